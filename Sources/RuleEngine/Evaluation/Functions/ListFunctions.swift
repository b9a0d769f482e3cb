import LogicModel

/// The lists extension (cel-go ext/lists, version 2), and `sum`, `min`, `max` as in Kubernetes.
enum ListFunctions {
  private static let list = CheckedType.list(.parameter(0))

  static let declarations: [FunctionDeclaration] = [
    FunctionDeclaration("distinct", [.member(list, to: list)], .unary(distinct)),
    FunctionDeclaration(
      "flatten",
      [
        .member(.list(.list(.parameter(0))), to: list),
        .member(.list(.dyn), .int, to: .list(.dyn)),
      ], .variadic(flatten)),
    FunctionDeclaration("lists.range", [.global(.int, to: .list(.int))], .unary(range)),
    FunctionDeclaration(
      "reverse", [.member(list, to: list), .member(.string, to: .string)], .unary(reverse)),
    FunctionDeclaration("slice", [.member(list, .int, .int, to: list)], .ternary(slice)),
    FunctionDeclaration(
      "sort", [.member(list, to: list)],
      .unary { value, evaluator in
        guard case .list(let list) = value else { return .noSuchOverload }
        return sorted(list.items, by: list.items, evaluator)
      }),
    FunctionDeclaration(
      "first", [.member(list, to: .optional(.parameter(0)))],
      .unary { value, _ in
        guard case .list(let list) = value else { return .noSuchOverload }
        return .optional(list.isEmpty ? .none : .some(list[0]))
      }),
    FunctionDeclaration(
      "last", [.member(list, to: .optional(.parameter(0)))],
      .unary { value, _ in
        guard case .list(let list) = value else { return .noSuchOverload }
        return .optional(list.isEmpty ? .none : .some(list[list.count - 1]))
      }),
    FunctionDeclaration(
      "sum",
      [
        .member(.list(.int), to: .int), .member(.list(.uint), to: .uint).with(sum(from: .uint(0))),
        .member(.list(.double), to: .double).with(sum(from: .double(0))),
        .member(.list(.duration), to: .duration).with(sum(from: .duration(0))),
        .member(.list(.money), to: .money).with(
          sum(from: .money(Money(öre: 0, precision: 1, isApproximate: false)))),
      ], sum(from: .int(0))),
    FunctionDeclaration(
      "min", [.member(list, to: .parameter(0))],
      .unary { extremum($0, .less, $1) }),
    FunctionDeclaration(
      "max", [.member(list, to: .parameter(0))],
      .unary { extremum($0, .greater, $1) }),
  ]

  /// An item that an operation can't take: absent in a rule is *saknas*.
  static func refusal(_ item: Value, _ evaluator: Evaluator) -> Value {
    if item.isNull, evaluator.nullIsMissing {
      return .error(EvaluationError("ett värde i listan", kind: .missing))
    }
    return .noSuchOverload
  }

  private static func distinct(_ value: Value, _ evaluator: Evaluator) -> Value {
    guard case .list(let list) = value else { return .noSuchOverload }
    guard evaluator.chargeDeep(value) else { return .error(.budgetExceeded) }
    if list.isOfElements, let elements = list.elements { return distinct(elements) }
    var seen: Set<HashedValue> = []
    return .items(list.items.filter { seen.insert(HashedValue(value: $0)).inserted })
  }

  private static func distinct(_ elements: ArraySlice<Int32>) -> Value {
    var kept: [Int32] = []
    if elements.count <= 16 {
      for element in elements where !kept.contains(element) { kept.append(element) }
    } else {
      var seen = Set<Int32>(minimumCapacity: elements.count)
      for element in elements where seen.insert(element).inserted { kept.append(element) }
    }
    return .list(List(elements: kept[...]))
  }

  private static func flatten(_ arguments: [Value], _ evaluator: Evaluator) -> Value {
    guard (1...2).contains(arguments.count), case .list(let list) = arguments[0] else {
      return .noSuchOverload
    }
    var depth: Int64 = 1
    if arguments.count == 2 {
      guard case .int(let wanted) = arguments[1] else { return .noSuchOverload }
      guard wanted >= 0 else { return .failure("a negative depth") }
      depth = wanted
    }
    var result = ListBuilder()
    guard flatten(list, depth, &result, evaluator) else { return .error(.budgetExceeded) }
    return result.list
  }

  private static func flatten(
    _ list: List, _ depth: Int64, _ result: inout ListBuilder, _ evaluator: Evaluator
  ) -> Bool {
    guard evaluator.charge(list.count) else { return false }
    if list.isOfElements {
      result.append(contentsOf: list)
      return true
    }
    for item in list.items {
      if depth > 0, case .list(let inner) = item {
        guard flatten(inner, depth - 1, &result, evaluator) else { return false }
      } else {
        result.append(item)
      }
    }
    return true
  }

  private static func range(_ value: Value, _ evaluator: Evaluator) -> Value {
    guard case .int(let count) = value else { return .noSuchOverload }
    guard let steps = Int(exactly: max(0, count)), evaluator.charge(steps) else {
      return .error(.budgetExceeded)
    }
    return .items((0..<steps).map { .int(Int64($0)) })
  }

  private static func reverse(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .list(let list):
      evaluator.charge(list.count)
        ? .items(list.items.reversed()) : .error(.budgetExceeded)
    case .string(let text):
      evaluator.charge(text.content.utf8.count / 8)
        ? .text(CodePoints.string(text.content.unicodeScalars.reversed()))
        : .error(.budgetExceeded)
    default: .noSuchOverload
    }
  }

  private static func slice(_ a: Value, _ b: Value, _ c: Value, _ evaluator: Evaluator) -> Value {
    guard case .list(let list) = a, case .int(let start) = b, case .int(let end) = c else {
      return .noSuchOverload
    }
    guard start >= 0, start <= end, end <= list.count else {
      return .failure("slice out of range")
    }
    guard evaluator.charge(Int(end - start)) else { return .error(.budgetExceeded) }
    var part = ListBuilder()
    for place in Int(start)..<Int(end) { part.append(list[place]) }
    return part.list
  }

  /// Stable. All keys must have an order among themselves.
  static func sorted(_ items: [Value], by keys: [Value], _ evaluator: Evaluator) -> Value {
    var logarithm = 1
    while items.count >> logarithm > 0 { logarithm += 1 }
    guard evaluator.charge(items.count * logarithm) else { return .error(.budgetExceeded) }
    for key in keys {
      if key.isNull { return refusal(key, evaluator) }
      if Value.compare(keys[0], key) == .incomparable { return .noSuchOverload }
    }
    let order = keys.indices.sorted {
      switch Value.compare(keys[$0], keys[$1]) {
      case .less: true
      case .greater: false
      default: $0 < $1
      }
    }
    return .items(order.map { items[$0] })
  }

  private static func sum(from zero: Value) -> FunctionImplementation {
    .unary { value, evaluator in
      guard case .list(let list) = value else { return .noSuchOverload }
      guard evaluator.charge(list.count), let first = list.items.first else {
        return evaluator.stepsLeft < 0 ? .error(.budgetExceeded) : zero
      }
      var total = first
      for item in list.items {
        switch item {
        case .int, .uint, .double, .duration, .money: break
        default: return refusal(item, evaluator)
        }
      }
      for item in list.items.dropFirst() {
        total = Arithmetic.add(total, item, evaluator)
        if total.isInterrupted { return total }
      }
      return total
    }
  }

  /// Null of an empty list.
  private static func extremum(
    _ value: Value, _ wanted: Value.Order, _ evaluator: Evaluator
  ) -> Value {
    guard case .list(let list) = value else { return .noSuchOverload }
    guard evaluator.charge(list.count) else { return .error(.budgetExceeded) }
    var best = Value.null
    for item in list.items {
      if item.isNull { return refusal(item, evaluator) }
      guard !best.isNull else {
        best = item
        continue
      }
      let order = Value.compare(item, best)
      if order == .incomparable { return .noSuchOverload }
      if order == wanted { best = item }
    }
    return best
  }
}
