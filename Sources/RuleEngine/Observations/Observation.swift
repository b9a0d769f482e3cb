package import Syntax

/// What somebody has observed of a plan, beside what the rules say of it.
package struct Observation: Sendable {
  package enum Outcome: Sendable, CaseIterable {
    /// The rule says the same, or confirms it by being silent.
    case found
    /// The rule says it, and more.
    case foundMore
    /// Some of it, or a part of what was meant.
    case partly
    case notFound
  }

  /// In the words of the plan file.
  package let text: String
  /// Where it was read, as written: `analys2021:30`.
  package let places: [String]
  /// The rule that should say it; `nil` where none should.
  package let rule: String?
  package let outcome: Outcome
  /// What the rule says of the loaded plans.
  package let answer: RuleAnswer
  /// Names that were expected and did not come.
  package let missing: [String]
  /// Names that came and were not expected.
  package let extra: [String]
  /// Why it is not found, or what of it no rule can show.
  package let remark: String?
}

/// What one rule says of the loaded plans, in all.
package struct RuleAnswer: Sendable {
  /// `nil` where there is no such rule.
  package var title: LocalizedText?
  /// Whether it runs only when it is asked for.
  package var isPreview = false
  /// Gaps, those behind a bigger one included.
  package var gaps = 0
  package var assessed = 0
  /// What the gaps are about, in the plans' order.
  package var names: [String] = []
  /// The rules whose gaps stand in front of its own.
  package var behind: [String] = []
}
