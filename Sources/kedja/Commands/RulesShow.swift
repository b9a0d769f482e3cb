import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja rules show ID`: the documentation of a rule.
struct RulesShow: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Explain a rule: why, what to ask, and examples.")

  @Argument(help: "The rule's id, or an earlier one.")
  var id: String

  @Option(help: "A folder with rules of your own; repeatable.")
  var rules: [String] = []

  @Option(help: "The language of the texts.")
  var lang = Language.swedish

  func run(_ streams: Streams) throws -> ExitStatus {
    let book = Rulebook.load(folders: rules)
    let status = book.report(to: streams, lang)
    let rule = try book.rule(named: id)
    streams.output.write(RuleText.page(rule, among: book.rules, language: lang))
    return status
  }
}
