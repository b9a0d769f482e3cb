import LogicModel
import RuleEngine
import Syntax
import Testing

@Suite("Known gaps of several things")
struct BaselineSetTests {
  static let group = Check.rule(
    """
    for: mål
    each: |
      self.aktiviteter
    require: |
      item.ansvarig.size() > 0
    message: {sv: "{brister.size()}"}
    """)

  static func plan(_ activities: [String]) -> String {
    "plan: {id: p, namn: P}\nmål:\n  M1:\n    aktiviteter:\n"
      + activities.map { "      - namn: \($0)\n        typ: plan\n" }.joined()
  }

  static func accepting(
    _ rules: RuleSet, _ before: String, then after: String
  ) -> (result: CheckResult, pruned: Baseline) {
    let (first, second) = (Check.model(before), Check.model(after))
    let baseline = Baseline(accepting: Engine.check(first, rules: rules), of: first)
    let result = Engine.check(second, rules: rules)
    return (
      result.accepting(baseline, of: second, rules: rules),
      baseline.pruned(to: result, of: second, rules: rules)
    )
  }

  @Test("a set that grows is told with what is new in it, in either way of reporting")
  func grows() throws {
    let rules = Check.load([("r", Self.group)]).set
    let (result, pruned) = Self.accepting(
      rules, Self.plan(["Kurs", "Rutin"]), then: Self.plan(["Kurs", "Plan", "Rutin"]))
    #expect(result.findings.map(\.message.swedish) == ["3"])
    #expect(result.findings.first?.help.map(\.swedish) == ["nya sedan baslinjen: 'Plan'"])
    #expect(result.baselined.isEmpty)
    let tally = try #require(result.tallies.first)
    #expect(tally[.gap] == 1 && tally.baselined == 2)
    #expect(pruned.gaps.map(\.items) == [["p/M1/aktivitet:kurs", "p/M1/aktivitet:rutin"]])

    let single = Check.load([("r", Self.group + "\nreport: item\n")]).set
    let (told, same) = Self.accepting(
      single, Self.plan(["Kurs", "Rutin"]), then: Self.plan(["Kurs", "Plan", "Rutin"]))
    #expect(told.findings.map(\.fingerprint) == ["r p/M1 p/M1/aktivitet:plan"])
    #expect(told.findings.first?.help.isEmpty == true)
    #expect(same == pruned)
  }

  @Test("a set that shrinks or is reworded is known, and pruned to what is there")
  func shrinks() {
    let rules = Check.load([("r", Self.group)]).set
    let (result, pruned) = Self.accepting(
      rules, Self.plan(["Utbilda personal", "Rutin"]), then: Self.plan(["Utbilda all personal"]))
    #expect(result.findings.isEmpty)
    #expect(result.baselined.count == 1)
    #expect(pruned.gaps.map(\.items) == [["p/M1/aktivitet:utbilda-all-personal"]])
    let (_, none) = Self.accepting(rules, Self.plan(["Rutin"]), then: Self.plan(["Kurs"]))
    #expect(none.gaps.isEmpty)
  }

  @Test("items that are lists or texts have an identity")
  func values() {
    let rule = Check.rule(
      """
      for: plan
      each: |
        self.mål.map(m, [m, self])
      report: item
      require: |
        false
      message: {sv: "x"}
      """)
    let rules = Check.load([("r", rule)]).set
    let before = "plan: {id: p, namn: P}\nmål:\n  M1: Ett\n"
    let (result, _) = Self.accepting(rules, before, then: before + "  M2: Två\n")
    #expect(result.findings.map(\.fingerprint) == ["r p p/M2+p"])

    let words = Check.load([
      ("r", rule.replacing("self.mål.map(m, [m, self])", with: "self.mål.map(m, m.namn)"))
    ]).set
    let (told, _) = Self.accepting(words, before, then: before + "  M2: Två\n")
    #expect(told.findings.map(\.fingerprint) == ["r p Två"])
  }

  static let big = Check.rule(
    """
    for: mål
    require: |
      self.indikatorer.size() > 0
    message: {sv: "x"}
    """)

  @Test("what stands behind a known gap is known, and what is new there comes forward")
  func hidden() throws {
    let rules = Check.load([("a", Self.big), ("b", Self.group + "\nimplied_by: [a]\n")]).set
    let plan = Self.plan(["Kurs"])
    let (same, _) = Self.accepting(rules, plan, then: plan)
    #expect(same.findings.isEmpty && same.hidden.isEmpty)
    #expect(same.baselined.map(\.rule) == ["a", "b"])

    let (grown, _) = Self.accepting(rules, plan, then: Self.plan(["Kurs", "Rutin"]))
    #expect(grown.hidden.isEmpty)
    #expect(grown.findings.map(\.rule) == ["b"])
    #expect(grown.findings.first?.help.map(\.swedish) == ["nya sedan baslinjen: 'Rutin'"])
    let tally = try #require(grown.tallies.last)
    #expect(tally[.gap] == 1 && tally[.notAssessed] == 0 && tally.baselined == 1)

    let mended = plan + "    indikatorer:\n      - Antal\n"
    let (forward, pruned) = Self.accepting(rules, plan, then: mended)
    #expect(forward.findings.isEmpty && forward.baselined.map(\.rule) == ["b"])
    #expect(pruned.gaps.map(\.rule) == ["b"])
  }

  @Test("an earlier id of a rule is honoured, and a rule that is not run keeps its lines")
  func rules() {
    let old = Check.load([("gammal", Self.big)]).set
    let new = Check.load([("ny", Self.big + "\naliases: [gammal]\n"), ("r", Self.group)]).set
    let model = Check.model(Self.plan(["Kurs"]))
    let baseline = Baseline(accepting: Engine.check(model, rules: old), of: model)
    let result = Engine.check(model, rules: new.selecting(only: ["ny"], skipping: []))
    #expect(result.accepting(baseline, of: model, rules: new).findings.isEmpty)
    #expect(baseline.pruned(to: result, of: model, rules: new).gaps.map(\.rule) == ["ny"])

    let other = Engine.check(model, rules: new.selecting(only: ["r"], skipping: []))
    #expect(baseline.pruned(to: other, of: model, rules: new).gaps.map(\.rule) == ["ny"])
    #expect(baseline.pruned(to: other, of: model, rules: RuleSet([])).gaps.isEmpty)
  }
}
