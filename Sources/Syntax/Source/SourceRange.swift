/// A half-open range of UTF-8 bytes in a source file's text.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package var start: Int32
  /// The offset after the last byte; never less than `start`.
  package var end: Int32

  package init(_ start: Int32, _ end: Int32) {
    self.start = start
    self.end = max(start, end)
  }

  package init(_ range: Range<Int>) {
    self.init(Int32(range.lowerBound), Int32(range.upperBound))
  }

  /// The number of bytes.
  package var count: Int { Int(end - start) }
  package var isEmpty: Bool { start == end }
  /// The same range as standard-library offsets.
  package var bytes: Range<Int> { Int(start)..<Int(end) }

  /// The smallest range that holds both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }

  package func contains(_ other: SourceRange) -> Bool {
    start <= other.start && other.end <= end
  }
}
