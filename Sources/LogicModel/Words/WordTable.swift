import Syntax

/// A few words that never change and what each means, to be looked up very often: the fields of the
/// metamodel and the keys of a plan. Words are hashed by few operations without a seed, which is safe
/// where no input adds to them.
///
/// A table is made once, for the whole run, and is never freed. So nobody has to be counted as its
/// holder while a word is looked up, for which threads that read side by side would wait.
struct WordTable<Meaning: Sendable>: Sendable {
  private let parts: Unmanaged<WordTableParts<Meaning>>

  init(_ entries: [String: Meaning]) { parts = .passRetained(WordTableParts(entries)) }

  /// The words, in the order of their bytes.
  var words: [String] { parts._withUnsafeGuaranteedRef { $0.words } }

  /// What a word means. Words are the same by canonical equivalence, as strings are.
  subscript(text: String) -> Meaning? {
    var copy = text
    return copy.withUTF8 { self[$0] }
  }

  /// The same for a word by its UTF-8 bytes.
  subscript(bytes: UnsafeBufferPointer<UInt8>) -> Meaning? {
    parts._withUnsafeGuaranteedRef { $0.meaning(of: bytes) }
  }
}

private final class WordTableParts<Meaning: Sendable>: Sendable {
  private let meanings: [Meaning]
  /// The words after each other in UTF-8, and where each of them begins; one more at the end.
  private let letters: [UInt8]
  private let starts: [Int32]
  /// By hash: an index in `meanings`, or -1. At least half of the slots are free.
  private let slots: [Int16]

  init(_ entries: [String: Meaning]) {
    var count = 4
    while count < 4 * entries.count { count *= 2 }
    var slots = [Int16](repeating: -1, count: count)
    var letters: [UInt8] = []
    var starts: [Int32] = [0]
    var meanings: [Meaning] = []
    for (word, meaning) in entries {
      var word = word
      var slot = word.withUTF8(Self.hash) & (count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int16(meanings.count)
      letters += word.utf8
      starts.append(Int32(letters.count))
      meanings.append(meaning)
    }
    self.meanings = meanings
    self.letters = letters
    self.starts = starts
    self.slots = slots
  }

  private func word(_ index: Int) -> String {
    String(decoding: letters[Int(starts[index])..<Int(starts[index + 1])], as: UTF8.self)
  }

  /// In the order of their bytes.
  var words: [String] {
    meanings.indices.map(word).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func meaning(of bytes: UnsafeBufferPointer<UInt8>) -> Meaning? {
    if let index = find(bytes) { return meanings[index] }
    // Combining marks begin with these bytes; who writes å as a letter and a mark means å.
    guard bytes.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return meanings.indices.first { word($0) == text }.map { meanings[$0] }
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    letters.withUnsafeBufferPointer { letters in
      var slot = Self.hash(bytes) & (slots.count - 1)
      while slots[slot] >= 0 {
        let index = Int(slots[slot])
        let word = letters[Int(starts[index])..<Int(starts[index + 1])]
        if UnsafeBufferPointer(rebasing: word).areSame(as: bytes) { return index }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = StableHash.of(bytes)
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of another text are the same.
  package func areSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index < count, self[index] == other[index] { index += 1 }
    return index == count
  }
}
