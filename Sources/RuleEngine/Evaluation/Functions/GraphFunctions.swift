/// What can be reached, and how: the world answers; the budget is charged for what it gives.
enum GraphFunctions {
  /// The place of a name is what a compiled call holds.
  static let names = ["reach", "reaches", "path", "steps", "cycles", "inCycle", "clusters"]

  /// Names and kinds arrive as numbers, which the checker looked up.
  static func apply(_ name: String, _ arguments: [Value], _ evaluator: Evaluator) -> Value {
    guard let origins = elements(arguments[0]) else { return .noSuchOverload }
    let world = evaluator.world
    switch name {
    case "reach":
      let kind = arguments.count > 2 ? int(arguments[2]).map { KindID($0) } : nil
      return list(world.reach(origins, relations(arguments[1]), kind: kind), evaluator)
    case "reaches":
      guard let targets = elements(arguments[1]) else { return .noSuchOverload }
      return .bool(world.reaches(origins, targets, relations(arguments[2])))
    case "path", "steps":
      let path: [Int32]
      if let kind = int(arguments[1]) {
        path = world.path(origins, to: KindID(kind), relations(arguments[2]))
      } else if let targets = elements(arguments[1]) {
        path = world.path(origins, targets, relations(arguments[2]))
      } else {
        return .noSuchOverload
      }
      if name == "path" { return list(path, evaluator) }
      return path.isEmpty ? .null : .int(Int64(path.count - 1))
    case "cycles":
      guard let relation = relations(arguments[1]).first, let plan = origins.first else {
        return .noSuchOverload
      }
      return lists(world.cycles(relation, ownedBy: plan), evaluator)
    case "inCycle":
      guard let element = origins.first else { return .noSuchOverload }
      return .bool(relations(arguments[1]).contains { world.isInCycle(element, $0) })
    case "clusters":
      guard let plan = origins.first, let kind = int(arguments[1]),
        let field = int(arguments[2]), case .double(let likeness) = arguments[3]
      else { return .noSuchOverload }
      return lists(
        world.clusters(
          plan: plan, kind: KindID(kind), field: ColumnID(field), likeness: likeness), evaluator)
    default: return .noSuchOverload
    }
  }

  /// The elements of one, or of a list; nil where something else is among them.
  private static func elements(_ value: Value) -> [Int32]? {
    switch value {
    case .element(let id): return [id]
    case .list(let list):
      var ids: [Int32] = []
      ids.reserveCapacity(list.items.count)
      for item in list.items {
        guard case .element(let id) = item else { return nil }
        ids.append(id)
      }
      return ids
    default: return nil
    }
  }

  private static func int(_ value: Value) -> Int32? {
    if case .int(let value) = value { return Int32(exactly: value) }
    return nil
  }

  private static func relations(_ value: Value) -> [RelationID] {
    guard case .list(let list) = value else { return [] }
    return list.items.compactMap { int($0).map { RelationID($0) } }
  }

  private static func list(_ ids: [Int32], _ evaluator: Evaluator) -> Value {
    guard evaluator.charge(ids.count) else { return .error(.budgetExceeded) }
    return .items(ids.map { .element($0) })
  }

  private static func lists(_ groups: [[Int32]], _ evaluator: Evaluator) -> Value {
    guard evaluator.charge(groups.reduce(groups.count) { $0 + $1.count }) else {
      return .error(.budgetExceeded)
    }
    return .items(groups.map { .items($0.map { .element($0) }) })
  }
}
