/// A place in the lexemes of a text, with what readers of quantities need to look ahead.
struct LexemeCursor {
  let text: String
  let lexemes: [Lexeme]
  /// The index of the next lexeme.
  var index = 0

  /// - Parameter limit: how many lexemes are looked at.
  init(_ text: String, limit: Int = 128) {
    self.text = text
    var copy = text
    lexemes = copy.withUTF8 { Lexeme.list($0, limit: limit) }
  }

  /// What a lexeme says: digits, a word in lower case, or a sign.
  func text(of lexeme: Lexeme) -> String {
    if let sign = lexeme.sign { return String(sign) }
    let written = self.written(lexeme.range)
    return lexeme.kind == .word ? written.lowercased() : written
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

  mutating func accept(_ sign: Unicode.Scalar) -> Bool {
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
    if offset == text.utf8.count { return "" }
    let rest = String(decoding: text.utf8.dropFirst(offset), as: UTF8.self).withoutOuterBlanks()
    return rest == "." ? "" : rest
  }

  /// The offsets of what was taken.
  var consumed: Range<Int> {
    guard index > 0 else { return 0..<0 }
    return lexemes[0].range.lowerBound..<offset
  }

  /// What was taken, as written.
  var written: String { written(consumed) }

  /// The text between two offsets.
  func written(_ range: Range<Int>) -> String { text.between(range) }
}

extension String {
  /// The text between two UTF-8 offsets.
  func between(_ range: Range<Int>) -> String {
    if range.count == utf8.count { return self }
    return String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  /// Without white space of any sort (no-break space too) at both ends.
  func withoutOuterBlanks() -> String {
    var text = self
    if let range = text.withUTF8(Self.inner) { return between(range) }
    var view = unicodeScalars[...]
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }

  /// The offsets between the blanks at both ends; `nil` where a letter beyond Latin-1, which may be a
  /// blank, stands next to them.
  private static func inner(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    var low = 0
    var high = text.count
    while low < high, isBlank(text[low]) { low += 1 }
    while low < high, isBlank(text[high - 1]) { high -= 1 }
    guard low < high else { return 0..<0 }
    // The letters of Latin-1 begin with C3.
    let isPlain =
      (text[low] < 0x80 || text[low] == 0xC3)
      && (text[high - 1] < 0x80 || text[high - 2] == 0xC3)
    return isPlain ? low..<high : nil
  }
}
