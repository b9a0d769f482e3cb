/// Reads what `NumberWriter` wrote.
struct NumberReader {
  /// The character of the digit zero.
  static let zero = UInt8(ascii: "0")
  /// The bit that says that the number goes on.
  static let more: UInt8 = 0x20

  private let bytes: ArraySlice<UInt8>
  private var place: Int
  /// Whether something was missing or no number: what was read is then of no use.
  private(set) var isBroken = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Whether all was read, and all of it was sound.
  var isComplete: Bool { !isBroken && place == bytes.endIndex }

  /// The next number; zero where there is none.
  mutating func number() -> Int64 {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.endIndex, bytes[place] >= Self.zero, shift < 64 {
      let digit = bytes[place] - Self.zero
      place += 1
      bits |= UInt64(digit & 0x1F) << shift
      if digit & Self.more == 0 {
        return Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
      }
      shift += 5
    }
    isBroken = true
    return 0
  }

  /// The next number as one of a smaller type.
  mutating func number<N: FixedWidthInteger>(as type: N.Type) -> N {
    let number = number()
    if let small = N(exactly: number) { return small }
    isBroken = true
    return 0
  }

  mutating func flag() -> Bool { number() != 0 }

  mutating func text() -> String {
    String(decoding: list { $0.number(as: UInt8.self) }, as: UTF8.self)
  }

  /// A list of what takes at least one character each.
  mutating func list<Item>(_ one: (inout NumberReader) -> Item) -> [Item] {
    let count = number()
    guard count >= 0, count <= bytes.endIndex - place else {
      isBroken = true
      return []
    }
    var items: [Item] = []
    items.reserveCapacity(Int(count))
    for _ in 0..<count where !isBroken { items.append(one(&self)) }
    return items
  }

  mutating func fail() { isBroken = true }
}
