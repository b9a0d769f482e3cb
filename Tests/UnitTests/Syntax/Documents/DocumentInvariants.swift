@testable import Syntax

/// What holds of every document, whatever the text was.
enum DocumentInvariants {
  /// What is broken, or `nil`.
  static func violation(_ document: Document, _ findings: [Finding]) -> String? {
    let bytes = document.source.bytes
    let records = document.records
    guard let root = records.first, Int(root.next) == records.count else { return "root" }
    for (index, record) in records.enumerated() {
      if record.start < 0 || record.start > record.end || Int(record.end) > bytes.count {
        return "range of node \(index) out of bounds"
      }
      for offset in [Int(record.start), Int(record.end)]
      where offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
        return "node \(index) cuts a character at \(offset)"
      }
      if record.kind == .scalar && Int(record.next) != index + 1 { return "scalar with children" }
    }
    return nesting(records) ?? coverage(document, findings)
  }

  /// Children lie within their parents, in order, and mappings have keys that are scalars.
  private static func nesting(_ records: [NodeRecord]) -> String? {
    for (index, record) in records.enumerated() where record.kind != .scalar {
      var child = index + 1
      var count = 0
      var end = record.start
      while child < Int(record.next) {
        if records[child].start < end { return "node \(child) overlaps the one before" }
        if records[child].end > record.end { return "node \(child) reaches out of \(index)" }
        if record.kind == .mapping && count.isMultiple(of: 2) && records[child].kind != .scalar {
          return "key \(child) is no scalar"
        }
        end = records[child].end
        child = Int(records[child].next)
        count += 1
      }
      if child != Int(record.next) { return "children of \(index) do not add up" }
      if record.kind == .mapping && !count.isMultiple(of: 2) { return "a key without a value" }
    }
    return nil
  }

  /// Every byte is in a scalar or a comment, or is blank or punctuation, or there is a finding at it.
  private static func coverage(_ document: Document, _ findings: [Finding]) -> String? {
    let bytes = document.source.bytes
    var isCovered = [Bool](repeating: false, count: bytes.count)
    func cover(_ range: SourceRange) {
      for offset in range.bytes { isCovered[offset] = true }
    }
    for record in document.records where record.kind == .scalar { cover(record.range) }
    document.comments.forEach(cover)
    document.heading.map(cover)
    for finding in findings { finding.place.map { cover($0.range) } }
    let punctuation = Array(" \t\r\n-:,[]{}.".utf8)
    for (offset, byte) in bytes.enumerated() where !isCovered[offset] {
      if punctuation.contains(byte) || offset < 3 && byte >= 0xBB { continue }
      // Hard blanks and bullets are told once per file.
      if byte >= 0x80 || byte == 0x0B || byte == 0x0C || byte == 0x2A { continue }
      return "byte \(offset) is lost"
    }
    return nil
  }
}
