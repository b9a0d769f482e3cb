import ArgumentParser

/// `kedja rules`: the rules, their documentation, their examples.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, explain and test rules.",
    subcommands: [RulesList.self, RulesShow.self, RulesTest.self])
}
