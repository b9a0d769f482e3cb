import RuleEngine
import Testing

/// The absorbing value, then unknown, then error: every pair, for `&&` and `||`, in both orders.
@Suite struct AbsorptionTests {
  /// What an operand can be, with an expression that gives it.
  static let operands = [
    ("true", "true"), ("false", "false"), ("error", "1 / 0 == 1"),
    ("unknown", "tom.namn == 'x'"), ("missing", "tom.belopp.värde > 1"),
  ]

  private func kind(_ value: Value) -> String {
    switch value {
    case .bool(let value): value ? "true" : "false"
    case .error(let error): error.kind == .missing ? "missing" : "error"
    case .unknown: "unknown"
    default: "?"
    }
  }

  private func expected(_ a: String, _ b: String, absorbing: String) -> String {
    if a == absorbing || b == absorbing { return absorbing }
    if a == "unknown" || b == "unknown" { return "unknown" }
    for operand in [a, b] where operand == "error" || operand == "missing" { return operand }
    return absorbing == "true" ? "false" : "true"
  }

  @Test func everyPair() throws {
    for (a, left) in Self.operands {
      for (b, right) in Self.operands {
        let and = try Toy.evaluate("(\(left)) && (\(right))")
        #expect(kind(and) == expected(a, b, absorbing: "false"), "\(a) && \(b)")
        let or = try Toy.evaluate("(\(left)) || (\(right))")
        #expect(kind(or) == expected(a, b, absorbing: "true"), "\(a) || \(b)")
      }
    }
  }

  @Test func quantifiersAbsorbAsTheirOperators() throws {
    for (a, _) in Self.operands {
      for (b, _) in Self.operands {
        let body = "n == 0 ? \(operand(a)) : \(operand(b))"
        let all = try Toy.evaluate("[0, 1].all(n, \(body))")
        #expect(kind(all) == expected(a, b, absorbing: "false"), "all \(a), \(b)")
        let exists = try Toy.evaluate("[0, 1].exists(n, \(body))")
        #expect(kind(exists) == expected(a, b, absorbing: "true"), "exists \(a), \(b)")
      }
    }
  }

  private func operand(_ kind: String) -> String {
    "(" + (Self.operands.first { $0.0 == kind }?.1 ?? "") + ")"
  }

  @Test func aConditionIsStrict() throws {
    #expect(kind(try Toy.evaluate("(1 / 0 == 1) ? true : true")) == "error")
    #expect(kind(try Toy.evaluate("(tom.namn == 'x') ? true : true")) == "unknown")
    #expect(kind(try Toy.evaluate("true ? true : 1 / 0 == 1")) == "true")
  }

  @Test func filterMapAndExistsOneNeverAbsorb() throws {
    for text in [
      "[1, 0].filter(n, 1 / n == 1).size() == 1", "[1, 0].map(n, 1 / n).size() == 2",
      "[1, 0].exists_one(n, 1 / n == 1)",
    ] {
      #expect(kind(try Toy.evaluate(text)) == "error")
    }
  }

  @Test func unknownsMergeTheirReasonsAndPaths() throws {
    #expect(
      try Toy.written("tom.namn == 'x' && tom.antal == 1") == "unknown 3: tom.namn, tom.antal")
    #expect(try Toy.written("tom.antal == 1") == "unknown 2: tom.antal")
    #expect(try Toy.written("tom.namn == string(1 / 0)") == "unknown 1: tom.namn")
  }
}
