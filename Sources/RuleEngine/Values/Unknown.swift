/// A value that the plan says nothing certain about, with why (CEL langdef, Partial State).
package final class Unknown: Sendable {
  package struct Reasons: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The plan says `okänt`, or what stands there could not be read.
    package static let okänt = Reasons(rawValue: 1)
    /// The plan says `ej tillämpligt`.
    package static let ejTillämpligt = Reasons(rawValue: 2)
  }

  package let reasons: Reasons
  /// What is unknown, as the expression writes it: `self.period`; each once, in order.
  package let paths: [String]

  package init(_ reasons: Reasons, paths: [String] = []) {
    self.reasons = reasons
    self.paths = paths
  }

  package static let okänt = Unknown(.okänt)
  package static let ejTillämpligt = Unknown(.ejTillämpligt)

  /// Both together: what needs two unknowns waits for both.
  package func merging(_ other: Unknown) -> Unknown {
    if other === self { return self }
    return Unknown(
      reasons.union(other.reasons), paths: paths + other.paths.filter { !paths.contains($0) })
  }
}
