/// What kind of change a change is, in the order in which changes are told.
package enum ChangeSort: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  case removed, added
  /// The id is another, the element the same.
  case renamed
  /// To another focus area, goal, activity …
  case moved
  case reworded
  case cancelled, postponed, advanced, extended, shortened
  case lostFunding, gotFunding, changedFunding
  case targetRemoved, targetLowered, targetRaised
  /// What an indicator measures, or how.
  case redefined
  case fundingLowered, fundingRaised, fundingMoved
  case responsibleChanged
  /// Everything else.
  case changed

  package static func < (a: ChangeSort, b: ChangeSort) -> Bool { a.rawValue < b.rawValue }

  /// The word in rules and for programs.
  package var word: String { Self.words[Int(rawValue)] }

  static let words = [
    "borttaget", "tillagt", "bytt_id", "flyttat", "omformulerat", "inställt", "senarelagt",
    "tidigarelagt", "förlängt", "förkortat", "förlorade_medel", "fick_medel", "bytte_medel",
    "mål_borttaget", "mål_sänkt", "mål_höjt", "omdefinierat", "minskat", "ökat", "omfördelat",
    "bytt_ansvarig", "ändrat",
  ]
}

/// Which way a value went.
package enum ChangeDirection: UInt8, Hashable, Sendable, CaseIterable {
  case lower, higher, earlier, later, longer, shorter

  /// The word in rules and for programs.
  package var word: String { Self.words[Int(rawValue)] }

  static let words = ["lägre", "högre", "tidigare", "senare", "längre", "kortare"]
}
