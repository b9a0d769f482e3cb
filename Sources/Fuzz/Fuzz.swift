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

  @Option(help: "How long each target is fed.")
  var seconds = 10.0

  @Option(help: "What the texts follow from.")
  var seed: UInt64 = 1

  @Option(help: "One target alone.")
  var target: String?

  @Option(help: "The number of the first text.")
  var from: UInt64 = 0

  @Option(help: "How many texts at the most.")
  var count = UInt64.max

  @Flag(help: "Print each text before it is read: the last one is the one that broke.")
  var shows = false

  func run() throws {
    let plans = try folders.flatMap { try Self.files($0, ".yml") }
    let templates = try Self.files("Sources/Reports/Templates", ".mustache")
    var broken = 0
    for one in Target.all(plans: plans, templates: templates)
    where target == nil || target == one.name {
      broken += feed(one)
    }
    if broken > 0 { throw ExitCode(1) }
  }

  private static func files(_ folder: String, _ ending: String) throws -> [[UInt8]] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(ending) }
      .map { Array(try Data(contentsOf: URL(filePath: folder + "/" + $0))) }
  }

  /// Feeds a target; gives how many texts broke something.
  private func feed(_ target: Target) -> Int {
    let end = ContinuousClock.now + .seconds(seconds)
    var (number, bytes, slowest, broken) = (from, 0, 0.0, 0)
    while number - from < count, ContinuousClock.now < end {
      if number.isMultiple(of: 1_000), !shows {
        FileHandle.standardError.write(Data("\r\(target.name) \(number)".utf8))
      }
      var mutator = Mutator(seed: seed &* 0x1_0000_0001 ^ number &* 0x9E37_79B9)
      let base = mutator.excerpt(mutator.pick(target.corpus), lines: target.lines)
      let text = mutator.mutate(base, with: mutator.pick(target.corpus))
      if shows { print("--- \(target.name) \(number)\n\(String(decoding: text, as: UTF8.self))") }
      let start = clock()
      let problem = target.run(text)
      let time = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      slowest = max(slowest, time)
      bytes += text.count
      // A tenth of a second for whatever, and a tenth of a millisecond for each byte.
      let isSlow = time > 0.1 + 1e-4 * Double(text.count)
      if let said = problem ?? (isSlow ? "took \(time) s for \(text.count) bytes" : nil) {
        broken += 1
        print("\(target.name) \(number): \(said)")
      }
      number += 1
    }
    print(
      "\r\(target.name): \(number - from) texts, \(bytes) bytes, \(broken) broken, slowest \(slowest) s"
    )
    return broken
  }
}
