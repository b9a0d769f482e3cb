import LogicModel

/// A value as the key of a Swift set or dictionary, equal as in the rule language: numbers on one
/// line, strings by code points, elements by identity. For `distinct`, `groupBy` and `sets`.
struct HashedValue: Hashable {
  let value: Value

  static func == (a: HashedValue, b: HashedValue) -> Bool { Value.areEqual(a.value, b.value) }

  func hash(into hasher: inout Hasher) {
    switch value {
    case .bool, .int, .uint, .double, .string:
      if let key = Map.Key(value) { hasher.combine(key) }
    case .bytes(let bytes): hasher.combine(bytes)
    case .element(let id): hasher.combine(id)
    case .date(let date): hasher.combine(date)
    case .money(let money): hasher.combine(money.öre)
    case .list(let list):
      for place in 0..<list.count { HashedValue(value: list[place]).hash(into: &hasher) }
    case .timestamp(let time): hasher.combine(time)
    case .duration(let nanoseconds): hasher.combine(nanoseconds)
    case .map(let map): hasher.combine(map.keys.count)
    default: break
    }
  }
}
