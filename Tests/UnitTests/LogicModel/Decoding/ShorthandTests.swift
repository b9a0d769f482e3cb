import Testing

@Suite("Shorthands of a plan")
struct ShorthandTests {
  static let names = [
    DecodingCase(
      "a period in a final parenthesis",
      """
      mål:
        V1:
          aktiviteter:
            - Stöttat lokalt arbete (2018–2021)
            - Utbildat (2019, 2021)
            - Anställt (hösten 2020 – årsskiftet 2021/2022)
            - Närvaroteam (Lerum först)
            - Tillgängligt (2021–)
      """,
      facts: [
        "Stöttat lokalt arbete.period: 2018-01-01–2021-12-31",
        "Utbildat.period: 2019-01-01–2019-12-31, 2021-01-01–2021-12-31",
        "Anställt.period: 2020-07-01–2021-12-31", "Närvaroteam (Lerum först).period: saknas",
        "Tillgängligt.period: 2021-01-01–",
      ]),
    DecodingCase(
      "a day without a year and nothing to take it from stays in the name, and is told",
      """
      mål:
        V1:
          aktiviteter: [Starta grupp (31/5)]
      """,
      facts: ["Starta grupp (31/5).period: saknas"], told: ["arstal-saknas 'Starta grupp (31/5)'"]),
    DecodingCase(
      "counts of outputs",
      """
      mål:
        V1:
          aktiviteter:
            - namn: Utbilda
              prestationer:
                - ca 11 instruktörer (2021)
                - 2 200 första hjälpare (2016–2021)
                - Handlingsplan antagen
                - 2018 års plan
      """,
      facts: [
        "ca 11 instruktörer.antal: 11", "ca 11 instruktörer.ca: ja",
        "ca 11 instruktörer.enhet: instruktörer",
        "ca 11 instruktörer.period: 2021-01-01–2021-12-31", "2 200 första hjälpare.antal: 2200",
        "2 200 första hjälpare.enhet: första hjälpare", "2 200 första hjälpare.ca: saknas",
        "Handlingsplan antagen.antal: saknas", "2018 års plan.antal: saknas",
      ]),
    DecodingCase(
      "start and end are one period, and the end takes its year after the start's",
      """
      plan: {namn: P, period: hösten 2025–våren 2027}
      aktiviteter:
        - {namn: Båda ändar, start: 1/9, slut: Q2}
        - {namn: Bara slut, slut: 2026-05-31}
        - {namn: Bara start, start: 2025}
        - {namn: Okänt slut, start: 2025, slut: okänt}
      """,
      facts: [
        "Båda ändar.period: 2025-09-01–2026-06-30", "Bara slut.period: –2026-05-31",
        "Bara start.period: 2025-01-01–", "Okänt slut.period: 2025-01-01–",
      ],
      told: ["arstal-fran-perioden '1/9'"]),
    DecodingCase(
      "a list of times is one time",
      """
      aktiviteter:
        - {namn: Utbilda, period: [2019, 2021]}
      """,
      facts: ["Utbilda.period: 2019-01-01–2019-12-31, 2021-01-01–2021-12-31"]),
    DecodingCase(
      "a follow-up in a sentence is how it is done; how often is no time",
      """
      mål:
        V1:
          uppföljning:
            - Karin ringer runt varje termin
            - {hur: Enkät till alla, när: årlig, vem: VVG}
      """,
      facts: [
        "Karin ringer runt varje termin.hur: Karin ringer runt varje termin",
        "V1/uppfoljning:enkat-till-alla.frekvens: årlig", "V1/uppfoljning:enkat-till-alla.vem: VVG",
        "V1/uppfoljning:enkat-till-alla.vad: V1",
      ]),
    DecodingCase(
      "everyday words are read without a word",
      """
      aktiviteter:
        - namn: Bilda närvaroteam
          när: 2026
          ansvar: Elevhälsan
          pengar: ca 2 milj kr
          effekt: [mindre frånvaro]
          nuläge: Vi har börjat
          kommer från: Mötet i oktober
          kommuner: Mark, Svenljunga
          status: klart
      """,
      facts: [
        "Bilda närvaroteam.period: 2026-01-01–2026-12-31",
        "Bilda närvaroteam.ansvarig: Elevhälsan", "ca 2 milj kr.belopp: ca 2 MSEK",
        "Bilda närvaroteam.finansiering: ca 2 milj kr",
        "Bilda närvaroteam.effekter: mindre frånvaro", "Bilda närvaroteam.läge: Vi har börjat",
        "Bilda närvaroteam.källställen: Mötet i oktober",
        "Bilda närvaroteam.kommuner: Mark | Svenljunga", "Bilda närvaroteam.status: genomförd",
      ]),
  ]

  static let measures = [
    DecodingCase(
      "a baseline with its year, and a level that is measured",
      """
      mål:
        V1:
          indikatorer:
            - namn: Antal suicid
              mäter: slutmål
              baslinje: ca 200 (2017)
              målvärde: {värde: 0, år: 2030}
              frekvens: varje år
      """,
      facts: [
        "Antal suicid.mäter_nivå: slutmål", "Antal suicid.baslinje: 200.0",
        "Antal suicid.baslinje_ca: ja", "Antal suicid.baslinje_år: 2017",
        "Antal suicid.målvärde: 0.0", "Antal suicid.målvärde_år: 2030",
        "Antal suicid.frekvens: årlig",
      ]),
    DecodingCase(
      "'mål' in an indicator is the goal, or the target",
      """
      mål: [{id: V1, namn: Ett mål}]
      indikatorer:
        - {namn: Antal möten, mål: V1}
        - {namn: Antal SIP, mål: "0,5 per elev"}
      """,
      facts: [
        "Antal möten.mål: Ett mål", "Antal SIP.mål: saknas", "Antal SIP.målvärde: 0.5",
      ],
      told: ["mal-som-malvarde '\"0,5 per elev\"'"]),
    DecodingCase(
      "values by year",
      """
      indikatorer:
        - namn: Antal suicid
          värden:
            2017: 200
            2018: 1 190
      """,
      facts: [
        "mätvärden.id: indikator:antal-suicid/matvarde:2017 | indikator:antal-suicid/matvarde:2018",
        "indikator:antal-suicid/matvarde:2018.värde: 1190.0",
      ]),
    DecodingCase(
      "local plans by state, as numbers or names",
      """
      mål:
        V1:
          lokala_planer: {klara: [Göteborg, Härryda], pågår: 2, okänt: 9}
      """,
      facts: [
        "V1/lokala-planer.klara: 2", "V1/lokala-planer.klara_i: Göteborg | Härryda",
        "V1/lokala-planer.pågår: 2", "V1/lokala-planer.okänt: 9",
      ]),
    DecodingCase(
      "a mandate, and one that is denied",
      """
      aktörer:
        - {namn: SRO, mandat: [rekommenderar, inte beslutar]}
      """,
      facts: ["SRO.mandat: rekommenderar", "SRO.saknar_mandat: beslutar"]),
    DecodingCase(
      "a handover in fields is one text",
      """
      aktiviteter:
        - namn: Bilda team
          övergång: {till: Elevhälsan, när: 2028}
      """,
      facts: ["Bilda team.övergång: till: Elevhälsan; när: 2028"]),
    DecodingCase(
      "exemptions",
      """
      mål: [{id: V1, namn: Ett mål}]
      undantag:
        - regel: mal-utan-medel
          gäller: V1
          skäl: Ryms i ordinarie budget
          beslut: § 12, 2026-01-15
          ansvarig: VVG
          till: 2026-12-31
      """,
      facts: [
        "undantag:mal-utan-medel.gäller: Ett mål",
        "undantag:mal-utan-medel.skäl: Ryms i ordinarie budget",
        "undantag:mal-utan-medel.till: 2026-12-31–2026-12-31",
        "V1.undantag: undantag:mal-utan-medel",
      ]),
    DecodingCase(
      "claims",
      """
      påståenden:
        - text: Inom 9 av 15 mål finns gemensamma aktiviteter
          regel: mal-utan-gemensam-aktivitet
          uppfyllt: 9 av 15
        - text: Hälften av områdena har en plan
          räkna: delregioner
          där: {mål: V1, aktivitet_typ: planer_och_riktlinjer}
          blir: [SAMLA, SIMBA]
      mål: [{id: V1, namn: Ett mål}]
      """,
      facts: [
        "pastaende:inom-9-av-15-mal-finns-gemensamma-aktiviteter.uppfyllt: 9 av 15",
        "pastaende:halften-av-omradena-har-en-plan.där_mål: Ett mål",
        "pastaende:halften-av-omradena-har-en-plan.där_typ: planer_och_riktlinjer",
        "pastaende:halften-av-omradena-har-en-plan.blir: SAMLA | SIMBA",
      ]),
  ]

  @Test("in names and times", arguments: names) func readsNames(_ example: DecodingCase) {
    example.check()
  }

  @Test("of what is measured and stated", arguments: measures) func readsMeasures(
    _ example: DecodingCase
  ) { example.check() }
}
