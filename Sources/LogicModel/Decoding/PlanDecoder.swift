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
    resolve(documents).model()
  }

  /// Plans whose elements have been read and found, before they are put into columns.
  package struct Resolved {
    let result: Resolution.Result
    let sources: [SourceFile]

    package func model() -> (model: Model, findings: [Finding]) {
      ModelBuilder.build(result, sources: sources)
    }
  }

  /// The first half of decoding.
  package static func resolve(_ documents: [Document]) -> Resolved {
    var draft = DraftReader.read(documents)
    draft.findings += Doubts.find(in: draft)
    Expansion.run(&draft)
    return Resolved(result: Resolution.run(draft), sources: documents.map(\.source))
  }
}
