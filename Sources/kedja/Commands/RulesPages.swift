import ArgumentParser
import Reports
import Syntax

/// `kedja rules pages`: the project's `RULES.md`.
struct RulesPages: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Write all rules as one page of Markdown.",
    shouldDisplay: false)

  func run(_ streams: Streams) throws -> ExitStatus {
    let book = Rulebook.load(folders: [])
    let status = book.report(to: streams, .english)
    streams.output.write(RulePages.markdown(book.rules))
    return status
  }
}
