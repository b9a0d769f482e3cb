import Testing

@Suite("References and links")
struct ReferenceTests {
  static let found = [
    DecodingCase(
      "by id, name and other name, whatever the case, blanks and composition",
      """
      aktörer:
        - {id: vvg, namn: Vårdsamverkan Västra Götaland, kallas: [VG-samverkan]}
      aktiviteter:
        - {namn: A1, ansvarig: VVG}
        - {namn: A2, ansvarig: "vårdsamverkan  västra götaland"}
        - {namn: A3, ansvarig: vg samverkan}
        - {namn: A4, ansvarig: va\u{30A}rdsamverkan va\u{308}stra go\u{308}taland}
      """,
      facts: ["A1", "A2", "A3", "A4"].map { $0 + ".ansvarig: Vårdsamverkan Västra Götaland" }
        + ["aktörer.id: vvg"]),
    DecodingCase(
      "a name that nothing declares makes an element, once",
      """
      aktiviteter:
        - {namn: A1, ansvarig: Elevhälsan, delregion: SAMLA}
        - {namn: A2, ansvarig: elevhälsan, delregion: samla}
      """,
      facts: [
        "aktörer.id: elevhalsan", "elevhalsan.deklarerad: nej", "delregioner.id: samla",
        "Elevhälsan.ansvarar_för: A1 | A2",
      ]),
    DecodingCase(
      "several in one text: only a list, or what is known, is taken apart",
      """
      aktörer: [Styrgruppen, VVG]
      mål:
        - {id: V1, namn: Ett, målgrupp: "barn, unga och deras familjer"}
        - {id: V2, namn: Två, målgrupp: barn och unga, ägare: Styrgruppen och VVG}
        - {id: V3, namn: Tre, ägare: Hälso- och sjukvårdsnämnden}
        - {id: V4, namn: Fyra, ägare: "Styrgruppen, 4 från varje"}
        - {id: V5, namn: Fem, målgrupp: "barn, unga och deras familjer"}
      """,
      facts: [
        "V1.målgrupp: barn | unga | deras familjer", "V2.målgrupp: barn och unga",
        "V2.ägare: Styrgruppen | VVG", "V3.ägare: Hälso- och sjukvårdsnämnden",
        "V4.ägare: Styrgruppen", "V5.målgrupp: barn | unga | deras familjer",
      ],
      told: ["last-som-flera '\"barn, unga och deras familjer\"'"]),
    DecodingCase(
      "of one name with several holders the first counts, unless it is an id",
      """
      mål: [{id: V1, namn: Fler mår bra}, {id: V2, namn: Fler mår bra}]
      aktiviteter:
        - {namn: Två möjliga, mål: Fler mår bra}
        - {namn: Ett möjligt, mål: V2}
      """,
      facts: ["V1.aktiviteter: Två möjliga", "V2.aktiviteter: Ett möjligt"],
      told: ["tvetydig-referens 'Fler mår bra'"]),
    DecodingCase(
      "a subregion before the body of the same name",
      """
      delregioner: [SAMLA]
      aktörer: [SAMLA, {namn: Ledning, består_av: [SAMLA]}]
      """,
      facts: ["delregioner.id: delregion:samla", "delregion:samla.del_av: Ledning"]),
    DecodingCase(
      "an activity for several goals, and all of a kind",
      """
      mål: [{id: V1.1, namn: Ett}, {id: B5.1, namn: Två}]
      aktiviteter:
        - {namn: Delad, mål: [V1.1, B5.1]}
      medel:
        - {namn: Pengar, avser: alla 2}
      resurser:
        - {namn: Samordnare, mål: [V1.1, B5.1]}
      """,
      facts: [
        "aktiviteter.id: aktivitet:delad", "Delad.mål: Ett | Två", "V1.1.aktiviteter: Delad",
        "B5.1.aktiviteter: Delad", "V1.1.medel: Pengar", "B5.1.resurser: Samordnare",
      ]),
    DecodingCase(
      "a word that is the id of an element, or the name of one at the top, is that element",
      """
      effekter: [{namn: Minskad frånvaro, hos: invånare}]
      mål:
        V1:
          aktiviteter:
            - {namn: Ett, prestationer: [rutin], effekter: [Minskad frånvaro]}
            - {namn: Två, prestationer: [{id: rutin, namn: Rutin antagen}]}
            - {namn: Tre, effekter: [Minskad frånvaro]}
      """,
      facts: [
        "Ett.prestationer: Rutin antagen", "Två.prestationer: Rutin antagen",
        "effekter.id: effekt:minskad-franvaro", "Tre.effekter: Minskad frånvaro",
      ]),
    DecodingCase(
      "what is waited for may be no element",
      """
      aktiviteter:
        - {namn: Ett, väntar_på: [Två, Ny nationell strategi]}
        - {namn: Två}
      """,
      facts: ["Ett.väntar_på: Två", "Ett.väntar_på_annat: Ny nationell strategi"]),
    DecodingCase(
      "sources by line of the file's document",
      """
      förval: {källa: analys2021}
      källor: [{id: analys2021, namn: Analysen}]
      mål:
        V1: {namn: Ett, källa: 985–990, aktiviteter: [Möten]}
        V2: {namn: Två, källa: "samla2020:57"}
        V3: {namn: Tre}
        V4: {namn: Fyra, källa: okänt}
      """,
      facts: [
        "V1.källställen: analys2021:985–990", "V1.källa: Analysen",
        "Möten.källställen: analys2021:985–990", "V2.källställen: samla2020:57",
        "V2.källa: saknas", "V3.källställen: analys2021", "V4.källa: <unknown>",
      ]),
  ]

  static let links = [
    DecodingCase(
      "nested is a link, down to the effect",
      """
      mål:
        V1:
          slutmål: Ingen frånvaro
          aktiviteter:
            - namn: Utbilda
              resurser: [Lärare]
              finansiering: [Statsbidrag]
              prestationer:
                - namn: Utbildade
                  effekter:
                    - {namn: Kunskap, hos: personal, effekter: [{namn: Trygghet, slutmål: ja}]}
      """,
      facts: [
        "Utbilda.följer_av: Lärare | Statsbidrag", "Utbilda.leder_till: Utbildade",
        "Utbildade.leder_till: Kunskap", "Kunskap.leder_till: Trygghet",
        "Trygghet.leder_till: Ingen frånvaro", "Kunskap.hos: personal",
      ]),
    DecodingCase(
      "a link may carry its own facts, and lead to a goal",
      """
      mål:
        V1: {namn: Ett, slutmål: Ingen frånvaro}
        V2: {namn: Två}
      effekter:
        - namn: Samsyn
          kallas: [enighet]
          leder_till: V1
        - namn: Avtal
          leder_till: [{till: enighet, antagande: Parterna vill, belägg: okänt}]
        - namn: Trygghet
          leder_till: V2
      """,
      facts: [
        "Samsyn.leder_till: Ingen frånvaro", "Avtal.leder_till: Samsyn",
        "effekt:avtal → effekt:samsyn.antagande: Parterna vill",
        "effekt:avtal → effekt:samsyn.belägg: <unknown>",
        "effekt:avtal → effekt:samsyn.steg: 0", "Trygghet.leder_till: saknas",
      ],
      told: ["slutmal-saknas 'V2'"]),
    DecodingCase(
      "goals of a plan above: what is empty is inherited",
      """
      mål:
        - {id: ö, namn: Övergripande, målgrupp: vuxna, syfte: Rädda liv, slutmål: Ingen dör}
        - {id: v, namn: Vårt, motsvarar: ö, syfte: Eget syfte}
        - {id: l, namn: Lokalt, motsvarar: v}
      """,
      facts: [
        "v.målgrupp: vuxna", "v.syfte: Eget syfte", "v.slutmål: Ingen dör", "l.målgrupp: vuxna",
        "l.syfte: Eget syfte", "ö.nedbrutna: Vårt",
      ]),
    DecodingCase(
      "shared work is counted once",
      """
      mål:
        V1: {namn: Ett, aktiviteter: [Möten, Kurser]}
        B5: {namn: Två, samma_arbete_som: V1, aktiviteter: [Eget]}
      """,
      facts: [
        "aktiviteter.id: V1/aktivitet:moten | V1/aktivitet:kurser | B5/aktivitet:eget",
        "B5.aktiviteter: Eget | Möten | Kurser", "V1.aktiviteter: Möten | Kurser",
      ]),
  ]

  static let rings = [
    DecodingCase(
      "goals that correspond to each other",
      """
      mål:
        - {id: a, namn: A, motsvarar: b}
        - {id: b, namn: B, motsvarar: a}
        - {id: c, namn: C, motsvarar: c}
      """,
      facts: ["a.nedbrutna: B", "b.nedbrutna: A"]),
    DecodingCase(
      "goals with each other's work",
      """
      mål:
        - {id: a, namn: A, samma_arbete_som: b, aktiviteter: [Möten]}
        - {id: b, namn: B, samma_arbete_som: a, aktiviteter: [Kurser]}
      """,
      facts: ["a.aktiviteter: Möten | Kurser", "b.aktiviteter: Kurser | Möten"]),
    DecodingCase(
      "money within itself",
      """
      medel:
        - {namn: Hela, del_av: Delen}
        - {namn: Delen, del_av: Hela}
        - {namn: Egen, del_av: Egen}
      """,
      facts: ["Hela.del_av: Delen", "Delen.del_av: saknas", "Egen.del_av: saknas"],
      told: ["ring-i-delar 'Hela'", "ring-i-delar 'Egen'"]),
    DecodingCase(
      "plans within themselves",
      files: [
        "plan: {namn: A, ingår_i: B}", "plan: {namn: B, ingår_i: C}", "plan: {namn: C, ingår_i: A}",
        "plan: {namn: D, ingår_i: C}",
      ],
      facts: ["a.ingår_i: B", "b.ingår_i: C", "c.ingår_i: saknas", "d.ingår_i: C"],
      told: ["ring-i-ingar-i 'A'"]),
    DecodingCase(
      "effects that lead to each other",
      """
      effekter:
        - {namn: A, leder_till: B}
        - {namn: B, leder_till: A}
      """,
      facts: ["A.leder_till: B", "B.leder_till: A"]),
  ]

  @Test("find what they name", arguments: found) func references(_ example: DecodingCase) {
    example.check()
  }

  @Test("make the chain", arguments: links) func chain(_ example: DecodingCase) { example.check() }

  @Test("may go in rings", arguments: rings) func goInRings(_ example: DecodingCase) {
    example.check()
  }
}
