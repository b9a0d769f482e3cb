import Syntax
import Testing

@testable import Reports

@Suite("The gap list's content")
struct GapListTests {
  @Test("a title as long as a book is cut", arguments: [200, 201])
  func longTitle(_ count: Int) {
    let name = String(repeating: "å", count: count)
    let title = ListFixture.list("plan: {namn: \(name)}\n").heading.title
    #expect(title == (count > 200 ? String(repeating: "å", count: 199) + "…" : name))
  }

  @Test("the evaluators' table says how far each part holds, out of what, and for what it does not")
  func framework() {
    let table = ListFixture.list().framework
    #expect(
      table.columns.map(\.heading) == [
        "Resurser", "Aktiviteter", "Prestationer", "Effekter", "Slutmål",
      ])
    #expect(
      table.columns.map(\.group) == [
        "Förutsättningar", "Verksamhet", "Resultat", "Resultat", "Resultat",
      ])
    #expect(table.columns.allSatisfy { $0.level == .most })
    #expect(
      table.parts.map { $0.measures.first?.text(in: .swedish, width: 60) ?? "" } == [
        "0 av 1 aktiviteter har en ansvarig",
        "1 av 2 mål har kända medel eller ordinarie budget; saknas: L2",
        "1 av 2 mål har någon aktivitet; saknas: L2",
        "1 av 2 mål säger vad någon aktivitet ger; saknas: L2",
        "1 av 2 mål säger vad som ska bli annorlunda; saknas: L2",
        "1 av 2 mål har en väg från arbetet till ett slutmål; saknas: L2",
        "1 av 2 mål har någon indikator; saknas: L2",
      ])
    #expect(
      table.columns[3].sentence
        == "För de flesta mål framgår det vad som ska bli annorlunda, men inte för alla.")
  }

  @Test("a plan without goals is judged by its activities")
  func activities() {
    let table = ListFixture.list(
      """
      plan: {namn: Arbetsplan, skede: beslutad}
      pågår:
        - namn: Städa parken
          ordinarie_budget: ja
          prestationer: [Ren park]
        - namn: Räkna fåglar
      """
    ).framework
    #expect(
      table.columns.map { $0.measures.first?.text(in: .swedish, width: 60) ?? "" } == [
        "1 av 2 aktiviteter har medel, tjänster eller ordinarie budget; saknas: Räkna fåglar",
        "0 av 2 aktiviteter har en tidsram",
        "1 av 2 aktiviteter säger vad någon aktivitet ger; saknas: Räkna fåglar",
        "0 av 2 aktiviteter säger vad som ska bli annorlunda",
        "0 av 2 aktiviteter har en väg från arbetet till ett slutmål",
      ])
    #expect(
      table.columns[3].sentence == "Det framgår inte vad som ska bli annorlunda genom arbetet.")
  }

  @Test("gaps are numbered by weight, one for each rule, with why, question and proposal")
  func gaps() throws {
    let list = ListFixture.list()
    #expect(list.gaps.map(\.number) == Array(1...list.gaps.count))
    #expect(Set(list.gaps.map(\.rule)).count == list.gaps.count)
    #expect(list.gaps.map(\.weight) == list.gaps.map(\.weight).sorted(by: >))
    for gap in list.gaps {
      #expect(gap.why != nil && gap.parts.allSatisfy { $0.question != nil })
      #expect(!gap.proposal.contains("nästa möte"), "\(gap.rule) has no decision of its own")
      #expect(gap.text.first?.isLowercase == false && gap.text.hasSuffix("."))
    }
    let gap = try #require(list.gaps.first { $0.rule == "mal-utan-aktivitet" })
    #expect(gap.weight == .decisive)
    #expect(gap.parts.map(\.goal) == [1])
    #expect(list.goals[1].gaps.contains { list.gaps[$0.gap].rule == gap.rule })
  }

  @Test("no text names a file, a line or a rule")
  func noPlaces() {
    let list = ListFixture.list()
    let texts = list.gaps.flatMap { [$0.title, $0.text, $0.proposal] + $0.parts.map(\.text) }
    for text in texts {
      #expect(!text.contains(".yml") && !text.contains("'"), "\(text)")
    }
  }

  @Test("the chain of a goal has what the plan says of each step")
  func chain() {
    let chain = ListFixture.list().goals[0].chain
    #expect(
      chain.steps == [
        ["Ordinarie budget"], ["Rastlekar"], ["Lekledda raster"], ["Barn leker tillsammans"],
        ["Barn rör sig varje dag"],
      ])
    #expect(chain.reachesImpact)
    #expect(ListFixture.list().goals[1].chain.steps.joined().isEmpty)
  }

  @Test("gaps are shared among those who answer for them")
  func actors() throws {
    let list = ListFixture.list(
      ListFixture.plan.replacing(
        "namn: Barn har nära till en lekplats",
        with: "namn: Barn har nära till en lekplats\n    ägare: Parknämnden"))
    let share = try #require(list.actors.first { $0.name == "Parknämnden" })
    #expect(share.sort == .named)
    #expect(share.items.contains { $0.title == "Mål utan aktivitet" && $0.goals == [1] })
    #expect(list.actors.last?.sort == .nobody)
  }

  @Test("an empty plan is told what to write first", arguments: ["", "plan: {namn: Ny}", "#"])
  func empty(plan: String) {
    let list = ListFixture.list(plan)
    #expect(list.firstSteps.count == 6)
    #expect(!list.isWhole)
    #expect(list.heading.summary.hasPrefix("Planen har ännu varken mål eller aktiviteter."))
  }

  @Test("what is accepted stands apart, with reason, decision and last day")
  func accepted() throws {
    let list = ListFixture.list(
      ListFixture.plan + """
        undantag:
          - regel: mal-utan-aktivitet
            gäller: L2
            skäl: Lekplatserna byggs av regionen
            beslut: § 12
            till: 2026-12-31
        """)
    let gap = try #require(list.accepted.first)
    #expect(gap.title == "Mål utan aktivitet")
    #expect(gap.reason == "Lekplatserna byggs av regionen")
    #expect(gap.decision == "§ 12")
    #expect(gap.until == "2026-12-31")
    #expect(!list.gaps.contains { $0.rule == "mal-utan-aktivitet" })
  }

  @Test("what is not known stands apart from what is missing")
  func unknown() {
    let list = ListFixture.list(
      ListFixture.plan.replacing("ordinarie_budget: ja", with: "ansvarig: okänt"))
    #expect(list.unknown.map(\.text) == ["aktivitet ”Rastlekar”: ansvarig"])
    #expect(list.unknown.map(\.goal) == [0])
    #expect(
      list.undecided.map { $0.text(in: .swedish) }.contains(
        "Aktiviteter utan ansvarig: gick inte att avgöra i 1 av 1 fall: L1"))
    #expect(!list.gaps.contains { $0.rule == "aktivitet-utan-ansvarig" })
  }

  @Test("in English nothing but names is Swedish")
  func english() {
    let list = ListFixture.list(language: .english)
    #expect(list.headings.kind == "Gap list")
    let texts =
      list.gaps.flatMap { [$0.title, $0.proposal, $0.why ?? ""] } + list.method
      + list.framework.parts.flatMap { [$0.heading, $0.sentence] + $0.measures.map(\.claim) }
      + [list.heading.summary]
    for text in texts {
      #expect(!text.contains { "åäöÅÄÖ".contains($0) }, "\(text)")
    }
  }

  @Test(
    "messages become sentences",
    arguments: [
      ("målet 'L1' saknar 'Å', inget's", "Målet L1 saknar ”Å”, inget's."),
      ("planen 'p' är kort", "Planen är kort."),
      ("är det så?", "Är det så?"),
      ("det fattas '", "Det fattas '."),
      ("'Rök 'n' rull' saknas", "”Rök 'n” rull' saknas."),
      ("", ""),
    ])
  func sentences(message: String, sentence: String) {
    let wording = ListWording(language: .swedish, plans: ["p": nil], labels: ["L1"])
    #expect(wording.sentence(LocalizedText(message)) == sentence)
  }

  @Test(
    "names are listed as far as there is room",
    arguments: [
      ([], 10, ""), (["A"], 0, "A"), (["A", "B"], 0, "A och B"),
      (["A", "B", "C"], 100, "A, B och C"),
      (["A", "B", "C", "D"], 4, "A och 3 till"), (["A", "B", "C", "D"], 8, "A, B och 2 till"),
    ])
  func names(names: [String], width: Int, text: String) {
    #expect(Language.swedish.listed(names, width: width) == text)
  }
}
