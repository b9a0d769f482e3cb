/// What a rule says of an element (or, under `each`, of one item of it).
package enum Verdict: UInt8, Sendable, CaseIterable {
  /// Uppfyllt: the rule holds.
  case satisfied
  /// Brist: the rule does not hold.
  case gap
  /// Ej tillämpligt: the rule's guard excludes the element, or something it would compare is absent.
  case notApplicable
  /// Okänt: the plan says that it is not known, or the text had to be repaired.
  case unknown
  /// Ej prövat: a bigger gap stands in front.
  case notAssessed

  package var swedish: String {
    switch self {
    case .satisfied: "uppfyllt"
    case .gap: "brist"
    case .notApplicable: "ej tillämpligt"
    case .unknown: "okänt"
    case .notAssessed: "ej prövat"
    }
  }

  package var english: String {
    switch self {
    case .satisfied: "satisfied"
    case .gap: "gap"
    case .notApplicable: "not applicable"
    case .unknown: "unknown"
    case .notAssessed: "not assessed"
    }
  }
}
