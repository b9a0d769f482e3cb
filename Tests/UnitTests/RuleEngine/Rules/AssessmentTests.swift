import RuleEngine
import Syntax
import Testing

@Suite("Bigger gaps and accepted ones")
struct AssessmentTests {
  static let big = Check.rule(
    """
    for: mål
    require: |
      self.indikatorer.size() > 0
    message: {sv: "{self.id} saknar indikator"}
    """)
  static let small = Check.rule(
    """
    for: mål
    each: |
      self.aktiviteter
    require: |
      item.ansvarig.size() > 0
    message: {sv: "{brister.size()} av {prövade.size()}: {brister.map(a, a.namn)}"}
    implied_by: [big]
    """)
  static let bare = Check.rule(
    """
    for: aktivitet
    require: |
      !self.bara_namn
    message: {sv: "bara ett namn"}
    """)

  @Test("a gap on the goal hides what hangs on it, and says so")
  func hides() throws {
    let plan = "mål:\n  M1:\n    aktiviteter:\n      - namn: A\n"
    let result = Check.run(plan, [("big", Self.big), ("small", Self.small)])
    #expect(result.findings.map(\.rule) == ["big"])
    #expect(result.hidden.map(\.finding.rule) == ["small"])
    #expect(result.hidden.map(\.behind) == ["big"])
    let tally = try #require(result.tallies.last)
    #expect(tally[.notAssessed] == 1 && tally[.gap] == 0)
  }

  @Test("a rule that is not run hides nothing")
  func notRun() {
    let plan = "mål:\n  M1:\n    aktiviteter:\n      - namn: A\n"
    let set = Check.load([("big", Self.big), ("small", Self.small)]).set
    let only = set.selecting(only: ["small"], skipping: [])
    #expect(Engine.check(Check.model(plan), rules: only).findings.map(\.rule) == ["small"])
  }

  @Test("a gap on some items hides those items only")
  func items() {
    let rule = Self.small.replacing("[big]", with: "[bare]")
    let plan = "mål:\n  M1:\n    aktiviteter:\n      - A\n      - namn: B\n        typ: plan\n"
    let result = Check.run(plan, [("bare", Self.bare), ("small", rule)])
    let told = result.findings.filter { $0.rule == "small" }
    #expect(told.map(\.message.swedish) == ["1 av 1: B"])
    #expect(result.hidden.map(\.finding.message.swedish) == ["1 av 2: A"])
  }

  @Test("an activity of two goals is hidden only when both have the bigger gap")
  func shared() {
    let rule = Check.rule(
      """
      for: aktivitet
      require: |
        self.ansvarig.size() > 0
      message: {sv: "x"}
      implied_by: [big]
      """)
    let plan = """
      mål:
        M1:
          aktiviteter:
            - namn: A
              mål: [M1, M2]
        M2:
          namn: Två

      """
    let one = plan + "    indikatorer:\n      - I\n"
    #expect(Check.run(plan, [("big", Self.big), ("r", rule)]).hidden.count == 1)
    #expect(Check.run(one, [("big", Self.big), ("r", rule)]).hidden.isEmpty)
  }

  /// Rules on plans that look at years, which are no elements.
  private static func years(_ condition: String, impliedBy: String = "") -> String {
    Check.rule(
      """
      for: plan
      each: |
        self.period.år
      require: |
        \(condition)
      message: {sv: "{brister} av {prövade}", en: "{procent(brister.size(), prövade.size())}"}
      \(impliedBy)
      """)
  }

  @Test("a gap of a plan hides what is found of the same item, and no more")
  func plans() {
    let result = Check.run(
      "plan: {namn: P, period: 2024–2027}\n",
      [
        ("big", Self.years("item != 2025")),
        ("r", Self.years("item < 2025", impliedBy: "implied_by: [big]")),
      ])
    let shown = result.findings.filter { $0.rule == "r" }
    // Of the four years one is not assessed; the texts speak of the three that are left.
    #expect(shown.map(\.message.swedish) == ["2026 och 2027 av 2024, 2026 och 2027"])
    #expect(shown.map(\.message.english) == ["67 % (2 of 3)"])
    #expect(result.hidden.map(\.finding.items) == [["2025"]])
    let tally = result.tallies.first { $0.rule == "r" }
    #expect(tally?[.gap] == 2 && tally?[.notAssessed] == 1)
  }

  struct Accepted: Sendable, CustomTestStringConvertible {
    let fields: String
    let accepted: Bool
    let problem: String?
    var testDescription: String { fields }
  }

  @Test(
    "an exemption counts with a reason, and its last day is inclusive",
    arguments: [
      Accepted(fields: "skäl: Tas fram i höst", accepted: true, problem: nil),
      Accepted(fields: "skäl: x\n    till: 2022-05-31", accepted: true, problem: nil),
      Accepted(
        fields: "skäl: x\n    till: 2022-05-30", accepted: false, problem: "undantag-utgatt"),
      Accepted(fields: "beslut: § 14", accepted: false, problem: "undantag-utan-skal"),
      Accepted(fields: "skäl: x\n    till: sen", accepted: false, problem: "undantag-olasligt"),
    ])
  func exemptions(_ c: Accepted) {
    let plan = """
      mål:
        M1:
          namn: Ett
      undantag:
        - regel: big
          gäller: M1
          \(c.fields.replacing("\n    ", with: "\n    "))

      """
    let result = Check.run(plan, [("big", Self.big)], today: "2022-05-31")
    #expect(result.exempted.count == (c.accepted ? 1 : 0))
    #expect(result.findings.contains { $0.rule == "big" } == !c.accepted)
    #expect(
      result.findings.map(\.rule).filter { $0.hasPrefix("undantag") }
        == [c.problem].compactMap { $0 })
  }

  @Test("an exemption that accepts nothing is told")
  func unused() {
    let plan =
      "mål:\n  M1:\n    indikatorer:\n      - I\nundantag:\n  - regel: big\n    gäller: M1\n    skäl: x\n"
    #expect(Check.run(plan, [("big", Self.big)]).findings.map(\.rule) == ["undantag-oanvant"])
  }
}
