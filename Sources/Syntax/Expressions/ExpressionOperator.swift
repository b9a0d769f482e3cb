/// An operator, named as it is written (CEL langdef, Operators).
package enum ExpressionOperator: String, Sendable {
  case not = "!"
  case negate = "-x"
  case times = "*"
  case divide = "/"
  case remainder = "%"
  case plus = "+"
  case minus = "-"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isIn = "in"
  case and = "&&"
  case or = "||"

  /// How tightly a binary operator binds; more is tighter. `&&` and `||` stand below.
  var precedence: Int {
    switch self {
    case .times, .divide, .remainder: 3
    case .plus, .minus: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: 1
    case .and, .or, .not, .negate: 0
    }
  }

  /// How a message writes it.
  package var written: String { self == .negate ? "-" : rawValue }
}
