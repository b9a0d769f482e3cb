import RuleEngine
import Syntax
import Testing

@testable import Reports

@Suite("The report on a terminal")
struct ConsoleReportTests {
  @Test("a whole report: the plan, its goals, what is accepted and unknown, and the numbers")
  func whole() {
    #expect(
      ReportFixture.text(ReportFixture.report()) == """
        Planen som helhet
        ─────────────────
        plan.yml:1:14: varning: planen säger inte när den gäller [plan-utan-period]
          |
        1 | plan: {namn: Psykisk hälsa}
          |              ^~~~~~~~~~~~~
          = regel: kedja rules show plan-utan-period

        V1.1 Nollvision om suicid
        ─────────────────────────
        plan.yml:3:3: fel: målet V1.1 har ingen indikator [mal-utan-indikator]
          |
        3 |   V1.1:
          |   ^~~~
          = fråga: Hur vet ni att målet är nått?
          = regel: kedja rules show mal-utan-indikator

        plan.yml:3:3: varning: målet V1.1 har inget slutmål [mal-utan-slutmal]
          = regel: kedja rules show mal-utan-slutmal

        V2.1 Barn får stöd
        ──────────────────
        plan.yml:5:3: fel: målet V2.1 har ingen indikator [mal-utan-indikator]
          |
        5 |   V2.1:
          |   ^~~~

          1 mindre brist väntar bakom: aktivitet-utan-ansvarig 1

        Undantag
        ────────
        plan.yml:8:9: undantag: ingen ansvarar för 'Utbilda personal' [aktivitet-utan-ansvarig]
          = skäl: beslutas i höst
          = till och med: 2022-12-31

        Okänt
        ─────
          mal-utan-slutmal: 1 av 2

        Sammanfattning
        ──────────────
          mal-utan-indikator: brist i 2 av 2
          mal-utan-slutmal: brist i 1 av 2 (1 okänd, 1 undantag)
          plan-utan-period: brist i 1 av 1

        Prövat: 1 plan, 2 mål, 1\u{A0}234 element, 3 regler (dag 2022-01-31)
        Prövningar: uppfyllt 0, brist 4, okänt 1 av 5; ej prövat 1
        4 brister (2 fel, 2 varningar) i planen som helhet och 2 av 2 mål · 1 okänd · 1 bakom större brister · 1 undantag

        """)
  }

  @Test("notes on the text come last, in brief, and are counted beyond ten")
  func notes() {
    let notes = (10..<24).map {
      Finding(
        rule: "last-som", severity: .info, message: "rad \($0) läses som namn",
        place: ReportFixture.place("Barn"))
    }
    let twins = Finding(
      rule: "dubbelt-id", severity: .error, message: "två mål har samma id",
      place: ReportFixture.place("V2.1"),
      labels: [.init(ReportFixture.place("V1.1"), "det första står här")], help: ["byt id"])
    let report = ReportFixture.report(notes: notes + [twins], result: CheckResult())
    #expect(
      ReportFixture.text(report) == """
        Om texten
        ─────────
        plan.yml:5:3: fel: två mål har samma id [dubbelt-id]
          |
        5 |   V2.1:
          |   ^~~~
          = se även: plan.yml:3:3 det första står här
          = hjälp: byt id

        plan.yml:6:11: info: rad 10 läses som namn [last-som]
        plan.yml:6:11: info: rad 11 läses som namn [last-som]
        plan.yml:6:11: info: rad 12 läses som namn [last-som]
        plan.yml:6:11: info: rad 13 läses som namn [last-som]
        plan.yml:6:11: info: rad 14 läses som namn [last-som]
        plan.yml:6:11: info: rad 15 läses som namn [last-som]
        plan.yml:6:11: info: rad 16 läses som namn [last-som]
        plan.yml:6:11: info: rad 17 läses som namn [last-som]
        plan.yml:6:11: info: rad 18 läses som namn [last-som]
        plan.yml:6:11: info: rad 19 läses som namn [last-som]
        … och 4 till [last-som]

        Sammanfattning
        ──────────────
        Prövat: 1 plan, 2 mål, 1\u{A0}234 element, 3 regler
        inga brister i 2 mål · 15 anmärkningar om texten (1 fel)

        """)
    let all = ReportFixture.text(report, unfolds: true)
    #expect(all.contains("rad 23 läses som namn [last-som]"))
    #expect(!all.contains("till [last-som]"))
  }

  @Test("in English the words are English where they have been given")
  func english() {
    let text = ReportFixture.text(ReportFixture.report(language: .english), unfolds: true)
    for phrase in [
      "The plan as a whole\n", "error: goal V1.1 has no indicator [mal-utan-indikator]",
      "= question: Hur vet ni", "= rule: kedja rules show", "1 smaller gap waits behind",
      "= reason: beslutas i höst", "= until: 2022-12-31", "1,234 elements",
      "4 gaps (2 errors, 2 warnings) in the plan as a whole and 2 of 2 goals · 1 unknown",
    ] { #expect(text.contains(phrase), "\(phrase)") }
  }

  @Test("hidden gaps are counted, and told when everything is asked for")
  func hidden() {
    let line = "plan.yml:8:9: varning: ingen ansvarar för 'Utbilda personal'"
    #expect(!ReportFixture.text(ReportFixture.report()).contains(line))
    #expect(ReportFixture.text(ReportFixture.report(), unfolds: true).contains(line))
  }

  @Test("colour appears only when asked for, and never from a plan")
  func colour() {
    let hostile = Finding(
      rule: "last-som", severity: .info, message: "'\u{1B}[31m\u{202E}rött' läses som namn",
      place: nil, question: "\u{7}?")
    let report = ReportFixture.report(notes: [hostile])
    #expect(!ReportFixture.text(report).contains("\u{1B}"))
    let coloured = ReportFixture.text(report, colour: true)
    #expect(coloured.contains("\u{1B}[1;31mfel:\u{1B}[0m målet V1.1"))
    #expect(coloured.contains("'␛[31m<U+202E>rött'"))
    #expect(!coloured.contains("\u{1B}[31m") && !coloured.contains("\u{7}"))
  }

  @Test("a name as long as a book is cut")
  func longMessage() {
    let name = String(repeating: "å", count: 1_000_000)
    let finding = Finding(
      rule: "last-som", severity: .info, message: LocalizedText("'\(name)' läses som namn"),
      place: nil)
    #expect(ReportFixture.text(ReportFixture.report(notes: [finding])).utf8.count < 5_000)
  }

  @Test("of what one rule says too often the rest is counted", arguments: [10, 11])
  func often(_ count: Int) {
    let notes = (0..<count).map {
      Finding(rule: "last-som", severity: .info, message: LocalizedText("namn \($0)"), place: nil)
    }
    let report = ReportFixture.report(notes: notes)
    let (folded, unfolded) = (
      ReportFixture.text(report), ReportFixture.text(report, unfolds: true)
    )
    func told(_ text: String) -> Int {
      text.split(separator: "\n").count { $0.contains("info: namn ") }
    }
    #expect(told(folded) == 10 && told(unfolded) == count)
    #expect(folded.contains("… och 1 till [last-som]") == (count > 10))
    #expect(!unfolded.contains("till [last-som]"))
  }

  @Test("a place in an empty file is its path alone")
  func emptyFile() {
    let file = SourceFile(path: "mapp", text: "")
    let finding = Finding(
      rule: "tom-mapp", severity: .warning, message: "mappen har inga planer",
      place: Place(FileID(0), SourceRange(0, 0)))
    let report = Report(
      notes: [finding], result: CheckResult(), sources: [file], facts: ModelFacts(),
      options: ReportOptions())
    #expect(
      ReportFixture.text(report) == """
        Om texten
        ─────────
        mapp: varning: mappen har inga planer [tom-mapp]

        Sammanfattning
        ──────────────
        Prövat: 0 planer, 0 mål, 0 element, 0 regler
        inga brister · 1 anmärkning om texten (1 varning)

        """)
  }
}
