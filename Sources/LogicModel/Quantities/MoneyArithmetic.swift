extension Money {
  /// The least amount that would be written so, in öre.
  package var lower: Int64 { öre.subtractingClamped(precision / 2) }
  /// The greatest amount that would be written so, in öre.
  package var upper: Int64 { öre.addingClamped(precision / 2) }

  /// Whether the two can be the same sum: they differ by at most half a unit of the coarser
  /// precision, inclusive. "ca" does not widen that.
  package func consistent(with other: Money) -> Bool {
    let (difference, overflow) = öre.subtractingReportingOverflow(other.öre)
    guard !overflow else { return false }
    // For whole öre, 2·d ≤ p is the same as d ≤ ⌊p/2⌋, and can't overflow.
    return difference.magnitude <= max(precision, other.precision).magnitude / 2
  }

  /// The sum; `nil` where it does not fit. Approximate if any part is.
  ///
  /// The precision is the sum of the parts' precisions, so that `lower` and `upper` are the sums
  /// of the parts' own: seven sums in whole millions may together be 3.5 million off. No parts
  /// give 0.
  package static func sum(_ parts: some Sequence<Money>) -> Money? {
    var öre: Int64 = 0
    var precision: Int64 = 0
    var isApproximate = false
    for part in parts {
      let (sum, overflow) = öre.addingReportingOverflow(part.öre)
      guard !overflow else { return nil }
      öre = sum
      precision = precision.addingClamped(part.precision)
      isApproximate = isApproximate || part.isApproximate
    }
    return Money(öre: öre, precision: precision, isApproximate: isApproximate)
  }
}

extension Money: Equatable {
  /// The same amount in öre, however it was written.
  package static func == (a: Money, b: Money) -> Bool { a.öre == b.öre }
}

extension Int64 {
  /// The sum, or the end of the range where it does not fit.
  func addingClamped(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }

  /// The difference, or the end of the range where it does not fit.
  func subtractingClamped(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other > 0 ? .min : .max) : difference
  }
}
