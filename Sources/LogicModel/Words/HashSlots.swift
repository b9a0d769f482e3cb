/// Finds things that are held elsewhere, by number, after their hash: what a table of texts needs
/// that is not to make a string of every text that it is asked for.
struct HashSlots {
  /// By number: the hash, by which a thing is looked for and moved without being read again.
  private var hashes: [Int] = []
  /// By hash: a number, or -1. At least half of the slots are free.
  private var slots = [Int32](repeating: -1, count: 64)

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    return hasher.finalize()
  }

  /// The number of a thing; `nil` where there is no such thing.
  func find(_ hash: Int, isSame: (Int) -> Bool) -> Int32? {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = slots[slot]
      if hashes[Int(number)] == hash, isSame(Int(number)) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives a thing that is not there the next number.
  mutating func add(_ hash: Int) -> Int32 {
    if 2 * hashes.count >= slots.count { grow() }
    let number = Int32(hashes.count)
    hashes.append(hash)
    place(number, hash)
    return number
  }

  /// Makes room for things, so that they are not moved as they become more.
  mutating func reserve(_ count: Int) {
    hashes.reserveCapacity(count)
    while slots.count < 2 * count { grow() }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() { place(Int32(number), hash) }
  }

  private mutating func place(_ number: Int32, _ hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }
}
