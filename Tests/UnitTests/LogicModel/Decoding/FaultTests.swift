import Syntax
import Testing

@testable import LogicModel

@Suite("Faults in a plan")
struct FaultTests {
  static let cases = [
    DecodingCase("an empty file", "", told: ["tom-fil ''"]),
    DecodingCase("a file with comments only", "# snart\n", told: ["tom-fil ''"]),
    DecodingCase("a list", "- Ett\n- Två\n", told: ["ingen-plan '- Ett\n- Två'"]),
    DecodingCase("a text", "Vi ska göra mycket", told: ["ingen-plan 'Vi ska göra mycket'"]),
    DecodingCase(
      "an unknown key that is near a known one is read as that",
      "mål: {V1: {namn: Ett, malgrup: vuxna, aktivitter: [Möten]}}",
      facts: ["V1.målgrupp: vuxna", "V1.aktiviteter: Möten", "V1.anmärkning: saknas"],
      told: ["okand-nyckel 'malgrup'", "okand-nyckel 'aktivitter'"]),
    DecodingCase(
      "the text of an unknown key is kept as a remark, beside others",
      """
      mål:
        V1: {namn: Ett, not: Viktigt, färg: röd, väderlek: [sol, regn], x-eget: 1}
      """,
      facts: ["V1.anmärkning: Viktigt; färg: röd; väderlek: sol; regn"],
      told: ["okand-nyckel 'färg'", "okand-nyckel 'väderlek'"]),
    DecodingCase(
      "an unknown value",
      "aktiviteter: [{namn: Ett, status: påbörjat, typ: fika, valgrund: 'engagemang, medel'}]",
      facts: ["Ett.status: saknas", "Ett.typ: saknas", "Ett.valgrund: engagemang | medel"],
      told: ["okant-varde 'påbörjat'", "okant-varde 'fika'"]),
    DecodingCase(
      "unreadable times",
      """
      aktiviteter:
        - {namn: Ett, period: snart}
        - {namn: Två, period: 2022-02-30}
        - {namn: Tre, period: 2022–2018}
        - {namn: Fyra, period: 1066}
        - {namn: Fem, start: sen, slut: 2022}
        - {namn: Sex, start: 2023, slut: 2022}
      """,
      facts: ["Ett.period: saknas", "Fem.period: –2022-12-31", "Sex.period: saknas"],
      told: [
        "olaslig-tid 'snart'", "olaslig-tid '2022-02-30'", "olaslig-tid '2022–2018'",
        "olaslig-tid '1066'", "olaslig-tid 'sen'", "olaslig-tid '2023'",
      ]),
    DecodingCase(
      "unreadable numbers, and numbers that are no whole ones",
      """
      aktörer: [{namn: Ett, antal: många, invånare: 2,5}, {namn: Två, antal: 99999999999999999999}]
      mål: {V1: {prioriterat: kanske, lokala_planer: {klara: 99999999999999999999}}}
      """,
      facts: ["Ett.antal: saknas", "Ett.invånare: saknas", "Två.antal: saknas"],
      told: [
        "olasligt-varde 'många'", "olasligt-varde '2,5'", "olasligt-varde '99999999999999999999'",
        "olasligt-varde 'kanske'",
      ]),
    DecodingCase(
      "a value of another shape",
      """
      förval: [SAMLA]
      aktiviteter:
        - {namn: Ett, period: {a: 1}, syfte: [Trygghet, Lugn]}
      medel:
        - {namn: Två, per_år: 2 MSEK}
      """,
      facts: ["Ett.period: saknas", "Ett.syfte: Trygghet; Lugn"],
      told: ["fel-form '[SAMLA]'", "fel-form '{a: 1}'", "fel-form '2 MSEK'"]),
    DecodingCase(
      "what cannot hold for a file", "förval: {färg: röd, nivå: stad, period: snart, källa: [a]}",
      told: [
        "okand-nyckel 'färg'", "okant-varde 'stad'", "olaslig-tid 'snart'", "fel-form '[a]'",
      ]),
    DecodingCase(
      "a reference to nothing",
      "mål: {V1.1: Ett}\naktiviteter: [{namn: A, mål: V1.2}, {namn: B, fortsätter: Något annat}]",
      facts: ["A.mål: saknas"],
      told: ["okand-referens 'V1.2'", "okand-referens 'Något annat'"]),
    DecodingCase(
      "a reference into a plan that is not read, told once; in one that is read it is a fault",
      """
      plan: {id: p, namn: Plan}
      mål: {M1: {namn: Ett, motsvarar: [annan/V1, annan/V2, p/M9, Inget/alls här]}}
      """,
      facts: ["M1.motsvarar: saknas"],
      told: [
        "plan-ej-last 'annan/V1'", "okand-referens 'p/M9'", "okand-referens 'Inget/alls här'",
      ]),
    DecodingCase(
      "half a sentence, a person and years that differ",
      """
      plan: {namn: Närvaro 2025–2028, period: 2025–2027}
      mål:
        V1: {namn: Fler ska känna att, slutmål: Alla vill vara med, ägare: "Anna Berg, skolan"}
        V2: {namn: Två, ägare: Södra Älvsborg}
      """,
      facts: ["V1.ägare: Anna Berg | skolan", "V2.ägare: Södra Älvsborg"],
      told: [
        "halv-mening 'Fler ska känna att'", "namn-mot-period '2025–2027'",
        "person-som-aktor '\"Anna Berg, skolan\"'",
      ]),
    DecodingCase(
      "a year in the name within the period is no contradiction",
      "plan: {namn: Aktivitetsplan 2022, period: sep 2021 – dec 2022}"),
  ]

  @Test(arguments: cases) func faults(_ example: DecodingCase) { example.check() }

  @Test("help names what is near, else the most useful words")
  func help() {
    func help(_ text: String) -> [String] {
      DecodedPlans(text).findings.flatMap { $0.help.map(\.swedish) }
    }
    #expect(help("mål: {V1: {malgrup: vuxna}}") == ["skriv `målgrupp:` om det stämmer"])
    #expect(
      help("aktörer: [{färgton: röd}]") == [
        "här kan till exempel stå: namn, typ, nivå, delregion, mandat, saknar_mandat, uppdrag, "
          + "roll_i, rapporterar_till, återkopplar_till, ingår_i, ledamöter"
      ])
    #expect(
      help("mål: {V1.1: Ett, V2: {motsvarar: V1.2}}") == ["menade du 'V1.1'?"])
    #expect(
      help("aktiviteter: [{namn: A, status: planeradd}]").first == "menade du 'planerad'?")
    #expect(
      help("aktörer: [Närvaroteamet]\naktiviteter: [{namn: A, ansvarig: Närvaro teamet?}]") == [
        "menade du 'Närvaroteamet'?"
      ])
  }

  @Test("everything is said in both languages, lower case, without a full stop")
  func language() {
    for example in Self.cases + ReferenceTests.rings + MoneyDecodingTests.cases
      + StatedNothingTests.cases + PlanFilesTests.cases
    {
      let files = example.files.enumerated().map { ("fil\($0.offset + 1).yml", $0.element) }
      for finding in DecodedPlans(files: files).findings {
        let texts =
          [finding.message] + finding.help + [finding.question].compactMap { $0 }
          + finding.labels.map(\.text)
        for text in texts {
          #expect(text.english != nil, "\(finding.rule): \(text.swedish)")
          #expect(!text.swedish.hasSuffix("."), "\(finding.rule): \(text.swedish)")
        }
        let first = finding.message.swedish.first
        #expect(first?.isUppercase != true, "\(finding.rule): \(finding.message.swedish)")
        #expect(finding.place != nil)
      }
    }
  }
}
