/// Texts by number, each once. Texts are the same when their bytes are (CEL compares code points,
/// never canonical equivalence).
struct StringTable {
  private(set) var strings: [String] = []
  /// By number: the hash, with which a text is looked for and moved without being read again.
  private var hashes: [Int] = []
  /// By hash: a number, or -1. At least half of the slots are free.
  private var slots = [Int32](repeating: -1, count: 1024)

  mutating func number(of text: String) -> Int32 {
    if 2 * strings.count >= slots.count { grow() }
    var copy = text
    return copy.withUTF8 { number(of: text, $0) }
  }

  private mutating func number(of text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    let hash = hasher.finalize()
    let slot = slot(of: bytes, hash)
    if slots[slot] >= 0 { return slots[slot] }
    slots[slot] = Int32(strings.count)
    hashes.append(hash)
    strings.append(text)
    return slots[slot]
  }

  /// The slot that holds a text, or the free one where it belongs.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ hash: Int) -> Int {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash {
        var known = strings[number]
        if known.withUTF8({ $0.areSame(as: bytes) }) { break }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
