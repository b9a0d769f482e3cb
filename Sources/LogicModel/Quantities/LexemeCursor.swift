/// A place in the lexemes of a text, with what readers of quantities need to look ahead.
struct LexemeCursor {
  let text: String
  let lexemes: [Lexeme]
  /// The index of the next lexeme.
  var index = 0

  init(_ text: String) {
    self.text = text
    lexemes = Lexeme.list(text)
  }

  /// The lexeme some steps ahead; `nil` after the last.
  func peek(_ ahead: Int = 0) -> Lexeme? {
    lexemes.indices.contains(index + ahead) ? lexemes[index + ahead] : nil
  }

  /// The lexeme some steps ahead if it follows the one before without a space.
  func glued(_ ahead: Int) -> Lexeme? {
    guard let next = peek(ahead), !next.spaced else { return nil }
    return next
  }

  mutating func accept(_ sign: String) -> Bool {
    guard let next = peek(), next.isSign(sign) else { return false }
    index += 1
    return true
  }

  /// Takes the longest phrase of a table that stands here.
  mutating func take<Meaning>(_ table: PhraseTable<Meaning>) -> Meaning? {
    guard let (meaning, length) = table.match(self) else { return nil }
    index += length
    return meaning
  }

  /// The offset after the last lexeme taken.
  var offset: Int { index == 0 ? 0 : lexemes[index - 1].range.upperBound }

  /// Whether what was read stands by itself: followed by nothing, or by something that can't be
  /// its continuation.
  var atBoundary: Bool {
    guard let next = peek() else { return true }
    if next.kind == .sign, next.isOne(of: "(),;.[]:") { return true }
    return next.isDash && next.spaced && peek(1)?.kind != .number
  }

  /// The trimmed text after what was taken; a lone full stop counts as nothing.
  var rest: String {
    let rest = String(decoding: text.utf8.dropFirst(offset), as: UTF8.self).withoutOuterBlanks()
    return rest == "." ? "" : rest
  }

  /// The offsets of what was taken.
  var consumed: Range<Int> {
    guard index > 0 else { return 0..<0 }
    return lexemes[0].range.lowerBound..<offset
  }

  /// What was taken, as written.
  var written: String {
    let range = consumed
    return String(
      decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

extension String {
  /// Without white space of any sort (no-break space too) at both ends.
  func withoutOuterBlanks() -> String {
    // Most texts have none: ASCII that is not white space at both ends.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return self
    }
    var view = unicodeScalars[...]
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}
