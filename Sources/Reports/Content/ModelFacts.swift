/// What a report needs to know of the plans besides their gaps.
package struct ModelFacts: Hashable, Sendable {
  package var plans: Int
  package var elements: Int
  /// Rules that were run.
  package var rules: Int
  /// Every goal, in the order of the plans.
  package var goals: [Goal]

  package init(plans: Int = 0, elements: Int = 0, rules: Int = 0, goals: [Goal] = []) {
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
    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }
}
