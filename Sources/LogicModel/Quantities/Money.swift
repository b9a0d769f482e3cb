/// A sum of money as it was written: exact öre, the precision of the writing, and whether the
/// writer called it approximate.
///
/// `~25 MSEK` is 2 500 000 000 öre with the precision 100 000 000 öre (one million kronor), and
/// approximate; `25 001 367 kr` has the precision 100 öre. A class, so that a value of the rule
/// language can hold it in one word.
package final class Money: Sendable {
  /// The amount in öre.
  package let öre: Int64
  /// The unit of the last written digit, in öre; at least 1.
  package let precision: Int64
  /// Written with ca, ~, omkring or the like. Does not widen the interval (decisions.md: time and
  /// money).
  package let isApproximate: Bool

  package init(öre: Int64, precision: Int64, isApproximate: Bool) {
    self.öre = öre
    self.precision = max(1, precision)
    self.isApproximate = isApproximate
  }
}
