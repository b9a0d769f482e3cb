import LogicModel
import RuleEngine
import Syntax
import Testing

/// What plans say of themselves, held against the plans.
@Suite("Claims")
struct ClaimTests {
  /// Confirmed, refuted, or the findings that say why it is neither.
  enum Outcome: Equatable, Sendable {
    case confirmed
    case refuted
    case undecided
    case notJudged
    case fault(String)
  }

  static let rules = [
    (
      "mal-utan-aktivitet",
      Check.rule("for: mål\nrequire: |\n  self.aktiviteter.size() > 0\nmessage: x\n")
    ),
    (
      "plan-utan-syfte",
      Check.rule(
        "for: plan\neach: |\n  self.mål\nrequire: |\n  item.syfte != null\nmessage: x\n")
    ),
    (
      "aldrig-tillamplig",
      Check.rule("for: mål\nwhen: |\n  self.prioriterat == true\nrequire: |\n  false\nmessage: x\n")
    ),
    (
      "motsagt",
      Check.rule(
        "for: påstående\nwhen: |\n  self.stämmer != null\nrequire: |\n  self.stämmer\nmessage: '{self.beräknat}'\n"
      )
    ),
  ]

  static let plan = """
    plan:
      namn: Plan för simning
      period: 2025–2027
    delregioner: [Norra, Mellersta, Södra]
    mål:
      S1:
        namn: Alla barn kan simma
        syfte: Trygghet vid vatten
        genomfört:
          - namn: Simskola i norr
            delregion: Norra
            typ: kunskapshöjande
        pågår:
          - namn: Lokal simskola
            delregion: Mellersta
            nivå: lokal
      S2:
        namn: Ingen drunknar
        aktiviteter: inga
      S3:
        namn: Fler badvakter
        aktiviteter: okänt
    medel:
      - id: pott
        belopp: 3 MSEK
      - namn: År ett
        del_av: pott
        belopp: ca 1,5 MSEK
      - namn: År två
        del_av: pott
        belopp: 1 MSEK
      - id: utan-belopp
    påståenden:

    """

  @Test(
    "a claim is confirmed, refuted, or told why it is neither",
    arguments: [
      // One of three goals has activities, one has none, of one it is not known.
      ("regel: mal-utan-aktivitet\nuppfyllt: 3 av 3", .refuted),
      ("regel: mal-utan-aktivitet\nuppfyllt: 1 av 3", .undecided),
      ("regel: mal-utan-aktivitet\nuppfyllt: 1 av 4", .refuted),
      ("regel: mal-utan-aktivitet\nbrist: S2", .undecided),
      ("regel: mal-utan-aktivitet\nbrist: S1", .refuted),
      ("regel: mal-utan-aktivitet\nbrist: okänt", .undecided),
      ("regel: plan-utan-syfte\nuppfyllt: 1 av 3", .confirmed),
      ("regel: plan-utan-syfte\nuppfyllt: 1", .confirmed),
      ("regel: plan-utan-syfte\nuppfyllt: alla", .refuted),
      ("regel: plan-utan-syfte\nbrist: 2 av 3", .confirmed),
      ("regel: plan-utan-syfte\nbrist: [S2, Fler badvakter]", .confirmed),
      ("regel: plan-utan-syfte\nbrist: [S2]", .refuted),
      ("regel: plan-utan-syfte\nbrist: inga", .refuted),
      ("regel: aldrig-tillamplig\nuppfyllt: 1 av 3", .undecided),
      ("regel: plan-utan-syfte", .fault("pastaende-utan-svar")),
      ("regel: plan-utan-syfte\nuppfyllt: nästan alla", .fault("pastaende-olasligt")),
      ("regel: plan-utan-syftet\nuppfyllt: 1 av 3", .fault("pastaende-okand-regel")),
      ("regel: motsagt\nuppfyllt: 1 av 3", .fault("pastaende-i-cirkel")),
      // Work that is only local may be counted or not.
      ("räkna: delregioner\ndär:\n  mål: S1\nblir: 1", .confirmed),
      ("räkna: delregioner\ndär:\n  mål: S1\nblir: 2", .confirmed),
      ("räkna: delregioner\ndär:\n  mål: S1\nblir: 3", .refuted),
      ("räkna: delregioner\ndär:\n  mål: S1\nblir: [norra]", .confirmed),
      ("räkna: delregioner\ndär:\n  mål: S1\nblir: [Södra]", .refuted),
      (
        "räkna: delregioner\ndär:\n  mål: S1\n  aktivitet_typ: samverkansstrukturer\nblir: inga",
        .confirmed
      ),
      ("räkna: mål\nblir: 3", .confirmed),
      ("räkna: mål\nblir: fler än 3", .refuted),
      ("räkna: målet\nblir: 3", .fault("pastaende-olasligt")),
      ("räkna: aktörer\ndär:\n  mål: S1\nblir: 3", .fault("pastaende-olasligt")),
      ("räkna: mål", .fault("pastaende-utan-svar")),
      // The parts are 2,5 MSEK, to the nearest million.
      ("summa: pott\nblir: 2,5 MSEK", .confirmed),
      ("summa: pott\nblir: ca 3 MSEK", .confirmed),
      ("summa: pott\nblir: 4 MSEK", .refuted),
      ("summa: utan-belopp\nblir: 4 MSEK", .undecided),
      ("summa: pot\nblir: 4 MSEK", .fault("pastaende-olasligt")),
      ("summa: pott\nblir: mycket", .fault("pastaende-olasligt")),
      ("uttryck: plan.mål.size() == 3", .confirmed),
      ("uttryck: plan.mål.size() == 3\nblir: nej", .refuted),
      ("uttryck: plan.mål.size()\nblir: 3", .confirmed),
      ("uttryck: plan.mål\nblir: [S1, S2, S3]", .confirmed),
      ("uttryck: plan.mål.filter(m, m.syfte == null)\nblir: [S1, S2]", .refuted),
      ("uttryck: 100.0 * double(plan.mål.size()) / 7.0\nblir: 42,9 %", .confirmed),
      ("uttryck: 100.0 * double(plan.mål.size()) / 7.0\nblir: 42,8 %", .refuted),
      (
        "uttryck: plan.mål.map(m, m.namn)\nblir: [Alla barn kan simma, Ingen drunknar, Fler badvakter]",
        .confirmed
      ),
      ("uttryck: plan.mål.exists(m, m.aktiviteter.exists(a, a.namn == 'x'))", .undecided),
      ("uttryck: plan.syfte == 'x'", .refuted),
      ("uttryck: plan.mal.size() == 3", .fault("pastaende-uttryck")),
      ("uttryck: self.text == 'x'", .fault("pastaende-uttryck")),
      ("uttryck: 1 / (plan.mål.size() - 3) == 1", .fault("pastaende-uttryck")),
      ("uttryck: plan.mål.size()\nblir: många", .fault("pastaende-olasligt")),
      ("uttryck: plan.påståenden.all(p, p.stämmer == true)", .fault("pastaende-i-cirkel")),
      (
        "uttryck: \(String(repeating: "plan.mål.map(a, ", count: 13))a\(String(repeating: ")", count: 13)).size() == 3",
        .fault("pastaende-uttryck")
      ),
      ("blir: 3", .notJudged),
    ] as [(String, Outcome)])
  func outcome(_ claim: String, _ expected: Outcome) {
    let lines = claim.split(separator: "\n").map { "    \($0)\n" }.joined()
    let text = Self.plan + "  - text: Så är det\n" + lines
    let result = Check.run(text, Self.rules)
    let tally = result.tallies.first { $0.rule == "motsagt" }
    let faults = result.findings.map(\.rule).filter {
      $0.hasPrefix("pastaende-") && $0 != "pastaende-oavgjort"
    }
    let outcome: Outcome =
      if let fault = faults.first {
        .fault(fault)
      } else if tally?[.satisfied] == 1 {
        .confirmed
      } else if tally?[.gap] == 1 {
        .refuted
      } else if tally?[.unknown] == 1 {
        .undecided
      } else {
        .notJudged
      }
    #expect(outcome == expected, "\(result.findings.map(\.message.swedish))")
    #expect(
      result.findings.contains { $0.rule == "pastaende-oavgjort" } == (expected == .undecided))
    for finding in result.findings where finding.rule.hasPrefix("pastaende-") {
      #expect(finding.place != nil)
    }
  }

  @Test("a fault points at its line, and says what to write")
  func fault() {
    let text = Self.plan + "  - text: Så är det\n    regel: plan-utan-syftet\n    uppfyllt: 1\n"
    let finding = Check.run(text, Self.rules).findings.first { $0.rule == "pastaende-okand-regel" }
    let start = finding?.place.map { Int($0.range.start) } ?? 0
    #expect(
      String(decoding: Array(text.utf8)[start...].prefix(16), as: UTF8.self) == "plan-utan-syftet")
    #expect(finding?.help.first?.swedish == "menade du 'plan-utan-syfte'?")
  }

  @Test("a rule that is not run is asked all the same, and no claim is judged unasked")
  func selection() {
    let text = Self.plan + "  - text: Så är det\n    regel: plan-utan-syfte\n    uppfyllt: 3 av 3\n"
    let (rules, _) = Check.load(Self.rules)
    let model = Check.model(text)
    func run(_ rule: String) -> CheckResult {
      Engine.check(model, rules: rules.selecting(only: [rule], skipping: []), of: rules)
    }
    #expect(run("motsagt").findings.map(\.message.swedish) == ["1 av 3"])
    #expect(run("aldrig-tillamplig").findings.isEmpty)
  }
}
