import LogicModel
import RuleEngine
import Syntax
import Testing

@Suite("Known gaps are found again")
struct BaselineMatchingTests {
  static let rules = Check.load([
    (
      "utan-ansvarig",
      Check.rule(
        """
        for: aktivitet
        require: |
          self.ansvarig.size() > 0
        message: {sv: "{self.namn}"}
        """)
    )
  ]).set

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: [String]
    let after: [String]
    /// The activities whose gaps are new.
    let new: [String]

    init(_ name: String, _ before: [String], _ after: [String], new: [String] = []) {
      testDescription = name
      self.before = before
      self.after = after
      self.new = new
    }

    /// A goal with activities before and after.
    init(_ name: String, activities before: [String], _ after: [String], new: [String] = []) {
      self.init(name, [Self.plan(before)], [Self.plan(after)], new: new)
    }

    static func plan(_ activities: [String]) -> String {
      head + "mål:\n" + goal("M1", "Ett mål", activities)
    }
    static let head = "plan: {id: p, namn: P}\n"
    static func goal(_ id: String, _ name: String, _ activities: [String]) -> String {
      let id = id.isEmpty ? "" : "    id: \(id)\n"
      return "  - namn: \(name)\n" + id + "    aktiviteter:\n"
        + activities.map { "      - \($0)\n" }.joined()
    }
  }

  static let names: [Case] = [
    Case("nothing changed", activities: ["Utbilda personal"], ["Utbilda personal"]),
    Case("reworded", activities: ["Utbilda personal"], ["Utbilda all personal"]),
    Case("turned around", activities: ["Utbilda personal"], ["Personalutbildning"]),
    Case("only case and punctuation", activities: ["Utbilda personal"], ["UTBILDA: personal!"]),
    Case(
      "another activity of the same sort", activities: ["Utbilda personal"], ["Utbilda chefer"],
      new: ["Utbilda chefer"]),
    Case("a number makes it another", activities: ["Kurs 1"], ["Kurs 2"], new: ["Kurs 2"]),
    Case("re-ordered", activities: ["Kurs", "Rutin", "Plan"], ["Plan", "Kurs", "Rutin"]),
    Case(
      "reworded and re-ordered", activities: ["Utbilda personal", "Ta fram rutin"],
      ["Ta fram en rutin", "Utbilda all personal"]),
    Case(
      "one stays and a like one is new", activities: ["Utbilda personal"],
      ["Utbilda personal", "Utbilda all personal"], new: ["Utbilda all personal"]),
    Case(
      "two are equally alike", activities: ["Utbilda personal i skolan"],
      ["Utbilda personal i skolan a", "Utbilda personal i skolan b"],
      new: ["Utbilda personal i skolan a", "Utbilda personal i skolan b"]),
    Case(
      "the more alike of two", activities: ["Utbilda personal"],
      ["Utbilda personalen", "Utbilda personalen på skolor"],
      new: ["Utbilda personalen på skolor"]),
    Case(
      "two became one: it is not known which", activities: ["Utbilda a", "Utbilda b"],
      ["Utbilda c"], new: ["Utbilda c"]),
    Case("twins", activities: ["Kurs", "Kurs"], ["Kurs", "Kurs"]),
    Case("one more twin", activities: ["Kurs", "Kurs"], ["Kurs", "Kurs", "Kurs"], new: ["Kurs"]),
    Case(
      "one of two twins is reworded", activities: ["Kursdag", "Kursdag"], ["Kursdagar", "Kursdag"]),
  ]

  static let written: [Case] = [
    Case(
      "a written id survives any name", activities: ["{id: A1, namn: Kurs}"],
      ["{id: A1, namn: Rutin}"]),
    Case(
      "another written id is another activity", activities: ["{id: A1, namn: Kurs}"],
      ["{id: A2, namn: Kurs}"], new: ["Kurs"]),
  ]

  static let moves: [Case] = [
    Case(
      "moved to another file", [Case.plan(["Kurs", "Rutin"])],
      [
        Case.plan(["Rutin"]),
        "plan: p\nmål:\n  M1:\n    aktiviteter:\n      - Kurs\n",
      ]),
    Case(
      "reworded while moved to another file", [Case.plan(["Utbilda personal", "Rutin"])],
      [
        Case.plan(["Rutin"]),
        "plan: p\nmål:\n  M1:\n    aktiviteter:\n      - Utbilda all personal\n",
      ]),
    Case(
      "moved to another goal",
      [Case.plan(["Kurs"]) + Case.goal("M2", "Två", ["Rutin"])],
      [Case.plan(["Rutin"]) + Case.goal("M2", "Två", ["Kurs"])], new: ["Rutin", "Kurs"]),
    Case(
      "the goal above is reworded",
      [Case.head + "mål:\n" + Case.goal("", "Barn ska få stöd", ["Kurs"])],
      [Case.head + "mål:\n" + Case.goal("", "Alla barn ska få stöd", ["Kurs"])]),
    Case(
      "both are reworded",
      [Case.head + "mål:\n" + Case.goal("", "Barn ska få stöd", ["Utbilda personal"])],
      [Case.head + "mål:\n" + Case.goal("", "Alla barn ska få stöd", ["Utbilda all personal"])]),
    Case(
      "the next plan is another one",
      ["plan: {namn: Psykisk hälsa 2018–2020}\naktiviteter:\n  - Kurs\n"],
      ["plan: {namn: Psykisk hälsa 2021–2023}\naktiviteter:\n  - Kurs\n"],
      new: ["Kurs"]),
    Case(
      "a plan without an id is reworded",
      ["plan: {namn: Handlingsplan för psykisk hälsa}\naktiviteter:\n  - Kurs\n"],
      ["plan: {namn: Handlingsplanen för psykisk hälsa}\naktiviteter:\n  - Kurs\n"]),
  ]

  @Test("by id, and by name where an automatic id has changed", arguments: names + written + moves)
  func matches(_ c: Case) {
    let before = Self.model(c.before)
    let after = Self.model(c.after)
    let baseline = Baseline(accepting: Engine.check(before, rules: Self.rules), of: before)
    let result = Engine.check(after, rules: Self.rules)
    let left = result.accepting(baseline, of: after, rules: Self.rules)
    #expect(left.findings.map(\.message.swedish).sorted() == c.new.sorted())
    #expect(left.findings.count + left.baselined.count == result.findings.count)
    #expect(left.tallies.first?[.gap] == c.new.count)
    #expect(left.tallies.first?.baselined == left.baselined.count)

    // What is pruned accepts the same, with today's ids.
    let pruned = baseline.pruned(to: result, of: after, rules: Self.rules)
    #expect(pruned.gaps.count <= baseline.gaps.count)
    #expect(pruned.gaps.count == left.baselined.count)
    let today = Baseline(accepting: result, of: after)
    #expect(Set(pruned.gaps).isSubset(of: today.gaps))
    #expect(pruned.pruned(to: result, of: after, rules: Self.rules) == pruned)
  }

  static func model(_ plans: [String]) -> Model {
    let documents = plans.enumerated().map { index, plan in
      DocumentReader.read(
        SourceFile(path: "\(index).yml", text: plan), file: FileID(index), grammar: PlanGrammar()
      ).document
    }
    return PlanDecoder.decode(documents).model
  }
}
