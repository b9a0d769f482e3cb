package import Syntax

/// Checks an expression against an environment and compiles it in the same walk (CEL langdef,
/// Gradual Type Checking). After an error the part is `dyn`, so that one mistake is told once.
package struct Checker {
  typealias NodeID = ExpressionTree.NodeID

  /// What a node came to: its type and the instruction that computes it.
  struct Typed {
    let type: CheckedType
    let pc: Int32
  }

  /// A macro variable in scope.
  struct Local {
    let name: String
    let type: CheckedType
    let index: Int32
  }

  let tree: ExpressionTree
  let environment: CheckEnvironment
  var substitution = Substitution()
  var errors: [ExpressionError] = []
  var notes: [ExpressionError] = []
  var locals: [Local] = []
  var builder = ProgramBuilder()
  var fields: [ColumnID] = []

  var isRules: Bool { environment.dialect == .rules }
  var isUnchecked: Bool { environment.dialect == .unchecked }

  private init(_ tree: ExpressionTree, _ environment: CheckEnvironment) {
    self.tree = tree
    self.environment = environment
  }

  /// The compiled expression, or nil with at least one error.
  package static func check(
    _ tree: ExpressionTree, _ environment: CheckEnvironment
  ) -> (CheckedExpression?, [ExpressionError]) {
    var checker = Checker(tree, environment)
    let root = checker.check(tree.root)
    if environment.isPortable { checker.errors += PortableForm.departures(in: tree) }
    guard checker.errors.isEmpty else {
      return (nil, checker.errors.sorted { $0.range.start < $1.range.start })
    }
    let program = checker.builder.finish(
      root: root.pc, fields: checker.fields, nullIsMissing: checker.isRules, text: tree.text)
    return (
      CheckedExpression(
        type: checker.final(root.type), program: program, notes: checker.notes), []
    )
  }

  /// Parses and checks.
  package static func check(
    _ text: String, _ environment: CheckEnvironment
  ) -> (CheckedExpression?, [ExpressionError]) {
    let (tree, errors) = ExpressionParser.parse(text)
    guard let tree else { return (nil, errors) }
    return check(tree, environment)
  }

  /// Parses and checks an expression that must have a type, such as `bool` for `require`.
  package static func check(
    _ text: String, _ environment: CheckEnvironment, expecting type: CheckedType
  ) -> (CheckedExpression?, [ExpressionError]) {
    let (checked, errors) = check(text, environment)
    guard let checked else { return (nil, errors) }
    var substitution = Substitution()
    guard substitution.accepts(checked.type, as: type) else {
      let found = checked.type.described(by: environment.schema)
      let wanted = type.described(by: environment.schema)
      return (
        nil,
        [
          ExpressionError(
            range: SourceRange(0..<text.utf8.count),
            message: "the expression is '\(found)', expected '\(wanted)'")
        ]
      )
    }
    return (checked, [])
  }

  /// The type that is shown: parameters that nothing bound are `dyn`.
  private func final(_ type: CheckedType) -> CheckedType {
    switch substitution.head(type) {
    case .parameter: .dyn
    case .list(let element): .list(final(element))
    case .map(let key, let value): .map(final(key), final(value))
    case .optional(let inner): .optional(final(inner))
    case .nullable(let inner): final(inner).orNull
    case let other: other
    }
  }

  // MARK: Errors

  /// Tells an error; without the check phase the part becomes an error at run time.
  mutating func fail(
    _ message: String, at range: SourceRange, help: String? = nil
  ) -> Typed {
    if !isUnchecked { errors.append(.init(range: range, message: message, help: help)) }
    return Typed(type: .dyn, pc: builder.constant(.failure(message), range))
  }

  func described(_ type: CheckedType) -> String {
    final(type).described(by: environment.schema)
  }

  // MARK: Nodes

  mutating func check(_ id: NodeID) -> Typed {
    let node = tree[id]
    switch node.kind {
    case .null: return constant(.null, .null, node)
    case .bool(let value): return constant(.bool(value), .bool, node)
    case .int(let value): return constant(.int(value), .int, node)
    case .uint(let value): return constant(.uint(value), .uint, node)
    case .double(let value): return constant(.double(value), .double, node)
    case .string(let value): return constant(.text(value), .string, node)
    case .bytes(let value): return constant(.bytes(Bytes(value)), .bytes, node)
    case .identifier(let name, let isAbsolute):
      return identifier(name, isAbsolute: isAbsolute, node)
    case .select(let operand, let name, let isOptional):
      return select(id, operand, name, isOptional: isOptional)
    case .has(let field): return has(field, node)
    case .index(let operand, let index, let isOptional):
      return self.index(operand, index, isOptional: isOptional, node)
    case .call(let name, let arguments): return call(name, arguments, node)
    case .memberCall(let operand, let name, let arguments):
      return memberCall(operand, name, arguments, node)
    case .unary(let operation, let operand): return unary(operation, operand, node)
    case .binary(let operation, let left, let right):
      return binary(operation, left, right, node)
    case .logical(let operation, let terms): return logical(operation, terms, node)
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise, node)
    case .list(let elements): return list(elements, node)
    case .map(let entries): return map(entries, node)
    case .message(let type):
      return fail(
        "messages such as '\(type){…}' are not part of the rule language", at: node.nameRange)
    case .macro(let macro, let target, let variables, let bodies):
      return self.macro(macro, target, variables, bodies, node)
    }
  }

  func constant(_ value: Value, _ type: CheckedType, _ node: ExpressionTree.Node) -> Typed {
    Typed(type: type, pc: builder.constant(value, node.range))
  }

  private mutating func conditional(
    _ condition: NodeID, _ then: NodeID, _ otherwise: NodeID, _ node: ExpressionTree.Node
  ) -> Typed {
    let test = bool(condition, "the condition of '?:'")
    let first = check(then)
    let second = check(otherwise)
    let pc = builder.emit(.conditional, test.pc, first.pc, second.pc, at: node.range)
    if let type = substitution.join(first.type, second.type) { return Typed(type: type, pc: pc) }
    if environment.dialect == .rules || environment.dialect == .standard {
      return fail(
        "the branches of '?:' have different types, '\(described(first.type))' and "
          + "'\(described(second.type))'", at: tree[otherwise].range)
    }
    return Typed(type: .dyn, pc: pc)
  }

  /// Checks a node that must be true or false.
  mutating func bool(_ id: NodeID, _ role: String) -> Typed {
    let typed = check(id)
    guard !isUnchecked, !substitution.accepts(typed.type, as: .bool) else { return typed }
    var help: String?
    if substitution.head(typed.type).listElement != nil {
      help = "ask for '.size() > 0' or '.exists(…)'"
    }
    return fail(
      "\(role) is '\(described(typed.type))', expected 'bool'", at: tree[id].range, help: help)
  }

  private mutating func logical(
    _ operation: ExpressionOperator, _ terms: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed {
    let checked = terms.map { bool($0, "an operand of '\(operation.written)'").pc }
    let first = builder.operands(checked)
    let pc = builder.emit(
      operation == .or ? .or : .and, first, Int32(checked.count), at: node.range)
    return Typed(type: .bool, pc: pc)
  }

  private mutating func list(
    _ elements: [ExpressionTree.Element], _ node: ExpressionTree.Node
  ) -> Typed {
    var type: CheckedType?
    var places: [Int32] = []
    for element in elements {
      let typed = check(element.value)
      places.append(element.isOptional ? ~typed.pc : typed.pc)
      let item = element.isOptional ? unwrapped(typed.type, element.value) : typed.type
      type = joined(type, item, "the elements of a list", tree[element.value].range)
    }
    let listType = CheckedType.list(type ?? substitution.fresh())
    if let items = builder.constants(at: places) {
      return Typed(type: listType, pc: builder.constant(.items(items), node.range))
    }
    let pc = builder.emit(
      .list, builder.operands(places), Int32(places.count), at: node.range)
    return Typed(type: listType, pc: pc)
  }

  private mutating func map(
    _ entries: [ExpressionTree.Entry], _ node: ExpressionTree.Node
  ) -> Typed {
    var keyType: CheckedType?
    var valueType: CheckedType?
    var places: [Int32] = []
    for entry in entries {
      let key = check(entry.key)
      let value = check(entry.value)
      places += [entry.isOptional ? ~key.pc : key.pc, value.pc]
      checkKey(key.type, tree[entry.key].range)
      keyType = joined(keyType, key.type, "the keys of a map", tree[entry.key].range)
      let item = entry.isOptional ? unwrapped(value.type, entry.value) : value.type
      valueType = joined(valueType, item, "the values of a map", tree[entry.value].range)
    }
    let pc = builder.emit(
      .map, builder.operands(places), Int32(entries.count), at: node.range)
    return Typed(
      type: .map(keyType ?? substitution.fresh(), valueType ?? substitution.fresh()), pc: pc)
  }

  private mutating func checkKey(_ type: CheckedType, _ range: SourceRange) {
    switch substitution.head(type).present {
    case .int, .uint, .bool, .string, .enumeration, .dyn, .parameter: break
    default:
      _ = fail(
        "a map can't have '\(described(type))' as a key", at: range,
        help: "a key is an int, a uint, a bool or a string")
    }
  }

  /// The type inside an optional, for `[?x]` and `{?k: v}`.
  private mutating func unwrapped(_ type: CheckedType, _ id: NodeID) -> CheckedType {
    switch substitution.head(type) {
    case .optional(let inner): return inner
    case .dyn, .parameter: return .dyn
    default:
      return fail(
        "'\(described(type))' stands after '?', expected an optional value", at: tree[id].range
      ).type
    }
  }

  /// The type of an aggregate so far with one more. Rules refuse a mixture; plain CEL calls it
  /// `dyn`.
  private mutating func joined(
    _ type: CheckedType?, _ next: CheckedType, _ what: String, _ range: SourceRange
  ) -> CheckedType {
    guard let type else { return next }
    if let joined = substitution.join(type, next) { return joined }
    guard isRules else { return .dyn }
    return fail(
      "\(what) have different types, '\(described(type))' and '\(described(next))'", at: range,
      help: "wrap them in dyn(…) if that is meant"
    ).type
  }
}
