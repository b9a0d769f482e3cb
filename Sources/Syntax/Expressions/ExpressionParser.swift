/// Reads an expression's text into a tree (CEL langdef, Syntax).
///
/// Precedence climbing with a bounded depth: no input overflows the stack. The lexer's errors are
/// all told; the parser itself stops at its first, since what follows would be guesses.
package struct ExpressionParser {
  /// How deep parentheses, calls, literals and conditionals may nest.
  package static let nestingLimit = 100
  /// How deep the tree may become, chains of operators and selections included.
  package static let depthLimit = 250

  var tree: ExpressionTree
  /// By node: the longest way down from it.
  private var depths: [Int] = []
  private var tokens: [ExpressionToken]
  private var position = 0
  private var nesting = 0
  private var lexicalErrors: [ExpressionError]

  private init(_ text: String) {
    tree = ExpressionTree(text: text)
    var lexer = ExpressionLexer(text)
    lexer.run()
    tokens = lexer.tokens
    lexicalErrors = lexer.errors
  }

  /// The tree, or nil with at least one error.
  package static func parse(_ text: String) -> (tree: ExpressionTree?, errors: [ExpressionError]) {
    var parser = ExpressionParser(text)
    guard parser.lexicalErrors.isEmpty else { return (nil, parser.lexicalErrors) }
    do {
      parser.tree.root = try parser.expression()
      try parser.expectEnd()
      return (parser.tree, [])
    } catch {
      return (nil, [error])
    }
  }

  // MARK: Tokens

  var current: ExpressionToken { tokens[position] }

  func next(_ offset: Int = 1) -> ExpressionToken {
    tokens[min(position + offset, tokens.count - 1)]
  }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  func isAt(_ sign: ExpressionToken.Sign) -> Bool {
    if case .sign(sign) = tokens[position].kind { true } else { false }
  }

  mutating func take(_ sign: ExpressionToken.Sign) -> Bool {
    guard isAt(sign) else { return false }
    advance()
    return true
  }

  /// The end of the last token taken.
  var lastEnd: Int32 { position == 0 ? 0 : tokens[position - 1].range.end }

  mutating func expect(
    _ sign: ExpressionToken.Sign, toClose opening: SourceRange? = nil
  ) throws(ExpressionError) {
    guard !take(sign) else { return }
    let help = opening.map { "to close '\(tree.text(of: $0))' at column \($0.start + 1)" }
    throw ExpressionError(
      range: current.range, message: "unexpected \(current.described), expected '\(sign.rawValue)'",
      help: help)
  }

  private func expectEnd() throws(ExpressionError) {
    guard current.kind != .end else { return }
    var help: String?
    if case .identifier(let word) = current.kind {
      help = ["and": "write '&&'", "or": "write '||'", "not": "write '!'"][word]
    }
    throw ExpressionError(
      range: current.range,
      message: "unexpected \(current.described), expected an operator or the end", help: help)
  }

  // MARK: Nodes

  mutating func add(
    _ kind: ExpressionTree.Kind, _ range: SourceRange, name: SourceRange? = nil,
    children: [ExpressionTree.NodeID] = []
  ) throws(ExpressionError) -> ExpressionTree.NodeID {
    var depth = 1
    for child in children { depth = max(depth, depths[Int(child.index)] + 1) }
    guard depth <= Self.depthLimit else {
      throw ExpressionError(
        range: range, message: "the expression is more than \(Self.depthLimit) levels deep",
        help: "split it with 'let'")
    }
    depths.append(depth)
    return tree.add(.init(kind: kind, range: range, nameRange: name ?? range))
  }

  func range(_ id: ExpressionTree.NodeID) -> SourceRange { tree[id].range }

  // MARK: Grammar

  /// `Expr = Or ["?" Or ":" Expr]`
  mutating func expression() throws(ExpressionError) -> ExpressionTree.NodeID {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.nestingLimit else {
      throw ExpressionError(
        range: current.range, message: "nested more than \(Self.nestingLimit) levels deep",
        help: "split it with 'let'")
    }
    let condition = try logical(.or)
    let question = tokens[position].range
    guard take(.question) else { return condition }
    let then = try logical(.or)
    try expect(.colon, toClose: question)
    let otherwise = try expression()
    return try add(
      .conditional(condition, then, otherwise), range(condition).union(range(otherwise)),
      name: question, children: [condition, then, otherwise])
  }

  /// A chain of `||` between chains of `&&`, or one term alone.
  private mutating func logical(
    _ operation: ExpressionOperator
  ) throws(ExpressionError) -> ExpressionTree.NodeID {
    let isOr = operation == .or
    let sign: ExpressionToken.Sign = isOr ? .or : .and
    let first = isOr ? try logical(.and) : try binary(1)
    guard isAt(sign) else { return first }
    var terms = [first]
    let name = tokens[position].range
    while take(sign) { terms.append(isOr ? try logical(.and) : try binary(1)) }
    return try add(
      .logical(operation, terms), range(first).union(range(terms[terms.count - 1])),
      name: name, children: terms)
  }

  /// An operand and the operators after it that bind at least as tightly (precedence climbing).
  private mutating func binary(
    _ least: Int
  ) throws(ExpressionError) -> ExpressionTree.NodeID {
    var left = try unary()
    while let operation = binaryOperator(), operation.precedence >= least {
      let name = tokens[position].range
      advance()
      let right = try binary(operation.precedence + 1)
      left = try add(
        .binary(operation, left, right), range(left).union(range(right)), name: name,
        children: [left, right])
    }
    return left
  }

  private func binaryOperator() -> ExpressionOperator? {
    switch tokens[position].kind {
    case .sign(let sign): sign.binaryOperator
    case .identifier("in"): .isIn
    default: nil
    }
  }

  /// `Unary = Member | "!"{"!"} Member | "-"{"-"} Member`; a minus at a number belongs to it.
  private mutating func unary() throws(ExpressionError) -> ExpressionTree.NodeID {
    guard isAt(.not) || isAt(.minus) else { return try postfix(try primary()) }
    var signs: [(ExpressionOperator, SourceRange)] = []
    while isAt(.not) || isAt(.minus) {
      if isAt(.minus), let literal = try negativeLiteral() {
        return try apply(signs, to: try postfix(literal))
      }
      signs.append((isAt(.not) ? .not : .negate, current.range))
      advance()
    }
    return try apply(signs, to: try postfix(try primary()))
  }

  private mutating func apply(
    _ signs: [(ExpressionOperator, SourceRange)], to operand: ExpressionTree.NodeID
  ) throws(ExpressionError) -> ExpressionTree.NodeID {
    var operand = operand
    for (operation, sign) in signs.reversed() {
      operand = try add(
        .unary(operation, operand), sign.union(range(operand)), name: sign, children: [operand])
    }
    return operand
  }

  private mutating func negativeLiteral() throws(ExpressionError) -> ExpressionTree.NodeID? {
    let whole = current.range.union(next().range)
    let kind: ExpressionTree.Kind
    switch next().kind {
    case .int(let magnitude):
      guard magnitude <= UInt64(Int64.max) + 1 else {
        throw ExpressionError(range: whole, message: "the number does not fit in 64 bits")
      }
      kind = .int(Int64(truncatingIfNeeded: 0 &- magnitude))
    case .double(let value):
      kind = .double(-value)
    default: return nil
    }
    advance()
    advance()
    return try add(kind, whole)
  }
}
