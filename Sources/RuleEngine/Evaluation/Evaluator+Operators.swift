/// Logic, comparison, literals and calls (CEL langdef, Logical Operators to Functions).
extension Evaluator {
  /// Commutative: false absorbs unknowns and errors wherever it stands; then an unknown wins, then
  /// the first error.
  func and(_ i: Instruction) -> Value { logic(i, absorbing: false) }

  func or(_ i: Instruction) -> Value { logic(i, absorbing: true) }

  private func logic(_ i: Instruction, absorbing: Bool) -> Value {
    var pending: Value?
    for place in i.a..<(i.a + i.b) {
      let pc = operand(place)
      let value = run(pc)
      if case .bool(let isTrue) = value {
        if isTrue == absorbing { return value }
      } else {
        pending = Self.merge(pending, refusal(value, pc))
        if stepsLeft < 0 { return .error(.budgetExceeded) }
      }
    }
    return pending ?? .bool(!absorbing)
  }

  func not(_ i: Instruction) -> Value {
    let value = run(i.a)
    if case .bool(let isTrue) = value { return .bool(!isTrue) }
    return refusal(value, i.a)
  }

  func negate(_ i: Instruction) -> Value {
    let value = run(i.a)
    return switch value {
    case .int(let value): value == .min ? .error(.overflow) : .int(-value)
    case .double(let value): .double(-value)
    default: refusal(value, i.a)
    }
  }

  /// Strict in the condition, and only one branch runs.
  func conditional(_ i: Instruction) -> Value {
    let condition = run(i.a)
    if case .bool(let isTrue) = condition { return run(isTrue ? i.b : i.c) }
    return refusal(condition, i.a)
  }

  func equality(_ i: Instruction) -> Value {
    let a = run(i.a)
    let wanted = i.opcode == .equal
    if let isEqual = isEqual(a, toConstant: i.b) { return .bool(isEqual == wanted) }
    switch operands(a, run(i.b), i, nullsAllowed: true) {
    case .interrupted(let value): return value
    case .values(let a, let b):
      guard chargeDeep(a) else { return .error(.budgetExceeded) }
      return .bool(Value.areEqual(a, b) == wanted)
    }
  }

  /// Most comparisons are with null, a word or a flag, and need no second value; nil, and no step,
  /// where one of the two is something else.
  private func isEqual(_ a: Value, toConstant pc: Int32) -> Bool? {
    let i = instruction(pc)
    guard i.opcode == .constant else { return nil }
    let isEqual: Bool
    switch constants[Int(i.a)] {
    case .null:
      switch a {
      case .null: isEqual = true
      case .error, .unknown, .list, .map, .optional: return nil
      default: isEqual = false
      }
    case .string(let b):
      switch a {
      case .string(let a): isEqual = a == b
      case .null: isEqual = false
      default: return nil
      }
    case .bool(let b):
      switch a {
      case .bool(let a): isEqual = a == b
      case .null: isEqual = false
      default: return nil
      }
    case .int(let b):
      guard case .int(let a) = a else { return nil }
      isEqual = a == b
    default: return nil
    }
    step()
    return isEqual
  }

  /// Charges for every value inside: lists that share their parts can be far larger than what
  /// building them cost. False where the budget, or a sane depth, is used up.
  func chargeDeep(_ value: Value, depth: Int = 0) -> Bool {
    let parts: [[Value]]
    switch value {
    case .list(let list) where list.isOfElements && depth < 2000: return charge(list.count)
    case .list(let list): parts = [list.items]
    case .map(let map): parts = [map.values]
    case .optional(let box): parts = [box.value.map { [$0] } ?? []]
    default: return true
    }
    guard depth < 2000 else { return charge(.max) }
    return parts.allSatisfy { items in
      charge(items.count) && items.allSatisfy { chargeDeep($0, depth: depth + 1) }
    }
  }

  func ordering(_ i: Instruction) -> Value {
    let (a, b) = (run(i.a), run(i.b))
    if case .int(let a) = a, case .int(let b) = b {
      return switch i.opcode {
      case .less: .bool(a < b)
      case .lessOrEqual: .bool(a <= b)
      case .greater: .bool(a > b)
      default: .bool(a >= b)
      }
    }
    switch operands(a, b, i, nullsAllowed: false) {
    case .interrupted(let value): return value
    case .values(let a, let b):
      return switch (Value.compare(a, b), i.opcode) {
      case (.incomparable, _): .noSuchOverload
      case (.unordered, _): .bool(false)
      case (.less, .less), (.less, .lessOrEqual), (.equal, .lessOrEqual): .bool(true)
      case (.greater, .greater), (.greater, .greaterOrEqual), (.equal, .greaterOrEqual):
        .bool(true)
      default: .bool(false)
      }
    }
  }

  func membership(_ i: Instruction) -> Value {
    let item = run(i.a)
    let range = listed(i.b)
    if case .element(let element) = item, case .elements(let elements) = range {
      guard charge(elements.count) else { return .error(.budgetExceeded) }
      return .bool(elements.contains(element))
    }
    switch operands(item, list(of: range), i, nullsAllowed: true) {
    case .interrupted(let value): return value
    case .values(let item, .list(let list)):
      guard charge(list.count), chargeDeep(item) else { return .error(.budgetExceeded) }
      for place in 0..<list.count where Value.areEqual(item, list[place]) { return .bool(true) }
      return .bool(false)
    case .values(let item, .map(let map)):
      return .bool(map[item] != nil)
    case .values(_, let other): return refusal(other, i.b)
    }
  }

  func arithmetic(_ i: Instruction) -> Value {
    switch operands(i, nullsAllowed: false) {
    case .interrupted(let value): return value
    case .values(let a, let b):
      return switch i.opcode {
      case .add: Arithmetic.add(a, b, self)
      case .subtract: Arithmetic.subtract(a, b)
      case .multiply: Arithmetic.multiply(a, b)
      case .divide: Arithmetic.divide(a, b)
      default: Arithmetic.remainder(a, b)
      }
    }
  }

  func list(_ i: Instruction) -> Value {
    guard charge(Int(i.b)) else { return .error(.budgetExceeded) }
    var items: [Value] = []
    items.reserveCapacity(Int(i.b))
    var pending: Value?
    for place in i.a..<(i.a + i.b) {
      let pc = operand(place)
      let value = run(pc < 0 ? ~pc : pc)
      if value.isInterrupted {
        pending = Self.merge(pending, value)
      } else if pc >= 0 {
        items.append(value)
      } else if case .optional(let box) = value {
        if let value = box.value { items.append(value) }
      } else {
        pending = Self.merge(pending, .noSuchOverload)
      }
    }
    return pending ?? .items(items)
  }

  func map(_ i: Instruction) -> Value {
    guard charge(2 * Int(i.b)) else { return .error(.budgetExceeded) }
    var keys: [Value] = []
    var values: [Value] = []
    var pending: Value?
    for entry in 0..<i.b {
      let pc = operand(i.a + 2 * entry)
      let key = run(pc < 0 ? ~pc : pc)
      let value = run(operand(i.a + 2 * entry + 1))
      if key.isInterrupted { pending = Self.merge(pending, key) }
      if value.isInterrupted { pending = Self.merge(pending, value) }
      if pc >= 0 {
        keys.append(key)
        values.append(value)
      } else if case .optional(let box) = value {
        guard let inner = box.value else { continue }
        keys.append(key)
        values.append(inner)
      } else {
        pending = Self.merge(pending, .noSuchOverload)
      }
    }
    if let pending { return pending }
    switch Map.make(keys: keys, values: values) {
    case .success(let map): return .map(map)
    case .failure(let error): return .error(error)
    }
  }

  func call(_ i: Instruction) -> Value {
    let nullsAllowed = i.flags.contains(.takesNull) || !nullIsMissing
    switch (program.implementations[Int(i.a)], i.c) {
    case (.unary(let apply), 1):
      let a = argument(operand(i.b), nullsAllowed)
      return a.isInterrupted ? a : apply(a, self)
    case (.binary(let apply), 2):
      let a = argument(operand(i.b), nullsAllowed)
      let b = argument(operand(i.b + 1), nullsAllowed)
      if a.isInterrupted || b.isInterrupted { return Self.firstInterruption([a, b]) }
      return apply(a, b, self)
    case (.ternary(let apply), 3):
      let a = argument(operand(i.b), nullsAllowed)
      let b = argument(operand(i.b + 1), nullsAllowed)
      let c = argument(operand(i.b + 2), nullsAllowed)
      if a.isInterrupted || b.isInterrupted || c.isInterrupted {
        return Self.firstInterruption([a, b, c])
      }
      return apply(a, b, c, self)
    case (.variadic(let apply), _):
      return arguments(i, nullsAllowed) { apply($0, self) }
    case (.graph(let function), _):
      return arguments(i, nullsAllowed) { GraphFunctions.apply(function, $0, self) }
    default: return .noSuchOverload
    }
  }

  private func arguments(
    _ i: Instruction, _ nullsAllowed: Bool, _ apply: ([Value]) -> Value
  ) -> Value {
    let values = (i.b..<(i.b + i.c)).map { argument(operand($0), nullsAllowed) }
    return values.contains(where: \.isInterrupted)
      ? Self.firstInterruption(values) : apply(values)
  }

  /// What an argument comes to; null where none is expected is *saknas*.
  func argument(_ pc: Int32, _ nullsAllowed: Bool) -> Value {
    let value = run(pc)
    if !nullsAllowed, value.isNull { return missing(pc) }
    return value
  }

  static func firstInterruption(_ values: [Value]) -> Value {
    var pending: Value?
    for value in values where value.isInterrupted { pending = merge(pending, value) }
    return pending ?? .noSuchOverload
  }

  func matches(_ i: Instruction) -> Value {
    let value = run(i.a)
    guard case .string(let text) = value else { return refusal(value, i.a) }
    return Self.matches(text, program.tables.regexes[Int(i.b)], self)
  }

  /// Whether the regular expression is found anywhere in the text.
  static func matches(_ text: Text, _ regex: Pattern, _ evaluator: Evaluator) -> Value {
    guard evaluator.charge(text.content.utf8.count * regex.cost / 8) else {
      return .error(.budgetExceeded)
    }
    return .bool(regex.isFound(in: text.content))
  }
}
