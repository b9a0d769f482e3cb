/// Macros over lists and maps (CEL langdef, Macros). The loop variables are locals that are
/// written over; nothing is allocated per round but what the result keeps.
extension Evaluator {
  /// What a macro runs over.
  private enum Range {
    case elements(ArraySlice<Int32>)
    case list([Value])
    case map(Map)
    case none(Value)
  }

  private func range(_ i: Instruction) -> Range {
    switch listed(i.a) {
    case .elements(let elements): return .elements(elements)
    case .value(.list(let list)):
      return list.isOfElements ? .elements(list.elements ?? []) : .list(list.items)
    case .value(.map(let map)): return .map(map)
    case .value(let value): return .none(refusal(value, i.a))
    }
  }

  /// Runs the body for each round until it says stop; nil, or why there was nothing to run over.
  private func forEach(_ i: Instruction, _ body: () -> Bool) -> Value? {
    let isPair = i.flags.contains(.twoVariables)
    switch range(i) {
    case .elements(let elements):
      for place in elements.indices {
        if stepsLeft < 0 { return .error(.budgetExceeded) }
        if isPair { setLocal(i.c, .int(Int64(place - elements.startIndex))) }
        setLocal(isPair ? i.c + 1 : i.c, .element(elements[place]))
        if !body() { return nil }
      }
    case .list(let items):
      for place in items.indices {
        if stepsLeft < 0 { return .error(.budgetExceeded) }
        if isPair {
          setLocal(i.c, .int(Int64(place)))
          setLocal(i.c + 1, items[place])
        } else {
          setLocal(i.c, items[place])
        }
        if !body() { return nil }
      }
    case .map(let map):
      for place in map.keys.indices {
        if stepsLeft < 0 { return .error(.budgetExceeded) }
        setLocal(i.c, map.keys[place])
        if isPair { setLocal(i.c + 1, map.values[place]) }
        if !body() { return nil }
      }
    case .none(let value): return value
    }
    return nil
  }

  func all(_ i: Instruction) -> Value { quantify(i, absorbing: false) }

  func exists(_ i: Instruction) -> Value { quantify(i, absorbing: true) }

  private func quantify(_ i: Instruction, absorbing: Bool) -> Value {
    let body = operand(i.b)
    var pending: Value?
    var isAbsorbed = false
    let interruption = forEach(i) {
      let value = run(body)
      if case .bool(let isTrue) = value {
        isAbsorbed = isTrue == absorbing
        return !isAbsorbed
      }
      pending = Self.merge(pending, refusal(value, body))
      return true
    }
    return interruption ?? (isAbsorbed ? .bool(absorbing) : pending ?? .bool(!absorbing))
  }

  /// Never absorbs: an unknown or an error in any round is the result.
  func existsOne(_ i: Instruction) -> Value {
    let body = operand(i.b)
    var count = 0
    var pending: Value?
    let interruption = forEach(i) {
      let value = run(body)
      if case .bool(let isTrue) = value {
        if isTrue { count += 1 }
      } else {
        pending = Self.merge(pending, refusal(value, body))
      }
      return true
    }
    return interruption ?? pending ?? .bool(count == 1)
  }

  func filter(_ i: Instruction) -> Value {
    let body = operand(i.b)
    var items = ListBuilder()
    var pending: Value?
    let interruption = forEach(i) {
      let value = run(body)
      if case .bool(let isTrue) = value {
        if isTrue { items.append(local(i.c)) }
      } else {
        pending = Self.merge(pending, refusal(value, body))
      }
      return true
    }
    return interruption ?? pending ?? items.list
  }

  func mapList(_ i: Instruction) -> Value {
    let isFiltered = i.opcode == .filterMapList
    let body = operand(isFiltered ? i.b + 1 : i.b)
    var items = ListBuilder()
    var pending: Value?
    let interruption = forEach(i) {
      if isFiltered, !isWanted(i, &pending) { return true }
      let value = run(body)
      if value.isInterrupted {
        pending = Self.merge(pending, value)
      } else {
        items.append(value)
      }
      return true
    }
    return interruption ?? pending ?? items.list
  }

  /// Whether a macro's filter keeps the item at hand; what is no answer is kept in `pending`.
  private func isWanted(_ i: Instruction, _ pending: inout Value?) -> Bool {
    let condition = run(operand(i.b))
    if case .bool(let isWanted) = condition { return isWanted }
    pending = Self.merge(pending, refusal(condition, operand(i.b)))
    return false
  }

  func transformMap(_ i: Instruction) -> Value {
    let isFiltered = i.opcode == .filterTransformMap || i.opcode == .filterTransformMapEntry
    let isEntry = i.opcode == .transformMapEntry || i.opcode == .filterTransformMapEntry
    let body = operand(isFiltered ? i.b + 1 : i.b)
    var keys: [Value] = []
    var values: [Value] = []
    var pending: Value?
    let interruption = forEach(i) {
      if isFiltered, !isWanted(i, &pending) { return true }
      let value = run(body)
      if value.isInterrupted {
        pending = Self.merge(pending, value)
      } else if !isEntry {
        keys.append(local(i.c))
        values.append(value)
      } else if case .map(let map) = value {
        keys += map.keys
        values += map.values
      } else {
        pending = Self.merge(pending, refusal(value, body))
      }
      return true
    }
    if let interruption = interruption ?? pending { return interruption }
    switch Map.make(keys: keys, values: values) {
    case .success(let map): return .map(map)
    case .failure(let error): return .error(error)
    }
  }

  /// Every round's key with the item; an absent key is *saknas*.
  private func keyed(_ i: Instruction, nullsAllowed: Bool) -> (
    keys: [Value], items: [Value], Value?
  ) {
    let body = operand(i.b)
    var keys: [Value] = []
    var items: [Value] = []
    var pending: Value?
    let interruption = forEach(i) {
      let key = run(body)
      if key.isInterrupted || (key.isNull && !nullsAllowed) {
        pending = Self.merge(pending, refusal(key, body))
      } else {
        keys.append(key)
        items.append(local(i.c))
      }
      return true
    }
    return (keys, items, interruption ?? pending)
  }

  func sortBy(_ i: Instruction) -> Value {
    let (keys, items, interruption) = keyed(i, nullsAllowed: false)
    if let interruption { return interruption }
    return ListFunctions.sorted(items, by: keys, self)
  }

  /// Groups of equal keys, in the order of their first items.
  func groupBy(_ i: Instruction) -> Value {
    let (keys, items, interruption) = keyed(i, nullsAllowed: true)
    if let interruption { return interruption }
    var places: [HashedValue: Int] = [:]
    var groups: [ListBuilder] = []
    for (key, item) in zip(keys, items) {
      guard chargeDeep(key) else { return .error(.budgetExceeded) }
      let place = places[HashedValue(value: key)] ?? groups.count
      if place == groups.count {
        places[HashedValue(value: key)] = place
        groups.append(ListBuilder())
      }
      groups[place].append(item)
    }
    return .items(groups.map(\.list))
  }

  func optMap(_ i: Instruction) -> Value {
    let value = run(i.a)
    guard case .optional(let box) = value else { return refusal(value, i.a) }
    guard let inner = box.value else { return value }
    setLocal(i.c, inner)
    let result = run(operand(i.b))
    if result.isInterrupted { return result }
    if i.opcode == .optMap { return .optional(.some(result)) }
    if case .optional = result { return result }
    return refusal(result, operand(i.b))
  }
}
