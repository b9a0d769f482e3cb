import Syntax

/// Calls: which function and which overload (CEL langdef, Functions).
extension Checker {
  mutating func call(
    _ written: String, _ arguments: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed {
    let name = written.hasPrefix(".") ? String(written.dropFirst()) : written
    return globalCall(name, arguments, node)
  }

  mutating func memberCall(
    _ operand: NodeID, _ name: String, _ arguments: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed {
    // `math.abs(x)`: a namespace looks like a receiver.
    if let (space, _) = qualifiedName(operand), environment.variables[space] == nil {
      let whole = "\(space).\(name)"
      if declaration(whole) != nil { return globalCall(whole, arguments, node) }
      if FunctionTable.namespaces.contains(space) {
        return fail(
          "unknown function '\(whole)'", at: node.nameRange,
          help: Suggestion.help(for: whole, among: FunctionTable.all.map(\.name)))
      }
    }
    if let special = graphCall(operand, name, arguments, node) { return special }
    let nodes = [operand] + arguments
    let typed = nodes.map { check($0) }
    return finish(name, nodes, typed, isMember: true, node)
  }

  private func declaration(_ name: String) -> FunctionDeclaration? {
    FunctionTable[name] ?? environment.functions.first { $0.name == name }
  }

  private mutating func globalCall(
    _ name: String, _ arguments: [NodeID], _ node: ExpressionTree.Node
  ) -> Typed {
    let typed = arguments.map { check($0) }
    if name == "math.greatest" || name == "math.least" {
      return extremum(name, arguments, typed, node)
    }
    return finish(name, arguments, typed, isMember: false, node)
  }

  /// Finds the function and the overload, and emits the call.
  private mutating func finish(
    _ name: String, _ nodes: [NodeID], _ typed: [Typed], isMember: Bool,
    _ node: ExpressionTree.Node
  ) -> Typed {
    guard let function = declaration(name) else {
      return fail(
        "unknown function '\(name)'", at: node.nameRange, help: functionHelp(name, typed, isMember))
    }
    let resolved = resolve(function.overloads, typed.map(\.type), isMember: isMember)
    if resolved == nil, !isUnchecked {
      return noOverload(function, typed, isMember: isMember, node)
    }
    if isUnchecked, !function.overloads.contains(where: { $0.isMember == isMember }) {
      return fail("no such overload", at: node.range)
    }
    if isRules { note(name, nodes, node) }
    if let folded = fold(name, nodes, typed, node) { return folded }
    if name == "matches", nodes.count == 2, let regex = regex(typed[1], nodes[1]) {
      let pc = builder.emit(.matches, typed[0].pc, builder.regex(regex), at: node.range)
      return Typed(type: .bool, pc: pc)
    }
    let type = resolved?.0 ?? .dyn
    let place = FunctionTable.places[name]
    let own = resolved?.1.flatMap { function.overloads[$0].implementation == nil ? nil : $0 }
    let reference = place.map { place in
      own.map { FunctionReference.overload($0, of: place) } ?? .declared(place)
    }
    let flags: Instruction.Flags = function.takesNull ? .takesNull : []
    guard let pc = builder.call(reference, typed.map(\.pc), flags: flags, at: node.range) else {
      return Typed(
        type: type, pc: builder.constant(.failure("'\(name)' has no implementation"), node.range))
    }
    return Typed(type: type, pc: pc)
  }

  /// Swedish letters are where ASCII functions go wrong without a word.
  private mutating func note(_ name: String, _ nodes: [NodeID], _ node: ExpressionTree.Node) {
    if name == "lowerAscii" || name == "upperAscii" {
      notes.append(
        .init(
          range: node.nameRange, message: "'\(name)' leaves å, ä and ö as they are",
          help: "compare with fold(…)"))
    }
    guard name == "matches", nodes.count == 2, case .string(let pattern) = tree[nodes[1]].kind
    else { return }
    for escape in ["\\w", "\\W", "\\b", "\\B"] where pattern.contains(escape) {
      notes.append(
        .init(
          range: tree[nodes[1]].range, message: "'\(escape)' knows ASCII letters only",
          help: "write '\\pL' for a letter, or use words(…)"))
    }
  }

  private func functionHelp(_ name: String, _ typed: [Typed], _ isMember: Bool) -> String? {
    let own = environment.functions.map(\.name)
    return Suggestion.nearest(to: name, among: FunctionTable.all.map(\.name) + own)
      .map { "did you mean '\($0)'?" }
  }

  private mutating func noOverload(
    _ function: FunctionDeclaration, _ typed: [Typed], isMember: Bool,
    _ node: ExpressionTree.Node
  ) -> Typed {
    let types = typed.map { described($0.type) }
    let given =
      isMember
      ? "\(types.first ?? "").\(function.name)(\(types.dropFirst().joined(separator: ", ")))"
      : "\(function.name)(\(types.joined(separator: ", ")))"
    let forms = function.overloads.map { overload in
      let parameters = overload.parameters.map { described($0) }
      return overload.isMember
        ? "\(parameters.first ?? "").\(function.name)"
          + "(\(parameters.dropFirst().joined(separator: ", ")))"
        : "\(function.name)(\(parameters.joined(separator: ", ")))"
    }
    let shown = forms.prefix(4).joined(separator: ", ") + (forms.count > 4 ? ", …" : "")
    return fail(
      "no form of '\(function.name)' fits '\(given)'", at: node.range, help: "it takes \(shown)")
  }

  /// `math.greatest` and `math.least` take any number of numbers, or one list of them.
  private mutating func extremum(
    _ name: String, _ arguments: [NodeID], _ typed: [Typed], _ node: ExpressionTree.Node
  ) -> Typed {
    var type: CheckedType?
    for (argument, item) in zip(arguments, typed) {
      var own = substitution.head(item.type).present
      if typed.count == 1, case .list(let element) = own {
        own = substitution.head(element).present
      }
      switch own {
      case .int, .uint, .double: type = type == nil || type == own ? own : .dyn
      case .dyn, .parameter: type = .dyn
      default:
        guard isUnchecked else {
          return fail(
            "'\(name)' takes numbers, not '\(described(item.type))'", at: tree[argument].range)
        }
        type = .dyn
      }
    }
    guard let type else { return fail("'\(name)' takes at least one number", at: node.range) }
    let function = FunctionTable.places[name].map { FunctionReference.declared($0) }
    guard let pc = builder.call(function, typed.map(\.pc), at: node.range) else {
      return fail("no such overload", at: node.range)
    }
    return Typed(type: type, pc: pc)
  }

  /// A literal in a function that reads text is read now, so that a mistake is told when the rule
  /// is loaded.
  private mutating func fold(
    _ name: String, _ nodes: [NodeID], _ typed: [Typed], _ node: ExpressionTree.Node
  ) -> Typed? {
    guard isRules, nodes.count == 1, case .string(let text) = tree[nodes[0]].kind else {
      if name == "belopp" {
        return fail(
          "'belopp' takes a written sum", at: nodes.first.map { tree[$0].range } ?? node.range,
          help: "as in belopp('229 MSEK')")
      }
      return nil
    }
    switch name {
    case "belopp":
      guard let money = environment.parseMoney(text) else {
        return fail(
          "'\(text)' is no sum of money", at: tree[nodes[0]].range, help: "as in '229 MSEK'")
      }
      return Typed(type: .money, pc: builder.constant(.money(money), node.range))
    case "datum":
      guard let date = TimeFunctions.date(text) else {
        return fail(
          "'\(text)' is no day", at: tree[nodes[0]].range, help: "as in '2022-12-31'")
      }
      return Typed(type: .date, pc: builder.constant(.date(date), node.range))
    case "duration":
      guard let nanoseconds = TimeFunctions.duration(text) else {
        return fail(
          "'\(text)' is no duration", at: tree[nodes[0]].range, help: "as in '90s' or '1h30m'")
      }
      return Typed(type: .duration, pc: builder.constant(.duration(nanoseconds), node.range))
    case "timestamp":
      guard let time = TimeFunctions.timestamp(text) else {
        return fail(
          "'\(text)' is no timestamp", at: tree[nodes[0]].range,
          help: "as in '2022-12-31T23:59:59Z'")
      }
      return Typed(type: .timestamp, pc: builder.constant(.timestamp(time), node.range))
    default: return nil
    }
  }

  /// Compiles a literal pattern, or tells what is wrong with it; nil where it is no literal.
  private mutating func regex(_ pattern: Typed, _ id: NodeID) -> Pattern? {
    guard case .string(let text) = tree[id].kind else { return nil }
    switch Pattern.compile(text) {
    case .success(let regex): return regex
    case .failure(let error):
      _ = fail(
        "the regular expression is wrong: \(error.message)", at: tree[id].range, help: error.help)
      return nil
    }
  }
}
