import Syntax
import Testing

@testable import RuleEngine

/// Whatever is written, nothing traps: random expressions over extreme values and all functions.
@Suite struct ExpressionRobustnessTests {
  private struct Generator {
    var state: UInt64

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    mutating func pick(_ items: [String]) -> String { items[next(items.count)] }

    static let atoms = [
      "9223372036854775807", "-9223372036854775808", "0", "1", "-1", "63", "64", "2",
      "18446744073709551615u", "0u", "1u", "0.0", "-0.0", "1e308", "5e-324", "double('NaN')",
      "double('Infinity')", "2.5", "9.3e18", "''", "'å'", "'e\\u0301x'", "'%d %s %.3f %x'",
      "'(a+)+$'", "'[a'", "b'\\xff'", "true", "false", "null", "[]", "[1, 2, 3]", "['a', 'b']",
      "[[1], []]", "{}", "{'a': 1}", "timestamp('9999-12-31T23:59:59.999999999Z')",
      "timestamp('0001-01-01T00:00:00Z')", "duration('9223372036s')", "duration('-2562047h')",
      "datum('0001-01-01')", "datum('9999-12-31')", "self", "tom", "self.belopp", "self.period",
      "self.aktiviteter", "tom.namn", "tom.antal", "optional.none()", "optional.of(1)", "int",
    ]
    static let operators = [
      "+", "-", "*", "/", "%", "<", "<=", ">", ">=", "==", "!=", "in", "&&", "||",
    ]
    static let macros = [
      "all", "exists", "exists_one", "map", "filter", "sortBy", "groupBy", "optMap", "optFlatMap",
    ]
    static let names = FunctionTable.all.map(\.name)

    mutating func expression(_ depth: Int) -> String {
      if depth == 0 { return pick(Self.atoms) }
      switch next(9) {
      case 0: return "(\(expression(depth - 1)) \(pick(Self.operators)) \(expression(depth - 1)))"
      case 1: return "(\(expression(depth - 1)))[\(expression(depth - 1))]"
      case 2: return "[\(expression(depth - 1)), \(expression(depth - 1))]"
      case 3: return "(\(expression(depth - 1))).\(pick(Self.macros))(v, \(body(depth - 1)))"
      case 4: return "(\(expression(depth - 1)) ? \(expression(depth - 1)) : \(expression(0)))"
      case 5: return "\(pick(["-", "!"]))(\(expression(depth - 1)))"
      default: return call(depth)
      }
    }

    private mutating func body(_ depth: Int) -> String {
      next(2) == 0 ? "v" : "(v \(pick(Self.operators)) \(expression(depth)))"
    }

    private mutating func call(_ depth: Int) -> String {
      let name = pick(Self.names)
      let arguments = (0..<next(3)).map { _ in expression(depth - 1) }
      if name.contains(".") || next(3) == 0 {
        return "\(name)(\(([expression(depth - 1)] + arguments).joined(separator: ", ")))"
      }
      return "(\(expression(depth - 1))).\(name)(\(arguments.joined(separator: ", ")))"
    }
  }

  @Test(arguments: [CheckEnvironment.Dialect.unchecked, .standard, .rules])
  func nothingTraps(_ dialect: CheckEnvironment.Dialect) {
    var environment = Toy.environment
    environment.dialect = dialect
    var generator = Generator(state: 20_240_601)
    var evaluated = 0
    for round in 0..<1500 {
      let text = generator.expression(1 + round % 4)
      guard let checked = Checker.check(text, environment).0 else { continue }
      let evaluator = Evaluator(
        world: Toy.model, slotCount: environment.slotCount, budget: 20_000)
      evaluator.bind(0, .element(0))
      evaluator.bind(1, .element(4))
      let value = evaluator.evaluate(checked)
      _ = MessageWriter(world: Toy.model, language: .swedish).text(value)
      evaluated += 1
    }
    #expect(evaluated > 10)
  }

  /// Lists that hold the same list twice, forty levels up: 2⁴⁰ values in forty objects.
  @Test func sharedPartsAreChargedForWhatTheyLookLike() throws {
    var tower = "x0"
    for level in stride(from: 40, to: 0, by: -1) {
      tower = "cel.bind(x\(level), [x\(level - 1), x\(level - 1)], \(level == 40 ? "x40" : tower))"
    }
    let whole = "cel.bind(x0, [1], \(tower))"
    for text in ["\(whole) == \(whole)", "[\(whole)].distinct().size() == 1"] {
      guard case .error(let error) = try Toy.evaluate(text) else {
        Issue.record("no error")
        continue
      }
      #expect(error.kind == .budget)
    }
    let list = try Toy.evaluate(whole)
    #expect(MessageWriter(world: Toy.model, language: .swedish).text(list).utf8.count < 20_000)
  }

  @Test func theDeepestThatIsAllowedRuns() throws {
    let sum = Array(repeating: "1", count: 249).joined(separator: " + ")
    #expect(try Toy.written(sum) == "249")
    let parentheses = String(repeating: "(", count: 99) + "1" + String(repeating: ")", count: 99)
    #expect(try Toy.written(parentheses) == "1")
    var nested = "1"
    for level in 0..<90 { nested = "[1].map(v\(level), \(nested)).sum()" }
    #expect(try Toy.written(nested) == "1")
    let optional = "optional.of(1)" + String(repeating: ".optMap(v, v + 1)", count: 120)
    #expect(Checker.check(optional, Toy.environment).0 != nil)
  }
}
