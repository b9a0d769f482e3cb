import Syntax

/// What is told and asked about how something was read: calm, and once.
extension Finding {
  // MARK: quantities

  /// An assumption that was made in reading a quantity.
  static func readNote(_ note: ReadNote, at place: Place) -> Finding {
    let (rule, help) = notes[note.kind] ?? ("last-som", nil)
    return make(rule, .info, note.text, at: place, help: help.map { [$0] } ?? [])
  }

  private static let notes: [ReadNote.Kind: (rule: String, help: LocalizedText?)] = [
    .yearFromContext: (
      "arstal-fran-perioden",
      LocalizedText(
        "skriv ut året om det är ett annat", en: "write the year out if it is another one")
    ),
    .yearMissing: (
      "arstal-saknas",
      LocalizedText("skriv ut året: `31/5 2026`", en: "write the year out: `31/5 2026`")
    ),
    .noSuchDay: ("dag-finns-inte", nil),
    .startAfterEnd: ("start-efter-slut", nil),
    .timeInterpreted: ("tid-tolkad", nil),
    .unitMissing: (
      "enhet-saknas",
      LocalizedText(
        "skriv enheten: `300 kr`, `300 tkr`, `3 milj. kr`",
        en: "write the unit: `300 kr`, `300 tkr`, `3 milj. kr`")
    ),
    .separatorInterpreted: (
      "tecken-tolkat",
      LocalizedText(
        "skriv blanksteg mellan tusental och komma före decimaler: `25 000`, `1,5`",
        en: "write a blank between thousands and a comma before decimals: `25 000`, `1,5`")
    ),
    .boundAsApproximate: ("grans-som-ca", nil),
  ]

  // MARK: values and sentences

  static func unsureValue(_ text: String, _ read: String, of field: String, at place: Place)
    -> Finding
  {
    make(
      "osaker-uppgift", .info,
      LocalizedText(
        "'\(text)' har ett frågetecken; \(field) läses som '\(read)'",
        en: "'\(text)' has a question mark; \(field) is read as '\(read)'"), at: place,
      question: LocalizedText("Vem tar reda på det?", en: "Who finds out?"))
  }

  static func openQuestion(_ text: String, at place: Place) -> Finding {
    make(
      "osaker-uppgift", .info,
      LocalizedText(
        "'\(text)' har ett frågetecken: något är inte bestämt",
        en: "'\(text)' has a question mark: something is not settled"), at: place,
      question: LocalizedText("Vem tar reda på det?", en: "Who finds out?"))
  }

  static func unfinished(_ end: String, of kind: Kind, at place: Place) -> Finding {
    let noun = Metamodel.standard[kind].name
    return make(
      "halv-mening", .info,
      LocalizedText(
        "\(noun) slutar mitt i en mening: '… \(end)'",
        en: "the \(noun) ends in the middle of a sentence: '… \(end)'"), at: place,
      question: LocalizedText("Hur ska meningen sluta?", en: "How does the sentence end?"))
  }

  static func yearsInName(
    _ years: String, _ period: String, name: Place, at place: Place
  ) -> Finding {
    make(
      "namn-mot-period", .info,
      LocalizedText(
        "planens namn säger '\(years)' men perioden är '\(period)'",
        en: "the plan's name says '\(years)' but its period is '\(period)'"), at: place,
      question: LocalizedText("Vilken tid gäller planen?", en: "Which time does the plan cover?"),
      labels: [Label(name, LocalizedText("namnet", en: "the name"))])
  }

  static func severalAmounts(
    _ first: String, _ second: String, earlier: Place, at place: Place
  ) -> Finding {
    make(
      "flera-belopp", .info,
      LocalizedText(
        "två belopp för samma sak: '\(first)' och '\(second)'",
        en: "two amounts for the same thing: '\(first)' and '\(second)'"), at: place,
      question: LocalizedText(
        "Är det ena en del av det andra, eller är det två slags pengar?",
        en: "Is one a part of the other, or are they two sorts of money?"),
      labels: [Label(earlier, LocalizedText("det första beloppet", en: "the first amount"))])
  }
}
