import Testing

@Suite("Money in a plan")
struct MoneyDecodingTests {
  static let cases = [
    DecodingCase(
      "a series by year has its giver and purpose in every year",
      """
      mål: {V1: Ett}
      medel:
        - namn: Ungdomsmottagningar
          givare: staten
          avser: V1
          per_år:
            2018: ca 22 MSEK
            2019: tom ruta
            2020: {belopp: 25 001 367 kr, mottagare: VGR, nyckel: invånarantal}
      """,
      facts: [
        "Ungdomsmottagningar.delar: Ungdomsmottagningar 2018 | Ungdomsmottagningar 2020",
        "Ungdomsmottagningar 2018.belopp: ca 22 MSEK",
        "Ungdomsmottagningar 2018.period: 2018-01-01–2018-12-31",
        "Ungdomsmottagningar 2018.givare: staten", "Ungdomsmottagningar 2018.avser: Ett",
        "Ungdomsmottagningar 2018.insatsområde: Ungdomsmottagningar",
        "Ungdomsmottagningar 2020.belopp: 25 001 367 kr",
        "Ungdomsmottagningar 2020.mottagare: VGR", "Ungdomsmottagningar 2020.nyckel: invånarantal",
      ]),
    DecodingCase(
      "shares by receiver, and equal ones",
      """
      medel:
        - namn: Stimulansmedel
          belopp: ca 40,5 MSEK
          fördelas:
            SAMLA: ca 2,0 MSEK (4,9 %)
            SIMBA: 6,9 %
        - namn: Suicidprevention
          fördelas: [{till: [VGR, Kommunalförbunden], lika: ja}]
      delregioner: [SAMLA, SIMBA]
      """,
      facts: [
        "medel:stimulansmedel/fordelning:samla.till: SAMLA",
        "medel:stimulansmedel/fordelning:samla.belopp: ca 2,0 MSEK",
        "medel:stimulansmedel/fordelning:samla.andel: 4.9",
        "medel:stimulansmedel/fordelning:simba.andel: 6.9",
        "medel:stimulansmedel/fordelning:simba.belopp: saknas",
        "medel:suicidprevention/fordelning:vgr.till: VGR | Kommunalförbunden",
        "medel:suicidprevention/fordelning:vgr.lika: ja",
      ]),
    DecodingCase(
      "what was saved, and what it is used for",
      """
      medel:
        - namn: Överskjutande
          sparat: 2020 → 2021
          används_till:
            - ca 300 tkr till samordnare 20 % (2021–2022)
            - {belopp: 200 tkr, ändamål: Möten}
        - {namn: Annat, sparat: 1,5 milj kr}
      """,
      facts: [
        "Överskjutande.sparat_från: 2020-01-01–2020-12-31",
        "Överskjutande.sparat_till: 2021-01-01–2021-12-31", "Annat.sparat: 1,5 MSEK",
        "ca 300 tkr till samordnare 20 %.belopp: ca 300 tkr",
        "ca 300 tkr till samordnare 20 %.överfört: ja",
        "ca 300 tkr till samordnare 20 %.ändamål: samordnare 20 %",
        "ca 300 tkr till samordnare 20 %.period: 2021-01-01–2022-12-31",
        "medel:overskjutande/fordelning:200-tkr.ändamål: Möten",
      ]),
    DecodingCase(
      "of several statements the first counts, and the difference is told",
      """
      medel:
        - namn: Statsbidrag
          belopp:
            - {värde: 1 032 MSEK, källa: 12}
            - {värde: ca 1 034 MSEK, källa: 14}
        - namn: Projekt
          belopp: [{värde: 2 MSEK, källa: 1}, {värde: 2 MSEK, källa: 7}]
      """,
      facts: ["Statsbidrag.belopp: 1 032 MSEK", "Projekt.belopp: 2 MSEK"],
      told: ["olika-uppgifter '1 032 MSEK'"]),
    DecodingCase(
      "two amounts without names for one thing are asked about",
      """
      aktiviteter:
        - namn: Bilda team
          pengar: ca 2 milj kr
          finansiering: [{belopp: 1 500 tkr, från: Staten}]
        - namn: Leda team
          finansiering: [{namn: Bidrag, belopp: 1 MSEK}, {namn: Eget, belopp: 2 MSEK}]
      """,
      facts: ["Bilda team.finansiering: ca 2 milj kr | aktivitet:bilda-team/medel:1-500-tkr"],
      told: ["flera-belopp '1 500 tkr'"]),
    DecodingCase(
      "unreadable amounts are kept apart from no amount",
      """
      medel:
        - {namn: Ett, belopp: rätt mycket}
        - {namn: Två, belopp: 300}
        - {namn: Tre, belopp: 10–12 MSEK}
      """,
      facts: ["Ett.belopp: saknas", "Två.belopp: 300 kr"],
      told: [
        "olasligt-belopp 'rätt mycket'", "enhet-saknas '300'", "olasligt-belopp '10–12 MSEK'",
      ]),
  ]

  @Test(arguments: cases) func money(_ example: DecodingCase) { example.check() }
}
