import Syntax

/// A few words that never change and what each means, to be looked up very often: the fields of the
/// metamodel and the keys of a plan. Words are hashed by few operations without a seed, which is safe
/// where no input adds to them.
struct WordTable<Meaning: Sendable>: Sendable {
  private let entries: [(word: String, meaning: Meaning)]
  /// By hash: an index in `entries`, or -1. At least half of the slots are free.
  private let slots: [Int16]

  init(_ meanings: [String: Meaning]) {
    let entries = meanings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (word: $0.key, meaning: $0.value) }
    var count = 4
    while count < 4 * entries.count { count *= 2 }
    var slots = [Int16](repeating: -1, count: count)
    for (index, entry) in entries.enumerated() {
      var word = entry.word
      var slot = word.withUTF8(Self.hash) & (count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int16(index)
    }
    self.entries = entries
    self.slots = slots
  }

  /// The words, in the order of their bytes.
  var words: [String] { entries.map(\.word) }

  /// What a word means. Words are the same by canonical equivalence, as strings are.
  subscript(text: String) -> Meaning? {
    var copy = text
    return copy.withUTF8 { self[$0] }
  }

  /// The same for a word by its UTF-8 bytes.
  subscript(bytes: UnsafeBufferPointer<UInt8>) -> Meaning? {
    if let index = find(bytes) { return entries[index].meaning }
    // Combining marks begin with these bytes; who writes å as a letter and a mark means å.
    guard bytes.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return entries.first { $0.word == text }?.meaning
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] >= 0 {
      var word = entries[Int(slots[slot])].word
      if word.withUTF8({ $0.areSame(as: bytes) }) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
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
