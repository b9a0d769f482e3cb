/// Whole numbers as text: five bits a character, the lowest first, from `0` on; the sixth bit says
/// that there is more, and the lowest bit of the first is the sign (the variable-length quantities
/// of source maps, with another alphabet).
struct NumberWriter {
  private var bytes: [UInt8] = []
  /// Whether something was to be written that has no form in numbers.
  private(set) var isBroken = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ number: Int64) {
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    repeat {
      let digit = UInt8(rest & 0x1F)
      rest >>= 5
      bytes.append(NumberReader.zero + (rest == 0 ? digit : digit | NumberReader.more))
    } while rest != 0
  }

  mutating func write(_ number: some BinaryInteger) { write(Int64(number)) }

  mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    for byte in text.utf8 { write(byte) }
  }

  mutating func write<Item>(_ items: [Item], _ one: (inout NumberWriter, Item) -> Void) {
    write(items.count)
    for item in items { one(&self, item) }
  }

  mutating func fail() { isBroken = true }
}
