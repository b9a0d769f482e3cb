/// Phrases of one or more words and what they mean. Case, white space and the full stops of
/// abbreviations don't matter: `fr.o.m.` is also `Fr o m`.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let words: [String]
    let meaning: Meaning
  }

  /// By first word, the longest phrase first. Keys are equal by canonical equivalence, so that a
  /// decomposed å is found.
  private var entries: [String: [Entry]] = [:]
  /// By first byte: whether any phrase may begin with it. Most words are in no table.
  private var beginnings = [Bool](repeating: false, count: 256)

  init(_ phrases: [(String, Meaning)]) {
    for (phrase, meaning) in phrases {
      let words = Lexeme.list(phrase).filter { !$0.isSign(".") }.map(\.text)
      guard let first = words.first else { continue }
      entries[first, default: []].append(Entry(words: words, meaning: meaning))
      for byte in first.utf8.prefix(1) { beginnings[Int(byte)] = true }
      // å, ä and ö may stand as a letter and a mark.
      if first.utf8.first == 0xC3 { for byte in "aoe".utf8 { beginnings[Int(byte)] = true } }
    }
    entries = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that stands at the cursor, and the number of lexemes that it takes.
  func match(_ cursor: LexemeCursor) -> (Meaning, Int)? {
    guard let first = cursor.peek(), let byte = first.text.utf8.first, beginnings[Int(byte)],
      let candidates = entries[first.text]
    else { return nil }
    for entry in candidates {
      if let length = length(of: entry.words, at: cursor) { return (entry.meaning, length) }
    }
    return nil
  }

  private func length(of words: [String], at cursor: LexemeCursor) -> Int? {
    var length = 0
    for word in words {
      guard cursor.peek(length)?.text == word else { return nil }
      length += 1
      // the full stop of an abbreviation
      if cursor.glued(length)?.isSign(".") == true { length += 1 }
    }
    return length
  }
}
