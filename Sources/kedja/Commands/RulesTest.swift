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

  func run(_ streams: Streams) throws -> ExitStatus {
    let book = folders.isEmpty ? Rulebook.load(folders: []) : Rulebook.load(only: folders)
    let status = book.report(to: streams, .english)
    var findings: [Finding] = []
    var count = 0
    for rule in book.rules.rules {
      findings += RuleExamples.test(rule, among: book.rules)
      count += rule.definition.examples.count
    }
    streams.output.write(
      ConsoleFindings.render(
        findings, sources: book.sources, language: .english, usesColour: streams.coloursOutput))
    let failures = findings.count { $0.severity == .error }
    let told = failures == 0 ? "all as expected" : "\(failures) not as expected"
    streams.output.write("\(book.rules.rules.count) rules, \(count) examples: \(told)\n")
    return max(status, failures == 0 ? .clean : .gaps)
  }
}
