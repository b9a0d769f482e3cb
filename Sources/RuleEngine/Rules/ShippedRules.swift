package import Syntax

/// The rules inside the binary.
package enum ShippedRules {
  /// The rule files as they were when the package was built, by path below `Rules/`.
  ///
  /// - Parameter first: the file number of the first; the others follow.
  package static func documents(first: Int) -> [(document: Document, findings: [Finding])] {
    files.enumerated().map { index, file in
      let source = SourceFile(path: "Rules/" + file.path, text: file.text)
      let result = DocumentReader.readStrict(source, file: FileID(first + index))
      return (result.document, result.findings)
    }
  }

  /// Paths of the shipped rule files, below `Rules/`.
  package static var paths: [String] { files.map(\.path) }
}
