import LogicModel
import Syntax

/// What is said of rule files; for engineers, in English.
extension Finding {
  private static func broken(
    _ rule: String, _ text: String, at place: Place, help: [LocalizedText] = []
  ) -> Finding {
    Finding(
      rule: rule, severity: .error, message: LocalizedText(text), place: place, help: help)
  }

  static func ruleFileShape(_ what: String, expected: String, at place: Place) -> Finding {
    broken("rule-file", "\(what) cannot be read: expected \(expected)", at: place)
  }

  static func ruleID(_ id: String, at place: Place) -> Finding {
    broken(
      "rule-file", "'\(id)' is no rule id: expected lower-case ASCII words joined by '-'", at: place
    )
  }

  static func ruleFormat(_ text: String, at place: Place) -> Finding {
    broken("rule-file", "unknown format '\(text)': this version reads format 1", at: place)
  }

  static func missingRuleKey(_ key: String, at place: Place) -> Finding {
    broken("rule-file", "missing '\(key)'", at: place)
  }

  static func unknownRuleKey(
    _ key: String, nearest: String?, expected: [String], at place: Place
  ) -> Finding {
    broken(
      "rule-file",
      "unknown key '\(key)'. expected one of \(expected.map { "'\($0)'" }.joined(separator: ", "))",
      at: place, help: nearest.map { ["did you mean '\($0)'?"] } ?? [])
  }

  static func unknownRuleWord(_ word: String, expected: [String], at place: Place) -> Finding {
    broken(
      "rule-file",
      "unknown value '\(word)'. expected one of \(expected.map { "'\($0)'" }.joined(separator: ", "))",
      at: place,
      help: EditDistance.nearest(to: word, in: expected).map { ["did you mean '\($0)'?"] } ?? [])
  }

  static func plainExpression(at place: Place) -> Finding {
    broken(
      "rule-file",
      "an expression cannot stand as plain text, which YAML cuts at ' #'", at: place,
      help: ["write it as a block ('|' and the expression on the next line) or in quotes"])
  }

  static func wrongParameter(_ name: String, _ type: String, at place: Place) -> Finding {
    broken("rule-file", "the default of parameter '\(name)' is not of type '\(type)'", at: place)
  }

  static func exampleMarks(fails: Bool, at place: Place) -> Finding {
    broken(
      "rule-file",
      fails
        ? "a failing example needs a '↓' before each place that the rule points at"
        : "a passing example cannot hold '↓'", at: place)
  }

  static func duplicateRule(_ id: String, first: Place, at place: Place) -> Finding {
    var finding = broken("rule-file", "two rules have the id '\(id)'", at: place)
    finding.labels = [Label(first, "the first is here")]
    return finding
  }

  static func unknownRule(_ id: String, nearest: String?, at place: Place) -> Finding {
    broken(
      "rule-file", "'implied_by' names '\(id)', which is no rule", at: place,
      help: nearest.map { ["did you mean '\($0)'?"] } ?? [])
  }

  static func impliedByCycle(_ ids: [String], at place: Place) -> Finding {
    broken(
      "rule-file", "'implied_by' runs in a circle: \(ids.joined(separator: " → "))", at: place)
  }

  /// An error in an expression of a rule.
  static func expressionError(_ text: String, help: String?, at place: Place) -> Finding {
    broken("rule-expression", text, at: place, help: help.map { [LocalizedText($0)] } ?? [])
  }
}
