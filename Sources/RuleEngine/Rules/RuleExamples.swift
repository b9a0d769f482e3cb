import LogicModel
package import Syntax

/// Runs the examples of a rule: its tests and its documentation.
package enum RuleExamples {
  /// What came of each example, in the file's order.
  ///
  /// - Parameter rules: all rules; those whose bigger gaps stand in front of this one's run along.
  package static func run(_ rule: CheckedRule, among rules: RuleSet) -> [ExampleOutcome] {
    let company = rules.implying(rule)
    return rule.definition.examples.map { example in
      var outcome = ExampleOutcome(rule, company, of: rules, example)
      // What holds only as long as every character is one byte is found out here.
      if outcome.problems.isEmpty,
        !ExampleOutcome(rule, company, of: rules, example, lead: "# å 漢字 👩‍👧 \n").problems.isEmpty
      {
        outcome.reportMoved()
      }
      return outcome
    }
  }

  /// What is wrong with a rule's examples as a whole.
  package static func remarks(on rule: CheckedRule, _ outcomes: [ExampleOutcome]) -> [Finding] {
    let place = rule.definition.place
    var findings: [Finding] = []
    for fails in [true, false] where !outcomes.contains(where: { $0.example.fails == fails }) {
      findings.append(.missingExample(fails: fails, at: place))
    }
    if !outcomes.isEmpty, outcomes.allSatisfy({ $0.assessed == 0 }) {
      findings.append(.neverAssessed(at: place))
    }
    return findings
  }

  /// What did not come out as the rule's file says.
  package static func test(_ rule: CheckedRule, among rules: RuleSet) -> [Finding] {
    let outcomes = run(rule, among: rules)
    return remarks(on: rule, outcomes) + outcomes.flatMap(\.problems)
  }
}

/// What is said of examples; for engineers, in English.
extension Finding {
  fileprivate static func missingExample(fails: Bool, at place: Place) -> Finding {
    failed("the rule has no example that \(fails ? "fails" : "passes")", at: place)
  }

  fileprivate static func neverAssessed(at place: Place) -> Finding {
    failed("the rule never met data: in every example something that it needs is absent", at: place)
  }

  static func movedExample(at place: Place) -> Finding {
    failed("the example comes out differently with a line of multi-byte text in front", at: place)
  }

  static func unexpected(_ message: String, at place: Place) -> Finding {
    failed("unexpected finding here: \(message)", at: place)
  }

  static func expected(_ rule: String, at place: Place) -> Finding {
    failed("expected a finding of '\(rule)' here", at: place)
  }

  private static func failed(_ text: String, at place: Place) -> Finding {
    Finding(rule: "rule-example", severity: .error, message: LocalizedText(text), place: place)
  }
}
