/// What a report needs to know of the plans besides their gaps.
package struct ModelFacts: Hashable, Sendable {
  package var plans: Int
  package var elements: Int
  /// Rules that were run.
  package var rules: Int
  /// Every goal, in the order of the plans.
  package var goals: [Goal]
  /// Whether every plan is still being drafted.
  package var isDraft: Bool

  package init(
    plans: Int = 0, elements: Int = 0, rules: Int = 0, goals: [Goal] = [], isDraft: Bool = false
  ) {
    self.isDraft = isDraft
    self.plans = plans
    self.elements = elements
    self.rules = rules
    self.goals = goals
  }

  /// A goal under which findings are grouped.
  package struct Goal: Hashable, Sendable {
    /// The plan-qualified logical id, as in `Finding.group`.
    package let id: String
    package let name: String
    /// Whether the id is written in the plan, and says something to its readers.
    package let hasWrittenID: Bool
    /// Whether its plan is still being drafted.
    package let isDraft: Bool
    package init(id: String, name: String, hasWrittenID: Bool = true, isDraft: Bool = false) {
      self.id = id
      self.hasWrittenID = hasWrittenID
      self.name = name
      self.isDraft = isDraft
    }
  }
}
