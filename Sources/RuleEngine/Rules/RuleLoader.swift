package import Syntax

/// Rule files in, a set of checked rules out.
package enum RuleLoader {
  package struct Result: Sendable {
    package let rules: RuleSet
    package let findings: [Finding]
    /// The files that were read, in the order of their `FileID`s.
    package let sources: [SourceFile]
  }

  /// The shipped rules and those of the user's own folders, all checked.
  ///
  /// - Parameter own: the user's rule files, or what is wrong with their encoding.
  package static func load(
    own: [SourceFile] = [], includingShipped: Bool = true
  ) -> Result {
    var documents: [Document] = []
    var findings: [Finding] = []
    var sources: [SourceFile] = []
    if includingShipped {
      for (document, problems) in ShippedRules.documents(first: 0) {
        documents.append(document)
        findings += problems
        sources.append(document.source)
      }
    }
    for source in own {
      let result = DocumentReader.readStrict(source, file: FileID(sources.count))
      documents.append(result.document)
      findings += result.findings
      sources.append(source)
    }
    let (set, problems) = RuleSet.load(documents)
    return Result(rules: set, findings: findings + problems, sources: sources)
  }
}
