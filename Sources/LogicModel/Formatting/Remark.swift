import Syntax

/// What stands in a text beside its tree: a comment, or a loose heading that becomes one.
struct Remark {
  let start: Int
  let end: Int
  let isHeading: Bool

  /// Those of a text, in file order.
  static func all(of document: Document) -> [Remark] {
    var remarks = document.comments.map {
      Remark(start: Int($0.start), end: Int($0.end), isHeading: false)
    }
    if let heading = document.heading {
      let at = remarks.firstIndex { $0.start >= Int(heading.start) } ?? remarks.count
      let remark = Remark(start: Int(heading.start), end: Int(heading.end), isHeading: true)
      // Comments between the lines of a heading would otherwise be written twice.
      remarks.removeAll { $0.start >= remark.start && $0.end <= remark.end }
      remarks.insert(remark, at: min(at, remarks.count))
    }
    return remarks
  }

  /// The comment's lines as they are written, without blanks at their ends.
  func lines(in bytes: [UInt8]) -> [[UInt8]] {
    let all = bytes[start..<end].split { $0 == 0x0A || $0 == 0x0D }.map { trimmed($0) }
    guard isHeading else { return all }
    return all.compactMap { line in
      line.isEmpty ? nil : line.first == 0x23 ? Array(line) : Array("# ".utf8) + line
    }
  }

  private func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    while isHeading, let first = line.first, first == 0x20 || first == 0x09 { line.removeFirst() }
    return Array(line)
  }
}
