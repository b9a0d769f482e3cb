import LogicModel

/// Equality and order at run time (CEL langdef, Equality and Ordering): numbers on one line
/// whatever their type, everything else by type.
extension Value {
  /// Never an error: values of different types are unequal. NaN equals nothing.
  package static func areEqual(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.element(let a), .element(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int),
      (.double, .uint):
      compareNumbers(a, b) == 0
    case (.bytes(let a), .bytes(let b)): a == b
    case (.list(let a), .list(let b)):
      a === b
        || a.count == b.count && (0..<a.count).allSatisfy { areEqual(a[$0], b[$0]) }
    case (.map(let a), .map(let b)): areEqual(a, b)
    case (.type(let a), .type(let b)): a == b
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.optional(let a), .optional(let b)): areEqual(a, b)
    case (.date(let a), .date(let b)): a == b
    case (.money(let a), .money(let b)): a.öre == b.öre
    case (.period(let a), .period(let b)): a === b || a.spans == b.spans
    default: false
    }
  }

  private static func areEqual(_ a: Map, _ b: Map) -> Bool {
    a.keys.count == b.keys.count
      && zip(a.keys, a.values).allSatisfy { key, value in
        b[key].map { areEqual(value, $0) } ?? false
      }
  }

  private static func areEqual(_ a: OptionalBox, _ b: OptionalBox) -> Bool {
    switch (a.value, b.value) {
    case (nil, nil): true
    case (let a?, let b?): areEqual(a, b)
    default: false
    }
  }

  /// How two values stand to each other.
  package static func compare(_ a: Value, _ b: Value) -> Order {
    switch (a, b) {
    case (.int(let a), .int(let b)): Order(a, b)
    case (.string(let a), .string(let b)): a == b ? .equal : a < b ? .less : .greater
    case (.date(let a), .date(let b)): Order(a, b)
    case (.money(let a), .money(let b)): Order(a.öre, b.öre)
    case (.uint(let a), .uint(let b)): Order(a, b)
    case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
    case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int),
      (.double, .uint), (.double, .double):
      compareNumbers(a, b).map { $0 < 0 ? .less : $0 > 0 ? .greater : .equal } ?? .unordered
    case (.bytes(let a), .bytes(let b)):
      a == b ? .equal : a.content.lexicographicallyPrecedes(b.content) ? .less : .greater
    case (.timestamp(let a), .timestamp(let b)): Order(a, b)
    case (.duration(let a), .duration(let b)): Order(a, b)
    default: .incomparable
    }
  }

  /// The outcome of a comparison.
  package enum Order: Sendable {
    case less
    case equal
    case greater
    /// One is NaN: every comparison is false.
    case unordered
    /// Their types have no order: an error.
    case incomparable

    init<T: Comparable>(_ a: T, _ b: T) {
      self = a < b ? .less : a == b ? .equal : .greater
    }
  }

  /// Two numbers of any types on one line, nil where one is NaN.
  private static func compareNumbers(_ a: Value, _ b: Value) -> Int? {
    switch (a, b) {
    case (.int(let a), .uint(let b)): a < 0 || UInt64(a) < b ? -1 : UInt64(a) == b ? 0 : 1
    case (.uint, .int): compareNumbers(b, a).map { -$0 }
    case (.double(let a), .double(let b)): a < b ? -1 : a == b ? 0 : a > b ? 1 : nil
    case (.double(let a), .int(let b)): compare(a, b)
    case (.double(let a), .uint(let b)): compare(a, b)
    case (.int, .double), (.uint, .double): compareNumbers(b, a).map { -$0 }
    default: nil
    }
  }

  /// A double against an integer: beyond the integer's range by range, else as doubles, which is
  /// lossy above 2⁵³ as the conformance suite wants it.
  private static func compare<T: FixedWidthInteger>(_ a: Double, _ b: T) -> Int? {
    if a.isNaN { return nil }
    if a < Double(T.min) { return -1 }
    if a > Double(T.max) { return 1 }
    let other = Double(b)
    return a < other ? -1 : a > other ? 1 : 0
  }
}
