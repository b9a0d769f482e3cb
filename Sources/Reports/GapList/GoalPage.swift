/// What is told of one goal.
package struct GoalPage: Sendable {
  /// The plan-qualified id.
  package let id: String
  /// The id as people use it, such as `V2.1`; `nil` where the plan gives none.
  package let label: String?
  package let name: String
  /// The plan that it belongs to, where there are several.
  package let plan: String?
  package let chain: GoalChain
  /// The gaps of this goal, by number and part; those that most goals have come last.
  package let gaps: [Reference]
  /// Smaller gaps that wait behind the bigger ones.
  package let hidden: Int

  /// A part of a numbered gap.
  package struct Reference: Sendable {
    /// An index into the list's gaps.
    package let gap: Int
    package let part: Int
  }

  /// `V2.1 Äldre personer …`
  package var title: String { label.map { $0 == name ? name : "\($0) \(name)" } ?? name }
  /// As short as it can be told.
  package var short: String { label ?? name.shortened(to: 60) }
}
