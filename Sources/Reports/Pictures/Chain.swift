/// The chain to one goal as it can be drawn: what stands on each level, what leads to what, and where
/// something is missing. Every way of drawing it starts here.
package struct Chain: Sendable {
  /// The levels, in the order of the evaluators' table.
  package enum Level: Int, CaseIterable, Sendable {
    case resources, activities, outputs, outcomes, impacts
  }

  /// Something that stands in the chain.
  package struct Node: Sendable {
    /// The plan-qualified id; that of the goal with a word where it stands for no element of its own.
    package let id: String
    /// Whether it is an element of the plan, and not a word for one.
    package let isElement: Bool
    package let level: Level
    package let name: String
    /// What else is worth a line: where, how far it has come, how much.
    package let note: [String]
    /// What the check found missing in it, in a word or two each.
    package let lacks: [String]
  }

  /// A place where something is missing or not known.
  package struct Hole: Sendable {
    package enum Sort: Sendable { case missing, unknown }
    package let level: Level
    package let sort: Sort
    package let text: String
  }

  /// Something that is measured.
  package struct Indicator: Sendable {
    package let id: String
    package let name: String
    /// Process, resultat or struktur, as a word; empty where it is not stated.
    package let sort: String
    /// What it measures; `nil` where that is not stated.
    package let level: Level?
    package let lacks: [String]
  }

  /// The goal's plan-qualified id, and its id and name as people know it.
  package let goal: String
  package let heading: String
  package let nodes: [Node]
  /// Pairs of indexes of `nodes`.
  package let links: [Link]
  /// At most one for each level.
  package let holes: [Hole]
  package let indicators: [Indicator]
  /// Where indicators are missing altogether, in words.
  package let unmeasured: String?
  /// The level after which the chain first breaks, and what the check says of it.
  package let firstBreak: Break?

  package struct Link: Hashable, Sendable {
    package let from: Int
    package let to: Int
  }

  package struct Break: Sendable {
    /// The level before the break; `nil` where the words do not say it.
    package let after: Level?
    package let text: String
  }

  /// The nodes of a level, as indexes.
  package func indexes(of level: Level) -> [Int] {
    nodes.indices.filter { nodes[$0].level == level }
  }
}

package import Syntax

extension Chain.Level {
  package func word(in language: Language) -> String {
    switch self {
    case .resources: language.word("Resurser", "Resources")
    case .activities: language.word("Aktiviteter", "Activities")
    case .outputs: language.word("Prestationer", "Outputs")
    case .outcomes: language.word("Effekter", "Outcomes")
    case .impacts: language.word("Slutmål", "End state")
    }
  }

  /// The column of the evaluators' table that it belongs to.
  func heading(in language: Language) -> String {
    switch self {
    case .resources: language.word("Förutsättningar", "Conditions")
    case .activities, .outputs: language.word("Verksamhet", "Work")
    case .outcomes, .impacts: language.word("Resultat", "Results")
    }
  }
}
