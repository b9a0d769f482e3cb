/// Plain memory that holds a number of values.
extension UnsafeMutablePointer {
  static func filled(_ value: Pointee, _ count: Int) -> UnsafeMutablePointer {
    let memory = allocate(capacity: count)
    memory.initialize(repeating: value, count: count)
    return memory
  }

  mutating func grow(from count: Int, to more: Int, with value: Pointee) {
    let memory = Self.allocate(capacity: more)
    memory.moveInitialize(from: self, count: count)
    (memory + count).initialize(repeating: value, count: more - count)
    deallocate()
    self = memory
  }

  func release(_ count: Int) {
    deinitialize(count: count)
    deallocate()
  }
}
