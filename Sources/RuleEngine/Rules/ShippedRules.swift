package import Syntax

/// The rules inside the binary: `files` holds the path below `Rules/` and the text of each, as they
/// were when the package was built, and how many of its UTF-8 bytes come before its examples.
package enum ShippedRules {
  /// The rule files, shown as they stand in the project.
  ///
  /// - Parameter withExamples: rules that are only run have no use for them.
  package static func sources(withExamples: Bool) -> [SourceFile] {
    files.map { file in
      var text = file.text
      let bytes = text.withUTF8 { Array($0.prefix(withExamples ? .max : file.headLength)) }
      return SourceFile(path: "Rules/" + file.path, validUTF8: bytes)
    }
  }
}
