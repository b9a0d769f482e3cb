import Testing

@Suite("What is stated not to be")
struct StatedNothingTests {
  static let cases = [
    DecodingCase(
      "the four kinds",
      """
      mål:
        - namn: Inget sagt
        - {namn: Inga, aktiviteter: inga, syfte: inget, ägare: saknas}
        - {namn: Okänt, aktiviteter: okänt, period: vet ej, ägare: "?"}
        - {namn: Ej, aktiviteter: ej tillämpligt, prioriterat: ej aktuellt}
        - {namn: Tom ruta, aktiviteter: "-"}
      """,
      facts: [
        "Inget sagt.aktiviteter: saknas", "Inga.aktiviteter: <none>", "Inga.syfte: <none>",
        "Inga.ägare: <none>", "Okänt.aktiviteter: <unknown>", "Okänt.period: <unknown>",
        "Okänt.ägare: <unknown>", "Ej.aktiviteter: <notApplicable>",
        "Ej.prioriterat: <notApplicable>", "Tom ruta.aktiviteter: saknas",
      ]),
    DecodingCase(
      "none of one status says nothing of the others",
      """
      mål:
        V1: {namn: Ett, genomfört: inga, planerat: [Möten]}
      """,
      facts: ["V1.aktiviteter: Möten", "V1.anmärkning: genomfört: inga"]),
    DecodingCase(
      "in a subregion's file 'inga' is said of the cell",
      files: [
        "plan: {namn: P, delregioner: [SAMLA, SIMBA]}\nmål: {V1: {namn: Ett}}",
        "plan: p\nförval: {delregion: SAMLA}\nmål: {V1: {aktiviteter: inga}}",
      ],
      facts: [
        "V1.aktiviteter: saknas", "V1×samla.läge: inget", "V1×simba.läge: saknas",
        "V1/samla/redovisning.läge: inget",
      ]),
    DecodingCase(
      "an unsure value is read, and asked about",
      """
      aktiviteter:
        - {namn: Bilda team, period: "2026?", status: pågående?, ansvarig: Närvaro teamet?}
        - {namn: Skriva avtal?}
      aktörer: [Närvaroteamet]
      """,
      facts: [
        "Bilda team.period: 2026-01-01–2026-12-31", "Bilda team.status: pågående",
        "Bilda team.ansvarig: Närvaro teamet", "Skriva avtal?.period: saknas",
      ],
      told: [
        "osaker-uppgift '\"2026?\"'", "osaker-uppgift 'pågående?'",
        "osaker-uppgift 'Skriva avtal?'",
        "osaker-uppgift 'Närvaro teamet?'",
      ]),
  ]

  @Test(arguments: cases) func nothing(_ example: DecodingCase) { example.check() }
}
