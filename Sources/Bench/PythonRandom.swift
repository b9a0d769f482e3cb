/// Python's `random.Random(seed)`: the Mersenne Twister MT19937, so that a plan made here holds the
/// same words and numbers as one made by the generator of the other tools' benchmark.
struct PythonRandom {
  private var state: [UInt32] = Array(repeating: 0, count: 624)
  private var index = 624

  init(seed: UInt32) {
    state[0] = 19_650_218
    for i in 1..<624 {
      state[i] = 1_812_433_253 &* (state[i - 1] ^ state[i - 1] >> 30) &+ UInt32(i)
    }
    var i = 1
    for _ in 0..<624 {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >> 30) &* 1_664_525) &+ seed
      advance(&i)
    }
    for _ in 0..<623 {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >> 30) &* 1_566_083_941) &- UInt32(i)
      advance(&i)
    }
    state[0] = 0x8000_0000
  }

  private mutating func advance(_ i: inout Int) {
    i += 1
    if i == 624 {
      state[0] = state[623]
      i = 1
    }
  }

  private mutating func next() -> UInt32 {
    if index == 624 {
      for i in 0..<624 {
        let mixed = state[i] & 0x8000_0000 | state[(i + 1) % 624] & 0x7FFF_FFFF
        state[i] = state[(i + 397) % 624] ^ mixed >> 1 ^ (mixed & 1 == 0 ? 0 : 0x9908_B0DF)
      }
      index = 0
    }
    var value = state[index]
    index += 1
    value ^= value >> 11
    value ^= value << 7 & 0x9D2C_5680
    value ^= value << 15 & 0xEFC6_0000
    return value ^ value >> 18
  }

  /// A number from 0 up to a limit, without it.
  private mutating func below(_ limit: Int) -> Int {
    let width = UInt32(limit).leadingZeroBitCount
    var value = Int(next() >> UInt32(width))
    while value >= limit { value = Int(next() >> UInt32(width)) }
    return value
  }

  mutating func choice<T>(_ items: [T]) -> T { items[below(items.count)] }

  /// A number between two, both included.
  mutating func integer(_ first: Int, _ last: Int) -> Int { first + below(last - first + 1) }
}
