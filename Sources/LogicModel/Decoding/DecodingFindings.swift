import Syntax

/// What is said of a plan file's words and values, all in one place.
extension Finding {
  private static func make(
    _ rule: String, _ severity: Severity, _ text: LocalizedText, at place: Place?,
    help: [LocalizedText] = [], question: LocalizedText? = nil, labels: [Label] = []
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: text, place: place, labels: labels,
      question: question, help: help)
  }

  static func emptyFile(at place: Place) -> Finding {
    make(
      "tom-fil", .warning,
      LocalizedText("filen är tom", en: "the file is empty"), at: place,
      help: [
        LocalizedText(
          "börja med `mål:` och ett mål per rad", en: "start with `mål:` and one goal a line")
      ])
  }

  static func noPlanFile(at place: Place) -> Finding {
    make(
      "ingen-plan", .error,
      LocalizedText(
        "filen ser inte ut som en plan: här väntades nycklar som 'plan' och 'mål'",
        en: "the file does not look like a plan: keys such as 'plan' and 'mål' were expected"),
      at: place,
      help: [
        LocalizedText(
          "skriv `mål:` överst och målen under", en: "write `mål:` at the top and the goals below")
      ])
  }

  static func newPlan(_ name: String, at place: Place) -> Finding {
    make(
      "ny-plan", .info,
      LocalizedText(
        "ingen plan heter '\(name)' här: den läses som en ny plan",
        en: "no plan here is called '\(name)': it is read as a new one"), at: place,
      question: LocalizedText("Är det en ny plan, eller ett tillägg till en annan?"))
  }

  static func readAsPlanField(_ key: String, _ name: String, at place: Place) -> Finding {
    make(
      "utanfor-planen", .info,
      LocalizedText(
        "'\(key)' läses som planens \(name)", en: "'\(key)' is read as the plan's \(name)"),
      at: place)
  }

  static func readAsTarget(_ text: String, at place: Place) -> Finding {
    make(
      "last-som", .info,
      LocalizedText(
        "'mål' i en indikator läses som målvärde: \(text)",
        en: "'mål' in an indicator is read as its target: \(text)"), at: place)
  }

  static func unknownKey(_ key: String, nearest: String?, in kind: Kind, at place: Place) -> Finding
  {
    let noun = Metamodel.standard[kind].name
    if let nearest {
      return make(
        "okand-nyckel", .warning,
        LocalizedText(
          "'\(key)' finns inte för \(noun); läst som '\(nearest)'",
          en: "'\(key)' is not known for \(noun); read as '\(nearest)'"), at: place,
        help: [LocalizedText("menade du '\(nearest)'?", en: "did you mean '\(nearest)'?")])
    }
    let keys = Vocabulary.standard.keys(of: kind).prefix(60).joined(separator: ", ")
    return make(
      "okand-nyckel", .warning,
      LocalizedText(
        "'\(key)' finns inte för \(noun); texten behålls som anmärkning",
        en: "'\(key)' is not known for \(noun); its text is kept as a remark"), at: place,
      help: [LocalizedText("här kan stå: \(keys)", en: "expected one of: \(keys)")])
  }

  static func unknownDefault(_ key: String, at place: Place) -> Finding {
    make(
      "okand-nyckel", .warning,
      LocalizedText("'\(key)' kan inte vara förval", en: "'\(key)' cannot be a default"), at: place,
      help: [
        LocalizedText(
          "förval kan vara: delregion, källa, nivå, period",
          en: "defaults can be: delregion, källa, nivå, period")
      ])
  }

  static func wrongShape(_ field: String, expected: String, at place: Place) -> Finding {
    make(
      "fel-form", .error,
      LocalizedText(
        "'\(field)' kan inte läsas: här väntades \(expected)",
        en: "'\(field)' cannot be read: expected \(expected)"), at: place)
  }

  static func unknownValue(_ text: String, of field: String, choices: [String], at place: Place)
    -> Finding
  {
    let all = choices.joined(separator: ", ")
    var help = [LocalizedText("\(field) kan vara: \(all)", en: "expected one of: \(all)")]
    if let nearest = EditDistance.nearest(to: text, in: choices) {
      help.insert(LocalizedText("menade du '\(nearest)'?", en: "did you mean '\(nearest)'?"), at: 0)
    }
    return make(
      "okant-varde", .warning,
      LocalizedText(
        "'\(text)' är inget värde som \(field) kan ha", en: "'\(text)' is not a value of \(field)"),
      at: place, help: help)
  }

  static func unreadableValue(_ text: String, of field: String, expected: String, at place: Place)
    -> Finding
  {
    make(
      "olasligt-varde", .warning,
      LocalizedText(
        "'\(text)' kan inte läsas som \(field): här väntades \(expected)",
        en: "'\(text)' cannot be read as \(field): expected \(expected)"), at: place)
  }

  static func unreadableMoney(_ text: String, at place: Place) -> Finding {
    make(
      "olasligt-belopp", .warning,
      LocalizedText(
        "'\(text)' kan inte läsas som ett belopp", en: "'\(text)' cannot be read as an amount"),
      at: place,
      help: [
        LocalizedText(
          "skriv till exempel `1,5 milj. kr`, `300 tkr` eller `25 001 367 kr`",
          en: "write for example `1,5 milj. kr`, `300 tkr` or `25 001 367 kr`")
      ])
  }

  static func unreadablePeriod(_ text: String, at place: Place) -> Finding {
    make(
      "olaslig-tid", .warning,
      LocalizedText(
        "'\(text)' kan inte läsas som en tid", en: "'\(text)' cannot be read as a time"),
      at: place,
      help: [
        LocalizedText(
          "skriv till exempel `2018–2021`, `hösten 2020` eller `2022-05-31`",
          en: "write for example `2018–2021`, `hösten 2020` or `2022-05-31`")
      ])
  }

  static func readNote(_ note: ReadNote, at place: Place) -> Finding {
    make("last-som", .info, note.text, at: place)
  }

  static func severalValues(_ field: String, _ values: [(String, Place)], of name: String)
    -> Finding
  {
    let written = values.map { "'\($0.0)'" }.joined(separator: ", ")
    return make(
      "olika-uppgifter", .info,
      LocalizedText(
        "källorna säger olika om \(field) för '\(name)': \(written); regler använder den första",
        en: "sources differ on \(field) of '\(name)': \(written); rules use the first"),
      at: values.first?.1, question: LocalizedText("Vilken uppgift gäller?"),
      labels: values.dropFirst().map {
        Label($0.1, LocalizedText("annan uppgift", en: "another value"))
      })
  }

  static func duplicateID(_ id: String, kind: Kind, first: Place, at place: Place) -> Finding {
    let noun = Metamodel.standard[kind].name
    return make(
      "dubbelt-id", .error,
      LocalizedText(
        "två \(noun) har samma id '\(id)'; de läses som ett och samma",
        en: "two elements of kind \(noun) have the id '\(id)'; they are read as one"), at: place,
      help: [LocalizedText("ge det ena ett annat id", en: "give one of them another id")],
      labels: [Label(first, LocalizedText("det första står här", en: "the first is here"))])
  }

  static func conflictingValues(
    _ field: String, of name: String, first: Place, at place: Place
  ) -> Finding {
    make(
      "olika-uppgifter", .warning,
      LocalizedText(
        "\(field) för '\(name)' står på två ställen och är olika; det första gäller",
        en: "\(field) of '\(name)' is given twice and differs; the first counts"), at: place,
      question: LocalizedText("Vilken uppgift gäller?"),
      labels: [Label(first, LocalizedText("det första står här", en: "the first is here"))])
  }

  static func unknownReference(
    _ text: String, of field: String, kinds: String, nearest: String?, at place: Place
  ) -> Finding {
    make(
      "okand-referens", .warning,
      LocalizedText(
        "'\(text)' under \(field) är inget känt \(kinds)",
        en: "'\(text)' under \(field) names no known \(kinds)"), at: place,
      help: nearest.map { [LocalizedText("menade du '\($0)'?", en: "did you mean '\($0)'?")] } ?? []
    )
  }

  static func ambiguousReference(_ text: String, _ places: [(String, Place)], at place: Place)
    -> Finding
  {
    make(
      "tvetydig-referens", .warning,
      LocalizedText(
        "'\(text)' kan vara \(places.count) olika element; den första gäller",
        en: "'\(text)' may be \(places.count) elements; the first counts"), at: place,
      help: [
        LocalizedText(
          "skriv id: " + places.map(\.0).joined(separator: ", "),
          en: "write the id: " + places.map(\.0).joined(separator: ", "))
      ],
      labels: places.map { Label($0.1, LocalizedText("en av dem", en: "one of them")) })
  }

  static func splitReference(_ text: String, _ parts: [String], of field: String, at place: Place)
    -> Finding
  {
    make(
      "last-som", .info,
      LocalizedText(
        "'\(text)' läses som \(parts.count) under \(field): \(parts.joined(separator: ", "))",
        en: "'\(text)' is read as \(parts.count): \(parts.joined(separator: ", "))"), at: place,
      question: LocalizedText("Stämmer det?"))
  }

  static func parentCycle(_ id: String, of field: String, at place: Place) -> Finding {
    make(
      "ring-i-\(field == "ingår_i" ? "ingar-i" : "delar")", .error,
      LocalizedText(
        "'\(id)' ingår i sig själv genom \(field); den länken används inte",
        en: "'\(id)' is part of itself through \(field); that link is not used"), at: place)
  }

  static func tooManyCells(_ count: Int, at place: Place) -> Finding {
    make(
      "for-manga-rutor", .warning,
      LocalizedText(
        "mål × delregioner ger \(count) rutor, fler än en miljon; rutorna prövas inte",
        en: "goals × subregions make \(count) cells, more than a million; they are not checked"),
      at: place)
  }
}

extension FieldType {
  /// What can stand in the field, for messages.
  var expected: String {
    switch self {
    case .text: "en text"
    case .texts: "en lista med texter"
    case .flag: "ja eller nej"
    case .integer: "ett heltal"
    case .number: "ett tal"
    case .money: "ett belopp"
    case .period: "en tid"
    case .choice(let set): "ett av " + set.values.joined(separator: ", ")
    case .choices(let set): "några av " + set.values.joined(separator: ", ")
    case .one(let kinds), .many(let kinds):
      "namn eller id på "
        + (kinds == .all
          ? "ett element"
          : kinds.kinds.map { Metamodel.standard[$0].name }.joined(separator: " eller "))
    }
  }
}
