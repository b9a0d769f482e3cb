import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja rules test`: runs the examples of rules.
struct RulesTest: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of rules: each '↓' must be found, and nothing else.")

  @Argument(help: "Folders with rules. Default: the rules that came with kedja.")
  var folders: [String] = []

  @Flag(help: "Refuse what standard CEL does not have: names beyond ASCII, functions of our own.")
  var strictCel = false

  func validate() throws {
    if strictCel, folders.isEmpty {
      throw ValidationError("--strict-cel is for rules of your own: name their folder")
    }
  }

  func run(_ streams: Streams) throws -> ExitStatus {
    let book =
      folders.isEmpty
      ? Rulebook.load(folders: []) : Rulebook.load(only: folders, isPortable: strictCel)
    var status = book.report(to: streams, .english)
    var tally = (failures: 0, examples: 0)
    for rule in book.rules.rules {
      let outcomes = RuleExamples.run(rule, among: book.rules)
      tally.examples += outcomes.count
      tally.failures += tell(RuleExamples.remarks(on: rule, outcomes), of: book, streams)
      for outcome in outcomes where !outcome.problems.isEmpty {
        tally.failures += tell(outcome.problems, of: book, streams)
        streams.output.write(ExampleText.failure(outcome))
      }
    }
    let told = tally.failures == 0 ? "all as expected" : "\(tally.failures) not as expected"
    for origin in book.origins {
      streams.output.write("\(origin.count) rules from \(VisibleText.of(origin.name))\n")
      // A folder from which nothing came is a mistake, even where another one had rules.
      if origin.count == 0 { status = .usage }
    }
    streams.output.write("\(book.rules.rules.count) rules, \(tally.examples) examples: \(told)\n")
    return max(status, tally.failures == 0 ? .clean : .gaps)
  }

  /// Writes findings; gives how many there are.
  private func tell(_ findings: [Finding], of book: Rulebook, _ streams: Streams) -> Int {
    streams.output.write(
      ConsoleFindings.render(
        findings, sources: book.sources, language: .english, usesColour: streams.coloursOutput))
    return findings.count
  }
}
