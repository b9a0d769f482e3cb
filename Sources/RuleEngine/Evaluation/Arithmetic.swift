import LogicModel

/// `+ - * / %` (CEL langdef, Numeric Values and Arithmetic): no implicit conversion, overflow is an
/// error.
enum Arithmetic {
  static func add(_ a: Value, _ b: Value, _ evaluator: Evaluator) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)): return checked(a.addingReportingOverflow(b)) { .int($0) }
    case (.uint(let a), .uint(let b)): return checked(a.addingReportingOverflow(b)) { .uint($0) }
    case (.double(let a), .double(let b)): return .double(a + b)
    case (.string(let a), .string(let b)):
      guard evaluator.charge((a.content.utf8.count + b.content.utf8.count) / 8) else {
        return .error(.budgetExceeded)
      }
      return .text(a.content + b.content)
    case (.bytes(let a), .bytes(let b)):
      guard evaluator.charge((a.content.count + b.content.count) / 8) else {
        return .error(.budgetExceeded)
      }
      return .bytes(Bytes(a.content + b.content))
    case (.list(let left), .list(let right)):
      if left.isEmpty { return b }
      if right.isEmpty { return a }
      guard evaluator.charge(left.count + right.count) else { return .error(.budgetExceeded) }
      var both = ListBuilder()
      both.append(contentsOf: left)
      both.append(contentsOf: right)
      return both.list
    case (.duration(let a), .duration(let b)):
      return checked(a.addingReportingOverflow(b)) { .duration($0) }
    case (.timestamp(let time), .duration(let span)), (.duration(let span), .timestamp(let time)):
      return time.adding(nanoseconds: span).map { .timestamp($0) } ?? .failure("timestamp range")
    case (.money(let a), .money(let b)): return MoneyFunctions.combine(a, b, sign: 1)
    default: return .noSuchOverload
    }
  }

  static func subtract(_ a: Value, _ b: Value) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)): checked(a.subtractingReportingOverflow(b)) { .int($0) }
    case (.uint(let a), .uint(let b)): checked(a.subtractingReportingOverflow(b)) { .uint($0) }
    case (.double(let a), .double(let b)): .double(a - b)
    case (.duration(let a), .duration(let b)):
      checked(a.subtractingReportingOverflow(b)) { .duration($0) }
    case (.timestamp(let time), .duration(let span)):
      // The least span has no negative; such a step leaves the range anyway.
      (span == .min ? nil : time.adding(nanoseconds: -span)).map { .timestamp($0) }
        ?? .failure("timestamp range")
    case (.timestamp(let a), .timestamp(let b)):
      a.since(b).map { .duration($0) } ?? .failure("duration range")
    case (.money(let a), .money(let b)): MoneyFunctions.combine(a, b, sign: -1)
    default: .noSuchOverload
    }
  }

  static func multiply(_ a: Value, _ b: Value) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)): checked(a.multipliedReportingOverflow(by: b)) { .int($0) }
    case (.uint(let a), .uint(let b)): checked(a.multipliedReportingOverflow(by: b)) { .uint($0) }
    case (.double(let a), .double(let b)): .double(a * b)
    default: .noSuchOverload
    }
  }

  static func divide(_ a: Value, _ b: Value) -> Value {
    switch (a, b) {
    case (.int, .int(0)), (.uint, .uint(0)): .error(.divisionByZero)
    case (.int(let a), .int(let b)): checked(a.dividedReportingOverflow(by: b)) { .int($0) }
    case (.uint(let a), .uint(let b)): .uint(a / b)
    case (.double(let a), .double(let b)): .double(a / b)
    default: .noSuchOverload
    }
  }

  static func remainder(_ a: Value, _ b: Value) -> Value {
    switch (a, b) {
    case (.int, .int(0)), (.uint, .uint(0)): .failure("modulus by zero")
    case (.int(let a), .int(let b)):
      checked(a.remainderReportingOverflow(dividingBy: b)) { .int($0) }
    case (.uint(let a), .uint(let b)): .uint(a % b)
    default: .noSuchOverload
    }
  }

  private static func checked<T>(
    _ result: (partialValue: T, overflow: Bool), _ wrap: (T) -> Value
  ) -> Value {
    result.overflow ? .error(.overflow) : wrap(result.partialValue)
  }
}
