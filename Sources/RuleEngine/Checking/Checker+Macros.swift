import Syntax

/// Macros: the variables they bind and the types they give.
extension Checker {
  mutating func macro(
    _ macro: ExpressionMacro, _ target: NodeID, _ variables: [ExpressionTree.Variable],
    _ bodies: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed {
    let range = check(target)
    if macro == .bind { return bind(range, variables, bodies, node) }
    if macro == .optMap || macro == .optFlatMap {
      return optional(macro, range, target, variables, bodies, node)
    }
    let types: [CheckedType]
    let container = substitution.head(range.type).present
    let isPair = variables.count == 2
    switch container {
    case .list(let element): types = isPair ? [.int, element] : [element]
    case .map(let key, let value): types = isPair ? [key, value] : [key]
    case .dyn, .parameter: types = variables.map { _ in .dyn }
    case let other:
      if isUnchecked {
        types = variables.map { _ in .dyn }
        break
      }
      return fail(
        "'\(macro.rawValue)' runs over a list or a map, not over '\(described(other))'",
        at: node.nameRange, help: nil)
    }
    let first = Int32(locals.count)
    bring(variables, types)
    defer { locals.removeLast(variables.count) }
    return emit(macro, range, container, types, bodies, first, isPair, node)
  }

  private mutating func bring(_ variables: [ExpressionTree.Variable], _ types: [CheckedType]) {
    for (variable, type) in zip(variables, types) {
      if isRules,
        environment.variables[variable.name] != nil
          || locals.contains(where: { $0.name == variable.name })
      {
        _ = fail(
          "the variable '\(variable.name)' hides another of that name", at: variable.range,
          help: "give it another name")
      }
      locals.append(Local(name: variable.name, type: type, index: Int32(locals.count)))
    }
    builder.reserveLocals(locals.count)
  }

  private mutating func emit(
    _ macro: ExpressionMacro, _ range: Typed, _ container: CheckedType, _ types: [CheckedType],
    _ bodies: [NodeID], _ first: Int32, _ isPair: Bool, _ node: ExpressionTree.Node
  ) -> Typed {
    let flags: Instruction.Flags = isPair ? .twoVariables : []
    let element: CheckedType = types[0]
    let isFiltered = bodies.count == 2
    var places: [Int32] = []
    if isFiltered { places.append(bool(bodies[0], "the condition of '\(macro.rawValue)'").pc) }
    let last = bodies[bodies.count - 1]
    let opcode: Instruction.Opcode
    let type: CheckedType
    switch macro {
    case .all, .exists, .existsOne, .filter:
      places.append(bool(last, "the condition of '\(macro.rawValue)'").pc)
      type = macro == .filter ? .list(element) : .bool
      opcode =
        switch macro {
        case .all: .all
        case .exists: .exists
        case .existsOne: .existsOne
        default: .filter
        }
    case .map, .transformList:
      let body = check(last)
      places.append(body.pc)
      opcode = isFiltered ? .filterMapList : .mapList
      type = .list(body.type)
    case .transformMap:
      let body = check(last)
      places.append(body.pc)
      opcode = isFiltered ? .filterTransformMap : .transformMap
      var key = element
      if case .list = container { key = .int }
      type = .map(key, body.type)
    case .transformMapEntry:
      let body = check(last)
      places.append(body.pc)
      opcode = isFiltered ? .filterTransformMapEntry : .transformMapEntry
      var result = CheckedType.map(substitution.fresh(), substitution.fresh())
      if !substitution.accepts(body.type, as: result) {
        result =
          fail(
            "'transformMapEntry' makes '\(described(body.type))', expected a map",
            at: tree[last].range
          ).type
      }
      type = result
    case .sortBy, .groupBy:
      let body = check(last)
      places.append(body.pc)
      if macro == .sortBy { checkSortKey(body.type, last) }
      opcode = macro == .sortBy ? .sortBy : .groupBy
      type = macro == .sortBy ? .list(element) : .list(.list(element))
    case .bind, .optMap, .optFlatMap:
      return range
    }
    let pc = builder.emit(
      opcode, range.pc, builder.operands(places), first, flags: flags, at: node.range)
    return Typed(type: type, pc: pc)
  }

  private mutating func checkSortKey(_ type: CheckedType, _ id: NodeID) {
    switch substitution.head(type).present {
    case .element, .list, .map, .type, .optional, .period, .null:
      _ = fail("'\(described(type))' has no order", at: tree[id].range)
    default: break
    }
  }

  private mutating func bind(
    _ value: Typed, _ variables: [ExpressionTree.Variable], _ bodies: [NodeID],
    _ node: ExpressionTree.Node
  ) -> Typed {
    let first = Int32(locals.count)
    bring(variables, [value.type])
    defer { locals.removeLast(variables.count) }
    let body = check(bodies[0])
    let pc = builder.emit(
      .bind, value.pc, builder.operands([body.pc]), first, at: node.range)
    return Typed(type: body.type, pc: pc)
  }

  private mutating func optional(
    _ macro: ExpressionMacro, _ value: Typed, _ target: NodeID,
    _ variables: [ExpressionTree.Variable], _ bodies: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed {
    let inner: CheckedType
    switch substitution.head(value.type) {
    case .optional(let type): inner = type
    case .dyn, .parameter: inner = .dyn
    case let other:
      if isUnchecked {
        inner = .dyn
        break
      }
      return fail(
        "'\(macro.rawValue)' takes an optional value, not '\(described(other))'",
        at: tree[target].range)
    }
    let first = Int32(locals.count)
    bring(variables, [inner])
    defer { locals.removeLast(variables.count) }
    let body = check(bodies[0])
    let pc = builder.emit(
      macro == .optMap ? .optMap : .optFlatMap, value.pc, builder.operands([body.pc]), first,
      at: node.range)
    return Typed(type: macro == .optMap ? .optional(body.type) : body.type, pc: pc)
  }
}
