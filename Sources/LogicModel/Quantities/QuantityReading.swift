/// What came out of reading a text as a quantity: the value, what should be told about the
/// reading, and the text that was left over.
package struct QuantityReading<Value> {
  /// The value; `nil` where the text can't be read as one, and then a note says why.
  package var value: Value?
  /// What was assumed or went wrong, in the order of the text.
  package var notes: [ReadNote]
  /// What follows the quantity, trimmed: a comment, a parenthesis, a purpose.
  package var rest: String
  /// The UTF-8 offsets of the quantity in the text; empty where nothing was read.
  package var consumed: Range<Int>

  package init(value: Value?, notes: [ReadNote], rest: String, consumed: Range<Int>) {
    self.value = value
    self.notes = notes
    self.rest = rest
    self.consumed = consumed
  }
}

extension QuantityReading: Sendable where Value: Sendable {}
