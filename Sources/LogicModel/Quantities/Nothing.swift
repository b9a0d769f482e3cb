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
    var copy = text
    guard copy.withUTF8(mayBeNothing) else { return nil }
    // More than any of the phrases has.
    var cursor = LexemeCursor(text, limit: 12)
    if !cursor.lexemes.isEmpty, cursor.lexemes.allSatisfy({ $0.isSign(".") }),
      LexemeCursor(text).lexemes.allSatisfy({ $0.isSign(".") })
    {
      return .emptyMark
    }
    guard let nothing = cursor.take(words) else { return nil }
    _ = cursor.accept("!")
    guard let next = cursor.peek() else { return nothing }
    return next.isSign("(") && nothing != .emptyMark ? nothing : nil
  }

  /// Whether a text begins as one of the words does; most begin with another letter or a digit, or
  /// with a longer word.
  private static func mayBeNothing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    switch first | 0x20 {
    case UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "o"), UInt8(ascii: "v"), UInt8(ascii: "e"), UInt8(ascii: "u"),
      UInt8(ascii: "t"):
      // "uppgift" and "unknown" have seven letters; those of å, ä and ö have two bytes.
      let start = text.prefix(10)
      return start.count < 10 || start.contains { !(0x61...0x7A ~= $0 | 0x20) && !isSwedish($0) }
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    default: return !(0x30...0x39 ~= first)
    }
  }

  /// A byte of å, ä or ö, whatever the case.
  private static func isSwedish(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC3, 0xA4, 0xA5, 0xB6, 0x84, 0x85, 0x96: true
    default: false
    }
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
