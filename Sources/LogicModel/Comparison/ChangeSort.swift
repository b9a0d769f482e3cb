/// What kind of change a change is, in the order in which changes are told: that of
/// `ChoiceSet.changeSort`.
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
  package var word: String { ChoiceSet.changeSort.values[Int(rawValue)] }
}

/// Which way a value went, in the order of `ChoiceSet.changeDirection`.
package enum ChangeDirection: UInt8, Hashable, Sendable, CaseIterable {
  case lower, higher, earlier, later, longer, shorter

  /// The word in rules and for programs.
  package var word: String { ChoiceSet.changeDirection.values[Int(rawValue)] }
}
