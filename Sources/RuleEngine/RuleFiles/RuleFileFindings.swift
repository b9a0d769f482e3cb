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

  /// An id that another rule has already: where that is, and where it is used again.
  typealias TakenID = (id: String, first: Place, place: Place)

  /// Each of some ids that are taken; where they are many, as when a folder is a copy of another, one
  /// finding for all of them, at the first.
  static func duplicateRules(_ taken: [TakenID]) -> [Finding] {
    guard let first = taken.first, taken.count > mostTakenIDs else {
      return taken.map {
        takenID("two rules have the id '\($0.id)'", first: $0.first, at: $0.place)
      }
    }
    let told = taken.prefix(mostTakenIDs).map { "'\($0.id)'" }.joined(separator: ", ")
    var finding = takenID(
      "\(taken.count) rules have ids that other rules have: \(told) and "
        + "\(taken.count - mostTakenIDs) more", first: first.first, at: first.place)
    finding.help.append("leave out what is a copy, or give each rule an id of its own")
    return [finding]
  }

  /// How many ids are told one by one.
  private static let mostTakenIDs = 3

  private static func takenID(_ text: String, first: Place, at place: Place) -> Finding {
    var finding = broken("rule-file", text, at: place)
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
