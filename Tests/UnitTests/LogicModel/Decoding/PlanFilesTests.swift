import Testing

@Suite("Plans in files")
struct PlanFilesTests {
  static let parts = [
    "plan: vg\nförval: {delregion: SAMLA}\nmål: {V1: {läge: i huvudsak lokalt, planerat: [B]}}",
    "plan: {id: vg, namn: Stora planen, nivå: län}\nmål: {V1: {namn: Ett, planerat: [A]}}",
    "plan: Stora planen\nförval: {delregion: SIMBA}\nmål: {V1: {indirekt_via: [V2]}, V2: Två}",
  ]

  static let cases = [
    DecodingCase(
      "several files make one plan, in any order", files: parts,
      facts: [
        "planer.id: vg", "mål.id: V1 | V2", "V1.namn: Ett", "V1.aktiviteter: B | A",
        "B.nivå: delregion", "A.nivå: län", "B.delregion: SAMLA",
        "V1/samla/redovisning.läge: lokalt", "V1/simba/redovisning.via: Två",
      ]),
    DecodingCase(
      "several files make one plan, in the other order", files: parts.reversed(),
      facts: [
        "planer.id: vg", "V1.namn: Ett", "V1.aktiviteter: A | B",
        "V1/samla/redovisning.läge: lokalt", "V1/simba/redovisning.via: Två",
      ]),
    DecodingCase(
      "a plan that is only named is a new one", files: ["plan: Skolnärvaro 2025\nskede: remiss"],
      facts: [
        "planer.id: skolnarvaro-2025", "skolnarvaro-2025.namn: Skolnärvaro 2025",
        "skolnarvaro-2025.skede: remiss",
      ],
      told: ["ny-plan 'Skolnärvaro 2025'"]),
    DecodingCase(
      "a file without a plan is one, by its name", files: ["mål: [Ett mål]"],
      facts: ["planer.id: fil1", "fil1.mål: Ett mål"]),
    DecodingCase(
      "a plan that is declared twice is one",
      files: ["plan: {id: p, namn: P}\nmål: {V1: Ett}", "plan: {id: P, namn: P}\nmål: {V2: Två}"],
      facts: ["planer.id: p", "p.mål: Ett | Två"], told: ["dubbelt-id 'P'"]),
    DecodingCase(
      "an id that stands twice in one file is one element",
      """
      plan: p
      mål:
        - {id: V1, namn: Ett}
        - {id: v1, namn: Annat, målgrupp: vuxna}
      """,
      facts: ["mål.id: V1", "V1.namn: Ett", "V1.målgrupp: vuxna"],
      told: ["ny-plan 'p'", "dubbelt-id 'Annat'", "olika-uppgifter 'Annat'"]),
    DecodingCase(
      "the same id in two plans is two elements, told apart by the plan's",
      files: [
        "plan: {id: över, namn: Ö}\nmål: {V1.1: Över}",
        "plan: {id: under, namn: U, ingår_i: över}\n"
          + "mål: {V1.1: {namn: Under, motsvarar: över/V1.1}, V2: {namn: Två, motsvarar: V1.1}}",
      ],
      facts: ["under.ingår_i: Ö", "Under.motsvarar: Över", "Två.motsvarar: Under"]),
    DecodingCase(
      "what holds for the file, unless an item says otherwise",
      """
      plan: {namn: P, nivå: län}
      förval: {delregion: SAMLA, period: 2020–2021}
      aktiviteter:
        - Vanlig
        - {namn: Annan, delregion: SIMBA, period: 2022}
        - {namn: Ingen, delregion: okänt, period: okänt}
        - {namn: Egen nivå, nivå: lokal}
      """,
      facts: [
        "Vanlig.delregion: SAMLA", "Vanlig.nivå: delregion",
        "Vanlig.period: 2020-01-01–2021-12-31", "Annan.delregion: SIMBA",
        "Annan.period: 2022-01-01–2022-12-31", "Ingen.delregion: <unknown>", "Ingen.nivå: län",
        "Ingen.period: <unknown>", "Egen nivå.nivå: lokal", "Egen nivå.delregion: SAMLA",
      ]),
    DecodingCase(
      "the file's level goes before its subregion's",
      """
      förval: {delregion: SAMLA, nivå: lokal}
      aktiviteter: [Vanlig, {namn: Annan, delregion: SIMBA}]
      """,
      facts: ["Vanlig.nivå: lokal", "Annan.nivå: delregion"]),
    DecodingCase(
      "a cell of a goal and a subregion",
      files: [
        "plan: {namn: P, delregioner: [SAMLA]}\nmål: {V1: Ett, V2: {namn: Två}}",
        "plan: p\nförval: {delregion: SAMLA}\n"
          + "mål: {V1: {läge: i huvudsak lokalt, indirekt_via: [V2]}, V2: {genomfört: [Kurs]}}",
      ],
      facts: [
        "rutor.id: V1×samla | V2×samla", "V1×samla.läge: indirekt", "V2×samla.läge: direkt",
        "V2×samla.aktiviteter: Kurs", "V1/samla/redovisning.läge: lokalt",
        "V1/samla/redovisning.via: Två", "V2.bidrar_till: Ett",
      ]),
  ]

  @Test(arguments: cases) func files(_ example: DecodingCase) { example.check() }
}
