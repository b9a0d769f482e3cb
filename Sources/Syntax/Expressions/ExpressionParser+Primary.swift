/// Literals, names, calls, selections and indexes.
extension ExpressionParser {
  typealias NodeID = ExpressionTree.NodeID

  /// Words that CEL keeps for itself (langdef, Syntax: RESERVED).
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]

  mutating func primary() throws(ExpressionError) -> NodeID {
    let token = current
    switch token.kind {
    case .int(let magnitude):
      guard let value = Int64(exactly: magnitude) else {
        throw ExpressionError(range: token.range, message: "the number does not fit in 64 bits")
      }
      return try literal(.int(value))
    case .uint(let value): return try literal(.uint(value))
    case .double(let value): return try literal(.double(value))
    case .string(let value): return try literal(.string(value))
    case .bytes(let value): return try literal(.bytes(value))
    case .identifier("true"): return try literal(.bool(true))
    case .identifier("false"): return try literal(.bool(false))
    case .identifier("null"): return try literal(.null)
    case .identifier: return try name(isAbsolute: false, from: token.range)
    case .sign(.dot):
      advance()
      return try name(isAbsolute: true, from: token.range)
    case .sign(.openParenthesis):
      advance()
      let inner = try expression()
      try expect(.closeParenthesis, toClose: token.range)
      return inner
    case .sign(.openBracket): return try list()
    case .sign(.openBrace): return try map()
    case .quotedIdentifier:
      throw ExpressionError(
        range: token.range, message: "a name in backticks may only stand after a dot")
    default:
      throw ExpressionError(
        range: token.range, message: "unexpected \(token.described), expected a value",
        help: token.kind == .sign(.equal) ? "something is missing before '=='" : nil)
    }
  }

  private mutating func literal(_ kind: ExpressionTree.Kind) throws(ExpressionError) -> NodeID {
    let range = current.range
    advance()
    return try add(kind, range)
  }

  /// A variable, a global call, or the type of a message.
  private mutating func name(
    isAbsolute: Bool, from start: SourceRange
  ) throws(ExpressionError) -> NodeID {
    let token = current
    guard case .identifier(let name) = token.kind, name != "in" else {
      throw ExpressionError(
        range: token.range, message: "unexpected \(token.described), expected a value")
    }
    if Self.reserved.contains(name) {
      throw ExpressionError(
        range: token.range, message: "'\(name)' is a reserved word and can't be a variable",
        help: "it may stand after a dot, as in 'self.\(name)'; rename the variable")
    }
    advance()
    let range = start.union(token.range)
    if isAt(.openParenthesis) {
      let opening = current.range
      let arguments = try arguments()
      let whole = SourceRange(start.start, lastEnd)
      if name == "has" {
        return try has(arguments, whole: whole, opening: opening, name: token.range)
      }
      return try add(
        .call((isAbsolute ? "." : "") + name, arguments), whole, name: token.range,
        children: arguments)
    }
    return try add(.identifier(name, isAbsolute: isAbsolute), range, name: token.range)
  }

  private mutating func has(
    _ arguments: [NodeID], whole: SourceRange, opening: SourceRange, name: SourceRange
  ) throws(ExpressionError) -> NodeID {
    guard arguments.count == 1, case .select(_, _, isOptional: false) = tree[arguments[0]].kind
    else {
      throw ExpressionError(
        range: arguments.first.map { range($0) } ?? whole,
        message: "'has' takes one field selection, as in 'has(self.namn)'")
    }
    return try add(.has(arguments[0]), whole, name: name, children: arguments)
  }

  /// `(a, b, …)`, the parentheses included.
  private mutating func arguments() throws(ExpressionError) -> [NodeID] {
    let opening = current.range
    try expect(.openParenthesis)
    var result: [NodeID] = []
    if take(.closeParenthesis) { return result }
    repeat { result.append(try expression()) } while take(.comma)
    guard take(.closeParenthesis) else {
      throw ExpressionError(
        range: current.range, message: "unexpected \(current.described), expected ',' or ')'",
        help: "to close '(' at column \(opening.start + 1)")
    }
    return result
  }

  mutating func postfix(_ operand: NodeID) throws(ExpressionError) -> NodeID {
    var result = operand
    while true {
      if isAt(.dot) {
        result = try selection(of: result)
      } else if isAt(.openBracket) {
        let opening = current.range
        advance()
        let isOptional = take(.question)
        let index = try expression()
        try expect(.closeBracket, toClose: opening)
        result = try add(
          .index(result, index, isOptional: isOptional),
          SourceRange(range(result).start, lastEnd),
          name: SourceRange(opening.start, lastEnd), children: [result, index])
      } else if isAt(.openBrace), let type = qualifiedName(result) {
        result = try message(type, from: result)
      } else {
        return result
      }
    }
  }

  private mutating func selection(of operand: NodeID) throws(ExpressionError) -> NodeID {
    advance()
    let isOptional = take(.question)
    let token = current
    let name: String
    switch token.kind {
    case .identifier(let word) where !["in", "true", "false", "null"].contains(word): name = word
    case .quotedIdentifier(let word): name = word
    default:
      throw ExpressionError(
        range: token.range, message: "unexpected \(token.described), expected a field name")
    }
    advance()
    if isAt(.openParenthesis), !isOptional {
      let arguments = try arguments()
      return try memberCall(operand, name, at: token.range, arguments)
    }
    return try add(
      .select(operand, name, isOptional: isOptional),
      SourceRange(range(operand).start, token.range.end), name: token.range, children: [operand])
  }

  /// An ordinary call with a receiver, or a macro where name and count fit one.
  private mutating func memberCall(
    _ operand: NodeID, _ name: String, at nameRange: SourceRange, _ arguments: [NodeID]
  ) throws(ExpressionError) -> NodeID {
    let whole = SourceRange(range(operand).start, lastEnd)
    if case .identifier("cel", _) = tree[operand].kind, name == "bind", arguments.count == 3 {
      let variable = try variable(arguments[0])
      return try add(
        .macro(.bind, arguments[1], [variable], [arguments[2]]), whole, name: nameRange,
        children: arguments)
    }
    for shape in ExpressionMacro.shapes[name] ?? []
    where shape.arguments.contains(arguments.count) {
      var variables: [ExpressionTree.Variable] = []
      for argument in arguments.prefix(shape.variables) {
        let variable = try variable(argument)
        if variables.contains(where: { $0.name == variable.name }) {
          throw ExpressionError(
            range: variable.range, message: "the variable '\(variable.name)' is there twice")
        }
        variables.append(variable)
      }
      return try add(
        .macro(shape.macro, operand, variables, Array(arguments.dropFirst(shape.variables))),
        whole, name: nameRange, children: [operand] + arguments)
    }
    return try add(
      .memberCall(operand, name, arguments), whole, name: nameRange,
      children: [operand] + arguments)
  }

  private func variable(_ node: NodeID) throws(ExpressionError) -> ExpressionTree.Variable {
    guard case .identifier(let name, isAbsolute: false) = tree[node].kind else {
      throw ExpressionError(
        range: range(node), message: "expected the name of a variable",
        help: "as in 'xs.exists(x, x > 0)'")
    }
    return .init(name: name, range: range(node))
  }

  private mutating func list() throws(ExpressionError) -> NodeID {
    let opening = current.range
    advance()
    var elements: [ExpressionTree.Element] = []
    while !isAt(.closeBracket) {
      let isOptional = take(.question)
      elements.append(.init(value: try expression(), isOptional: isOptional))
      guard take(.comma) else { break }
    }
    guard take(.closeBracket) else {
      throw ExpressionError(
        range: current.range, message: "unexpected \(current.described), expected ',' or ']'",
        help: "to close '[' at column \(opening.start + 1)")
    }
    return try add(
      .list(elements), SourceRange(opening.start, lastEnd), children: elements.map(\.value))
  }

  private mutating func map() throws(ExpressionError) -> NodeID {
    let opening = current.range
    advance()
    var entries: [ExpressionTree.Entry] = []
    while !isAt(.closeBrace) {
      let isOptional = take(.question)
      let key = try expression()
      try expect(.colon)
      entries.append(.init(key: key, value: try expression(), isOptional: isOptional))
      guard take(.comma) else { break }
    }
    try expect(.closeBrace, toClose: opening)
    return try add(
      .map(entries), SourceRange(opening.start, lastEnd),
      children: entries.flatMap { [$0.key, $0.value] })
  }

  /// The dotted name that a node spells, if it is nothing but names and dots.
  private func qualifiedName(_ node: NodeID) -> String? {
    switch tree[node].kind {
    case .identifier(let name, _): name
    case .select(let operand, let field, isOptional: false):
      qualifiedName(operand).map { "\($0).\(field)" }
    default: nil
    }
  }

  private mutating func message(
    _ type: String, from node: NodeID
  ) throws(ExpressionError) -> NodeID {
    let opening = current.range
    advance()
    while !isAt(.closeBrace) {
      _ = take(.question)
      switch current.kind {
      case .identifier, .quotedIdentifier: advance()
      default:
        throw ExpressionError(
          range: current.range,
          message: "unexpected \(current.described), expected a field name")
      }
      try expect(.colon)
      _ = try expression()
      guard take(.comma) else { break }
    }
    try expect(.closeBrace, toClose: opening)
    return try add(.message(type), SourceRange(range(node).start, lastEnd), name: range(node))
  }
}
