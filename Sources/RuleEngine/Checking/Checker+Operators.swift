import Syntax

/// Operators (CEL langdef, Operators): which types they take, and comparisons that can never hold.
extension Checker {
  /// By operator: the types of its operands and its result.
  private static let overloads: [ExpressionOperator: [FunctionDeclaration.Overload]] = [
    .not: [.global(.bool, to: .bool)],
    .negate: [.global(.int, to: .int), .global(.double, to: .double)],
    .plus: [
      .global(.int, .int, to: .int), .global(.uint, .uint, to: .uint),
      .global(.double, .double, to: .double), .global(.string, .string, to: .string),
      .global(.bytes, .bytes, to: .bytes), .global(.duration, .duration, to: .duration),
      .global(.timestamp, .duration, to: .timestamp),
      .global(.duration, .timestamp, to: .timestamp), .global(.money, .money, to: .money),
    ],
    .minus: [
      .global(.int, .int, to: .int), .global(.uint, .uint, to: .uint),
      .global(.double, .double, to: .double), .global(.duration, .duration, to: .duration),
      .global(.timestamp, .timestamp, to: .duration),
      .global(.timestamp, .duration, to: .timestamp), .global(.money, .money, to: .money),
    ],
    .times: numbers, .divide: numbers,
    .remainder: [.global(.int, .int, to: .int), .global(.uint, .uint, to: .uint)],
  ]

  private static let numbers: [FunctionDeclaration.Overload] = [
    .global(.int, .int, to: .int), .global(.uint, .uint, to: .uint),
    .global(.double, .double, to: .double),
  ]

  private static func opcode(_ operation: ExpressionOperator) -> Instruction.Opcode {
    switch operation {
    case .not: .not
    case .negate: .negate
    case .plus: .add
    case .minus: .subtract
    case .times: .multiply
    case .divide: .divide
    case .remainder: .remainder
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .isIn: .isIn
    case .and: .and
    case .or: .or
    }
  }

  mutating func unary(
    _ operation: ExpressionOperator, _ operand: NodeID, _ node: ExpressionTree.Node
  ) -> Typed {
    let typed = check(operand)
    let pc = builder.emit(Self.opcode(operation), typed.pc, at: node.range)
    if isUnchecked { return Typed(type: .dyn, pc: pc) }
    guard let (type, _) = resolve(Self.overloads[operation] ?? [], [typed.type], isMember: false)
    else {
      return fail(
        "'\(operation.written)' does not take '\(described(typed.type))'", at: node.nameRange)
    }
    return Typed(type: type, pc: pc)
  }

  mutating func binary(
    _ operation: ExpressionOperator, _ left: NodeID, _ right: NodeID, _ node: ExpressionTree.Node
  ) -> Typed {
    let a = check(left)
    let b = check(right)
    let pc = builder.emit(Self.opcode(operation), a.pc, b.pc, at: node.range)
    if isUnchecked { return Typed(type: .dyn, pc: pc) }
    switch operation {
    case .equal, .notEqual: return equality(a, b, left, right, node, pc)
    case .isIn: return membership(a, b, left, right, node, pc)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return ordering(operation, a, b, left, right, node, pc)
    default: return arithmetic(operation, a, b, node, pc)
    }
  }

  private mutating func arithmetic(
    _ operation: ExpressionOperator, _ a: Typed, _ b: Typed, _ node: ExpressionTree.Node,
    _ pc: Int32
  ) -> Typed {
    if operation == .plus, let first = substitution.head(a.type).listElement,
      let second = substitution.head(b.type).listElement
    {
      if let joined = substitution.join(first, second) {
        return Typed(type: .list(joined), pc: pc)
      }
    } else if operation == .plus, let list = concatenation(a.type, b.type) {
      return Typed(type: list, pc: pc)
    }
    if let (type, _) = resolve(
      Self.overloads[operation] ?? [], [a.type, b.type], isMember: false)
    {
      return Typed(type: type, pc: pc)
    }
    var help: String?
    let pair = Set([substitution.head(a.type).present, substitution.head(b.type).present])
    if pair == [.int, .double] { help = "convert one: double(…) or int(…)" }
    if operation == .plus, pair.contains(.string) { help = "convert the other: string(…)" }
    return fail(
      "'\(operation.written)' does not take '\(described(a.type))' and '\(described(b.type))'",
      at: node.nameRange, help: help)
  }

  /// A list with something that is known at run time only.
  private func concatenation(_ a: CheckedType, _ b: CheckedType) -> CheckedType? {
    switch (substitution.head(a), substitution.head(b)) {
    case (.list, .dyn), (.list, .parameter), (.dyn, .list), (.parameter, .list): .list(.dyn)
    default: nil
    }
  }

  private mutating func equality(
    _ a: Typed, _ b: Typed, _ left: NodeID, _ right: NodeID, _ node: ExpressionTree.Node,
    _ pc: Int32
  ) -> Typed {
    let result = Typed(type: .bool, pc: pc)
    let (first, second) = (substitution.head(a.type), substitution.head(b.type))
    for (type, other, place) in [(first, second, left), (second, first, right)]
    where isRules && other == .null && type.listElement != nil {
      return fail(
        "'\(tree.text(of: tree[place].range))' is a list and never null", at: node.range,
        help: "ask for '.size() == 0'")
    }
    if !allows(first, right) || !allows(second, left) { return result }
    if substitution.accepts(first, as: second) { return result }
    return fail(
      "'\(described(first))' and '\(described(second))' are never equal", at: node.range,
      help: comparisonHelp(first, second))
  }

  private func comparisonHelp(_ a: CheckedType, _ b: CheckedType) -> String? {
    let pair = Set([a.present, b.present])
    if pair == [.money, .string] { return "write a sum as belopp('229 MSEK')" }
    if pair == [.date, .string] { return "write a day as datum('2022-12-31')" }
    if pair == [.int, .double] { return "convert one: double(…) or int(…)" }
    if a.listElement != nil || b.listElement != nil { return "one is a list: '.exists(x, …)'" }
    return nil
  }

  /// Whether a node can be one of an enumeration's words; tells which literal can't.
  private mutating func allows(_ type: CheckedType, _ id: NodeID) -> Bool {
    guard case .enumeration(let enumeration) = type.present,
      case .string(let word) = tree[id].kind, !enumeration.allows(word)
    else { return true }
    _ = fail(
      "'\(enumeration.name)' is never '\(word)'", at: tree[id].range,
      help: Suggestion.help(for: word, among: enumeration.values))
    return false
  }

  private mutating func membership(
    _ a: Typed, _ b: Typed, _ left: NodeID, _ right: NodeID, _ node: ExpressionTree.Node,
    _ pc: Int32
  ) -> Typed {
    let result = Typed(type: .bool, pc: pc)
    let item = substitution.head(a.type)
    switch substitution.head(b.type).present {
    case .list(let element):
      let element = substitution.head(element)
      if !allows(element, left) { return result }
      if case .list(let elements) = tree[right].kind {
        let isSound = elements.map { allows(item, $0.value) }
        if isSound.contains(false) { return result }
      }
      if substitution.accepts(item, as: element) { return result }
      return fail(
        "'\(described(item))' is never in a list of '\(described(element))'", at: node.range,
        help: comparisonHelp(item, element))
    case .map(let key, _):
      if substitution.accepts(item, as: key) || !isRules { return result }
      return fail(
        "'\(described(item))' is never a key among '\(described(key))'", at: node.range)
    case .dyn, .parameter: return result
    case let other:
      return fail(
        "'in' does not look into '\(described(other))', only into a list or a map",
        at: tree[right].range, help: other == .string ? "for a text: '.contains(…)'" : nil)
    }
  }

  private mutating func ordering(
    _ operation: ExpressionOperator, _ a: Typed, _ b: Typed, _ left: NodeID, _ right: NodeID,
    _ node: ExpressionTree.Node, _ pc: Int32
  ) -> Typed {
    let result = Typed(type: .bool, pc: pc)
    let (first, second) = (
      substitution.head(a.type).present, substitution.head(b.type).present
    )
    for type in [first, second] {
      switch type {
      case .element:
        return fail(
          "elements have no order", at: node.range, help: "compare a field, such as '.id'")
      case .list, .map, .type, .optional, .period, .null:
        return fail(
          "'\(described(type))' has no order", at: node.range,
          help: type == .period
            ? "compare '.start' or '.slut'" : type.listElement != nil ? "compare '.size()'" : nil)
      case .enumeration where isRules:
        return fail("the words of '\(described(type))' have no order", at: node.range)
      default: break
      }
    }
    let numbers: [CheckedType] = [.int, .uint, .double]
    if numbers.contains(first), numbers.contains(second) { return result }
    if substitution.accepts(first, as: second) { return result }
    return fail(
      "'\(operation.written)' does not compare '\(described(first))' with "
        + "'\(described(second))'", at: node.range, help: comparisonHelp(first, second))
  }

  /// The result of the overloads that take these arguments; `dyn` where several with different
  /// results do. The overload's place where there is exactly one.
  mutating func resolve(
    _ overloads: [FunctionDeclaration.Overload], _ arguments: [CheckedType], isMember: Bool
  ) -> (CheckedType, Int?)? {
    var found: (type: CheckedType, place: Int?)?
    let before = substitution
    for (place, overload) in overloads.enumerated()
    where overload.isMember == isMember && overload.parameters.count == arguments.count {
      var trial = before
      var parameters = overload.parameters
      var result = overload.result
      if overload.isGeneric {
        parameters = trial.instantiate(parameters + [result])
        result = parameters.removeLast()
      }
      guard zip(arguments, parameters).allSatisfy({ trial.accepts($0, as: $1) }) else { continue }
      if overload.isGeneric { result = trial.resolve(result) }
      if let known = found {
        found = (known.type == result ? result : .dyn, nil)
        substitution = before
      } else {
        substitution = trial
        found = (result, place)
      }
    }
    return found
  }
}
