/// A text that was read, and where it came from. Immutable; ranges elsewhere are offsets into
/// `bytes`.
package final class SourceFile: Sendable {
  /// The path as the user gave it or as it is shown in findings, with `/` between folders.
  package let path: String
  /// The whole text as valid UTF-8, with its line ends as they are in the file. A byte order mark
  /// is kept, so that offsets are true to the file.
  package let bytes: [UInt8]

  /// Takes text that is known to be valid UTF-8.
  package init(path: String, validUTF8 bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, validUTF8: Array(text.utf8))
  }

  /// Lends the bytes of a range. `bytes` itself is one more holder to count each time that it is
  /// asked for, which threads that read one file would wait for each other to do.
  package func withBytes(_ range: SourceRange, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range.bytes])) }
  }

  /// The text of a range. A range that cuts a character is shown with U+FFFD in its place.
  package func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self)
  }
}

/// Where a source file stands in the list of files of a run.
package struct FileID: Hashable, Sendable, Comparable {
  package let index: Int32
  package init(_ index: Int) { self.index = Int32(index) }
  package static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A place in one of the run's files.
package struct Place: Hashable, Sendable {
  package var file: FileID
  package var range: SourceRange
  package init(_ file: FileID, _ range: SourceRange) {
    self.file = file
    self.range = range
  }
}
