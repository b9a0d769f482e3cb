/// The kinds of element that a plan consists of. Code speaks the field's English terms; the Swedish
/// words stand in the metamodel's table.
package enum Kind: UInt8, CaseIterable, Sendable, Comparable {
  case plan, goal, statusReport, localPlans
  case activity, step, output, outcome, impact
  case resource, funding, allocation, fundingArea
  case indicator, observation, followUp
  case actor, subregion, ownPlan, decision, channel
  case focusArea, targetGroup, overlap
  case source, term, claim, statement, exemption, changeNote
  // Derived kinds come last: they are made when all others have been numbered. Changes are made when
  // two revisions are compared.
  case cell, link, change

  package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
}

/// A set of kinds, one bit each.
package struct KindSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  package init(_ kind: Kind) { rawValue = 1 << UInt64(kind.rawValue) }
  package init(_ kinds: [Kind]) { rawValue = kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

  package func contains(_ kind: Kind) -> Bool { contains(KindSet(kind)) }
  /// The kinds in the table's order.
  package var kinds: [Kind] { Kind.allCases.filter(contains) }
  /// The first of them.
  package var first: Kind? { Kind(rawValue: UInt8(rawValue.trailingZeroBitCount)) }

  package static let all = KindSet(Kind.allCases)
  /// What stands in a chain from resources to end states.
  package static let chain = KindSet([
    .resource, .funding, .activity, .output, .outcome, .impact,
  ])
}
