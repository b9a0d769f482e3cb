import Syntax

/// Which keys can stand in an element of a kind, and what they mean. Made once from the metamodel
/// and the table of shorthands.
struct Vocabulary: Sendable {
  static let standard = Vocabulary()

  /// By kind: exact keys, with blanks as `_`.
  private let exact: [WordTable<WrittenForm>]
  /// By kind: folded keys, of fields and of everyday words for them.
  private let folded: [[String: (form: WrittenForm, name: String)]]
  /// By kind: the field `period`.
  private let periods: [FieldID?]

  /// A heading over a list, and what it says of the items.
  private static let groups: [(Kind, key: String, field: String, preset: String, value: String)] = [
    (.goal, "genomfört", "aktiviteter", "status", "genomförd"),
    (.goal, "pågår", "aktiviteter", "status", "pågående"),
    (.goal, "planerat", "aktiviteter", "status", "planerad"),
    (.goal, "eventuellt", "aktiviteter", "status", "eventuell"),
    (.goal, "inställt", "aktiviteter", "status", "inställd"),
    (.goal, "pausat", "aktiviteter", "status", "pausad"),
    (.goal, "avslutat", "aktiviteter", "status", "avslutad"),
    (.goal, "processindikatorer", "indikatorer", "typ", "process"),
    (.goal, "resultatindikatorer", "indikatorer", "typ", "resultat"),
    (.goal, "strukturindikatorer", "indikatorer", "typ", "struktur"),
    (.plan, "genomfört", "aktiviteter", "status", "genomförd"),
    (.plan, "pågår", "aktiviteter", "status", "pågående"),
    (.plan, "planerat", "aktiviteter", "status", "planerad"),
    (.plan, "eventuellt", "aktiviteter", "status", "eventuell"),
    (.plan, "inställt", "aktiviteter", "status", "inställd"),
    (.plan, "pausat", "aktiviteter", "status", "pausad"),
    (.plan, "avslutat", "aktiviteter", "status", "avslutad"),
    (.plan, "processindikatorer", "indikatorer", "typ", "process"),
    (.plan, "resultatindikatorer", "indikatorer", "typ", "resultat"),
  ]

  private static let shorthands: [(KindSet, key: String, WrittenForm.Shorthand)] = [
    (.all, "id", .id),
    (.all, "namn", .name),
    (KindSet(.term), "ord", .name),
    (KindSet(.claim), "där", .condition),
    (KindSet(.followUp), "vad", .subject),
    (KindSet(.followUp), "när", .occasion),
    (KindSet(.indicator), "mål", .goalOrTarget),
    (.all, "källa", .source),
    (.chain, "leder_till", .leadsTo),
    (KindSet(.goal), "läge", .cellStatus),
    (KindSet(.goal), "indirekt_via", .cellIndirect),
    (KindSet(.funding), "per_år", .perYear),
    (KindSet(.funding), "används_till", .usedFor),
    (KindSet(.funding), "sparat", .saved),
    (KindSet(.funding), "belopp", .amount),
    (KindSet([.activity, .resource, .funding, .goal, .plan]), "start", .start),
    (KindSet([.activity, .resource, .funding, .goal, .plan]), "slut", .end),
    (KindSet(.indicator), "baslinje", .baseline),
    (KindSet(.indicator), "målvärde", .target),
    (KindSet(.indicator), "mäter", .measures),
    (KindSet(.localPlans), "klara", .plansDone),
    (KindSet(.localPlans), "pågår", .plansUnderWay),
    (KindSet(.actor), "mandat", .mandate),
    (KindSet(.activity), "väntar_på", .waitsFor),
    (KindSet([.outcome, .output]), "slutmål", .ownImpact),
  ]

  /// The kinds whose elements a plan lists at its top level, by the field of plan that lists them.
  static let sections: [(key: String, kind: Kind)] = [
    ("mål", .goal), ("aktiviteter", .activity), ("medel", .funding), ("resurser", .resource),
    ("indikatorer", .indicator), ("prestationer", .output), ("effekter", .outcome),
    ("aktörer", .actor), ("uppföljning", .followUp), ("påståenden", .claim),
    ("undantag", .exemption), ("ändringar", .changeNote), ("vägar", .channel),
    ("iakttagelser", .statement), ("källor", .source), ("ordlista", .term),
    ("fokusområden", .focusArea),
    ("målgrupper", .targetGroup), ("delregioner", .subregion), ("insatsområden", .fundingArea),
    ("beslut", .decision), ("redovisningar", .statusReport),
  ]

  /// The kind that a key at the top of a file lists.
  static func section(_ key: String) -> Kind? {
    let folded = TextFolding.fold(key)
    return sections.first { $0.key == key || TextFolding.fold($0.key) == folded }?.kind
  }

  private init() {
    let metamodel = Metamodel.standard
    var exact: [WordTable<WrittenForm>] = []
    var folded: [[String: (form: WrittenForm, name: String)]] = []
    for section in metamodel.kinds {
      var forms: [String: WrittenForm] = [:]
      var everyday: [String: (form: WrittenForm, name: String)] = [:]
      for index in metamodel.fieldIDs(of: section.kind) {
        let field = metamodel.fields[index]
        if field.isDerived { continue }
        forms[field.name] = .field(FieldID(index))
      }
      for group in Self.groups where group.0 == section.kind {
        guard let field = metamodel.field(group.field, of: section.kind),
          let target = metamodel[field].type.targets.first,
          let preset = metamodel.field(group.preset, of: target),
          case .choice(let set) = metamodel[preset].type,
          let value = set.values.firstIndex(of: group.value)
        else { continue }
        forms[group.key] = .group(field, preset: group.preset, value: value)
      }
      for (kinds, key, shorthand) in Self.shorthands where kinds.contains(section.kind) {
        forms[key] = .shorthand(shorthand)
      }
      for (key, form) in forms { everyday[TextFolding.fold(key)] = (form, key) }
      for index in metamodel.fieldIDs(of: section.kind) {
        let field = metamodel.fields[index]
        guard let form = forms[field.name] else { continue }
        for synonym in field.synonyms where everyday[TextFolding.fold(synonym)] == nil {
          everyday[TextFolding.fold(synonym)] = (form, field.name)
        }
      }
      exact.append(WordTable(forms))
      folded.append(everyday)
    }
    self.exact = exact
    self.folded = folded
    periods = Kind.allCases.map { metamodel.field("period", of: $0) }
  }

  /// The headings over lists of a kind that say something of the items, in the table's order.
  func headings(of kind: Kind) -> [String] {
    var keys: [String] = []
    for group in Self.groups where !keys.contains(group.key) {
      guard let field = Metamodel.standard.field(group.field, of: group.0),
        Metamodel.standard[field].type.targets.contains(kind)
      else { continue }
      keys.append(group.key)
    }
    return keys
  }

  /// The shorthands of a kind that are no fields, and what they mean.
  func shorthands(of kind: Kind) -> [(key: String, meaning: String)] {
    Self.shorthands.compactMap { kinds, key, shorthand in
      guard kinds.contains(kind), let meaning = Self.meanings[key] else { return nil }
      return (key, meaning)
    }
  }

  private static let meanings = [
    "läge": "läget för målet i filens delregion",
    "indirekt_via": "målet nås i filens delregion genom andra mål",
    "per_år": "ett belopp per år; blir ett medel per år",
    "används_till": "vad sparade medel ska gå till, ett belopp per rad",
    "start": "periodens början", "slut": "periodens slut",
    "där": "vad ett påstående räknar: mål och aktivitet_typ",
  ]

  /// The word that people write where a field is written with another: `indirekt_via`.
  static func written(_ field: String) -> String {
    field == "via" ? "indirekt_via" : field.hasPrefix("där_") ? "där" : field
  }

  /// The field that holds the period of a kind.
  func period(of kind: Kind) -> FieldID? { periods[Int(kind.rawValue)] }

  /// The heading that gives the items of a list a value: `genomfört`.
  func heading(_ preset: (field: String, value: Int), of field: FieldID) -> String {
    let kind = Metamodel.standard.owners[Int(field.index)]
    let forms = exact[Int(kind.rawValue)]
    for key in forms.words {
      if case .group(field, preset.field, preset.value)? = forms[key] { return key }
    }
    return Metamodel.standard[field].name
  }

  /// What a key means in an element of a kind; `name` is the word that it is read as where that is
  /// another one.
  func form(of key: DocumentNode, in kind: Kind) -> (form: WrittenForm, readAs: String?)? {
    var form: WrittenForm?
    key.withVerbatim { form = exact[Int(kind.rawValue)][$0] }
    return form.map { ($0, nil) } ?? self.form(of: key.text, in: kind)
  }

  /// The same for a key by its text.
  func form(of key: String, in kind: Kind) -> (form: WrittenForm, readAs: String?)? {
    let row = Int(kind.rawValue)
    if let form = exact[row][key] { return (form, nil) }
    guard let (form, name) = folded[row][TextFolding.fold(key)] else { return nil }
    return (form, name)
  }

  /// The known key nearest to an unknown one.
  func nearest(to key: String, in kind: Kind) -> String? {
    let forms = exact[Int(kind.rawValue)]
    let known = Metamodel.standard.fieldIDs(of: kind).map { Metamodel.standard.fields[$0] }
    let everyday = known.filter { forms[$0.name] != nil }.flatMap(\.synonyms)
    return EditDistance.nearest(to: key, in: (forms.words + everyday).sorted())
  }

  /// Every key of a kind, without everyday words for it, sorted.
  func keys(of kind: Kind) -> [String] {
    exact[Int(kind.rawValue)].words
  }

  /// The dozen keys of a kind that are most used, in the table's order.
  func usefulKeys(of kind: Kind) -> [String] {
    let forms = exact[Int(kind.rawValue)]
    let own = Metamodel.standard[kind].fields.map(\.name).filter { forms[$0] != nil }
    return Array((kind == .term ? own : ["namn"] + own).prefix(12))
  }
}
