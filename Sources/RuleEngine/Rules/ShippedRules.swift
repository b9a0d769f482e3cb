package import Syntax

/// The rules inside the binary: `files` holds the path below `Rules/` and the text of each, as they
/// were when the package was built, and how many of its UTF-8 bytes come before its examples.
package enum ShippedRules {
  /// The rule files, read, and shown as they stand in the project; a `FileID` indexes them.
  ///
  /// - Parameter withExamples: rules that are only run have no use for them.
  package static func documents(withExamples: Bool) -> [Document] {
    files.enumerated().map { index, file in
      var text = file.text
      let bytes = text.withUTF8 { Array($0.prefix(withExamples ? .max : file.headLength)) }
      let source = SourceFile(path: "Rules/" + file.path, validUTF8: bytes)
      return DocumentReader.readStrict(source, file: FileID(index)).document
    }
  }
}
