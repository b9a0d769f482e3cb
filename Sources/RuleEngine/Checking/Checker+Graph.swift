import Syntax

/// Functions over the graph: relation and kind names are literals, checked here; the result's type
/// follows from the kind.
extension Checker {
  static let graphNames = Set(GraphFunction.allCases.map(\.rawValue))

  /// nil where the name is none of the graph's.
  mutating func graphCall(
    _ operand: NodeID, _ name: String, _ arguments: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed? {
    guard Self.graphNames.contains(name) else { return nil }
    let origin = check(operand)
    if !isUnchecked {
      let isList = substitution.head(origin.type).listElement != nil
      guard
        isElement(origin.type, orList: name != "cycles" && name != "clusters" && name != "inCycle")
      else {
        return fail(
          "'\(name)' starts from \(isList ? "one element" : "an element"), not from "
            + "'\(described(origin.type))'", at: tree[operand].range)
      }
    }
    let counts: ClosedRange<Int> =
      switch name {
      case "reach": 1...2
      case "cycles", "inCycle": 1...1
      case "clusters": 3...3
      default: 2...2
      }
    guard counts.contains(arguments.count) else {
      return fail("'\(name)' takes \(Self.usage[name] ?? "")", at: node.range)
    }
    if name == "clusters" { return clusters(origin, arguments, node) }
    return search(name, origin, arguments, node)
  }

  private static let usage: [String: String] = [
    "reach": "a relation and perhaps a kind, as in x.reach('leder_till', 'effekt')",
    "reaches": "an element or a list and a relation, as in x.reaches(y, 'leder_till')",
    "path": "an element, a list or a kind, and a relation, as in x.path(y, 'leder_till')",
    "steps": "an element, a list or a kind, and a relation, as in x.steps('effekt', 'leder_till')",
    "cycles": "a relation, as in plan.cycles('leder_till')",
    "inCycle": "a relation, as in x.inCycle('leder_till')",
    "clusters": "a kind, a field and a likeness, as in plan.clusters('mål', 'namn', 0.85)",
  ]

  private func isElement(_ type: CheckedType, orList: Bool) -> Bool {
    switch substitution.head(type).present {
    case .element, .dyn, .parameter: true
    case .list(let inner): orList && isElement(inner, orList: false)
    default: false
    }
  }

  private mutating func search(
    _ name: String, _ origin: Typed, _ arguments: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed {
    var operands = [origin.pc]
    var type = CheckedType.bool
    var relationPlace = 1
    switch name {
    case "reach":
      relationPlace = 0
      type = .list(.element([]))
    case "cycles", "inCycle":
      relationPlace = 0
      if name == "cycles" { type = .list(.list(.element([]))) }
    case "path": type = .list(.element([]))
    case "steps": type = .nullable(.int)
    default: break
    }
    if relationPlace == 1 {
      if case .string = tree[arguments[0]].kind, name != "reaches" {
        guard let kind = kind(arguments[0]) else { return Typed(type: type, pc: origin.pc) }
        operands.append(builder.constant(.int(Int64(kind.raw)), tree[arguments[0]].range))
      } else {
        let target = check(arguments[0])
        if !isUnchecked, !isElement(target.type, orList: true) {
          return fail(
            "'\(name)' goes to an element\(name == "reaches" ? "" : ", a kind") or a list, not to "
              + "'\(described(target.type))'", at: tree[arguments[0]].range)
        }
        operands.append(target.pc)
      }
    }
    guard let relations = relations(arguments[relationPlace]) else {
      return Typed(type: type, pc: origin.pc)
    }
    operands.append(
      builder.constant(
        .items(relations.map { .int(Int64($0.raw)) }), tree[arguments[relationPlace]].range))
    if name == "reach", arguments.count == 2 {
      guard let kind = kind(arguments[1]) else { return Typed(type: type, pc: origin.pc) }
      type = .list(.element([kind]))
      operands.append(builder.constant(.int(Int64(kind.raw)), tree[arguments[1]].range))
    }
    if name == "cycles", relations.count == 1 {
      let kinds = relations.flatMap { environment.schema.kinds(of: $0) }
      type = .list(.list(.element(Set(kinds).sorted())))
    }
    return emit(name, operands, type, node)
  }

  private mutating func clusters(
    _ plan: Typed, _ arguments: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed {
    guard let kind = kind(arguments[0]) else { return Typed(type: .dyn, pc: plan.pc) }
    guard case .string(let fieldName) = tree[arguments[1]].kind,
      let field = environment.schema.field(named: fieldName, of: kind)
    else {
      return fail(
        "expected the name of a field of '\(environment.schema.kindName(kind))'",
        at: tree[arguments[1]].range,
        help: Suggestion.help(
          for: tree.text(of: tree[arguments[1]].range).filter { $0 != "'" && $0 != "\"" },
          among: environment.schema.fieldNames(of: kind)))
    }
    if !fields.contains(field.id) { fields.append(field.id) }
    let likeness = check(arguments[2])
    if !isUnchecked, !substitution.accepts(likeness.type, as: .double) {
      return fail(
        "the likeness is '\(described(likeness.type))', expected a 'double' from 0.0 to 1.0",
        at: tree[arguments[2]].range)
    }
    let operands = [
      plan.pc, builder.constant(.int(Int64(kind.raw)), tree[arguments[0]].range),
      builder.constant(.int(Int64(field.id.raw)), tree[arguments[1]].range), likeness.pc,
    ]
    return emit("clusters", operands, .list(.list(.element([kind]))), node)
  }

  private mutating func emit(
    _ name: String, _ operands: [Int32], _ type: CheckedType, _ node: ExpressionTree.Node
  ) -> Typed {
    let function = GraphFunction(rawValue: name).map { FunctionReference.graph($0) }
    guard let pc = builder.call(function, operands, at: node.range) else {
      return fail("unknown function '\(name)'", at: node.nameRange)
    }
    return Typed(type: type, pc: pc)
  }

  private mutating func kind(_ id: NodeID) -> KindID? {
    guard case .string(let name) = tree[id].kind else {
      _ = fail("expected the name of a kind, as a literal text", at: tree[id].range)
      return nil
    }
    if let kind = environment.schema.kind(named: name) { return kind }
    _ = fail(
      "unknown kind '\(name)'", at: tree[id].range,
      help: Suggestion.help(for: name, among: environment.schema.kindNames))
    return nil
  }

  /// One name, or a list of names.
  private mutating func relations(_ id: NodeID) -> [RelationID]? {
    let nodes: [NodeID]
    if case .list(let elements) = tree[id].kind {
      nodes = elements.map(\.value)
    } else {
      nodes = [id]
    }
    var found: [RelationID] = []
    for node in nodes {
      guard case .string(let name) = tree[node].kind else {
        _ = fail(
          "expected the name of a relation, as a literal text", at: tree[node].range,
          help: "as in 'leder_till'")
        return nil
      }
      guard let relation = environment.schema.relation(named: name) else {
        _ = fail(
          "unknown relation '\(name)'", at: tree[node].range,
          help: Suggestion.help(for: name, among: environment.schema.relationNames))
        return nil
      }
      found.append(relation)
    }
    return found
  }
}
