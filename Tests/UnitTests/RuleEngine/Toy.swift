import LogicModel
import RuleEngine
import Syntax
import Testing

/// Checks and evaluates expressions over the toy model: `self` is the goal V1.1.
enum Toy {
  static let spans = [
    Period.Span(start: CalendarDate(days: 17_897), end: CalendarDate(days: 18_993))
  ]

  /// 0: goal with two activities, 1–2: the activities, 3: actor, 4: a goal that states nothing.
  static let model = ToyModel(
    elements: [
      .init(
        kind: 0,
        values: [
          "id": .text("V1.1"), "namn": .text("Minska våldet"),
          "belopp": .money(Money(öre: 3_300_000_000, precision: 100_000_000, isApproximate: false)),
          "period": .period(Period(spans: spans, written: "2019–2021")),
          "status": .text("pågående"), "aktiviteter": .items([.element(1), .element(2)]),
          "ord": .items([.text("rätt"), .text("bra")]), "antal": .int(7), "andel": .double(0.5),
          "sedan": .date(CalendarDate(days: 18_262)),
        ]),
      .init(
        kind: 1,
        values: ["id": .text("a1"), "nivå": .text("lokal"), "mål": .items([.element(0)])]),
      .init(kind: 1, values: ["id": .text("a2"), "mål": .unknown(.okänt)]),
      .init(kind: 2, values: ["id": .text("SRO"), "mandat": .items([.text("beslutar")])]),
      .init(
        kind: 0,
        values: ["id": .text("V9"), "namn": .unknown(.okänt), "antal": .unknown(.ejTillämpligt)]),
    ],
    edges: [(0, 1), (1, 2), (2, 1)])

  static let environment: CheckEnvironment = {
    var environment = CheckEnvironment(schema: model) { text in
      text == "229 MSEK"
        ? Money(öre: 22_900_000_000, precision: 100_000_000, isApproximate: false) : nil
    }
    environment.declare("self", .element([KindID(0)]))
    environment.declare("tom", .element([KindID(0)]))
    environment.declare("a", .bool)
    environment.declare("b", .bool)
    environment.declare("både", .element([KindID(0), KindID(1)]))
    return environment
  }()

  static func evaluate(_ text: String, budget: Int = 100_000) throws -> Value {
    try run(text, in: model, budget: budget).value
  }

  /// The value, and the steps that it took.
  static func run(
    _ text: String, in model: ToyModel, budget: Int = 100_000
  ) throws -> (value: Value, steps: Int) {
    let (checked, errors) = Checker.check(text, environment)
    let expression = try #require(checked, "\(errors.map(\.message))")
    let evaluator = Evaluator(world: model, slotCount: environment.slotCount, budget: budget)
    evaluator.bind(0, .element(0))
    evaluator.bind(1, .element(4))
    evaluator.bind(4, .element(1))
    return (evaluator.evaluate(expression), evaluator.stepsTaken)
  }

  /// The value as a message in Swedish writes it; errors and unknowns are spelled out.
  static func written(_ text: String) throws -> String { written(try evaluate(text)) }

  static func written(_ value: Value) -> String {
    switch value {
    case .error(let error): "\(error.kind): \(error.message)"
    case .unknown(let unknown):
      "unknown \(unknown.reasons.rawValue): \(unknown.paths.joined(separator: ", "))"
    case let value: MessageWriter(world: model, language: .swedish).text(value)
    }
  }
}
