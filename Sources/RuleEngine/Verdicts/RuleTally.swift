package import Syntax

/// How often a rule gave each verdict: the denominators of a report. Counts items where the rule has
/// `each`, else elements.
package struct RuleTally: Sendable {
  package let rule: String
  package let title: LocalizedText
  /// By `Verdict.rawValue`.
  package private(set) var counts: [Int]
  /// Gaps that the plan accepts on purpose (`undantag`); they are not in `counts`.
  package var exempted = 0
  /// Gaps that a baseline accepts; they are not in `counts` either.
  package var baselined = 0

  package init(rule: String, title: LocalizedText) {
    self.rule = rule
    self.title = title
    counts = Array(repeating: 0, count: Verdict.allCases.count)
  }

  package subscript(verdict: Verdict) -> Int {
    get { counts[Int(verdict.rawValue)] }
    set { counts[Int(verdict.rawValue)] = newValue }
  }

  /// What the rule was tried on: satisfied, gap and unknown.
  package var assessed: Int { self[.satisfied] + self[.gap] + self[.unknown] }
}
