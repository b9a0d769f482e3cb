package import Syntax

/// The plan in the evaluators' own table: five columns from resources to end state, between a band
/// for steering above them and one for follow-up below.
///
/// Each says in a sentence how far the plan holds, and in fractions what that rests on. All of it
/// comes of the model and of the rules' verdicts, by the rows of `FrameworkRow`.
package struct FrameworkTable: Sendable {
  package let steering: Part
  /// Resurser, Aktiviteter, Prestationer, Effekter, Slutmål.
  package let columns: [Part]
  package let followUp: Part

  /// A column or a band.
  package struct Part: Sendable {
    package let heading: String
    /// What the column belongs to: Förutsättningar, Verksamhet or Resultat; `nil` for a band.
    package let group: String?
    package let level: Level
    package let sentence: String
    package let measures: [Measure]
  }

  /// What something holds for, out of what.
  package struct Measure: Sendable {
    /// `mål har gemensam aktivitet`, to be read after `9 av 15`.
    package let claim: String
    package let holding: Int
    package let total: Int
    /// Where the plan says that it is not known.
    package let unknown: Int
    /// What it does not hold for, by the names that people use.
    package let missing: [String]
  }

  /// How far the plan holds.
  package enum Level: Int, Sendable, CaseIterable {
    /// Nothing could be judged.
    case unknown
    case none, some, most, whole

    package func word(in language: Language) -> String {
      switch self {
      case .unknown: language.word("Går inte att bedöma", "Cannot be judged")
      case .none: language.word("Saknas", "Missing")
      case .some: language.word("Håller till liten del", "Holds in small part")
      case .most: language.word("Håller till stor del", "Holds for the most part")
      case .whole: language.word("Håller", "Holds")
      }
    }

    init(_ measure: Measure) {
      if measure.total == measure.unknown {
        self = .unknown
      } else if measure.holding == measure.total {
        self = .whole
      } else if measure.holding * 2 >= measure.total {
        self = .most
      } else {
        self = measure.holding > 0 ? .some : .none
      }
    }
  }

  /// Every column and band, in the order in which they are read.
  package var parts: [Part] { [steering] + columns + [followUp] }
}

extension FrameworkTable.Measure {
  /// `9 av 15 mål har gemensam aktivitet; saknas: V2.1, V3.2 och 4 till`
  ///
  /// - Parameter width: how many characters of names are told before the rest is counted.
  package func text(in language: Language, width: Int) -> String {
    let share = language.share(holding, of: total)
    var text = "\(share) \(claim)"
    if !missing.isEmpty, holding > 0 {
      text += language.word("; saknas: ", "; missing: ") + language.listed(missing, width: width)
    }
    if unknown > 0 {
      text += language.word(
        " (\(language.grouped(unknown)) okänt)", " (\(language.grouped(unknown)) unknown)")
    }
    return text
  }
}
