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

  @Option(help: "Write the generated plan to a file, and do no more.")
  var write: String?

  @Flag(help: "Only read and parse with libyaml, once: the floor as a program of its own.")
  var floor = false

  func run() throws {
    if let write {
      try Data(PlanGenerator.plan(goals: goals).utf8).write(to: URL(filePath: write))
      return
    }
    let files = try paths.isEmpty ? [Data(PlanGenerator.plan(goals: goals).utf8)] : read()
    if floor {
      print("\(files.reduce(0) { $0 + Floor.events(Array($1)) }) events")
      return
    }
    var samples: [StageTimes] = []
    for _ in 0..<max(1, runs) { samples.append(StageTimes.measure(files.map { Array($0) })) }
    print(StageTimes.table(samples, bytes: files.reduce(0) { $0 + $1.count }))
  }

  private func read() throws -> [Data] {
    try paths.flatMap { path -> [Data] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw ValidationError("'\(path)' is not there")
      }
      guard isFolder.boolValue else { return [try Data(contentsOf: URL(filePath: path))] }
      let inside = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      return try inside.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
        .map { try Data(contentsOf: URL(filePath: path + "/" + $0)) }
    }
  }
}
