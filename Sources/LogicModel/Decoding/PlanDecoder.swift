import Synchronization
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
    resolve(draft(documents)).model()
  }

  /// Plans whose elements have been read, each file by itself, with references as they are written.
  /// They are resolved once: a draft that nobody else holds is changed where it stands.
  package final class Drafted: Sendable {
    private let draft: Mutex<Draft>
    package let sources: [SourceFile]

    fileprivate init(_ draft: Draft, _ sources: [SourceFile]) {
      self.draft = Mutex(draft)
      self.sources = sources
    }

    fileprivate func take() -> Draft {
      draft.withLock { draft in
        var taken = Draft()
        swap(&draft, &taken)
        return taken
      }
    }
  }

  /// Plans whose elements have been read and found, before they are put into columns.
  package struct Resolved {
    let result: Resolution.Result
    let sources: [SourceFile]

    package func model() -> (model: Model, findings: [Finding]) {
      ModelBuilder.build(result, sources: sources)
    }
  }

  /// The first part of decoding, on all processors; what comes after it is one thread's work.
  package static func draft(_ documents: [Document]) -> Drafted {
    Drafted(DraftReader.read(documents), documents.map(\.source))
  }

  /// The second part of decoding.
  package static func resolve(_ drafted: Drafted) -> Resolved {
    var draft = drafted.take()
    draft.findings += Doubts.find(in: draft)
    Expansion.run(&draft)
    return Resolved(result: Resolution.run(consume draft), sources: drafted.sources)
  }
}
