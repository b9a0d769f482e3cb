/// What a phrase of a plan says beside its words: a period last, or a count first.
package enum Phrase {
  /// A name and the readable period in the parenthesis that ends it.
  package struct Dated: Sendable {
    /// The name without the parenthesis, trimmed.
    package let name: String
    /// The text between the parentheses.
    package let period: String
    /// The UTF-8 offsets of `period` in the whole text.
    package let range: Range<Int>
    /// The same, read.
    package let reading: QuantityReading<Period>
  }

  /// The parts of `Stöttat lokalt arbete (2018–2021)`; `nil` where no parenthesis ends the text,
  /// or it holds anything but a time (`Personer (vuxna)`), or nothing stands in front of it.
  ///
  /// A time without a year and without a context to take it from is still a time: the reading then
  /// has no value but a note of the kind `yearMissing`. So with the other faults of a time.
  package static func dated(_ text: String, context: Period? = nil) -> Dated? {
    var copy = text
    guard copy.withUTF8(endsInParenthesis) else { return nil }
    let bytes = text.utf8
    guard let close = bytes.lastIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: ".") }),
      bytes[close] == UInt8(ascii: ")"),
      let open = bytes[..<close].lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    let name = String(decoding: bytes[..<open], as: UTF8.self).withoutOuterBlanks()
    let inside = bytes.index(after: open)..<close
    let period = String(decoding: bytes[inside], as: UTF8.self)
    guard !name.isEmpty, period.utf8.count <= 200 else { return nil }
    let reading = Period.read(period, context: context)
    guard reading.rest.isEmpty || reading.value == nil,
      !reading.notes.contains(where: { $0.kind == .unreadable })
    else { return nil }
    let start = bytes.distance(from: bytes.startIndex, to: inside.lowerBound)
    return Dated(
      name: name, period: period, range: start..<start + period.utf8.count, reading: reading)
  }

  /// Whether nothing but blanks and full stops follows a last parenthesis; most names have none.
  private static func endsInParenthesis(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 || text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return end > 0 && text[end - 1] == UInt8(ascii: ")")
  }

  /// A number of things.
  package struct Count: Sendable {
    package let count: Int64
    /// Written with ca, drygt or the like.
    package let isApproximate: Bool
    /// What is counted, in the words of the text: `första hjälpare`. Empty after a bare number.
    package let unit: String
    /// What follows: a parenthesis or a comment, trimmed.
    package let rest: String
    /// What to tell about the number.
    package let notes: [ReadNote]
  }

  /// The parts of `ca 11 instruktörer (2021)`; `nil` where the text does not begin with a whole
  /// number of things. Not counts: `1. ta fram`, `2018 års plan`, `4 av 6`, `14 oktober`,
  /// `20 % tjänst`, `3–5 träffar`, `33 MSEK`.
  package static func leadingCount(in text: String) -> Count? {
    var cursor = LexemeCursor(text)
    var notes: [ReadNote] = []
    let isApproximate = ApproximationWords.take(&cursor, notes: &notes)
    guard let number = WrittenNumber.take(&cursor, notes: &notes), number.decimals == 0 else {
      return nil
    }
    if let next = cursor.peek() {
      switch next.kind {
      case .number: return nil
      case .sign: guard next.isOne(of: "(,;") else { return nil }
      case .word:
        guard next.spaced, notCounted.match(cursor) == nil, !Money.stands(in: cursor) else {
          return nil
        }
      }
    }
    let start = cursor.offset
    let end = cursor.lexemes[cursor.index...].first { $0.isOne(of: "(,;") }
    let bytes = text.utf8.dropFirst(start)
    let unit = end.map { bytes.prefix($0.range.lowerBound - start) } ?? bytes
    let rest = end.map { text.utf8.dropFirst($0.range.lowerBound) } ?? "".utf8[...]
    return Count(
      count: number.digits, isApproximate: isApproximate,
      unit: String(decoding: unit, as: UTF8.self).withoutOuterBlanks(),
      rest: String(decoding: rest, as: UTF8.self).withoutOuterBlanks(), notes: notes)
  }

  /// Words after a number that make it something else than a count.
  private static let notCounted = PhraseTable<Bool>(
    (["års", "av", "till", "à", "eller", "och", "procent", "promille", "kap", "st kap"]
      + ["januari", "jan", "februari", "feb", "mars", "april", "apr", "maj", "juni", "jun"]
      + ["juli", "jul", "augusti", "aug", "september", "sep", "sept", "oktober", "okt"]
      + ["november", "nov", "december", "dec"]).map { ($0, true) })
}
