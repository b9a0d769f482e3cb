package import Syntax

/// Something to tell about how a quantity was read: an assumption, or why it can't be read.
/// Becomes a finding of the lowest severity.
package struct ReadNote: Hashable, Sendable {
  /// What sort of assumption or obstacle it is. The raw value is stable and may be part of an id.
  package enum Kind: String, Sendable, CaseIterable {
    /// A sum without a unit was read as kronor.
    case unitMissing = "enhet-saknas"
    /// A point or comma was ambiguous; the text says how it was read.
    case separatorInterpreted = "tecken-tolkat"
    /// "minst", "drygt" and the like were read as "ca".
    case boundAsApproximate = "gräns-som-ungefär"
    /// The sum has parts smaller than an öre.
    case tooPrecise = "för-noga"
    /// The number does not fit.
    case tooLarge = "för-stort"
    /// A sum from–to, which is not one sum.
    case range = "intervall"
    /// The text is no quantity of this sort.
    case unreadable = "oläsligt"
    /// The year was taken from the nearest enclosing period.
    case yearFromContext = "år-ur-sammanhang"
    /// There is no year, and none to take.
    case yearMissing = "år-saknas"
    /// The year is not within 1900–2100.
    case yearOutOfRange = "år-orimligt"
    /// No such day or week in the calendar.
    case noSuchDay = "dag-finns-inte"
    /// The period begins after its end.
    case startAfterEnd = "start-efter-slut"
    /// An ambiguous time; the text says how it was read.
    case timeInterpreted = "tid-tolkad"
  }

  package let kind: Kind
  /// One clause, lower case, without a full stop.
  package let text: LocalizedText

  package init(_ kind: Kind, _ text: LocalizedText) {
    self.kind = kind
    self.text = text
  }
}
