/// The ways to write that there is nothing to write. Absent is a fifth, and needs no word.
package enum Nothing: Hashable, Sendable, CaseIterable {
  /// Stated that there are none (`inga`): a confirmed gap.
  case none
  /// Not known (`okänt`, `vet ej`, `?`).
  case unknown
  /// Does not apply (`ej tillämpligt`).
  case notApplicable
  /// A mark for an empty cell (`-`, `tom ruta`): nothing is stated.
  case emptyMark

  /// The kind of nothing that a whole text says; `nil` for a text that says something. A
  /// parenthesis after it, a comment, doesn't matter.
  package static func read(_ text: String) -> Nothing? {
    var cursor = LexemeCursor(text)
    if !cursor.lexemes.isEmpty, cursor.lexemes.allSatisfy({ $0.isSign(".") }) { return .emptyMark }
    guard let nothing = cursor.take(words) else { return nil }
    _ = cursor.accept("!")
    guard let next = cursor.peek() else { return nothing }
    return next.isSign("(") && nothing != .emptyMark ? nothing : nil
  }

  private static let words = PhraseTable<Nothing>(
    ["inga", "ingen", "inget", "saknas", "finns inte", "finns ej", "inga alls", "none"]
      .map { ($0, .none) }
      + ["okänt", "okänd", "okända", "vet ej", "vet inte", "?", "??", "???", "oklart", "oklar"]
      .map { ($0, .unknown) }
      + ["ej känt", "inte känt", "uppgift saknas", "ingen uppgift", "unknown", "inte klart"]
      .map { ($0, .unknown) }
      + ["ej tillämpligt", "ej tillämplig", "inte tillämpligt", "ej aktuellt", "inte aktuellt"]
      .map { ($0, .notApplicable) }
      + ["n/a", "n.a.", "ej relevant", "inte relevant", "e.t."].map { ($0, .notApplicable) }
      + ["-", "–", "--", "---", "tom ruta", "tomt", "tom", "…", "_", "~", "null"]
      .map { ($0, .emptyMark) })
}
