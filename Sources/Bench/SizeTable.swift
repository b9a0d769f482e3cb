import ArgumentParser
import Foundation
import RuleEngine
import Syntax

/// Which rules a plan is checked with.
enum CheckKind: String, ExpressibleByArgument, CaseIterable {
  /// `FiveChecks`.
  case five
  /// All that `kedja check` runs.
  case stable
}

/// Time and memory from the start of a process to the end of its report, for plans of several sizes.
enum SizeTable {
  private static let sizes = [15, 1000, 20_000]

  static func run(runs: Int) throws {
    print("goals    rules       median ms       least…most   peak MiB   findings")
    for size in sizes {
      let plan = FileManager.default.temporaryDirectory.appending(path: "kedja-bench-\(size).yml")
      try Data(PlanGenerator.plan(goals: size).utf8).write(to: plan)
      defer { try? FileManager.default.removeItem(at: plan) }
      for kind in CheckKind.allCases {
        var times: [Double] = []
        var told = ""
        for _ in 0..<max(1, size > 10_000 ? min(runs, 3) : runs) {
          let start = ContinuousClock.now
          told = try child([plan.path, "--goals", "\(size)", "--once", kind.rawValue])
          times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        times.sort()
        let spread = String(format: "%.1f…%.1f", times[0], times[times.count - 1])
        print(
          "\(size)".padding(toLength: 9, withPad: " ", startingAt: 0)
            + kind.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
            + String(format: "%13.1f", times[times.count / 2]) + StageTable.right(spread, 17) + told
        )
      }
    }
  }

  /// Runs this program again and gives what it printed.
  private static func child(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Checks once; tells the process's peak memory, and what the five checks found beside what is
  /// planted.
  static func measure(_ files: [() throws -> Data], _ kind: CheckKind, goals: Int) -> String {
    let times = try? StageTimes.measure(
      files, rules: kind == .five ? FiveChecks.rules : nil, withFloor: false)
    let findings = times?.findings ?? []
    let peak = String(format: "%11.0f", Double(peakKibibytes()) / 1024)
    guard kind == .five else { return peak + "   \(findings.count)" }
    let found = (1...5).map { number in findings.count { $0.rule == "r\(number)" } }
    let isRight = found == PlanGenerator.expected(goals: goals)
    return peak + "   \(found)" + (isRight ? " as planted" : " NOT as planted")
  }

  /// The most memory that this process has had, as Linux tells it; 0 elsewhere.
  private static func peakKibibytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
