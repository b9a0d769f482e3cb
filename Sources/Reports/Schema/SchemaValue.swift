import LogicModel

/// What can stand behind a key of a plan file, and what is said of it in an editor.
enum SchemaValue {
  static func value(of key: PlanKey) -> JSONValue {
    switch key.meaning {
    case .synonym(let other):
      return .object([
        ("description", .text("Läses som '\(other)'.")), ("deprecated", .flag(true)),
      ])
    case .heading(let list, let preset):
      let kinds = list.type.targets.kinds
      return PlanSchema.described(
        "\(list.name.capitalizedFirst) med \(preset).", elements(kinds, isNested: true))
    case .shorthand(let field):
      let said = notes[key.key] ?? field.map { description(of: $0) } ?? "Text."
      if key.key == "leder_till" { return PlanSchema.described(said, PlanSchema.links) }
      guard let field else { return .object([("description", .text(said))]) }
      return PlanSchema.described(said, anything(field))
    case .field(let field):
      let synonyms =
        field.synonyms.isEmpty
        ? "" : " Skrivs också: \(field.synonyms.joined(separator: ", "))."
      return PlanSchema.described(description(of: field) + synonyms, shape(of: field))
    }
  }

  static func choice(_ set: ChoiceSet) -> JSONValue {
    PlanSchema.described(words(set), oneOf(set))
  }

  /// What the shorthands are for; they have no line in the table.
  private static let notes: [String: String] = [
    "id": "Kort id som andra delar av planen kan hänvisa till. Härleds ur namnet om det saknas.",
    "namn": "Vad det heter, i en mening.",
    "ord": "Ordet som förklaras.",
    "källa": "Dokument och ställe i det: analys2021:985.",
    "leder_till": "Id eller namn på det som detta leder till; en länk kan ha antagande och belägg.",
    "läge": "Hur målet arbetas med i delregionen: i huvudsak lokalt, indirekt, inget.",
    "indirekt_via": "Id på de mål som det arbetas genom.",
    "per_år": "Belopp per år: {2018: 33 MSEK, 2019: 34 MSEK} i blockform.",
    "används_till": "Vad pengarna används till, med belopp.",
    "sparat": "Belopp eller år som skjuts upp: 2020 → 2021.",
    "belopp": "En summa som den är skriven: 229 MSEK, 300 tkr, ca 2,0 MSEK, 25 001 367 kr.",
    "start": "När det börjar.",
    "slut": "När det slutar.",
    "baslinje": "Utgångsvärde, gärna med år: ca 200 (2017).",
    "målvärde": "Värde att nå, gärna med år: 90 (2028).",
    "mäter":
      "Det som mäts: id på ett element, eller aktivitet, prestation, effekt, slutmål, samverkan.",
    "klara": "Hur många planer som är klara, eller vilka.",
    "pågår": "Det som pågår.",
    "mandat": "Vad aktören får göra: beslutar, bereder, genomför …; 'inte beslutar' går också.",
    "väntar_på": "Det som måste ske först: id på ett element, eller en text.",
    "där": "Vilka element påståendet gäller: mål, aktivitet_typ.",
    "vad": "Det som följs upp: id på ett element, eller en text.",
    "när": "När eller hur ofta: 2026, varje kvartal.",
    "slutmål": "Målets slutmål; 'ja' på en effekt som själv är slutmålet.",
    "mål": "Målet som detta hör till.",
  ]

  // MARK: shapes

  /// What the reader accepts in a field.
  private static func shape(of field: FieldDefinition) -> JSONValue {
    switch field.type {
    case .choice(let set): oneOf(set)
    case .choices(let set):
      .object([
        (
          "anyOf",
          .list([oneOf(set), .object([("type", .text("array")), ("items", oneOf(set))])])
        )
      ])
    case .texts: PlanSchema.reference("texter")
    case .one(let kinds), .many(let kinds):
      elements(kinds.kinds, isNested: field.traits.contains(.nested))
    case .text, .flag, .integer, .number, .money, .period: .object([])
    }
  }

  /// The known words first, so that an editor offers them; any text is read.
  private static func oneOf(_ set: ChoiceSet) -> JSONValue {
    .object([
      ("anyOf", .list([.object([("enum", .texts(set.values))]), PlanSchema.reference("texter")]))
    ])
  }

  private static func elements(_ kinds: [Kind], isNested: Bool) -> JSONValue {
    let written = kinds.filter { !Metamodel.standard[$0].isDerived }
    guard isNested, !written.isEmpty else { return PlanSchema.reference("texter") }
    if written.count == 1, let kind = written.first { return PlanSchema.list(kind) }
    return .object([("anyOf", .list(written.map { PlanSchema.list($0) }))])
  }

  /// A shorthand takes more than its field.
  private static func anything(_ field: FieldDefinition) -> JSONValue {
    switch field.type {
    case .choice, .choices: .object([("anyOf", .list([shape(of: field), .object([])]))])
    case .one,
      .many where field.traits.contains(.nested):
      .object([("anyOf", .list([shape(of: field), .object([])]))])
    default: .object([])
    }
  }

  // MARK: descriptions

  private static func description(of field: FieldDefinition) -> String {
    switch field.type {
    case .text: "Text."
    case .texts: "En eller flera texter."
    case .flag: "ja eller nej."
    case .integer: "Ett heltal."
    case .number: "Ett tal, med decimalkomma eller decimalpunkt."
    case .money: "En summa som den är skriven: 229 MSEK, 300 tkr, ca 2,0 MSEK, 25 001 367 kr."
    case .period:
      "En tid som den är skriven: 2018–2022, hösten 2020, Q3 2021, 31/5, 2021–, t.o.m. 2022."
    case .choice(let set), .choices(let set): words(set)
    case .one(let kinds): "Id eller namn: \(names(kinds))."
    case .many(let kinds):
      field.traits.contains(.nested)
        ? "En eller flera (\(names(kinds))): namn, id, eller utskrivna här."
        : "Id eller namn på en eller flera: \(names(kinds))."
    }
  }

  private static func words(_ set: ChoiceSet) -> String {
    let synonyms = set.synonyms.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return "Ett av: \(set.values.joined(separator: ", "))."
      + (synonyms.isEmpty ? "" : " Läses också: \(synonyms.joined(separator: ", ")).")
  }

  private static func names(_ kinds: KindSet) -> String {
    kinds == .all
      ? "vad som helst" : kinds.kinds.map(PlanSchema.name).joined(separator: ", ")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
