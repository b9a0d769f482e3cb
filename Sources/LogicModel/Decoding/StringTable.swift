/// Texts by number, each once. Texts are the same when their bytes are (CEL compares code points,
/// never canonical equivalence).
struct StringTable {
  private struct Key: Hashable {
    let text: String
    static func == (a: Key, b: Key) -> Bool {
      var (a, b) = (a.text, b.text)
      return a.withUTF8 { a in b.withUTF8 { b in a.count == b.count && a.elementsEqual(b) } }
    }
    func hash(into hasher: inout Hasher) {
      var copy = text
      copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var numbers: [Key: Int32] = [:]
  private(set) var strings: [String] = []

  mutating func number(of text: String) -> Int32 {
    let key = Key(text: text)
    if let number = numbers[key] { return number }
    let number = Int32(strings.count)
    numbers[key] = number
    strings.append(text)
    return number
  }
}
