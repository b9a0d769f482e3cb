/// `size`, `contains` and the like, `type` and `dyn` (CEL langdef, List of Standard Definitions).
enum StandardFunctions {
  static let declarations: [FunctionDeclaration] = [
    FunctionDeclaration(
      "size",
      [
        .global(.string, to: .int), .global(.bytes, to: .int),
        .global(.list(.parameter(0)), to: .int),
        .global(.map(.parameter(0), .parameter(1)), to: .int),
        .member(.string, to: .int), .member(.bytes, to: .int),
        .member(.list(.parameter(0)), to: .int),
        .member(.map(.parameter(0), .parameter(1)), to: .int),
      ], .size),
    FunctionDeclaration(
      "contains", [.member(.string, .string, to: .bool)],
      .binary { a, b, evaluator in
        texts(a, b, evaluator) { CodePoints.firstIndex(of: $1, in: $0) != nil }
      }),
    FunctionDeclaration(
      "startsWith", [.member(.string, .string, to: .bool)],
      .binary { a, b, evaluator in texts(a, b, evaluator) { $0.starts(with: $1) } }),
    FunctionDeclaration(
      "endsWith", [.member(.string, .string, to: .bool)],
      .binary { a, b, evaluator in
        texts(a, b, evaluator) { $0.count >= $1.count && $0.suffix($1.count).elementsEqual($1) }
      }),
    FunctionDeclaration(
      "matches",
      [.member(.string, .string, to: .bool), .global(.string, .string, to: .bool)],
      .binary(matches)),
    FunctionDeclaration(
      "type", [.global(.parameter(0), to: .type)], takesNull: true,
      .unary { value, _ in .type(value.typeTag) }),
    FunctionDeclaration(
      "dyn", [.global(.parameter(0), to: .dyn)], takesNull: true, .unary { value, _ in value }),
  ]

  static func size(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .string(let text):
      _ = evaluator.charge(text.content.utf8.count / 16)
      return .int(Int64(text.content.unicodeScalars.count))
    case .bytes(let bytes): return .int(Int64(bytes.content.count))
    case .list(let list): return .int(Int64(list.count))
    case .map(let map): return .int(Int64(map.keys.count))
    default: return .noSuchOverload
    }
  }

  /// Compares by bytes of UTF-8, which is by code points.
  private static func texts(
    _ a: Value, _ b: Value, _ evaluator: Evaluator,
    _ test: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool
  ) -> Value {
    guard case .string(let a) = a, case .string(let b) = b else { return .noSuchOverload }
    guard evaluator.charge(a.content.utf8.count / 8) else { return .error(.budgetExceeded) }
    return .bool(test(Array(a.content.utf8)[...], Array(b.content.utf8)[...]))
  }

  /// A pattern that is known at run time only.
  private static func matches(_ a: Value, _ b: Value, _ evaluator: Evaluator) -> Value {
    guard case .string(let text) = a, case .string(let pattern) = b else {
      return .noSuchOverload
    }
    switch Pattern.compile(pattern.content) {
    case .success(let regex):
      guard evaluator.charge(regex.cost) else { return .error(.budgetExceeded) }
      return Evaluator.matches(text, regex, evaluator)
    case .failure(let error): return .failure("wrong regular expression: \(error.message)")
    }
  }
}
