/// One word or sign of an expression (CEL langdef, Syntax).
struct ExpressionToken: Sendable {
  enum Kind: Hashable, Sendable {
    case identifier(String)
    /// Between backticks; allowed after a dot and as a field name only.
    case quotedIdentifier(String)
    /// The magnitude; a minus before it is folded in by the parser, so that the least `int` can be
    /// written.
    case int(UInt64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case sign(Sign)
    /// A piece that could not be read and has been reported.
    case broken
    case end
  }

  enum Sign: String, CaseIterable, Sendable {
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case and = "&&"
    case or = "||"
    case less = "<"
    case greater = ">"
    case not = "!"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case dot = "."
    case comma = ","
    case colon = ":"
    case question = "?"

    /// The operator between two operands that it is, if any; `&&` and `||` make chains and are none.
    var binaryOperator: ExpressionOperator? {
      switch self {
      case .times: .times
      case .divide: .divide
      case .remainder: .remainder
      case .plus: .plus
      case .minus: .minus
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      default: nil
      }
    }
  }

  let kind: Kind
  let range: SourceRange

  /// How a message names it.
  var described: String {
    switch kind {
    case .identifier(let name): "'\(name)'"
    case .quotedIdentifier(let name): "'`\(name)`'"
    case .sign(let sign): "'\(sign.rawValue)'"
    case .int, .uint, .double: "a number"
    case .string: "a string"
    case .bytes: "a bytes literal"
    case .broken: "an unreadable piece"
    case .end: "the end of the expression"
    }
  }
}
