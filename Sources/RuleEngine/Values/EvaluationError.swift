/// Why an expression gave no value (CEL langdef, Runtime Errors, and our own *saknas*).
package final class EvaluationError: Error, Sendable {
  package enum Kind: Sendable {
    /// A fault of the rule: division by zero, an index out of range, overflow.
    case failure
    /// *saknas*: something that the plan does not state was needed. Not a fault of anyone's; the
    /// rule does not apply.
    case missing
    /// The step budget ran out. Never absorbed.
    case budget
  }

  package let kind: Kind
  /// English, for the engineer; of a `missing` the path as it is written: `self.period`.
  package let message: String

  package init(_ message: String, kind: Kind = .failure) {
    self.kind = kind
    self.message = message
  }

  static let noSuchOverload = EvaluationError("no such overload")
  static let overflow = EvaluationError("integer overflow")
  static let divisionByZero = EvaluationError("division by zero")
  static let budgetExceeded = EvaluationError("the step budget is used up", kind: .budget)
}

extension Value {
  /// An error value of the kind `failure`.
  static func failure(_ message: String) -> Value { .error(EvaluationError(message)) }

  static var noSuchOverload: Value { .error(.noSuchOverload) }
}
