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

  private static func read(
    _ source: SourceFile, file: FileID, optionalGrammar grammar: (any DocumentGrammar)?
  ) -> Result {
    source.bytes.withUnsafeBufferPointer { bytes in
      var reader = BlockReader(bytes, file: file, grammar: grammar)
      reader.readAll()
      let document = Document(
        source: source, file: file, records: reader.records, comments: reader.comments,
        heading: reader.heading)
      return (document, reader.findings)
    }
  }
}
