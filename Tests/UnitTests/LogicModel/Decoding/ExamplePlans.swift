/// One plan in eight files: a county's, one for each of its subregions, and its money.
enum ExamplePlans {
  static let county = """
    plan: vg-psykisk-halsa
    förval:
      källa: analys2021          # "källa: 985" nedan = analys2021:985
      nivå: län

    mål:
      V1.1:
        namn: Nollvision om suicid i Västra Götaland
        kallas: [VI.1]
        målgrupp: vuxna
        fokusområde: Förebyggande och främjande arbete
        behov: Varje år tar cirka 200 personer sitt eget liv
        slutmål: Ingen i Västra Götaland ska behöva se suicid som en utväg
        källa: 985
        resultatindikatorer:
          - namn: Antal suicid i befolkningen
            mäter: slutmål
            register: Dödsorsaksregistret
            population: 20+ år
            baslinje: ca 200, okänt år
          - namn: Antal suicidförsök i befolkningen
            population: 20+ år
        processindikatorer:
          - Handlingsplan för suicidprevention
        genomfört:
          - namn: Länsgemensam handlingsplan för suicidprevention (2020)
            typ: planer_och_riktlinjer
            uppdrag: Folkhälsomyndigheten
            prestationer:
              - Det goda livet – Handlingsplan för suicidprevention 2020-2025
        lokala_planer:
          okänt: 9               # kommuner utan uppgift; nämnaren är 49
      B5.1:
        namn: Nollvision om suicid i Västra Götaland
        målgrupp: barn och unga
        fokusområde: Ledning, styrning och organisation
        samma_arbete_som: V1.1
    """

  static let subregions = [
    """
    plan: vg-psykisk-halsa
    förval: {delregion: Fyrbodal, källa: analys2021}
    mål:
      V1.1:
        läge: i huvudsak lokalt
        källa: 1053–1058
        genomfört:
          - Stöttat lokalt arbete med suicidprevention (2018–2021)
          - namn: Anställt delregional samordnare (2021)
            resurser:
              - samordnare (2021–)
          - namn: Lokala utbildningsinsatser (2021)
            nivå: lokal
        planerat:
          - Gemensamma utbildningsinsatser genom samordnaren
          - namn: Lokala utbildningsinsatser
            nivå: lokal
        lokala_planer:
          klara: 4
          pågår: 6
    """,
    """
    plan: vg-psykisk-halsa
    förval: {delregion: Göteborgsområdet, källa: analys2021}
    mål:
      V1.1:
        källa: 1062–1064
        genomfört:
          - namn: Utbildat instruktörer i första hjälpen psykisk hälsa (2018–2021)
            prestationer:
              - ca 11 instruktörer (2021)
              - 2 200 första hjälpare (2016–2021)
          - Årliga nätverksträffar för instruktörer (2018–2021)
        lokala_planer:
          klara: [Göteborg, Härryda]
          pågår: 2
    """,
    """
    plan: vg-psykisk-halsa
    förval: {delregion: SAMLA, källa: analys2021}
    mål:
      V1.1:
        källa: 1068–1071
        genomfört:
          - namn: Utbildat instruktörer i första hjälpen psykisk hälsa (2019, 2021)
            prestationer:
              - namn: Utbildade instruktörer
                år: 2021
                antal:                     # två källor, två tal: båda står kvar
                  - {värde: 5, källa: 1068}
                  - {värde: 8, källa: samla2020:57}
        planerat:
          - namn: Utbilda instruktörer (2022)
            prestationer:
              - 4 instruktörer
      V2.1:
        indirekt_via: [V3.1, V4.2]
      B2.1:
        genomfört:
          - namn: Samverkansteam i Lerum (2019–2021)
            id: team-lerum
            medverkande: [socialtjänst, elevhälsa, barnpsykiatri]
            övergång: finansieras av verksamheterna själva från 2022
        planerat:
          - namn: Fortsatt arbete med samverkansteam (2022)
            fortsätter: team-lerum
        eventuellt:
          - Samverkansteam i Alingsås i annan struktur än i Lerum
    """,
    """
    plan: vg-psykisk-halsa
    förval: {delregion: Skaraborg, källa: analys2021}
    mål:
      V1.1:
        källa: 1083–1084
        genomfört:
          - namn: Anställt två projektledare tillsammans med kommunerna (2020)
            resurser:
              - projektledare 1 (hösten 2020 – årsskiftet 2021/2022)
              - projektledare 2 (våren 2021)
      B5.1:                      # det enda som skiljer sig
        källa: 2777
        genomfört:
          - namn: Anställt projektledare (2020)
            resurser:
              - projektledare (hösten 2020 – hösten 2021)
    """,
  ]

  static let money = """
    plan: vg-psykisk-halsa
    förval:
      källa: analys2021

    medel:
      - namn: Insatser för stärkt brukarmedverkan
        givare: staten
        mottagare: VästKom
        not: Gavs 2018 till regionerna
        per_år:
          2018: ca 2 MSEK
          2019: tom ruta          # = står inte i källan; "inga" vore ett påstående
          2020: ca 2 MSEK
      - namn: Suicidprevention
        givare: staten
        avser: [V1.1, B5.1]
        villkor: Ska användas under året
        fördelas:
          - till: [VGR, Kommunalförbunden, Delregional vårdsamverkan]
            lika: ja
        per_år:
          2020: ca 33 MSEK
      - namn: Stimulansmedel till vårdsamverkansområdena
        period: 2018–2021
        belopp: ca 40,5 MSEK
        nyckel: befolkningens mängd 2020
        fördelas:                 # en rad per mottagare: andel, belopp
          Göteborgsområdet: ca 17,2 MSEK (42,5 %)
          SAMLA: ca 2,0 MSEK (4,9 %)
        källa: 482–485
      - namn: SAMLA, överskjutande medel från 2020
        mottagare: SAMLA
        sparat: 2020 → 2021
        används_till:
          - ca 1,7 milj.kr till två barnpsykologer i Samverkansteam barn & unga (2021)
        källa: samla2020:150–163
    """

  static let steering = """
    plan: vg-psykisk-halsa
    förval:
      källa: analys2021

    aktörer:
      - namn: Delregional vårdsamverkan
        består_av: [Fyrbodal, Göteborgsområdet, SAMLA, SIMBA, Skaraborg, Södra Älvsborg]
        mandat: [genomför]
      - namn: Göteborgsområdet
        kallas: [Göteborgsregionen, Göteborg]
      - namn: Styrgrupp psykisk hälsa
        kallas: [Styrgruppen, Länsamverkansgrupp]
        mandat: [bereder, följer_upp]
        rapporterar_till: [SKR, VVG]
        storlek: ca 30
        ledamöter:
          - Delregional vårdsamverkan, 4 från varje
          - VästKom, 1
          - VGR koncernkontoret, 1
        adjungerade: [NSPH, VGR folkhälsa]
      - namn: Vårdsamverkan Västra Götaland
        kallas: [VVG]
        mandat: [beslutar]
      - namn: Politiska samrådet
        kallas: [SRO]
        mandat: [rekommenderar, inte beslutar]
      - namn: Delregionala processledare
        roll_i: Delregional vårdsamverkan

    vägar:                        # kommunikation och förankring, också de som saknas
      - från: Delregionala processledare
        till: Styrgrupp psykisk hälsa
        finns: nej
        enligt: vissa intervjuade
        källa: 681

    iakttagelser:
      - om: Styrgrupp psykisk hälsa
        text: Roll och mandat är otydligt
        enligt: flera intervjuade utanför styrgruppen
        källa: 677
    """

  static let activities = """
    plan:
      namn: Aktivitetsplan kunskapsstyrning 2022
      nivå: län
      period: sep 2021 – dec 2022

    pågår:
      - namn: Genomförande av pilot palliativ vård (sep 2021 – dec 2022)
        ansvarig: Partsgemensam grupp
        läge: Gruppen har startat upp arbete. Mötestider vår 2022 är planerade.
        väntar_på: Konkret aktivitetsplan
    planerat:
      - namn: Framtagning av förslag (jan–jun 2022)
        steg:
          - Hämta relevant information ur verksamhetsplaner 2022
          - namn: Fastställa prioritering
            ansvarig: Kunskapsrådet
            deadline: 31/5        # året ur aktivitetens period
      - namn: Stöd för implementering (höst 2022)
        steg: [Identifiera nuläge, Ta fram förslag, Remissrunda, Beslutsrunda]
      - namn: Uppföljning av det gemensamma arbetet (året 2022)
        steg:
          - namn: Förslag på aktiviteter tas fram
            ansvarig: AU
            deadline: 16/2
    """
}
