/// What the type parameters stand for so far (CEL langdef, Gradual Type Checking: parameters are
/// bound by unification). A value: a trial that fails is thrown away.
struct Substitution {
  private var bindings: [CheckedType?] = []

  mutating func fresh() -> CheckedType {
    bindings.append(nil)
    return .parameter(bindings.count - 1)
  }

  /// A declaration's type with its parameters 0, 1, … replaced by fresh ones.
  mutating func instantiate(_ types: [CheckedType]) -> [CheckedType] {
    var fresh: [Int: CheckedType] = [:]
    return types.map { rename($0, &fresh) }
  }

  private mutating func rename(_ type: CheckedType, _ map: inout [Int: CheckedType]) -> CheckedType
  {
    switch type {
    case .parameter(let index):
      if let known = map[index] { return known }
      let new = fresh()
      map[index] = new
      return new
    case .list(let element): return .list(rename(element, &map))
    case .map(let key, let value): return .map(rename(key, &map), rename(value, &map))
    case .optional(let inner): return .optional(rename(inner, &map))
    case .nullable(let inner): return rename(inner, &map).orNull
    default: return type
    }
  }

  /// The type at the top, parameters followed.
  func head(_ type: CheckedType) -> CheckedType {
    var type = type
    while case .parameter(let index) = type, index < bindings.count, let bound = bindings[index] {
      type = bound
    }
    return type
  }

  /// The type with every bound parameter replaced.
  func resolve(_ type: CheckedType) -> CheckedType {
    switch head(type) {
    case .list(let element): .list(resolve(element))
    case .map(let key, let value): .map(resolve(key), resolve(value))
    case .optional(let inner): .optional(resolve(inner))
    case .nullable(let inner): resolve(inner).orNull
    case let other: other
    }
  }

  /// Whether a value of the type may stand where the other is wanted; binds parameters.
  mutating func accepts(_ actual: CheckedType, as wanted: CheckedType) -> Bool {
    let actual = head(actual)
    let wanted = head(wanted)
    switch (actual, wanted) {
    case (.parameter(let a), .parameter(let b)) where a == b: return true
    case (_, .parameter(let index)): return bind(index, to: actual)
    case (.parameter(let index), _): return bind(index, to: wanted)
    case (.dyn, _), (_, .dyn): return true
    case (.null, .nullable), (.nullable, .null), (.null, .null): return true
    case (.null, let other), (let other, .null): return Self.admitsNull(other)
    case (.nullable(let inner), _): return accepts(inner, as: wanted)
    case (_, .nullable(let inner)): return accepts(actual, as: inner)
    case (.list(let a), .list(let b)): return accepts(a, as: b)
    case (.map(let k, let v), .map(let l, let w)): return accepts(k, as: l) && accepts(v, as: w)
    case (.optional(let a), .optional(let b)): return accepts(a, as: b)
    case (.element(let a), .element(let b)):
      return a.isEmpty || b.isEmpty || a.contains { b.contains($0) }
    case (.enumeration, .string), (.string, .enumeration): return true
    case (.enumeration(let a), .enumeration(let b)):
      return a.values.contains { b.values.contains($0) }
    default: return actual == wanted
    }
  }

  /// Types whose values may be null without being marked (as messages are in CEL).
  private static func admitsNull(_ type: CheckedType) -> Bool {
    switch type {
    case .timestamp, .duration, .element, .money, .date, .period: true
    default: false
    }
  }

  private mutating func bind(_ index: Int, to type: CheckedType) -> Bool {
    guard index < bindings.count, !occurs(index, in: type) else { return false }
    bindings[index] = type
    return true
  }

  private func occurs(_ index: Int, in type: CheckedType) -> Bool {
    switch head(type) {
    case .parameter(let other): other == index
    case .list(let element): occurs(index, in: element)
    case .map(let key, let value): occurs(index, in: key) || occurs(index, in: value)
    case .optional(let inner), .nullable(let inner): occurs(index, in: inner)
    default: false
    }
  }

  /// The least type that holds both, or nil where only `dyn` does.
  mutating func join(_ a: CheckedType, _ b: CheckedType) -> CheckedType? {
    let first = head(a)
    let second = head(b)
    switch (first, second) {
    case (.null, .null): return .null
    case (.null, .parameter), (.parameter, .null): break
    case (.null, let other), (let other, .null):
      if case .list = other { return nil }
      return other.orNull
    case (.nullable(let inner), let other), (let other, .nullable(let inner)):
      return join(inner, other.present)?.orNull
    case (.element(let a), .element(let b)):
      return .element(a.isEmpty || b.isEmpty ? [] : Set(a).union(b).sorted())
    case (.enumeration(let a), .enumeration(let b)): return a == b ? first : .string
    case (.enumeration, .string), (.string, .enumeration): return .string
    case (.list(let a), .list(let b)):
      if let element = join(a, b) { return .list(element) }
      return nil
    default: break
    }
    var trial = self
    guard trial.accepts(first, as: second) else { return nil }
    self = trial
    return isVaguer(second, than: first) ? second : first
  }

  /// Whether the first has `dyn` where the second has something.
  private func isVaguer(_ a: CheckedType, than b: CheckedType) -> Bool {
    switch (head(a), head(b)) {
    case (.dyn, _): true
    case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): isVaguer(a, than: b)
    case (.map(let k, let v), .map(let l, let w)): isVaguer(k, than: l) || isVaguer(v, than: w)
    default: false
    }
  }
}
