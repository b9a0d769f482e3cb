import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja rules list`: every rule on a line.
struct RulesList: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules, by area.")

  @Option(help: "A folder with rules of your own; repeatable.")
  var rules: [String] = []

  @Option(help: "The language of the titles.")
  var lang = Language.swedish

  func run(_ streams: Streams) throws -> ExitStatus {
    let book = Rulebook.load(folders: rules)
    let status = book.report(to: streams, lang)
    streams.output.write(RuleText.list(book.definitions, language: lang))
    return status
  }
}
