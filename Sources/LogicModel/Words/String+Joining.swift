extension String {
  /// Three texts after each other, in memory that is asked for once: ids are made of others by the
  /// thousand.
  init(joining first: String, _ second: String, _ third: String) {
    var (a, b, c) = (first, second, third)
    self = a.withUTF8 { a in
      b.withUTF8 { b in
        c.withUTF8 { c in
          String(unsafeUninitializedCapacity: a.count + b.count + c.count) { joined in
            let next = joined.initialize(fromContentsOf: a)
            let last = joined[next...].initialize(fromContentsOf: b)
            return joined[last...].initialize(fromContentsOf: c)
          }
        }
      }
    }
  }
}
