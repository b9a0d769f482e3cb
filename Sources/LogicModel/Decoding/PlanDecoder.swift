package import Syntax

/// Documents in, model out: the stage that turns what people wrote into elements.
///
/// Nothing is rejected. What is not understood is a finding, and the rest is read.
package enum PlanDecoder {
  /// Reads the documents of a run as plans that may refer to each other.
  ///
  /// - Parameter documents: one per file, in the order in which files are shown; `FileID`s index
  ///   it.
  package static func decode(_ documents: [Document]) -> (model: Model, findings: [Finding]) {
    var reader = DraftReader()
    let heads = documents.map { reader.head(of: $0) }
    for (document, head) in zip(documents, heads) { reader.read(document, head) }
    // Taken out, so that it is not copied when it is changed.
    var draft = Draft()
    swap(&draft, &reader.draft)
    draft.findings += Doubts.find(in: draft)
    Expansion.run(&draft)
    let resolved = Resolution.run(draft)
    return ModelBuilder.build(resolved, sources: documents.map(\.source))
  }
}
