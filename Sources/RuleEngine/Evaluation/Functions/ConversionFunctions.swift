import LogicModel

/// Conversions between types (CEL langdef, List of Standard Definitions: type conversions).
enum ConversionFunctions {
  static let declarations: [FunctionDeclaration] = [
    FunctionDeclaration(
      "bool", [.global(.bool, to: .bool), .global(.string, to: .bool)], .unary(bool)),
    FunctionDeclaration(
      "int",
      [
        .global(.int, to: .int), .global(.uint, to: .int), .global(.double, to: .int),
        .global(.string, to: .int), .global(.timestamp, to: .int), .global(.duration, to: .int),
      ], .unary(int)),
    FunctionDeclaration(
      "uint",
      [
        .global(.int, to: .uint), .global(.uint, to: .uint), .global(.double, to: .uint),
        .global(.string, to: .uint),
      ], .unary(uint)),
    FunctionDeclaration(
      "double",
      [
        .global(.int, to: .double), .global(.uint, to: .double), .global(.double, to: .double),
        .global(.string, to: .double),
      ], .unary(double)),
    FunctionDeclaration(
      "string",
      [
        .global(.string, to: .string), .global(.bool, to: .string), .global(.int, to: .string),
        .global(.uint, to: .string), .global(.double, to: .string), .global(.bytes, to: .string),
        .global(.timestamp, to: .string), .global(.duration, to: .string),
        .global(.element([]), to: .string), .global(.date, to: .string),
        .global(.money, to: .string), .global(.period, to: .string),
      ], .unary(string)),
    FunctionDeclaration(
      "bytes", [.global(.bytes, to: .bytes), .global(.string, to: .bytes)],
      .unary { value, _ in
        switch value {
        case .bytes: value
        case .string(let text): .bytes(Bytes(Array(text.content.utf8)))
        default: .noSuchOverload
        }
      }),
    FunctionDeclaration(
      "base64.encode", [.global(.bytes, to: .string)],
      .unary { value, _ in
        guard case .bytes(let bytes) = value else { return .noSuchOverload }
        return .text(Base64.encode(bytes.content))
      }),
    FunctionDeclaration(
      "base64.decode", [.global(.string, to: .bytes)],
      .unary { value, _ in
        guard case .string(let text) = value else { return .noSuchOverload }
        return Base64.decode(text.content).map { .bytes(Bytes($0)) } ?? .failure("not base64")
      }),
  ]

  private static func bool(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .bool: value
    case .string(let text):
      switch text.content {
      case "true", "TRUE", "True", "t", "1": .bool(true)
      case "false", "FALSE", "False", "f", "0": .bool(false)
      default: .failure("'\(text.content)' is neither true nor false")
      }
    default: .noSuchOverload
    }
  }

  private static func int(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .int: value
    case .uint(let value): Int64(exactly: value).map { .int($0) } ?? .error(.overflow)
    case .double(let value):
      // The ends themselves are refused, since a double there stands for its neighbours too.
      value > -9_223_372_036_854_775_808.0 && value < 9_223_372_036_854_775_808.0
        ? .int(Int64(value)) : .error(.overflow)
    case .string(let text):
      Int64(text.content).map { .int($0) } ?? .failure("'\(text.content)' is no int")
    case .timestamp(let time): .int(time.seconds)
    case .duration(let nanoseconds): .int(nanoseconds)
    default: .noSuchOverload
    }
  }

  private static func uint(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .uint: value
    case .int(let value): UInt64(exactly: value).map { .uint($0) } ?? .error(.overflow)
    case .double(let value):
      value >= 0 && value < 18_446_744_073_709_551_616.0
        ? .uint(UInt64(value)) : .error(.overflow)
    case .string(let text):
      UInt64(text.content).map { .uint($0) } ?? .failure("'\(text.content)' is no uint")
    default: .noSuchOverload
    }
  }

  private static func double(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .double: value
    case .int(let value): .double(Double(value))
    case .uint(let value): .double(Double(value))
    case .string(let text):
      NumberText.double(text.content).map { .double($0) }
        ?? .failure("'\(text.content)' is no double")
    default: .noSuchOverload
    }
  }

  private static func string(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .string: value
    case .bool(let value): .text(value ? "true" : "false")
    case .int(let value): .text(String(value))
    case .uint(let value): .text(String(value))
    case .double(let value): .text(NumberText.shortest(value))
    case .bytes(let bytes):
      String(validating: bytes.content, as: UTF8.self).map { .text($0) }
        ?? .failure("the bytes are not UTF-8")
    case .timestamp(let time): .text(TimeFunctions.written(time))
    case .duration(let nanoseconds): .text(TimeFunctions.written(nanoseconds))
    case .element(let id): .text(evaluator.world.name(of: id))
    case .date(let date): .text(CivilDate(date).written)
    case .money(let money): .text(MoneyFunctions.written(money))
    case .period(let period): .text(period.written)
    default: .noSuchOverload
    }
  }
}
