import Syntax
import Testing

@testable import LogicModel

/// The draft that the reader of texts is tested with: what the decoder makes of it and asks about.
@Suite("A first draft, decoded")
struct FirstDraftTests {
  static let plans = DecodedPlans(draftText)

  @Test("asks calmly, once for each thing")
  func told() {
    #expect(
      Self.plans.told == [
        "ny-plan 'Skolnärvaro 2025-2028'",
        "utanfor-planen 'Period'",
        "okand-nyckel 'ansvarg'",
        "halv-mening 'Att alla elever ska känna att'",
        "osaker-uppgift 'Ogiltig frånvaro > 15 % (statistik finns väl?)'",
        "mal-som-malvarde '0,5 per elev'",
        "arstal-fran-perioden '1/9'",
        "osaker-uppgift 'Samverkansavtal - ska beslutas av: styrgruppen? VVG?'",
        "namn-mot-period 'hösten 2025-våren 2027'",
        "flera-belopp '1,5 milj'",
        "last-som-flera 'barn, unga och deras familjer'",
        "person-som-aktor 'Anna Lindqvist, elevhälsan'",
        "osaker-uppgift 'Närvaro teamet?'",
        "last-som-flera 'skolan/soc/BUP'",
      ])
    #expect(Self.plans.findings.allSatisfy { $0.severity < .error })
    #expect(Self.plans.findings.filter { $0.severity == .warning }.map(\.rule) == ["okand-nyckel"])
  }

  @Test(
    "is read as it was meant",
    arguments: [
      "skolnarvaro-2025-2028.period: 2025-07-01–2027-06-30",
      "närvaro-åk7-9.namn: Mål: Fler elever kommer till skolan",
      "närvaro-åk7-9.målgrupp: barn | unga | deras familjer",
      "närvaro-åk7-9.ägare: Anna Lindqvist | elevhälsan",
      "närvaro-åk7-9.slutmål: Att alla elever ska känna att",
      "närvaro-åk7-9.källställen: Mötet 14 okt, se Teams",
      "närvaro-åk7-9.uppföljning: Karin ringer runt varje termin",
      "Karin ringer runt varje termin.hur: Karin ringer runt varje termin",
      "Antal SIP:ar.målvärde: 0.5",
      "Antal SIP:ar.baslinje: <unknown>",
      "Närvaroteam i alla kommuner (Lerum först).ansvarig: Närvaro teamet",
      "Närvaroteam i alla kommuner (Lerum först).period: 2025-07-01–2027-06-30",
      "ca 2 milj (stimulans, ev. mer 2026).belopp: ca 2 MSEK",
      "Ta fram rutin #1 för tidig upptäckt.mål: Mål: Fler elever kommer till skolan",
      "\"Föräldrastöd\" i grupp.ansvarig: skolan | soc | BUP",
      "\"Föräldrastöd\" i grupp.status: pågående",
      "\"Föräldrastöd\" i grupp.period: 2025-09-01–2026-06-30",
      "Något kring elevhälsan....effekter: mindre frånvaro | bättre mående"
        + " | lägre kostnader på sikt",
    ])
  func read(_ fact: String) {
    #expect(DecodingCase.state(fact, in: Self.plans) == fact)
  }

  @Test("knows a body by another way to write it")
  func knownBody() {
    let plans = DecodedPlans(files: [
      ("utkast.yml", draftText),
      ("aktorer.yml", "plan: Skolnärvaro 2025-2028\naktörer: [VästKom, Närvaroteamet]"),
    ])
    let giver = plans.value("ger", of: "VästKom", .actor)
    #expect(giver != nil)
    #expect(plans.findings.flatMap(\.help).contains { $0.swedish == "menade du 'Närvaroteamet'?" })
  }
}
