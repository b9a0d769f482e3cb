import ArgumentParser
import Reports

/// The command line tool.
@main
struct Kedja: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kedja",
    abstract: "A linter for verksamhetslogik: finds the gaps in an action plan.",
    discussion: """
      Exit status: 0 nothing at or above --fail-on, 1 gaps, 2 wrong usage or broken rule files, \
      3 internal error.
      """,
    version: Version.current,
    subcommands: [
      Check.self, Diff.self, BaselineCommands.self, Fmt.self, Graph.self, Init.self,
      ObservationsCommand.self, ReportCommand.self, Rules.self, Schema.self,
    ])

  static func main() {
    System.meetFailuresWhereWritten()
    let streams = Streams.standard()
    let arguments = Array(CommandLine.arguments.dropFirst())
    // The rules are read while the arguments are.
    if arguments.first == Check.configuration.commandName { Rulebook.begin() }
    let status = run(arguments, streams)
    System.exit(streams.close(status).rawValue)
  }

  private static func run(_ arguments: [String], _ streams: Streams) -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any StreamCommand { return try command.run(streams) }
      try command.run()
      return .clean
    } catch {
      let text = fullMessage(for: error)
      if exitCode(for: error).isSuccess {
        streams.output.write(text + "\n")
        return .clean
      }
      // What is wrong is quoted, and may be the name of a stranger's file.
      streams.errors.write(VisibleText.lines(text) + "\n")
      // The parser's own errors and ours are all about usage: the stages themselves never throw.
      return .usage
    }
  }
}
