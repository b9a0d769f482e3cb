/// A map (CEL langdef, Aggregate Values): in the order it was written, looked up by key. Keys are
/// int, uint, bool or string; numbers that are equal are one key.
package final class Map: Sendable {
  /// A key reduced so that equal keys hash alike: numbers on one line, strings by code points.
  package enum Key: Hashable, Sendable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case string(Text)

    /// nil where the value can't be found in any map: another type, or a number between two ints.
    package init?(_ value: Value) {
      switch value {
      case .bool(let value): self = .bool(value)
      case .int(let value): self = .int(value)
      case .uint(let value): self = Int64(exactly: value).map { .int($0) } ?? .uint(value)
      case .string(let value): self = .string(value)
      case .double(let value):
        if let exact = Int64(exactly: value) {
          self = .int(exact)
        } else if let exact = UInt64(exactly: value) {
          self = .uint(exact)
        } else {
          return nil
        }
      default: return nil
      }
    }
  }

  package let keys: [Value]
  package let values: [Value]
  private let places: [Key: Int]

  private init(keys: [Value], values: [Value], places: [Key: Int]) {
    self.keys = keys
    self.values = values
    self.places = places
  }

  package static let empty = Map(keys: [], values: [], places: [:])

  /// nil in place of the map where a key has a wrong type or is there twice.
  package static func make(keys: [Value], values: [Value]) -> Result<Map, EvaluationError> {
    var places: [Key: Int] = [:]
    places.reserveCapacity(keys.count)
    for (place, value) in keys.enumerated() {
      if case .double = value { return .failure(.init("a map can't have a double as a key")) }
      guard let key = Key(value) else {
        return .failure(.init("a map can't have a \(value.typeTag.rawValue) as a key"))
      }
      guard places.updateValue(place, forKey: key) == nil else {
        return .failure(.init("the map has a key twice"))
      }
    }
    return .success(Map(keys: keys, values: values, places: places))
  }

  package subscript(key: Value) -> Value? {
    guard let key = Key(key), let place = places[key] else { return nil }
    return values[place]
  }

  package subscript(name: Text) -> Value? {
    places[.string(name)].map { values[$0] }
  }
}
