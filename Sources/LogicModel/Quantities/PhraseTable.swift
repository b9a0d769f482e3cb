/// Phrases of one or more words and what they mean. Case, white space and the full stops of
/// abbreviations don't matter: `fr.o.m.` is also `Fr o m`.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private final class Entry: Sendable {
    /// Without full stops, as they stand in `text`.
    let words: [Lexeme]
    let text: String
    let meaning: Meaning

    init(words: [Lexeme], text: String, meaning: Meaning) {
      self.words = words
      self.text = text
      self.meaning = meaning
    }
  }

  /// By the first byte of the first word, of the same byte the longest phrase first. Never freed, as
  /// the words of a `WordTable`: a table is made once, for the whole run.
  private let entries: [Unmanaged<Entry>]
  /// By byte: the index of the first entry that begins with it or a higher one. Most words begin as
  /// no phrase does.
  private let starts: [Int16]

  init(_ phrases: [(String, Meaning)]) {
    var byFirst = [[Entry]](repeating: [], count: 256)
    for (phrase, meaning) in phrases {
      let words = LexemeCursor(phrase).lexemes.filter { !$0.isSign(".") }
      guard let first = words.first else { continue }
      byFirst[Int(first.first)].append(Entry(words: words, text: phrase, meaning: meaning))
    }
    var starts: [Int16] = [0]
    for (byte, entries) in byFirst.enumerated() {
      starts.append(starts[byte] + Int16(entries.count))
    }
    self.starts = starts
    entries = byFirst.flatMap { $0.sorted { $0.words.count > $1.words.count } }
      .map { .passRetained($0) }
  }

  /// The longest phrase that stands at the cursor, and the number of lexemes that it takes.
  func match(_ cursor: LexemeCursor) -> (Meaning, Int)? {
    guard let first = cursor.peek() else { return nil }
    // Letters beyond Latin-1 may stand for others: who writes å as a letter and a mark means å.
    let range =
      first.first == 0
      ? 0..<entries.count : Int(starts[Int(first.first)])..<Int(starts[Int(first.first) + 1])
    for index in range {
      let found = entries[index]._withUnsafeGuaranteedRef { entry in
        length(of: entry, at: cursor).map { (entry.meaning, $0) }
      }
      if let found { return found }
    }
    return nil
  }

  /// The number of lexemes that a phrase takes at the cursor; `nil` where something else stands.
  private func length(of entry: Entry, at cursor: LexemeCursor) -> Int? {
    var length = 0
    for index in entry.words.indices {
      guard let lexeme = cursor.peek(length),
        cursor.says(lexeme, as: entry.words[index], of: entry.text)
      else { return nil }
      length += 1
      // the full stop of an abbreviation
      if cursor.glued(length)?.isSign(".") == true { length += 1 }
    }
    return length
  }
}

extension LexemeCursor {
  /// Whether a lexeme is the same as one of a phrase, which is in lower case.
  fileprivate func says(_ lexeme: Lexeme, as word: Lexeme, of phrase: String) -> Bool {
    guard lexeme.kind == word.kind else { return false }
    if lexeme.kind == .sign { return lexeme.sign == word.sign }
    if lexeme.first == 0 { return text(of: lexeme) == phrase.between(word.range) }
    guard lexeme.first == word.first, lexeme.count == word.count else { return false }
    let written = text.utf8.dropFirst(lexeme.range.lowerBound)
    return zip(written, phrase.utf8.dropFirst(word.range.lowerBound)).prefix(word.count)
      .allSatisfy { Lexeme.lowered($0) == $1 }
  }
}
