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

  @OptionGroup var rules: RuleFolders

  @OptionGroup var language: LanguageOption

  func run(_ streams: Streams) throws -> ExitStatus {
    let book = Rulebook.load(folders: rules.paths)
    let status = book.report(to: streams, language.lang)
    let rule = try book.rule(named: id)
    streams.output.write(RuleText.page(rule, among: book.rules, language: language.lang))
    return status
  }
}
