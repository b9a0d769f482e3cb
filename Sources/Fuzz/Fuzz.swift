import ArgumentParser
import Foundation

/// `swift run -c release kedja-fuzz`: changed texts for everything that reads, for some time.
///
/// Whatever the text, reading ends, in time that grows with the text, and what must hold does. Each
/// text follows from the seed, the target and its number, so that one that breaks can be made again.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kedja-fuzz", abstract: "Feed everything that reads with changed texts.")

  @Argument(help: "Folders of plans that texts are made from.")
  var folders = ["Models"]

  @Option(help: "How long all targets are fed, in seconds; the slower ones have larger shares.")
  var seconds = 60.0

  @Option(help: "What the texts follow from.")
  var seed: UInt64 = 1

  @Option(help: "One target alone; it has all the time.")
  var target: String?

  @Option(help: "The number of the first text.")
  var from: UInt64 = 0

  @Option(help: "How many texts at the most.")
  var count = UInt64.max

  @Flag(help: "Print each text before it is read: the last one is the one that broke.")
  var shows = false

  #if LIBFUZZER
    @Option(help: "Let libFuzzer guide one target, and keep its texts in this folder.")
    var guided: String?
  #endif

  func run() throws {
    let targets = Target.all(
      plans: try folders.flatMap { try Self.files($0, ".yml") },
      templates: try Self.files("Sources/Reports/Templates", ".mustache")
    ).filter { target == nil || target == $0.name }
    #if LIBFUZZER
      if let guided, let target = targets.first {
        return try Guided.run(target, folder: guided, seed: seed, seconds: seconds)
      }
    #endif
    let whole = targets.reduce(0) { $0 + $1.weight }
    var broken = 0
    for target in targets {
      var feeding = Feeding(target, seed: seed)
      feeding.shows = shows
      feeding.run(from: from, count: count, seconds: seconds * target.weight / whole)
      print(feeding.summary)
      fflush(nil)
      broken += feeding.broken
    }
    if broken > 0 { throw ExitCode(1) }
  }

  private static func files(_ folder: String, _ ending: String) throws -> [[UInt8]] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(ending) }
      .map { Array(try Data(contentsOf: URL(filePath: folder + "/" + $0))) }
  }
}
