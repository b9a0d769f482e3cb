import Syntax

/// Variables, type names, fields and indexes (CEL langdef, Name Resolution and Field Selection).
extension Checker {
  mutating func identifier(
    _ name: String, isAbsolute: Bool, _ node: ExpressionTree.Node
  ) -> Typed {
    if !isAbsolute, let local = locals.last(where: { $0.name == name }) {
      return Typed(type: local.type, pc: builder.emit(.local, local.index, at: node.range))
    }
    if let found = global(name, isAbsolute: isAbsolute, node.range) { return found }
    return fail(
      "unknown variable '\(name)'", at: node.range, help: variableHelp(for: name))
  }

  /// A variable or a type name, looked up from the container outwards.
  private mutating func global(
    _ name: String, isAbsolute: Bool, _ range: SourceRange
  ) -> Typed? {
    for candidate in candidates(name, isAbsolute: isAbsolute) {
      if let variable = environment.variables[candidate] {
        return Typed(
          type: isUnchecked ? .dyn : variable.type,
          pc: builder.emit(.slot, Int32(variable.slot), at: range))
      }
    }
    if let tag = TypeTag(rawValue: name), tag != .dyn, tag != .element {
      return Typed(type: .type, pc: builder.constant(.type(tag), range))
    }
    return nil
  }

  /// With the container `a.b`, `x` may be `a.b.x`, `a.x` or `x`, in that order.
  private func candidates(_ name: String, isAbsolute: Bool) -> [String] {
    if isAbsolute || environment.container.isEmpty { return [name] }
    let parts = environment.container.split(separator: ".")
    return (0...parts.count).reversed().map {
      (parts.prefix($0) + [name[...]]).joined(separator: ".")
    }
  }

  private func variableHelp(for name: String) -> String? {
    if let own = environment.variables["self"], case .element(let kinds) = own.type,
      kinds.contains(where: { environment.schema.field(named: name, of: $0) != nil })
    {
      return "did you mean 'self.\(name)'?"
    }
    if let kind = environment.schema.kind(named: name), environment.variables["alla"] != nil {
      return "did you mean 'alla.\(environment.schema.kindName(kind))'?"
    }
    let known = locals.map(\.name) + environment.variables.keys.sorted()
    return Suggestion.help(for: name, among: known)
  }

  /// The dotted name that a node spells, where its first part is no macro variable.
  func qualifiedName(_ id: NodeID) -> (name: String, isAbsolute: Bool)? {
    switch tree[id].kind {
    case .identifier(let name, let isAbsolute):
      if !isAbsolute, locals.contains(where: { $0.name == name }) { return nil }
      return (name, isAbsolute)
    case .select(let operand, let field, isOptional: false):
      guard let (name, isAbsolute) = qualifiedName(operand) else { return nil }
      return ("\(name).\(field)", isAbsolute)
    default: return nil
    }
  }

  mutating func select(
    _ id: NodeID, _ operand: NodeID, _ name: String, isOptional: Bool
  ) -> Typed {
    let node = tree[id]
    if !isOptional, let (whole, isAbsolute) = qualifiedName(id),
      let found = global(whole, isAbsolute: isAbsolute, node.range)
    {
      return found
    }
    if let unknown = unknownMember(operand, name, node) { return unknown }
    return select(name, of: check(operand), isOptional: isOptional, node)
  }

  /// `param.mints`, where `param` is no variable of its own but the first part of several.
  private mutating func unknownMember(
    _ operand: NodeID, _ name: String, _ node: ExpressionTree.Node
  ) -> Typed? {
    guard !isUnchecked, let (space, _) = qualifiedName(operand),
      environment.variables[space] == nil
    else { return nil }
    let members = environment.variables.keys.filter { $0.hasPrefix(space + ".") }
      .map { String($0.dropFirst(space.count + 1)) }.sorted()
    guard !members.isEmpty else { return nil }
    return fail(
      "there is no '\(space).\(name)'", at: node.nameRange,
      help: Suggestion.help(for: name, among: members))
  }

  private mutating func select(
    _ name: String, of operand: Typed, isOptional: Bool, _ node: ExpressionTree.Node
  ) -> Typed {
    let type = substitution.head(operand.type)
    switch type.present {
    case .element(let kinds) where !isOptional:
      return elementField(name, of: operand, kinds, node)
    case .money where !isOptional:
      return property(name, of: operand, AbstractProperty.ofMoney, node)
    case .period where !isOptional:
      return property(name, of: operand, AbstractProperty.ofPeriod, node)
    case .date where !isOptional:
      return property(name, of: operand, AbstractProperty.ofDate, node)
    case .map(_, let value):
      return mapField(name, operand, isOptional ? .optional(value) : value, isOptional, node)
    case .optional(let inner):
      var result = CheckedType.dyn
      if case .map(_, let value) = substitution.head(inner) { result = value }
      return mapField(name, operand, .optional(result), isOptional, node)
    case .dyn, .parameter:
      return mapField(name, operand, isOptional ? .optional(.dyn) : .dyn, isOptional, node)
    case .list(let element):
      if isUnchecked { return mapField(name, operand, .dyn, isOptional, node) }
      let written = tree.text(of: builderRange(operand.pc))
      return fail(
        "'\(written)' is a list of '\(described(element))' and has no field '\(name)'",
        at: node.nameRange,
        help: "write '\(written).map(x, x.\(name))', or '.exists(x, …)' or '.all(x, …)'")
    case let other:
      if isUnchecked { return mapField(name, operand, .dyn, isOptional, node) }
      return fail(
        "'\(described(other))' has no field '\(name)'", at: node.nameRange, help: nil)
    }
  }

  func builderRange(_ pc: Int32) -> SourceRange { builder.range(of: pc) }

  private mutating func mapField(
    _ name: String, _ operand: Typed, _ type: CheckedType, _ isOptional: Bool,
    _ node: ExpressionTree.Node
  ) -> Typed {
    let pc = builder.emit(
      isOptional ? .optionalSelect : .select, operand.pc, builder.place(of: .text(name)),
      at: node.range)
    return Typed(type: type, pc: pc)
  }

  private mutating func property(
    _ name: String, of operand: Typed, _ table: [String: AbstractProperty.Declaration],
    _ node: ExpressionTree.Node
  ) -> Typed {
    guard let declaration = table[name] else {
      return fail(
        "'\(described(operand.type))' has no field '\(name)'", at: node.nameRange,
        help: Suggestion.help(for: name, among: table.keys.sorted()))
    }
    let pc = builder.emit(
      .property, operand.pc, declaration.property.rawValue, at: node.range)
    return Typed(type: declaration.type, pc: pc)
  }

  /// A field of the metamodel. Of several kinds it must be there in each; of any kind, in some, and
  /// the others are without it.
  private mutating func elementField(
    _ name: String, of operand: Typed, _ kinds: [KindID], _ node: ExpressionTree.Node
  ) -> Typed {
    let schema = environment.schema
    let all = kinds.isEmpty ? schema.kindNames.compactMap { schema.kind(named: $0) } : kinds
    var table: [KindID: ColumnID] = [:]
    var type: CheckedType?
    for kind in all {
      guard let field = schema.field(named: name, of: kind) else {
        if kinds.isEmpty { continue }
        return fail(
          "'\(schema.kindName(kind))' has no field '\(name)'", at: node.nameRange,
          help: Suggestion.help(for: name, among: schema.fieldNames(of: kind)))
      }
      table[kind] = field.id
      if !fields.contains(field.id) { fields.append(field.id) }
      let own = field.isNullable ? field.type.orNull : field.type
      guard let joined = type.map({ substitution.join($0, own) }) ?? own else {
        return fail(
          "the field '\(name)' has different types in the kinds it may be read from",
          at: node.nameRange)
      }
      type = joined
    }
    guard var type else {
      let names = all.flatMap { schema.fieldNames(of: $0) }
      return fail(
        "no kind has a field '\(name)'", at: node.nameRange,
        help: Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" })
    }
    if case .nullable = substitution.head(operand.type) { type = type.orNull }
    if table.count < all.count { type = type.orNull }
    let flags: Instruction.Flags = type.listElement == nil ? [] : .isList
    let pc: Int32
    if table.count == 1, all.count == 1, let only = table.values.first {
      pc = builder.emit(.field, operand.pc, only.raw, flags: flags, at: node.range)
    } else {
      pc = builder.emit(
        .fieldByKind, operand.pc, builder.fieldTable(table), flags: flags, at: node.range)
    }
    return Typed(type: type, pc: pc)
  }

  mutating func has(_ id: NodeID, _ node: ExpressionTree.Node) -> Typed {
    guard case .select(let operand, let name, _) = tree[id].kind else {
      return fail("'has' takes one field selection", at: node.range)
    }
    let typed = check(operand)
    switch substitution.head(typed.type).present {
    case .element, .money, .period, .date:
      let field = select(name, of: typed, isOptional: false, tree[id])
      return Typed(type: .bool, pc: builder.emit(.hasField, field.pc, at: node.range))
    case .map, .dyn, .parameter, .optional:
      let pc = builder.emit(
        .hasKey, typed.pc, builder.place(of: .text(name)), at: node.range)
      return Typed(type: .bool, pc: pc)
    case let other:
      return fail("'\(described(other))' has no fields", at: tree[operand].range)
    }
  }

  mutating func index(
    _ operand: NodeID, _ index: NodeID, isOptional: Bool, _ node: ExpressionTree.Node
  ) -> Typed {
    let target = check(operand)
    let place = check(index)
    let pc = builder.emit(
      isOptional ? .optionalIndex : .index, target.pc, place.pc, at: node.range)
    var container = substitution.head(target.type).present
    var isWrapped = isOptional
    if case .optional(let inner) = container {
      container = substitution.head(inner)
      isWrapped = true
    }
    let found: CheckedType
    switch container {
    case .list(let element):
      if !isUnchecked, !substitution.accepts(place.type, as: .int) {
        return fail(
          "a list is indexed with '\(described(place.type))', expected 'int'",
          at: tree[index].range)
      }
      found = element
    case .map(let key, let value):
      if !isUnchecked, !substitution.accepts(place.type, as: key), !areNumbers(place.type, key) {
        return fail(
          "a map with keys of '\(described(key))' is indexed with '\(described(place.type))'",
          at: tree[index].range)
      }
      found = value
    case .dyn, .parameter: found = .dyn
    case let other:
      return fail(
        "'\(described(other))' can't be indexed, only a list or a map", at: tree[operand].range)
    }
    return Typed(type: isWrapped ? .optional(found) : found, pc: pc)
  }

  /// Numbers of different types may be the same key.
  private func areNumbers(_ a: CheckedType, _ b: CheckedType) -> Bool {
    [a, b].allSatisfy { [.int, .uint, .double].contains(substitution.head($0)) }
  }
}
