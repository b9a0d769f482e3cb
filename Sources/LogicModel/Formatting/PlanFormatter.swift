package import Syntax

/// Writes a plan file anew in the standard layout: the same words and the same meaning, with the
/// reader's repairs written out.
package enum PlanFormatter {
  /// What came of a text.
  package enum Result: Sendable {
    /// The text in the standard layout.
    case formatted(String)
    /// The text must stay as it is, for the reason that the finding tells.
    case untouched(Finding)
  }

  /// Formats a text that has been read.
  ///
  /// What is written is read again: only where that gives the same tree and the same comments, and
  /// where a second go changes nothing, is it handed out.
  ///
  /// - Parameter findings: what the reader said of the text.
  package static func format(_ document: Document, findings: [Finding]) -> Result {
    if let reason = findings.first(where: { unsafeRules.contains($0.rule) }) {
      return .untouched(.partUnread(reason, at: reason.place ?? document.root.place))
    }
    for quotesKeys in [false, true] {
      var text = LayoutWriter.write(document, findings, quotesKeys: quotesKeys)
      // A comment that had no place of its own may find it at the second go.
      for _ in 0..<3 {
        let again = read(text)
        guard Sameness.holds(document, again.document) else { break }
        let next = LayoutWriter.write(again.document, again.findings)
        if next == text { return .formatted(text) }
        text = next
      }
    }
    return .untouched(.notSafe(at: document.root.place))
  }

  /// What the reader says where the tree does not hold all of the text, or where the text is not
  /// one plan.
  private static let unsafeRules: Set<String> = [
    "text-olast-rad", "text-konflikt", "text-for-djupt", "text-for-stor", "text-fler-fynd",
    "text-flera-dokument", "text-direktiv",
  ]

  private static func read(_ text: String) -> DocumentReader.Result {
    DocumentReader.read(
      SourceFile(path: "", text: text), file: FileID(0), grammar: PlanGrammar())
  }
}

extension Finding {
  fileprivate static func partUnread(_ reason: Finding, at place: Place) -> Finding {
    Finding(
      rule: "ej-formaterad", severity: .warning,
      message: LocalizedText(
        "filen skrivs inte om, för allt i den kan inte läsas: \(reason.message.swedish)",
        en: "the file is left as it is, since it cannot all be read: "
          + reason.message.text(in: .english)),
      place: place, help: reason.help)
  }

  fileprivate static func notSafe(at place: Place) -> Finding {
    Finding(
      rule: "ej-formaterad", severity: .warning,
      message: LocalizedText(
        "filen skrivs inte om, för den skulle läsas på ett annat sätt efteråt",
        en: "the file is left as it is, since it would be read in another way afterwards"),
      place: Place(place.file, SourceRange(0, 0)))
  }
}
