package import RuleEngine
package import Syntax

/// The gaps of one goal, or of the plan as a whole.
package struct GapGroup: Sendable {
  /// The goal; `nil` for the plan as a whole.
  package let goal: ModelFacts.Goal?
  /// In the order in which they are told: the gravest first.
  package let gaps: [Finding]
  /// Smaller gaps that stand behind a bigger one.
  package let hidden: [CheckResult.Hidden]

  /// Whether the plan is still being drafted, and questions are more use than gaps.
  package let isDraft: Bool

  /// The questions to take up first: those of the gravest gaps, each once, at most three.
  package var questions: [Finding] {
    var asked: Set<String> = []
    return gaps.filter { gap in gap.question.map { asked.insert($0.swedish).inserted } ?? false }
      .prefix(3).map { $0 }
  }

  /// The hidden gaps by their rules.
  package var hiddenCounts: [RuleCount] { RuleCount.counting(hidden.map(\.finding.rule)) }
}
