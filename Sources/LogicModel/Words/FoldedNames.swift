/// Names by number: names that fold alike have the same one. A name is folded once for each time that
/// it is asked for, and no string is made of it.
struct FoldedNames {
  /// The folded names after each other in UTF-8, and where each of them begins; one more at the end.
  private var letters: [UInt8] = []
  private var starts: [Int32] = [0]
  private var slots = HashSlots()
  /// By folded name, once there is one with letters that can be written in several ways: all of them,
  /// since such names are the same by canonical equivalence.
  private var equals: [String: Int32]?

  var count: Int { starts.count - 1 }

  /// The name as it was folded.
  func folded(_ number: Int32) -> String {
    String(decoding: letters[range(Int(number))], as: UTF8.self)
  }

  private func range(_ number: Int) -> Range<Int> {
    Int(starts[number])..<Int(starts[number + 1])
  }

  /// Makes room for names, so that they are not moved as they become more.
  mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    slots.reserve(count)
  }

  /// The number of a name, the next one where it is new.
  mutating func number(of name: String) -> Int32 {
    TextFolding.withFolded(name) { bytes, isCommon in
      let hash = HashSlots.hash(bytes)
      if let known = find(bytes, hash, isCommon) { return known }
      let number = slots.add(hash)
      letters.append(contentsOf: bytes)
      starts.append(Int32(letters.count))
      equals?[String(decoding: bytes, as: UTF8.self)] = number
      return number
    }
  }

  /// The number of a name; `nil` where it has none.
  mutating func find(_ name: String) -> Int32? {
    TextFolding.withFolded(name) { bytes, isCommon in
      find(bytes, HashSlots.hash(bytes), isCommon)
    }
  }

  private mutating func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ hash: Int, _ isCommon: Bool
  ) -> Int32? {
    if isCommon, equals == nil { return slots.find(hash) { isName($0, bytes) } }
    if equals == nil {
      equals = Dictionary(
        (0..<Int32(count)).map { (folded($0), $0) }, uniquingKeysWith: { _, last in last })
    }
    return equals?[String(decoding: bytes, as: UTF8.self)]
  }

  private func isName(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[range(number)]).areSame(as: bytes)
    }
  }
}
