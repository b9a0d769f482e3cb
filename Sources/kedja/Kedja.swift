import ArgumentParser

/// The command line tool.
@main
struct Kedja: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kedja",
    abstract: "A linter for verksamhetslogik: finds the gaps in an action plan.")
}
