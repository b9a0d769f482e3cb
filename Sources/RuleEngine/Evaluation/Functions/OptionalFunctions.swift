/// The optional types extension (cel-spec, optionals).
enum OptionalFunctions {
  private static let optional = CheckedType.optional(.parameter(0))

  static let declarations: [FunctionDeclaration] = [
    FunctionDeclaration(
      "optional.of", [.global(.parameter(0), to: optional)], takesNull: true,
      .unary { value, _ in .optional(.some(value)) }),
    FunctionDeclaration(
      "optional.ofNonZeroValue", [.global(.parameter(0), to: optional)], takesNull: true,
      .unary { value, _ in .optional(isZero(value) ? .none : .some(value)) }),
    FunctionDeclaration(
      "optional.none", [.global([], to: optional)],
      .variadic { _, _ in .optional(.none) }),
    FunctionDeclaration(
      "hasValue", [.member(optional, to: .bool)],
      .unary { value, _ in
        guard case .optional(let box) = value else { return .noSuchOverload }
        return .bool(box.value != nil)
      }),
    FunctionDeclaration(
      "value", [.member(optional, to: .parameter(0))],
      .unary { value, _ in
        guard case .optional(let box) = value else { return .noSuchOverload }
        return box.value ?? .failure("the optional has no value")
      }),
    FunctionDeclaration(
      "or", [.member(optional, optional, to: optional)],
      .binary { a, b, _ in
        guard case .optional(let box) = a, case .optional = b else { return .noSuchOverload }
        return box.value == nil ? b : a
      }),
    FunctionDeclaration(
      "orValue", [.member(optional, .parameter(0), to: .parameter(0))], takesNull: true,
      .binary { a, b, _ in
        guard case .optional(let box) = a else { return .noSuchOverload }
        return box.value ?? b
      }),
  ]

  /// The value that a field has before anyone sets it.
  private static func isZero(_ value: Value) -> Bool {
    switch value {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    case .double(let value): value == 0
    case .string(let text): text.content.isEmpty
    case .bytes(let bytes): bytes.content.isEmpty
    case .list(let list): list.isEmpty
    case .map(let map): map.keys.isEmpty
    case .duration(let nanoseconds): nanoseconds == 0
    case .optional(let box): box.value == nil
    default: false
    }
  }
}
