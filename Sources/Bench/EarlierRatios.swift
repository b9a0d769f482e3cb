import Foundation

/// The ratios that were kept by `--record`, in a file of the project: a line `stage: ratio` each. They
/// were measured on the generated plan of 1 000 goals.
enum EarlierRatios {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "earlier-ratios.txt")

  static func read() -> [String: Double] {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var ratios: [String: Double] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { ratios[parts[0]] = Double(parts[1]) }
    }
    return ratios
  }

  static func write(_ ratios: [(stage: String, ratio: Double)]) throws {
    let lines = ratios.map { "\($0.stage): \(String(format: "%.2f", $0.ratio))\n" }
    try Data(lines.joined().utf8).write(to: file, options: .atomic)
  }
}
