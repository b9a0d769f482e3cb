/// The closed sets of words that fields use (design.md, section 3; metamodel of the plan file).
extension ChoiceSet {
  package static let level = ChoiceSet(
    "nation", "län", "delregion", "lokal",
    synonyms: [
      "nationell": "nation", "regional": "län", "region": "län", "länsgemensam": "län",
      "delregional": "delregion", "kommun": "lokal", "lokalt": "lokal", "kommunal": "lokal",
    ])

  package static let phase = ChoiceSet(
    "utkast", "remiss", "beslutad", "uppföljning",
    synonyms: ["beslutat": "beslutad", "antagen": "beslutad", "på remiss": "remiss"])

  package static let activityStatus = ChoiceSet(
    "eventuell", "planerad", "pågående", "genomförd", "pausad", "inställd", "avslutad",
    synonyms: [
      "planerat": "planerad", "kommande": "planerad", "på gång": "pågående", "pågår": "pågående",
      "påbörjad": "pågående", "genomfört": "genomförd", "klar": "genomförd", "klart": "genomförd",
      "färdig": "genomförd", "vilande": "pausad", "inställt": "inställd", "avbruten": "inställd",
      "avslutat": "avslutad", "eventuellt": "eventuell",
    ])

  package static let planStatus = ChoiceSet(
    "ej_påbörjad", "pågående", "klar",
    synonyms: ["påbörjad": "pågående", "pågår": "pågående", "framtagen": "klar", "finns": "klar"])

  package static let activityType = ChoiceSet(
    "kunskapshöjande", "personella_resurser", "samverkansstrukturer", "planer_och_riktlinjer",
    "förändrat_verksamhetsarbete",
    synonyms: [
      "utbildning": "kunskapshöjande", "kunskapshöjande aktiviteter": "kunskapshöjande",
      "personal": "personella_resurser", "anställning": "personella_resurser",
      "samverkan": "samverkansstrukturer", "samverkansstruktur": "samverkansstrukturer",
      "plan": "planer_och_riktlinjer", "riktlinje": "planer_och_riktlinjer",
      "rutin": "planer_och_riktlinjer", "verksamhetsutveckling": "förändrat_verksamhetsarbete",
    ])

  package static let orientation = ChoiceSet("främjande", "förebyggande", "behandlande", "styrning")

  package static let reason = ChoiceSet(
    "politiskt_beslut", "engagemang", "medel", "lättillgänglig", "lokalt_behov", "pågående_arbete",
    "evidens", synonyms: ["erfarenhet": "evidens", "behov": "lokalt_behov"])

  package static let beneficiary = ChoiceSet(
    "personal", "organisation", "invånare",
    synonyms: [
      "medarbetare": "personal", "verksamhet": "organisation", "brukare": "invånare",
      "patienter": "invånare", "elever": "invånare", "målgruppen": "invånare",
    ])

  package static let resourceType = ChoiceSet(
    "personal", "system", "lokal", "material", "kunskap",
    synonyms: ["tjänst": "personal", "personell": "personal"])

  package static let fundingType = ChoiceSet(
    "stimulansmedel", "ordinarie", "projektmedel", "egna",
    synonyms: [
      "statsbidrag": "stimulansmedel", "stimulans": "stimulansmedel", "projekt": "projektmedel",
      "ordinarie budget": "ordinarie", "egna medel": "egna",
    ])

  package static let indicatorType = ChoiceSet(
    "process", "resultat", "struktur",
    synonyms: ["processindikator": "process", "resultatindikator": "resultat"])

  package static let measuredLevel = ChoiceSet(
    "aktivitet", "prestation", "effekt", "slutmål", "samverkan")

  package static let measure = ChoiceSet(
    "antal", "andel", "förekomst", "index", "tid", "kronor", synonyms: ["procent": "andel"])

  package static let frequency = ChoiceSet(
    "månad", "kvartal", "halvår", "årlig", "vartannat_år", "sällan", "engång",
    synonyms: [
      "månadsvis": "månad", "varje månad": "månad", "kvartalsvis": "kvartal", "tertial": "kvartal",
      "halvårsvis": "halvår", "varje termin": "halvår", "årligen": "årlig", "varje år": "årlig",
      "år": "årlig", "en gång per år": "årlig", "vartannat år": "vartannat_år",
      "vart tredje år": "sällan", "vart fjärde år": "sällan", "vart femte år": "sällan",
      "löpande": "månad", "en gång": "engång",
    ])

  package static let reportingLevel = ChoiceSet(
    "nation", "län", "delregion", "kommun", "enhet", synonyms: ["region": "län", "skola": "enhet"])

  package static let direction = ChoiceSet(
    "öka", "minska", "behålla",
    synonyms: [
      "ökar": "öka", "upp": "öka", "minskar": "minska", "ned": "minska", "bibehålla": "behålla",
    ])

  package static let movement = ChoiceSet("förbättrad", "oförändrad", "försämrad")

  package static let actorType = ChoiceSet(
    "organisation", "forum", "roll", "person", "brukarorganisation", "kommun", "region",
    "kommunalförbund", "myndighet",
    synonyms: [
      "grupp": "forum", "styrgrupp": "forum", "nätverk": "forum", "förening": "brukarorganisation",
      "stat": "myndighet",
    ])

  package static let mandate = ChoiceSet(
    "beslutar", "bereder", "rekommenderar", "följer_upp", "samordnar", "genomför", "informeras",
    synonyms: [
      "beslut": "beslutar", "beredning": "bereder", "uppföljning": "följer_upp",
      "samordning": "samordnar", "genomförande": "genomför",
    ])

  package static let reportedWork = ChoiceSet(
    "inget", "lokalt", "indirekt", "kommande", "direkt",
    synonyms: [
      "i huvudsak lokalt": "lokalt", "huvudsakligen lokalt": "lokalt", "lokala": "lokalt",
      "inga": "inget", "planerat": "kommande",
    ])

  /// What a revision did to an element, in the order in which changes are told.
  package static let changeSort = ChoiceSet(
    "borttaget", "tillagt", "bytt_id", "flyttat", "omformulerat", "inställt", "senarelagt",
    "tidigarelagt", "förlängt", "förkortat", "förlorade_medel", "fick_medel", "bytte_medel",
    "mål_borttaget", "mål_sänkt", "mål_höjt", "omdefinierat", "minskat", "ökat", "omfördelat",
    "bytt_ansvarig", "ändrat")

  /// Which way a value went.
  package static let changeDirection = ChoiceSet(
    "lägre", "högre", "tidigare", "senare", "längre", "kortare")
}
