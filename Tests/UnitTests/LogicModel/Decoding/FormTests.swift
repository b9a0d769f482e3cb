import Testing

@Suite("The form of a plan")
struct FormTests {
  static let cases = [
    DecodingCase(
      "a bare sentence is a name",
      """
      plan: {namn: P}
      mål:
        - Fler mår bra
      """,
      facts: [
        "mål.id: mal:fler-mar-bra", "Fler mår bra.namn: Fler mår bra",
        "Fler mår bra.bara_namn: ja", "p.mål: Fler mår bra",
      ]),
    DecodingCase(
      "a map by id",
      """
      mål:
        V1.1:
          namn: Ett
        V2.1: Två
        V3.1:
      """,
      facts: [
        "mål.id: V1.1 | V2.1 | V3.1", "V1.1.namn: Ett", "V1.1.bara_namn: nej", "V2.1.namn: Två",
        "V2.1.bara_namn: ja", "V3.1.namn: saknas",
      ]),
    DecodingCase(
      "a list with ids, and keys in other case",
      """
      mål:
        - id: V1.1
          namn: Ett
        - Id: V2.1
          Namn:   Två   ord
          Målgrupp: vuxna
      """,
      facts: ["mål.id: V1.1 | V2.1", "V2.1.namn: Två ord", "V2.1.målgrupp: vuxna"]),
    DecodingCase(
      "one element in place of a list, though a key is misspelt",
      """
      mål:
        V1:
          uppföljning:
            hur: Enkät
            vemm: VVG
      """,
      facts: ["uppföljningar.id: V1/uppfoljning:enkat", "V1/uppfoljning:enkat.vem: VVG"],
      told: ["okand-nyckel 'vemm'"]),
    DecodingCase(
      "ids are raw text",
      """
      mål:
        - {id: 2.10, namn: Ett}
        - {id: 1e3, namn: Två}
      """,
      facts: ["mål.id: 2.10 | 1e3"]),
    DecodingCase(
      "derived ids: parent, kind, name, and a number for twins",
      """
      mål:
        V1.1:
          aktiviteter:
            - Workshop för alla
            - Workshop för alla
            - Workshop för alla
      """,
      facts: [
        "aktiviteter.id: V1.1/aktivitet:workshop-for-alla | V1.1/aktivitet:workshop-for-alla-2"
          + " | V1.1/aktivitet:workshop-for-alla-3"
      ]),
    DecodingCase(
      "status headings",
      """
      mål:
        V1:
          genomfört: [A ett]
          pågår: [B ett]
          planerat: [C ett]
          eventuellt: [D ett]
          inställt: [E ett]
          pausat: [F ett]
          avslutat: [G ett]
          aktiviteter: [H ett, {namn: I ett, status: på gång}]
      """,
      facts: [
        "A ett.status: genomförd", "B ett.status: pågående", "C ett.status: planerad",
        "D ett.status: eventuell", "E ett.status: inställd", "F ett.status: pausad",
        "G ett.status: avslutad", "H ett.status: saknas", "I ett.status: pågående",
        "V1.aktiviteter: A ett | B ett | C ett | D ett | E ett | F ett | G ett | H ett | I ett",
      ]),
    DecodingCase(
      "a status of its own wins over the heading",
      """
      mål:
        V1:
          planerat:
            - {namn: A ett, status: inställd}
      """,
      facts: ["A ett.status: inställd"]),
    DecodingCase(
      "kinds of indicator",
      """
      mål:
        V1:
          processindikatorer: [Antal träffar]
          resultatindikatorer: [Antal suicid]
          strukturindikatorer: [Avtal finns]
          indikatorer: [Annat]
      """,
      facts: [
        "Antal träffar.typ: process", "Antal suicid.typ: resultat", "Avtal finns.typ: struktur",
        "Annat.typ: saknas", "V1.indikatorer: Antal träffar | Antal suicid | Avtal finns | Annat",
      ]),
    DecodingCase(
      "a goal-less plan",
      """
      plan:
        namn: Aktivitetsplan
        period: sep 2021 – dec 2022
      pågår:
        - Pilot (sep 2021 – dec 2022)
      planerat:
        - namn: Stöd (höst 2022)
          steg: [Identifiera nuläge, {namn: Fastställa, deadline: 31/10}]
      """,
      facts: [
        "Pilot.status: pågående", "Pilot.period: 2021-09-01–2022-12-31", "Stöd.status: planerad",
        "Stöd.steg: Identifiera nuläge | Fastställa", "Fastställa.deadline: 2022-10-31–2022-10-31",
        "aktivitetsplan.aktiviteter: Pilot | Stöd",
      ],
      told: ["arstal-fran-perioden '31/10'"]),
    DecodingCase(
      "sections may stand inside the plan",
      """
      plan:
        namn: P
        ordlista:
          SIP: samordnad individuell plan
        mål: [Fler mår bra]
      """,
      facts: ["SIP.betyder: samordnad individuell plan", "p.mål: Fler mår bra"]),
    DecodingCase(
      "a nested list is a flat one", "mål: [[Ett mål, Två mål], Tre mål]",
      facts: ["mål.id: mal:ett-mal | mal:tva-mal | mal:tre-mal"]),
  ]

  @Test(arguments: cases) func form(_ example: DecodingCase) { example.check() }
}
