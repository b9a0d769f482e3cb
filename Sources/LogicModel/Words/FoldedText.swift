/// A folded text, ready to be compared many times.
struct FoldedText {
  let scalars: [UInt32]
  /// All pairs of neighbours, with a blank at both ends, sorted.
  let pairs: [UInt64]
  /// The digits, in order, a blank between numbers.
  let numbers: [UInt32]

  init(_ folded: String) {
    scalars = folded.unicodeScalars.map(\.value)
    var pairs: [UInt64] = []
    var numbers: [UInt32] = []
    var last: UInt32 = 0x20
    for scalar in scalars {
      pairs.append(UInt64(last) << 32 | UInt64(scalar))
      if (0x30...0x39).contains(scalar) {
        if !numbers.isEmpty, !(0x30...0x39).contains(last) { numbers.append(0x20) }
        numbers.append(scalar)
      }
      last = scalar
    }
    if !scalars.isEmpty { pairs.append(UInt64(last) << 32 | 0x20) }
    self.pairs = pairs.sorted()
    self.numbers = numbers
  }

  /// Every run of three, with a blank at both ends, each once.
  var trigrams: [UInt64] {
    let padded: [UInt32] = [0x20] + scalars + [0x20]
    guard padded.count >= 3 else { return [] }
    // a scalar has 21 bits
    var all = Set<UInt64>(minimumCapacity: padded.count)
    for i in 0..<padded.count - 2 {
      var trigram = UInt64(padded[i]) << 42
      trigram |= UInt64(padded[i + 1]) << 21
      trigram |= UInt64(padded[i + 2])
      all.insert(trigram)
    }
    return Array(all)
  }
}
