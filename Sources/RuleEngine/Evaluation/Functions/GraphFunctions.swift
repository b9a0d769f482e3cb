/// The functions over the graph, as rules call them.
package enum GraphFunction: String, CaseIterable, Sendable {
  case reach
  case reaches
  case path
  case steps
  case cycles
  case inCycle
  case clusters
}

/// What can be reached, and how: the world answers; the budget is charged for what it gives.
enum GraphFunctions {
  /// Names and kinds arrive as numbers, which the checker looked up.
  static func apply(
    _ function: GraphFunction, _ arguments: [Value], _ evaluator: Evaluator
  ) -> Value {
    guard let origins = elements(arguments[0]) else { return .noSuchOverload }
    let world = evaluator.world
    switch function {
    // Asked so often that they are instructions of their own.
    case .reach, .reaches: return .noSuchOverload
    case .path, .steps:
      let path: [Int32]
      if let kind = int(arguments[1]) {
        path = world.path(origins, to: KindID(kind), relations(arguments[2]))
      } else if let targets = elements(arguments[1]) {
        path = world.path(origins, targets, relations(arguments[2]))
      } else {
        return .noSuchOverload
      }
      if function == .path { return list(path, evaluator) }
      return path.isEmpty ? .null : .int(Int64(path.count - 1))
    case .cycles:
      guard let relation = relations(arguments[1]).first, let plan = origins.first else {
        return .noSuchOverload
      }
      return lists(world.cycles(relation, ownedBy: plan), evaluator)
    case .inCycle:
      guard let element = origins.first else { return .noSuchOverload }
      return .bool(relations(arguments[1]).contains { world.isInCycle(element, $0) })
    case .clusters:
      guard let plan = origins.first, let kind = int(arguments[1]),
        let field = int(arguments[2]), case .double(let likeness) = arguments[3]
      else { return .noSuchOverload }
      return lists(
        world.clusters(
          plan: plan, kind: KindID(kind), field: ColumnID(field), likeness: likeness), evaluator)
    }
  }

  /// The elements of one, or of a list; nil where something else is among them.
  static func elements(_ value: Value) -> [Int32]? {
    switch value {
    case .element(let id): [id]
    case .list(let list): list.elements.map(Array.init)
    default: nil
    }
  }

  static func int(_ value: Value) -> Int32? {
    if case .int(let value) = value { return Int32(exactly: value) }
    return nil
  }

  static func relations(_ value: Value) -> [RelationID] {
    guard case .list(let list) = value else { return [] }
    return list.items.compactMap { int($0).map { RelationID($0) } }
  }

  private static func list(_ ids: [Int32], _ evaluator: Evaluator) -> Value {
    guard evaluator.charge(ids.count) else { return .error(.budgetExceeded) }
    return .list(List(elements: ids[...]))
  }

  private static func lists(_ groups: [[Int32]], _ evaluator: Evaluator) -> Value {
    guard evaluator.charge(groups.reduce(groups.count) { $0 + $1.count }) else {
      return .error(.budgetExceeded)
    }
    return .items(groups.map { .list(List(elements: $0[...])) })
  }
}
