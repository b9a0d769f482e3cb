/// The math extension (cel-go ext/math, version 2).
enum MathFunctions {
  static let declarations: [FunctionDeclaration] = [
    // Any number of arguments: the checker knows them by name.
    FunctionDeclaration("math.greatest", [], .variadic { values, _ in extremum(values, .greater) }),
    FunctionDeclaration("math.least", [], .variadic { values, _ in extremum(values, .less) }),
    rounding("math.ceil") { $0.rounded(.up) },
    rounding("math.floor") { $0.rounded(.down) },
    rounding("math.round") { $0.rounded(.toNearestOrAwayFromZero) },
    rounding("math.trunc") { $0.rounded(.towardZero) },
    FunctionDeclaration(
      "math.sqrt",
      [
        .global(.double, to: .double), .global(.int, to: .double), .global(.uint, to: .double),
      ],
      .unary { value, _ in
        switch value {
        case .double(let value): .double(value.squareRoot())
        case .int(let value): .double(Double(value).squareRoot())
        case .uint(let value): .double(Double(value).squareRoot())
        default: .noSuchOverload
        }
      }),
    test("math.isNaN") { $0.isNaN },
    test("math.isInf") { $0.isInfinite },
    test("math.isFinite") { $0.isFinite },
    FunctionDeclaration("math.abs", same, .unary(abs)),
    FunctionDeclaration("math.sign", same, .unary(sign)),
    bits("math.bitAnd", { $0 & $1 }, { $0 & $1 }),
    bits("math.bitOr", { $0 | $1 }, { $0 | $1 }),
    bits("math.bitXor", { $0 ^ $1 }, { $0 ^ $1 }),
    FunctionDeclaration(
      "math.bitNot", [.global(.int, to: .int), .global(.uint, to: .uint)],
      .unary { value, _ in
        switch value {
        case .int(let value): .int(~value)
        case .uint(let value): .uint(~value)
        default: .noSuchOverload
        }
      }),
    shift("math.bitShiftLeft", { $0 << $1 }),
    shift("math.bitShiftRight", { $0 >> $1 }),
  ]

  private static let same: [FunctionDeclaration.Overload] = [
    .global(.int, to: .int), .global(.uint, to: .uint), .global(.double, to: .double),
  ]

  private static func rounding(
    _ name: String, _ round: @escaping @Sendable (Double) -> Double
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, [.global(.double, to: .double)],
      .unary { value, _ in
        if case .double(let value) = value { return .double(round(value)) }
        return .noSuchOverload
      })
  }

  private static func test(
    _ name: String, _ test: @escaping @Sendable (Double) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, [.global(.double, to: .bool)],
      .unary { value, _ in
        if case .double(let value) = value { return .bool(test(value)) }
        return .noSuchOverload
      })
  }

  private static func bits(
    _ name: String, _ ints: @escaping @Sendable (Int64, Int64) -> Int64,
    _ uints: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, [.global(.int, .int, to: .int), .global(.uint, .uint, to: .uint)],
      .binary { a, b, _ in
        switch (a, b) {
        case (.int(let a), .int(let b)): .int(ints(a, b))
        case (.uint(let a), .uint(let b)): .uint(uints(a, b))
        default: .noSuchOverload
        }
      })
  }

  /// An int shifts as its bits do, without a sign; 64 places or more leave nothing.
  private static func shift(
    _ name: String, _ shift: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, [.global(.int, .int, to: .int), .global(.uint, .int, to: .uint)],
      .binary { a, b, _ in
        guard case .int(let count) = b else { return .noSuchOverload }
        guard count >= 0 else { return .failure("a negative shift") }
        let places = UInt64(min(count, 64))
        return switch a {
        case .int(let value):
          .int(Int64(bitPattern: shift(UInt64(bitPattern: value), places)))
        case .uint(let value): .uint(shift(value, places))
        default: .noSuchOverload
        }
      })
  }

  private static func extremum(_ values: [Value], _ wanted: Value.Order) -> Value {
    var values = values
    if values.count == 1, case .list(let list) = values[0] { values = list.items }
    var best: Value?
    for value in values {
      switch value {
      case .int, .uint, .double: break
      default: return .noSuchOverload
      }
      guard let current = best else {
        best = value
        continue
      }
      if Value.compare(value, current) == wanted { best = value }
    }
    return best ?? .failure("of no numbers")
  }

  private static func abs(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .int(let value): value == .min ? .error(.overflow) : .int(Swift.abs(value))
    case .uint: value
    case .double(let value): .double(value.magnitude)
    default: .noSuchOverload
    }
  }

  private static func sign(_ value: Value, _ evaluator: Evaluator) -> Value {
    switch value {
    case .int(let value): .int(value.signum())
    case .uint(let value): .uint(value == 0 ? 0 : 1)
    case .double(let value): .double(value.isNaN || value == 0 ? value : value < 0 ? -1 : 1)
    default: .noSuchOverload
    }
  }
}
