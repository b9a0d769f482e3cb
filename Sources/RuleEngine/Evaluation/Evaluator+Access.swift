import LogicModel

/// Fields, keys and indexes (CEL langdef, Field Selection).
extension Evaluator {
  func field(_ field: ColumnID, _ i: Instruction, _ pc: Int32) -> Value {
    if let element = elementAtHand(i.a) { return read(field, element, i, pc) }
    return self.field(field, of: run(i.a), i, pc)
  }

  /// The field of what an operand came to.
  func field(_ field: ColumnID, of operand: Value, _ i: Instruction, _ pc: Int32) -> Value {
    switch operand {
    case .element(let id): return read(field, id, i, pc)
    // What stands on something absent is absent.
    case .null: return i.flags.contains(.isList) ? .emptyList : .null
    case .error, .unknown: return operand
    default: return .noSuchOverload
    }
  }

  private func read(_ field: ColumnID, _ element: Int32, _ i: Instruction, _ pc: Int32) -> Value {
    let value = world.value(of: field, of: element)
    switch value {
    case .null where i.flags.contains(.isList): return .emptyList
    case .unknown(let unknown) where unknown.paths.isEmpty:
      return .unknown(Unknown(unknown.reasons, paths: [program.path(of: pc)]))
    default: return value
    }
  }

  func fieldByKind(_ i: Instruction, _ pc: Int32) -> Value {
    let operand = elementAtHand(i.a).map { .element($0) } ?? run(i.a)
    return fieldByKind(of: operand, i, pc)
  }

  /// The field of what an operand came to.
  func fieldByKind(of operand: Value, _ i: Instruction, _ pc: Int32) -> Value {
    switch operand {
    case .element(let id):
      guard let field = column(i.b, of: id) else {
        return i.flags.contains(.isList) ? .emptyList : .null
      }
      return read(field, id, i, pc)
    case .null: return i.flags.contains(.isList) ? .emptyList : .null
    case .error, .unknown: return operand
    default: return .noSuchOverload
    }
  }

  /// The column that a table of fields by kind has for an element.
  func column(_ table: Int32, of element: Int32) -> ColumnID? {
    let kind = world.kind(of: element).raw
    guard kind < operand(table) else { return nil }
    let column = operand(table + 1 + kind)
    return column < 0 ? nil : ColumnID(column)
  }

  func hasField(_ i: Instruction) -> Value {
    let value = run(i.a)
    switch value {
    case .null: return .bool(false)
    case .list(let list): return .bool(!list.isEmpty)
    case .error, .unknown: return value
    default: return .bool(true)
    }
  }

  func select(_ i: Instruction, _ pc: Int32) -> Value {
    let operand = run(i.a)
    guard case .string(let name) = constant(i.b) else { return .noSuchOverload }
    if case .null = operand, nullIsMissing { return .null }
    if operand.isInterrupted { return operand }
    return i.opcode == .optionalSelect
      ? Self.optionally(operand) { Self.entry($0, name) } : Self.select(operand, name)
  }

  private static func select(_ operand: Value, _ name: Text) -> Value {
    if case .optional = operand { return optionally(operand) { entry($0, name) } }
    switch entry(operand, name) {
    case .some(let value): return value
    case .none: return .failure("no such key: \(name.content)")
    }
  }

  /// nil where the map has no such key.
  private static func entry(_ operand: Value, _ name: Text) -> Value? {
    guard case .map(let map) = operand else { return .noSuchOverload }
    return map[name]
  }

  /// The result of a lookup as an optional; what is looked up in may be an optional itself.
  private static func optionally(_ operand: Value, _ find: (Value) -> Value?) -> Value {
    var found: Value?
    if case .optional(let box) = operand {
      guard let value = box.value else { return operand }
      found = find(value)
    } else {
      found = find(operand)
    }
    guard let found else { return .optional(.none) }
    return found.isInterrupted ? found : .optional(.some(found))
  }

  func hasKey(_ i: Instruction) -> Value {
    var operand = run(i.a)
    guard case .string(let name) = constant(i.b) else { return .noSuchOverload }
    if case .optional(let box) = operand {
      guard let value = box.value else { return .bool(false) }
      operand = value
    }
    guard case .map(let map) = operand else { return refusal(operand, i.a) }
    return .bool(map[name] != nil)
  }

  func index(_ i: Instruction, _ pc: Int32) -> Value {
    let listed = listed(i.a)
    let index = run(i.b)
    if case .elements(let elements) = listed, case .int(let place) = index {
      if place >= 0, place < elements.count {
        let element = Value.element(elements[elements.startIndex + Int(place)])
        return i.opcode == .optionalIndex ? .optional(.some(element)) : element
      }
    }
    switch operands(list(of: listed), index, i, nullsAllowed: false) {
    case .interrupted(let value): return value
    case .values(let operand, let index):
      if i.opcode == .optionalIndex {
        return Self.optionally(operand) { Self.element($0, index) }
      }
      if case .optional = operand {
        return Self.optionally(operand) { Self.element($0, index) }
      }
      if let found = Self.element(operand, index) { return found }
      if case .list = operand { return .failure("index out of range") }
      return .failure("no such key")
    }
  }

  /// nil where the list is too short or the map has no such key.
  private static func element(_ operand: Value, _ index: Value) -> Value? {
    switch operand {
    case .list(let list):
      let place: Int?
      switch index {
      case .int(let value): place = Int(value)
      case .uint(let value): place = Int(exactly: value)
      case .double(let value):
        place = Int(exactly: value)
        if place == nil { return .failure("an index must be a whole number") }
      default: return .noSuchOverload
      }
      guard let place, place >= 0, place < list.count else { return nil }
      return list[place]
    case .map(let map):
      guard Map.Key(index) != nil else {
        if case .double = index { return nil }
        return .noSuchOverload
      }
      return map[index]
    default: return .noSuchOverload
    }
  }
}
