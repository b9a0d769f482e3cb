import ArgumentParser
import Foundation

/// `swift run -c release kedja-bench`: the time of each stage, as a ratio to a floor measured in the
/// same run. The floor reads the same files and walks libyaml's events, and does nothing more.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kedja-bench",
    abstract: "Time the stages of a check against reading the same files with libyaml.")

  @Argument(help: "Plan files or folders. Default: a generated plan.")
  var paths: [String] = []

  @Option(help: "Size of the generated plan, in goals.")
  var goals = 1000

  @Option(help: "Runs; the median counts.")
  var runs = 7

  @Flag(help: "Time generated plans of 15, 1 000 and 20 000 goals, each in a process of its own.")
  var sizes = false

  @Flag(help: "Keep the ratios as those to compare with.")
  var record = false

  @Option(help: "Write the generated plan to a file, and do no more.")
  var write: String?

  @Flag(help: "Only read and parse with libyaml, once: the floor as a program of its own.")
  var floor = false

  @Option(help: .hidden)
  var once: CheckKind?

  func run() throws {
    if let write {
      try Data(PlanGenerator.plan(goals: goals).utf8).write(to: URL(filePath: write))
    } else if sizes {
      try SizeTable.run(runs: runs)
    } else if let once {
      print(SizeTable.measure(try files(), once, goals: goals))
    } else if floor {
      print("\(try files().reduce(0) { $0 + Floor.events(Array(try $1())) }) events")
    } else {
      let files = try files()
      let samples = try (0..<max(1, runs)).map { _ in try StageTimes.measure(files) }
      let table = StageTable(samples, earlier: EarlierRatios.read())
      print(table.text)
      if record { try EarlierRatios.write(table.ratios) }
    }
  }

  /// What reads each file, or makes the plan.
  private func files() throws -> [() throws -> Data] {
    if paths.isEmpty {
      let made = Data(PlanGenerator.plan(goals: goals).utf8)
      return [{ made }]
    }
    return try paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw ValidationError("'\(path)' is not there")
      }
      guard isFolder.boolValue else { return [path] }
      let inside = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      return inside.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }.map { path + "/" + $0 }
    }.map { path in { try Data(contentsOf: URL(filePath: path)) } }
  }
}
