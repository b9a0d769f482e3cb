/// Texts by number, each once. Texts are the same when their bytes are (CEL compares code points,
/// never canonical equivalence).
struct StringTable {
  private(set) var strings: [String] = []
  private var slots = HashSlots()

  mutating func number(of text: String) -> Int32 {
    var copy = text
    return copy.withUTF8 { bytes in
      let hash = HashSlots.hash(bytes)
      let known = slots.find(hash) {
        var known = strings[$0]
        return known.withUTF8 { $0.areSame(as: bytes) }
      }
      if let known { return known }
      strings.append(text)
      return slots.add(hash)
    }
  }
}
