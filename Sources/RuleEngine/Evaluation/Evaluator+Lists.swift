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
    let origins = origins(i.a)
    let search = program.searches[Int(i.b)]
    for _ in 0..<search.constants { step() }
    guard case .elements(let origins) = origins, !origins.isEmpty else { return origins }
    let found = world.reach(origins, search.relations, kind: search.kind)
    return charge(found.count) ? .elements(found[...]) : .value(.error(.budgetExceeded))
  }

  func reaches(_ i: Instruction) -> Value {
    let (from, to) = (origins(i.a), origins(i.c))
    let search = program.searches[Int(i.b)]
    step()
    switch (from, to) {
    case (.elements(let origins), .elements(let targets)):
      return .bool(world.reaches(origins, targets, search.relations))
    case (.value(let a), .value(let b)): return Self.firstInterruption([a, b])
    case (.value(let value), _), (_, .value(let value)): return value
    }
  }

  /// The elements that an instruction gives, one or many; a value where it is none, which says why.
  private func origins(_ pc: Int32) -> Listed {
    if let element = elementAtHand(pc) { return .elements([element]) }
    let listed = listed(pc)
    guard case .value(let value) = listed else { return listed }
    switch value {
    case .element(let element): return .elements([element])
    case .list(let list): return list.elements.map { .elements($0) } ?? .value(.noSuchOverload)
    default: return .value(refusal(value, pc))
    }
  }
}
