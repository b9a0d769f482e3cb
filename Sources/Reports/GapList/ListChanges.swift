package import Syntax

/// What has become of the gaps of another list.
package struct ListChanges: Sendable {
  /// The day of the other list.
  package let since: String?
  /// Gaps that the other list did not tell, by number.
  package let new: [Change]
  /// Gaps that are no longer there.
  package let closed: [Change]
  /// Gaps that have been accepted by a decision since then.
  package let accepted: [Change]
  /// Gaps whose rules were not run this time.
  package let notTried: [Change]
  /// Gaps that were there then and are there now.
  package let remaining: Int
  /// Of those, the ones that most lists have told, the oldest first.
  package let oldest: [Change]

  package struct Change: Sendable {
    /// The gap's number in this list, where it has one.
    package let number: Int?
    package let title: String
    /// What it is about.
    package let subject: String
    /// By how many lists it has been told.
    package let age: Int
  }
}

extension ListChanges {
  /// Changes of one sort, with what they are.
  package struct Group: Sendable {
    package let heading: String
    package let changes: [Change]
  }

  /// The sorts that there is something of.
  package func groups(in language: Language) -> [Group] {
    [
      Group(heading: language.word("Nya brister", "New gaps"), changes: new),
      Group(heading: language.word("Inte längre en brist", "No longer a gap"), changes: closed),
      Group(
        heading: language.word("Godtagna genom beslut", "Accepted by a decision"),
        changes: accepted),
      Group(
        heading: language.word("Prövades inte den här gången", "Not tried this time"),
        changes: notTried),
      Group(
        heading: language.word("Har stått kvar längst", "Have stayed longest"), changes: oldest),
    ].filter { !$0.changes.isEmpty }
  }

  /// `3 nya, 2 lösta, 40 kvar.`
  package func summary(in language: Language) -> String {
    let counts = [
      "\(language.grouped(new.count)) \(language.word("nya", "new"))",
      "\(language.grouped(closed.count)) \(language.word("inte längre brister", "no longer gaps"))",
      "\(language.grouped(accepted.count)) \(language.word("godtagna", "accepted"))",
      "\(language.grouped(remaining)) \(language.word("kvar", "remaining"))",
    ]
    return counts.joined(separator: ", ") + "."
  }
}

extension UnknownFact {
  /// `aktivitet ”Utbilda personal”: ansvarig, period`
  package var text: String { "\(subject): \(fields.joined(separator: ", "))" }
}

extension UndecidedRule {
  /// `Mål utan indikator: gick inte att avgöra i 2 av 15 fall`
  package func text(in language: Language) -> String { "\(title): \(outcome(in: language))" }

  /// `gick inte att avgöra i 2 av 15 fall: V1.1 och V3.2`
  package func outcome(in language: Language) -> String {
    let share = language.share(count, of: total)
    let text = language.word(
      "gick inte att avgöra i \(share) fall", "could not be settled in \(share) cases")
    return names.isEmpty ? text : "\(text): \(language.listed(names, width: 120))"
  }
}
