package import Syntax

/// One numbered entry of the gap list.
package struct Gap: Sendable {
  /// From 1, in the order of the list.
  package let number: Int
  package let rule: String
  package let weight: Weight
  package let scope: Scope
  /// The kind of gap, in a few words.
  package let title: String
  /// What is missing, as a sentence.
  package let text: String
  package let why: String?
  /// What to ask; `nil` where every part has a question of its own, or none is known.
  package let question: String?
  /// What could be decided, as a sentence for the minutes.
  package let proposal: String
  /// One for the plan or a goal; one per goal where most goals have the gap.
  package let parts: [Part]
  /// Who is responsible for what lacks something; empty where nobody is named.
  package let actors: [String]

  /// What part of the plan lacks something.
  package enum Scope: Sendable {
    case plan
    /// Most goals, which is told once.
    case mostGoals
    case goal
  }

  /// A gap of one goal, or of the plan.
  package struct Part: Sendable {
    /// An index into the list's goals; `nil` for the plan.
    package let goal: Int?
    package let text: String
    package let question: String?
    package let actors: [String]
    /// By how many lists it has been told, with this one; 1 is new. `nil` where nothing is known.
    package let age: Int?
  }

  /// How grave it is, in words for a meeting.
  package enum Weight: Int, Sendable, CaseIterable, Comparable {
    case notable, important, decisive

    init(_ severity: Severity) {
      self =
        switch severity {
        case .error: .decisive
        case .warning: .important
        case .info: .notable
        }
    }

    package func word(in language: Language) -> String {
      switch self {
      case .decisive: language.word("Avgörande", "Decisive")
      case .important: language.word("Viktig", "Important")
      case .notable: language.word("Att känna till", "To be aware of")
      }
    }

    package static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
  }

  /// By how many lists it has been told at most; 1 is new.
  package var age: Int? { parts.compactMap(\.age).max() }
}
