import ArgumentParser

/// `kedja rules`: the rules, their documentation, their examples.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List, explain, test and begin rules.",
    subcommands: [
      RulesList.self, RulesShow.self, RulesTest.self, RulesNew.self, RulesPages.self,
    ])
}
