extension BlockReader {
  /// A hash of a key's bytes.
  func hash(_ start: Int, _ stop: Int) -> Int32 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var i = start
    let base = UnsafeRawBufferPointer(bytes)
    while i + 8 <= stop {
      let word = base.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      i += 8
    }
    while i < stop {
      hash = (hash ^ UInt64(bytes[i])) &* 0x0000_0100_0000_01B3
      i += 1
    }
    hash = (hash ^ hash >> 29) &* 0xC4CE_B9FE_1A85_EC53
    return Int32(truncatingIfNeeded: hash >> 32)
  }

  /// Tells of each key of a mapping that has stood there before.
  mutating func reportRepeatedKeys(of mapping: Int) {
    let stop = Int(records[mapping].next)
    var count = 0
    var key = mapping + 1
    while key < stop {
      count += 1
      key = Int(records[key + 1].next)
    }
    if count < 2 { return }
    if count > 12 { return reportRepeatedKeys(of: mapping, hashing: count) }
    key = mapping + 1
    while key < stop {
      var earlier = mapping + 1
      while earlier < key {
        if records[earlier].aux == records[key].aux, isSameKey(earlier, key) {
          tellRepeated(key, first: earlier)
          break
        }
        earlier = Int(records[earlier + 1].next)
      }
      key = Int(records[key + 1].next)
    }
  }

  private mutating func reportRepeatedKeys(of mapping: Int, hashing count: Int) {
    var size = 32
    while size < count * 2 { size *= 2 }
    hashSlots.removeAll(keepingCapacity: true)
    hashSlots.append(contentsOf: repeatElement(-1, count: size))
    let stop = Int(records[mapping].next)
    var key = mapping + 1
    while key < stop {
      var slot = Int(UInt32(bitPattern: records[key].aux)) & (size - 1)
      while hashSlots[slot] >= 0, !isSameKey(Int(hashSlots[slot]), key) {
        slot = (slot + 1) & (size - 1)
      }
      if hashSlots[slot] >= 0 {
        tellRepeated(key, first: Int(hashSlots[slot]))
      } else {
        hashSlots[slot] = Int32(key)
      }
      key = Int(records[key + 1].next)
    }
  }

  private func isSameKey(_ a: Int, _ b: Int) -> Bool {
    if records[a].aux != records[b].aux { return false }
    if records[a].flags.contains(.synthetic) || records[b].flags.contains(.synthetic) {
      return false
    }
    let a = keyText(a)
    let b = keyText(b)
    return a.count == b.count && bytes[a].elementsEqual(bytes[b])
  }

  /// The bytes of a key without its quotes.
  func keyText(_ record: Int) -> Range<Int> {
    let r = records[record]
    let quote = r.style == .plain ? 0 : 1
    let start = Int(r.start) + quote
    return start..<max(start, Int(r.end) - quote)
  }

  private mutating func tellRepeated(_ key: Int, first: Int) {
    let text = excerpt(keyText(key).lowerBound, keyText(key).upperBound)
    tell(
      .repeatedKey(
        place(Int(records[key].start), Int(records[key].end)), text,
        first: place(Int(records[first].start), Int(records[first].end))))
    if isTolerant { records[key].flags.insert(.repaired) }
  }
}
