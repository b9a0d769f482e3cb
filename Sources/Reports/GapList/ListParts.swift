/// What the list says of the plan before anything else.
package struct PlanHeading: Sendable {
  /// The plan's name, or how many plans there are.
  package let title: String
  /// The day that the list holds for, as YYYY-MM-DD; `nil` where it is not known.
  package let date: String?
  /// Such as period and phase.
  package let facts: [Fact]
  /// The whole list in one or two sentences.
  package let summary: String

  package struct Fact: Sendable {
    package let name: String
    package let value: String
  }
}

/// The gaps that somebody is responsible for.
package struct ActorShare: Sendable {
  package let name: String
  package let sort: Sort
  package let items: [Item]

  package enum Sort: Sendable { case named, plan, nobody }

  package struct Item: Sendable {
    /// The gap's number.
    package let number: Int
    package let title: String
    /// Indexes into the list's goals; empty for the plan.
    package let goals: [Int]
  }
}

/// A gap that has been accepted by a decision.
package struct AcceptedGap: Sendable {
  package let title: String
  package let text: String
  package let reason: String
  /// The last day, as written.
  package let until: String?
  /// Which decision it was, and who is responsible for it.
  package let decision: String?
}

/// Something that the plan says is not known.
package struct UnknownFact: Sendable {
  /// An index into the list's goals; `nil` for the plan.
  package let goal: Int?
  /// What it is about, by kind and name.
  package let subject: String
  /// What of it is not known.
  package let fields: [String]
}

/// A rule that could not give a verdict everywhere.
package struct UndecidedRule: Sendable {
  package let title: String
  package let count: Int
  package let total: Int
  /// What it could not be settled for, in the order of the plans; none where nobody kept account.
  package let names: [String]
}
