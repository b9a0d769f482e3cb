/// Reads plan files, rule files and configuration: text in, tree out. Never fails.
package enum DocumentReader {
  /// What came out of a text.
  package typealias Result = (document: Document, findings: [Finding])

  /// Reads a plan: goes on after every error, and every repair is a finding.
  package static func read(
    _ source: SourceFile, file: FileID, grammar: any DocumentGrammar
  ) -> Result {
    read(source, file: file, optionalGrammar: grammar)
  }

  /// Reads what engineers write: the first thing that is not standard is an error, in English.
  package static func readStrict(_ source: SourceFile, file: FileID) -> Result {
    read(source, file: file, optionalGrammar: nil)
  }

  /// The largest text that is read, in bytes; ranges hold 32 bits.
  static let maximalSize = 1 << 30

  /// - Parameters:
  ///   - limit: the largest text that is read, in bytes.
  ///   - fewestInParts: the shortest that is read in parts.
  static func read(
    _ source: SourceFile, file: FileID, optionalGrammar grammar: (any DocumentGrammar)?,
    limit: Int = maximalSize, fewestInParts: Int = BlockReader.fewestInParts
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
