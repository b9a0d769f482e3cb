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

  /// What was said of one element, when another tally is from before it and this from after: a gap or
  /// something unknown in one item is one of the element.
  ///
  /// - Returns: nothing where nothing was said.
  func overall(since before: RuleTally) -> Verdict? {
    [.gap, .unknown, .satisfied, .notApplicable].first { self[$0] > before[$0] }
  }
}
