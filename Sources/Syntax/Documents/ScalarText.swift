/// Makes the text of a scalar from the bytes of its range, and maps it back.
///
/// Folding is YAML's: a single line end is a blank, n of them are n - 1 line feeds, and blanks
/// around line ends go away.
enum ScalarText {
  static func string(of record: NodeRecord, in source: SourceFile) -> String {
    if record.flags.contains(.synthetic) {
      return (SyntheticKey(rawValue: record.aux) ?? .name).text
    }
    if let inner = verbatim(record) {
      var text = ""
      source.withBytes(inner) { text = String(decoding: $0, as: UTF8.self) }
      return text
    }
    var text: [UInt8] = []
    text.reserveCapacity(Int(record.end - record.start))
    var unfolder = ScalarUnfolder(record, source.bytes)
    unfolder.run { byte, _, _ in text.append(byte) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The part of the file that is the text as it stands, where there is one.
  static func verbatim(_ record: NodeRecord) -> SourceRange? {
    let special: NodeRecord.Flags = [.multiline, .softBreaks, .commentsInside, .synthetic]
    guard record.flags.isDisjoint(with: special) else { return nil }
    return record.style == .plain ? record.range : nil
  }

  static func sourceRange(
    of range: Range<Int>, record: NodeRecord, in bytes: [UInt8]
  ) -> SourceRange {
    if record.flags.contains(.synthetic) || record.kind != .scalar { return record.range }
    if verbatim(record) != nil {
      let count = Int(record.end - record.start)
      let low = min(max(range.lowerBound, 0), count)
      let high = min(max(range.upperBound, low), count)
      return SourceRange(record.start + Int32(low), record.start + Int32(high))
    }
    // One pass, remembering only the two ends; an empty range stands before its character.
    var offset = 0
    var start: Int?
    var end: Int?
    var last = Int(record.end)
    var unfolder = ScalarUnfolder(record, bytes)
    unfolder.run { _, from, to in
      if offset == range.lowerBound { start = from }
      if offset == range.upperBound - 1 { end = to }
      last = to
      offset += 1
    }
    // The last line end of a block scalar stands after its range.
    let low = min(start ?? last, Int(record.end))
    let high = min(range.isEmpty ? low : end ?? last, Int(record.end))
    return SourceRange(Int32(low), Int32(high))
  }
}
