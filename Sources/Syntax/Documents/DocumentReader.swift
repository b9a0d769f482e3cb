/// Reads plan files, rule files and configuration: text in, tree out. Never fails.
package enum DocumentReader {
  /// What came out of a text.
  package typealias Result = (document: Document, findings: [Finding])

  /// Reads a plan: goes on after every error, and every repair is a finding.
  ///
  /// - Parameter fewestInParts: the shortest text, in bytes, whose long lists are read in two parts
  ///   side by side; nothing that comes out depends on it.
  package static func read(
    _ source: SourceFile, file: FileID, grammar: any DocumentGrammar,
    fewestInParts: Int = 1 << 18
  ) -> Result {
    read(source, file: file, optionalGrammar: grammar, fewestInParts: fewestInParts)
  }

  /// Reads what engineers write: the first thing that is not standard is an error, in English.
  package static func readStrict(_ source: SourceFile, file: FileID) -> Result {
    read(source, file: file, optionalGrammar: nil)
  }

  /// The largest text that is read, in bytes; ranges hold 32 bits.
  static let maximalSize = 1 << 30

  /// - Parameter limit: the largest text that is read, in bytes.
  static func read(
    _ source: SourceFile, file: FileID, optionalGrammar grammar: (any DocumentGrammar)?,
    limit: Int = maximalSize, fewestInParts: Int = .max
  ) -> Result {
    guard source.bytes.count <= limit else {
      let nothing = NodeRecord(
        kind: .scalar, style: .plain, flags: [], start: 0, end: 0, next: 1, aux: 0)
      let document = Document(source: source, file: file, records: [nothing])
      return (document, [.tooLarge(Place(file, SourceRange(0, 0)))])
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var reader = BlockReader(bytes, file: file, grammar: grammar)
      reader.readAll(fewestInParts: fewestInParts)
      let document = Document(
        source: source, file: file, records: reader.records, comments: reader.comments,
        heading: reader.heading)
      return (document, reader.findings)
    }
  }
}
