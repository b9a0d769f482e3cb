package import Syntax

/// The gap list for those who decide: what a plan lacks, as plain values without any markup, from
/// which every format is written.
///
/// All texts are in the list's language, hold nothing that could harm a page or a reader, and name
/// neither files nor lines.
package struct GapList: Sendable {
  package let language: Language
  package let heading: PlanHeading
  package let framework: FrameworkTable
  /// The gravest first; those of the plan as a whole and of most goals before those of single goals.
  /// A gap's number is its place, from 1.
  package let gaps: [Gap]
  /// Every goal of the plans, in their order, also those without gaps.
  package let goals: [GoalPage]
  /// Who could do something about the gaps; the one with most gaps first.
  package let actors: [ActorShare]
  /// Gaps that the plans accept on purpose.
  package let accepted: [AcceptedGap]
  /// What the plans say is not known, in their order.
  package let unknown: [UnknownFact]
  /// What could not be judged since something is not known.
  package let undecided: [UndecidedRule]
  /// What is new and what is gone since another list; `nil` where none was given.
  package let changes: ListChanges?
  /// What to write first, where a plan has neither goals nor activities.
  package let firstSteps: [String]
  /// What the next list needs to know of this one.
  package let memory: ListMemory
  /// How the list was made: rules, elements and doubts about the text.
  package let method: [String]

  /// The gaps of the plan as a whole, and those that most goals have.
  package var commonGaps: [Gap] { gaps.filter { $0.scope != .goal } }

  /// Whether there is nothing to decide.
  package var isWhole: Bool { gaps.isEmpty && firstSteps.isEmpty }

  /// How many gaps have a weight.
  package func count(_ weight: Gap.Weight) -> Int { gaps.count { $0.weight == weight } }
}
