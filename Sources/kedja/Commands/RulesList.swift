import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja rules list`: every rule on a line.
struct RulesList: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules, by area.")

  @OptionGroup var rules: RuleFolders

  @OptionGroup var language: LanguageOption

  func run(_ streams: Streams) throws -> ExitStatus {
    let book = Rulebook.load(folders: rules.paths)
    let status = book.report(to: streams, language.lang)
    streams.output.write(RuleText.list(book.definitions, language: language.lang))
    return status
  }
}
