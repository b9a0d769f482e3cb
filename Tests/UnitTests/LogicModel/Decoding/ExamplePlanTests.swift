import Testing

@Suite("Whole plans")
struct ExamplePlanTests {
  static let cases = [
    DecodingCase(
      "a county with its subregions", files: [ExamplePlans.county] + ExamplePlans.subregions,
      facts: [
        "mål.id: V1.1 | B5.1 | V2.1 | B2.1",
        "V1.1.källställen: analys2021:985 | analys2021:1053–1058 | analys2021:1062–1064"
          + " | analys2021:1068–1071 | analys2021:1083–1084",
        "B5.1.källställen: analys2021:2777 | analys2021",
        "Antal suicid i befolkningen.typ: resultat",
        "Antal suicid i befolkningen.mäter_nivå: slutmål",
        "Antal suicid i befolkningen.baslinje: 200.0",
        "Antal suicid i befolkningen.baslinje_ca: ja",
        "Antal suicid i befolkningen.baslinje_år: saknas",
        "Handlingsplan för suicidprevention.typ: process",
        "Länsgemensam handlingsplan för suicidprevention.nivå: län",
        "Länsgemensam handlingsplan för suicidprevention.status: genomförd",
        "Länsgemensam handlingsplan för suicidprevention.period: 2020-01-01–2020-12-31",
        "V1.1/lokala-planer.okänt: 9", "V1.1/fyrbodal/lokala-planer.klara: 4",
        "V1.1/goteborgsomradet/lokala-planer.klara_i: Göteborg | Härryda",
        "V1.1/fyrbodal/redovisning.läge: lokalt",
        "V1.1/fyrbodal/redovisning.delregion: Fyrbodal",
        "Stöttat lokalt arbete med suicidprevention.delregion: Fyrbodal",
        "Stöttat lokalt arbete med suicidprevention.nivå: delregion",
        "Lokala utbildningsinsatser.nivå: lokal", "samordnare.period: 2021-01-01–",
        "2 200 första hjälpare.antal: 2200", "2 200 första hjälpare.period: 2016-01-01–2021-12-31",
        "Utbildade instruktörer.antal: 5", "4 instruktörer.antal: 4",
        "V2.1/samla/redovisning.via: saknas",
        "Fortsatt arbete med samverkansteam.fortsätter: Samverkansteam i Lerum",
        "team-lerum.medverkande: socialtjänst | elevhälsa | barnpsykiatri",
        "Samverkansteam i Alingsås i annan struktur än i Lerum.status: eventuell",
        "projektledare 1.period: 2020-07-01–2021-12-31",
        "projektledare 2.period: 2021-01-01–2021-06-30",
        "projektledare.period: 2020-07-01–2021-12-31",
        "delregioner.id: fyrbodal | goteborgsomradet"
          + " | samla | skaraborg",
      ],
      told: [
        "ny-plan 'vg-psykisk-halsa'", "olika-uppgifter '5'", "okand-referens 'V3.1'",
        "okand-referens 'V4.2'",
      ]),
    DecodingCase(
      "its money", files: [ExamplePlans.county, ExamplePlans.money],
      facts: [
        "V1.1.medel: Suicidprevention | Suicidprevention 2020",
        "Insatser för stärkt brukarmedverkan.delar: Insatser för stärkt brukarmedverkan 2018"
          + " | Insatser för stärkt brukarmedverkan 2020",
        "Insatser för stärkt brukarmedverkan.anmärkning: Gavs 2018 till regionerna",
        "Suicidprevention 2020.belopp: ca 33 MSEK",
        "Suicidprevention 2020.villkor: Ska användas under året",
        "medel:suicidprevention/fordelning:vgr.lika: ja",
        "medel:stimulansmedel-till-vardsamverkansomradena/fordelning:samla.andel: 4.9",
        "medel:samla-overskjutande-medel-fran-2020.källställen: samla2020:150–163",
        "medel:samla-overskjutande-medel-fran-2020.sparat_till: 2021-01-01–2021-12-31",
        "fördelningar.id: medel:suicidprevention/fordelning:vgr"
          + " | medel:stimulansmedel-till-vardsamverkansomradena/fordelning:goteborgsomradet"
          + " | medel:stimulansmedel-till-vardsamverkansomradena/fordelning:samla"
          + " | medel:samla-overskjutande-medel-fran-2020/fordelning:"
          + "ca-1-7-milj-kr-till-tva-barnpsykologer-i-samverkansteam-barn",
      ],
      told: ["ny-plan 'vg-psykisk-halsa'"]),
    DecodingCase(
      "its steering", files: [ExamplePlans.county, ExamplePlans.steering],
      facts: [
        "Styrgrupp psykisk hälsa.ledamöter: Delregional vårdsamverkan | VästKom"
          + " | VGR koncernkontoret",
        "Styrgrupp psykisk hälsa.rapporterar_till: SKR | Vårdsamverkan Västra Götaland",
        "Styrgrupp psykisk hälsa.mandat: bereder | följer_upp",
        "Politiska samrådet.mandat: rekommenderar", "Politiska samrådet.saknar_mandat: beslutar",
        "Delregionala processledare.roll_i: Delregional vårdsamverkan",
        "vag:styrgrupp-psykisk-halsa.finns: nej",
        "vag:styrgrupp-psykisk-halsa.från: Delregionala processledare",
        "iakttagelse:roll-och-mandat-ar-otydligt.om: Styrgrupp psykisk hälsa",
        "Delregional vårdsamverkan.består_av: Fyrbodal | Göteborgsområdet | SAMLA | SIMBA"
          + " | Skaraborg | Södra Älvsborg",
      ],
      told: ["ny-plan 'vg-psykisk-halsa'"]),
    DecodingCase(
      "a plan of activities without goals", ExamplePlans.activities,
      facts: [
        "aktivitetsplan-kunskapsstyrning-2022.period: 2021-09-01–2022-12-31",
        "Genomförande av pilot palliativ vård.väntar_på_annat: Konkret aktivitetsplan",
        "Genomförande av pilot palliativ vård.nivå: län",
        "Fastställa prioritering.deadline: 2022-05-31–2022-05-31",
        "Fastställa prioritering.ansvarig: Kunskapsrådet",
        "Förslag på aktiviteter tas fram.deadline: 2022-02-16–2022-02-16",
        "Stöd för implementering.steg: Identifiera nuläge | Ta fram förslag | Remissrunda"
          + " | Beslutsrunda",
      ],
      told: ["arstal-fran-perioden '31/5'", "arstal-fran-perioden '16/2'"]),
  ]

  @Test(arguments: cases) func mean(_ example: DecodingCase) { example.check() }
}
