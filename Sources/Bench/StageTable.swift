import Foundation

/// The medians of several runs, each with its ratio to the floor and to what that was earlier.
struct StageTable {
  /// By stage; all of them together come last.
  let ratios: [(stage: String, ratio: Double)]
  let text: String

  init(_ samples: [StageTimes], earlier: [String: Double]) {
    guard let first = samples.first else {
      ratios = []
      text = ""
      return
    }
    func sorted(_ time: (StageTimes) -> Double) -> [Double] { samples.map(time).sorted() }
    var rows = first.seconds.indices.map { index in
      (first.seconds[index].stage, sorted { $0.seconds[index].time })
    }
    rows.append(("all stages", sorted { $0.seconds.dropFirst().reduce(0) { $0 + $1.time } }))
    let floor = rows[0].1[samples.count / 2]
    var ratios: [(stage: String, ratio: Double)] = []
    var lines = [
      "\(first.bytes) bytes, \(first.elements) elements, \(first.findings.count) findings, "
        + "\(samples.count) runs",
      "stage                  median ms       least…most    × floor    earlier",
    ]
    for (stage, times) in rows {
      let median = times[samples.count / 2]
      let ratio = median / max(floor, 1e-9)
      let spread = String(format: "%.2f…%.2f", times[0] * 1000, times[samples.count - 1] * 1000)
      let before = earlier[stage].map { String(format: "%.2f", $0) } ?? "–"
      lines.append(
        stage.padding(toLength: 20, withPad: " ", startingAt: 0)
          + String(format: "%12.2f", median * 1000) + Self.right(spread, 17)
          + String(format: "%11.2f", ratio) + Self.right(before, 11))
      if stage != StageTimes.floor { ratios.append((stage, ratio)) }
    }
    self.ratios = ratios
    text = lines.joined(separator: "\n")
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
