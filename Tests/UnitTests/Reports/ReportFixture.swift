import RuleEngine
import Syntax

@testable import Reports

/// A small plan with something of everything.
enum ReportFixture {
  static let plan = SourceFile(
    path: "plan.yml",
    text: """
      plan: {namn: Psykisk hälsa}
      mål:
        V1.1:
          namn: Nollvision om suicid
        V2.1:
          namn: Barn får stöd
          aktiviteter:
            - Utbilda personal
      """)
  static let facts = ModelFacts(
    plans: 1, elements: 1_234, rules: 3,
    goals: [
      .init(id: "ph/V1.1", name: "Nollvision om suicid"),
      .init(id: "ph/V2.1", name: "Barn får stöd"),
    ])

  static func place(_ part: String) -> Place {
    Place(FileID(0), ExcerptTests.range(of: part, in: plan.text(SourceRange(0..<plan.bytes.count))))
  }

  static func gap(
    _ rule: String, _ severity: Severity, _ text: LocalizedText, at part: String, goal: String?,
    question: LocalizedText? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: text, place: place(part), question: question,
      group: goal, fingerprint: rule + part)
  }

  static let noIndicator = gap(
    "mal-utan-indikator", .error,
    LocalizedText("målet V1.1 har ingen indikator", en: "goal V1.1 has no indicator"), at: "V1.1",
    goal: "ph/V1.1", question: "Hur vet ni att målet är nått?")
  static let noEnd = gap(
    "mal-utan-slutmal", .warning,
    LocalizedText("målet V1.1 har inget slutmål", en: "goal V1.1 has no end state"), at: "V1.1",
    goal: "ph/V1.1")
  static let noIndicator2 = gap(
    "mal-utan-indikator", .error, "målet V2.1 har ingen indikator", at: "V2.1", goal: "ph/V2.1")
  static let noPeriod = gap(
    "plan-utan-period", .warning, "planen säger inte när den gäller", at: "Psykisk hälsa",
    goal: nil)
  static let nobody = gap(
    "aktivitet-utan-ansvarig", .warning, "ingen ansvarar för 'Utbilda personal'",
    at: "Utbilda personal", goal: "ph/V2.1")

  static func tally(_ rule: String, _ counts: [Verdict: Int], exempted: Int = 0) -> RuleTally {
    var tally = RuleTally(rule: rule, title: LocalizedText(rule))
    for (verdict, count) in counts { tally[verdict] = count }
    tally.exempted = exempted
    return tally
  }

  /// Two goals with gaps, one of the plan, one hidden, one accepted, one unknown.
  static let result = CheckResult(
    findings: [noIndicator2, noEnd, noPeriod, noIndicator, noEnd],
    tallies: [
      tally("plan-utan-period", [.gap: 1]),
      tally("mal-utan-indikator", [.gap: 2]),
      tally("mal-utan-slutmal", [.gap: 1, .unknown: 1, .notAssessed: 1], exempted: 1),
    ],
    hidden: [.init(nobody, behind: "mal-utan-indikator")],
    exempted: [.init(nobody, reason: "beslutas i höst", until: "2022-12-31")],
    today: "2022-01-31")

  static func report(
    notes: [Finding] = [], result: CheckResult = result, language: Language = .swedish,
    failOn: Severity? = .error
  ) -> Report {
    Report(
      notes: notes, result: result, sources: [plan], facts: facts,
      options: ReportOptions(language: language, failOn: failOn))
  }

  static func text(
    _ report: Report, colour: Bool = false, unfolds: Bool = false
  ) -> String {
    String(
      decoding: ConsoleReport(usesColour: colour, unfolds: unfolds).render(report), as: UTF8.self)
  }
}
