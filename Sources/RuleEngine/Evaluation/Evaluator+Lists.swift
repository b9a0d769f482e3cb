/// Lists of elements that are counted, run over or searched from, and need not be made for that.
extension Evaluator {
  /// What an instruction gives.
  enum Listed {
    /// A list of elements, as they are in the model.
    case elements(ArraySlice<Int32>)
    case value(Value)
  }

  /// Runs an instruction as `run` does, without a list around the elements that a relation leads to
  /// or that a search comes to.
  func listed(_ pc: Int32) -> Listed {
    if let elements = elementsAtHand(pc) { return .elements(elements) }
    let i = instruction(pc)
    switch i.opcode {
    case .field where i.flags.contains(.isList):
      step()
      let operand = elementAtHand(i.a).map { .element($0) } ?? run(i.a)
      if case .element(let id) = operand, let found = world.elements(of: ColumnID(i.b), of: id) {
        return .elements(found)
      }
      return .value(field(ColumnID(i.b), of: operand, i, pc))
    case .fieldByKind where i.flags.contains(.isList):
      step()
      let operand = elementAtHand(i.a).map { .element($0) } ?? run(i.a)
      if case .element(let id) = operand, let column = column(i.b, of: id),
        let found = world.elements(of: column, of: id)
      {
        return .elements(found)
      }
      return .value(fieldByKind(of: operand, i, pc))
    case .reach:
      step()
      return reach(i)
    default: return .value(run(pc))
    }
  }

  /// The value that was left out.
  func list(of listed: Listed) -> Value {
    switch listed {
    case .elements(let elements): elements.isEmpty ? .emptyList : .list(List(elements: elements))
    case .value(let value): value
    }
  }

  func size(_ i: Instruction) -> Value {
    if let elements = elementsAtHand(i.a) { return .int(Int64(elements.count)) }
    switch listed(i.a) {
    case .elements(let elements): return .int(Int64(elements.count))
    case .value(.list(let list)): return .int(Int64(list.count))
    case .value(let value):
      if value.isInterrupted { return value }
      return value.isNull ? refusal(value, i.a) : StandardFunctions.size(value, self)
    }
  }

  /// What can be reached from an element or a list of them.
  func reach(_ i: Instruction) -> Listed {
    var refusal = Value.null
    let origins = origins(i.a, &refusal)
    let search = program.searches[Int(i.b)]
    for _ in 0..<search.constants { step() }
    guard let origins else { return .value(refusal) }
    if origins.isEmpty { return .elements([]) }
    let found = world.reach(origins, search.relations, kind: search.kind)
    return charge(found.count) ? .elements(found[...]) : .value(.error(.budgetExceeded))
  }

  func reaches(_ i: Instruction) -> Value {
    var refusals = (Value.null, Value.null)
    let origins = origins(i.a, &refusals.0)
    let targets = self.origins(i.c, &refusals.1)
    let search = program.searches[Int(i.b)]
    step()
    if let origins, let targets {
      return .bool(world.reaches(origins, targets, search.relations))
    }
    return Self.firstInterruption([refusals.0, refusals.1])
  }

  /// The elements that an instruction gives, one or many; nil where it gives none, and then why.
  private func origins(_ pc: Int32, _ refused: inout Value) -> ArraySlice<Int32>? {
    if let element = elementAtHand(pc) { return [element] }
    switch listed(pc) {
    case .elements(let elements): return elements
    case .value(.element(let element)): return [element]
    case .value(.list(let list)):
      if let elements = list.elements { return elements }
      refused = .noSuchOverload
    case .value(let value): refused = refusal(value, pc)
    }
    return nil
  }
}
