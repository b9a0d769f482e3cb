package import Syntax

/// How often a rule gave each verdict: the denominators of a report. Counts items where the rule has
/// `each`, else elements.
package struct RuleTally: Sendable {
  package let rule: String
  package let title: LocalizedText
  /// How often each verdict was given, by `Verdict.rawValue`. A vector, since the numbers are
  /// remembered before every element, and an array would be copied for each.
  private var vector = SIMD8<Int>()
  /// Gaps that the plan accepts on purpose (`undantag`); they are not in `counts`.
  package var exempted = 0
  /// Gaps that a baseline accepts; they are not in `counts` either.
  package var baselined = 0

  package init(rule: String, title: LocalizedText) {
    self.rule = rule
    self.title = title
  }

  package subscript(verdict: Verdict) -> Int {
    get { vector[Int(verdict.rawValue)] }
    set { vector[Int(verdict.rawValue)] = newValue }
  }

  /// By `Verdict.rawValue`.
  package var counts: [Int] { Verdict.allCases.map { self[$0] } }

  /// What the rule was tried on: satisfied, gap and unknown.
  package var assessed: Int { self[.satisfied] + self[.gap] + self[.unknown] }

  /// The numbers as they are before an element.
  struct Moment {
    fileprivate let vector: SIMD8<Int>
  }

  var moment: Moment { Moment(vector: vector) }

  /// Forgets what was said since.
  mutating func goBack(to moment: Moment) { vector = moment.vector }

  /// What was said of one element, whose moment is from before it: a gap or something unknown in one
  /// item is one of the element.
  ///
  /// - Returns: nothing where nothing was said.
  func overall(since before: Moment) -> Verdict? {
    [.gap, .unknown, .satisfied, .notApplicable].first {
      self[$0] > before.vector[Int($0.rawValue)]
    }
  }
}
