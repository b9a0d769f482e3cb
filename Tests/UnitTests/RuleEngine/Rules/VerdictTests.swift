import RuleEngine
import Syntax
import Testing

@Suite("Verdicts of a rule")
struct VerdictTests {
  static let hasPeriod = Check.rule(
    """
    for: aktivitet
    when: |
      self.status != 'inställd'
    require: |
      self.period.månader <= 12
    message: {sv: "'{self.namn}' är lång", en: "'{self.namn}' is long"}
    """)

  struct Case: Sendable, CustomTestStringConvertible {
    let plan: String
    let verdict: Verdict
    let testDescription: String
    init(_ description: String, _ plan: String, _ verdict: Verdict) {
      testDescription = description
      self.plan = "aktiviteter:\n  - namn: A\n" + plan
      self.verdict = verdict
    }
  }

  @Test(
    "each way an element can come out",
    arguments: [
      Case("short enough", "    period: 2021\n", .satisfied),
      Case("too long", "    period: 2021–2022\n", .gap),
      Case("nothing stated: saknas", "", .notApplicable),
      Case("said to be unknown", "    period: okänt\n", .unknown),
      Case("said not to apply", "    period: ej tillämpligt\n", .notApplicable),
      Case(
        "excluded by the guard", "    period: 2021–2022\n    status: inställd\n", .notApplicable),
      Case("an unreadable value is not known", "    period: nån gång sen\n", .unknown),
    ])
  func verdict(_ c: Case) throws {
    let result = Check.run(c.plan, [("r", Self.hasPeriod)])
    let tally = try #require(result.tallies.first)
    #expect(tally[c.verdict] == 1, "\(tally.counts)")
    #expect(tally.counts.reduce(0, +) == 1)
    #expect(result.findings.isEmpty == (c.verdict != .gap))
  }

  @Test("a finding has its words in both languages, its place and its identity")
  func finding() throws {
    let plan = "plan:\n  id: p\naktiviteter:\n  - id: A1\n    namn: Kurs\n    period: 2021–2022\n"
    let finding = try #require(Check.run(plan, [("r", Self.hasPeriod)]).findings.first)
    #expect(finding.message == LocalizedText("'Kurs' är lång", en: "'Kurs' is long"))
    #expect(finding.severity == .warning)
    #expect(finding.fingerprint == "r p/A1")
    #expect(finding.elements == ["p/A1"])
    let start = try #require(finding.place?.range.start)
    #expect(plan.utf8.dropFirst(Int(start)).starts(with: "Kurs".utf8))
  }

  @Test(
    "the phase of the plan decides how grave a gap is, and whether it is one",
    arguments: [
      ("utkast", nil), ("remiss", Severity.info), ("beslutad", .error), ("uppföljning", .error),
    ] as [(String, Severity?)])
  func phases(_ phase: String, _ severity: Severity?) {
    let rule = Self.hasPeriod.replacing(
      "severity: varning", with: "severity: {utkast: av, remiss: info, beslutad: fel}")
    let plan =
      "plan:\n  namn: P\n  skede: \(phase)\naktiviteter:\n  - namn: A\n    period: 2020–2022\n"
    #expect(Check.run(plan, [("r", rule)]).findings.map(\.severity) == [severity].compactMap { $0 })
    let forced = Check.run(plan, [("r", rule)], phase: "remiss").findings.map(\.severity)
    #expect(forced == [.info])
  }

  @Test("a fault of the rule is told once, with the element, and other rules go on")
  func faults() {
    let broken = Check.rule(
      """
      for: aktivitet
      require: |
        1 / self.kommuner.size() == 1
      message: {sv: "x"}
      """)
    let plan = "aktiviteter:\n  - namn: A\n    period: 2020–2022\n  - namn: B\n"
    let result = Check.run(plan, [("broken", broken), ("r", Self.hasPeriod)])
    #expect(result.findings.filter { $0.rule == "regel-fel" }.count == 1)
    #expect(result.findings.filter { $0.rule == "r" }.count == 1)
  }

  @Test("today is the day that is given, else the plan's own, else not known")
  func today() throws {
    let rule = Check.rule(
      """
      for: plan
      require: |
        self.period.slut >= idag
      message: {sv: "planen har gått ut"}
      """)
    let plan = "plan:\n  namn: P\n  period: 2020–2021\n"
    let dated = plan + "  läge_den: 2023-01-01\n"
    func verdict(_ plan: String, _ day: String?) throws -> Verdict? {
      let tally = try #require(Check.run(plan, [("r", rule)], today: day).tallies.first)
      return Verdict.allCases.first { tally[$0] == 1 }
    }
    #expect(try verdict(plan, nil) == .unknown)
    #expect(try verdict(plan, "2021-12-31") == .satisfied)
    #expect(try verdict(plan, "2022-01-01") == .gap)
    #expect(try verdict(dated, nil) == .gap)
    #expect(try verdict(dated, "2021-06-01") == .satisfied)
  }
}

@Suite("Guards of rules")
struct GuardTests {
  @Test("more errors of one expression than anybody mends at a time are counted")
  func manyErrors() {
    let rule = Check.rule(
      """
      for: mål
      require: |
        \(String(repeating: "ingen || ", count: 150))true
      message: {sv: "x"}
      """)
    let (set, findings) = Check.load([("r", rule)])
    #expect(set.rules.isEmpty)
    #expect(findings.count { $0.message.swedish == "unknown variable 'ingen'" } == 100)
    #expect(findings.last?.message.swedish == "50 more errors in this expression")
  }

  @Test("a guard that looks at nothing is refused", arguments: ["true", "1 > 2", "false || false"])
  func constant(_ guardian: String) {
    let rule = Check.rule(
      """
      for: mål
      when: |
        \(guardian)
      require: |
        self.indikatorer.size() > 0
      message: {sv: "x"}
      """)
    let (set, findings) = Check.load([("r", rule)])
    #expect(set.rules.isEmpty)
    #expect(
      findings.map(\.message.swedish).allSatisfy { $0.hasPrefix("'when' looks at no element") })
    #expect(findings.count == 1)
  }
}
