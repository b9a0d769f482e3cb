import Syntax

/// What is said of a plan file's words and values, all in one place.
extension Finding {
  static func make(
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

  static func newPlan(_ name: String, nearest: String?, at place: Place) -> Finding {
    make(
      "ny-plan", .info,
      LocalizedText(
        "ingen plan heter '\(name)' här: den läses som en ny plan",
        en: "no plan here is called '\(name)': it is read as a new one"), at: place,
      help: didYouMean(nearest),
      question: LocalizedText(
        "Är det en ny plan, eller ett tillägg till en annan?",
        en: "Is it a new plan, or an addition to another one?"))
  }

  static func planDeclaredTwice(_ id: String, first: Place, at place: Place) -> Finding {
    make(
      "dubbelt-id", .error,
      LocalizedText(
        "planen '\(id)' beskrivs på två ställen; de läses som en och samma",
        en: "the plan '\(id)' is declared twice; the two are read as one"), at: place,
      help: [
        LocalizedText(
          "skriv `plan: \(id)` i den fil som bara lägger till något",
          en: "write `plan: \(id)` in the file that only adds to it")
      ],
      labels: [Label(first, firstIsHere)])
  }

  private static let firstIsHere = LocalizedText("det första står här", en: "the first is here")

  static func didYouMean(_ nearest: String?) -> [LocalizedText] {
    nearest.map { [LocalizedText("menade du '\($0)'?", en: "did you mean '\($0)'?")] } ?? []
  }

  static func readAsPlanField(
    _ key: String, _ name: String, _ value: DocumentNode, at place: Place
  ) -> Finding {
    let text = value.isScalar && value.text.utf8.count <= 60 ? ": " + value.text : ""
    return make(
      "utanfor-planen", .info,
      LocalizedText(
        "'\(key)' läses som planens \(name)" + text,
        en: "'\(key)' is read as the plan's \(name)" + text),
      at: place)
  }

  static func readAsTarget(_ text: String, at place: Place) -> Finding {
    make(
      "mal-som-malvarde", .info,
      LocalizedText(
        "'mål' i en indikator läses som målvärde: '\(text)'",
        en: "'mål' in an indicator is read as its target: '\(text)'"), at: place,
      help: [
        LocalizedText(
          "skriv `målvärde:` för det som ska nås, `mål:` för målets id",
          en: "write `målvärde:` for what is to be reached, `mål:` for the goal's id")
      ])
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
        help: [
          LocalizedText("skriv `\(nearest):` om det stämmer", en: "write `\(nearest):` if so")
        ])
    }
    let keys = Vocabulary.standard.usefulKeys(of: kind).joined(separator: ", ")
    return make(
      "okand-nyckel", .warning,
      LocalizedText(
        "'\(key)' finns inte för \(noun); texten behålls som anmärkning",
        en: "'\(key)' is not known for \(noun); its text is kept as a remark"), at: place,
      help: [
        LocalizedText("här kan till exempel stå: \(keys)", en: "expected for example: \(keys)")
      ])
  }

  static func unknownDefault(_ key: String, at place: Place) -> Finding {
    make(
      "okand-nyckel", .warning,
      LocalizedText("'\(key)' kan inte vara förval", en: "'\(key)' cannot be a default"), at: place,
      help: [
        LocalizedText(
          "förval kan vara: ansvarig, delregion, källa, nivå, period",
          en: "defaults can be: ansvarig, delregion, källa, nivå, period")
      ])
  }

  static func wrongShape(
    _ field: String, expected: (swedish: String, english: String), at place: Place
  ) -> Finding {
    make(
      "fel-form", .error,
      LocalizedText(
        "'\(field)' kan inte läsas: här väntades \(expected.swedish)",
        en: "'\(field)' cannot be read: expected \(expected.english)"), at: place)
  }

  static func unknownValue(_ text: String, of field: String, choices: ChoiceSet, at place: Place)
    -> Finding
  {
    let all = choices.values.joined(separator: ", ")
    let words = choices.values + choices.synonyms.keys.sorted()
    let help =
      didYouMean(EditDistance.nearest(to: text, in: words))
      + [LocalizedText("\(field) kan vara: \(all)", en: "expected one of: \(all)")]
    return make(
      "okant-varde", .warning,
      LocalizedText(
        "'\(text)' är inget värde som \(field) kan ha", en: "'\(text)' is not a value of \(field)"),
      at: place, help: help)
  }

  static func unreadableValue(
    _ text: String, of field: String, expected: (swedish: String, english: String), at place: Place
  ) -> Finding {
    make(
      "olasligt-varde", .warning,
      LocalizedText(
        "'\(text)' kan inte läsas som \(field): här väntades \(expected.swedish)",
        en: "'\(text)' cannot be read as \(field): expected \(expected.english)"), at: place)
  }

  /// Why a quantity could not be read, where there is more to say than that it could not.
  private static func reason(_ note: ReadNote?) -> (swedish: String, english: String) {
    guard let note, note.kind != .unreadable else { return ("", "") }
    return (": " + note.text.swedish, ": " + note.text.text(in: .english))
  }

  static func unreadableMoney(_ text: String, _ note: ReadNote?, at place: Place) -> Finding {
    let reason = reason(note)
    return make(
      "olasligt-belopp", .warning,
      LocalizedText(
        "'\(text)' kan inte läsas som ett belopp" + reason.swedish,
        en: "'\(text)' cannot be read as an amount" + reason.english),
      at: place,
      help: [
        LocalizedText(
          "skriv till exempel `1,5 milj. kr`, `300 tkr` eller `25 001 367 kr`",
          en: "write for example `1,5 milj. kr`, `300 tkr` or `25 001 367 kr`")
      ])
  }

  static func unreadablePeriod(_ text: String, _ note: ReadNote?, at place: Place) -> Finding {
    let reason = reason(note)
    return make(
      "olaslig-tid", .warning,
      LocalizedText(
        "'\(text)' kan inte läsas som en tid" + reason.swedish,
        en: "'\(text)' cannot be read as a time" + reason.english),
      at: place,
      help: [
        LocalizedText(
          "skriv till exempel `2018–2021`, `hösten 2020` eller `2022-05-31`",
          en: "write for example `2018–2021`, `hösten 2020` or `2022-05-31`")
      ])
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
      at: values.first?.1, question: whichIsRight,
      labels: values.dropFirst().map {
        Label($0.1, LocalizedText("annan uppgift", en: "another value"))
      })
  }

  private static let whichIsRight = LocalizedText(
    "Vilken uppgift gäller?", en: "Which of them is right?")

  static func duplicateID(_ id: String, kind: Kind, first: Place, at place: Place) -> Finding {
    let noun = Metamodel.standard[kind].name
    return make(
      "dubbelt-id", .error,
      LocalizedText(
        "två \(noun) har samma id '\(id)'; de läses som ett och samma",
        en: "two elements of kind \(noun) have the id '\(id)'; they are read as one"), at: place,
      help: [LocalizedText("ge det ena ett annat id", en: "give one of them another id")],
      labels: [Label(first, firstIsHere)])
  }

  static func conflictingValues(
    _ field: String, of name: String, first: Place, at place: Place
  ) -> Finding {
    make(
      "olika-uppgifter", .warning,
      LocalizedText(
        "\(field) för '\(name)' står på två ställen och är olika; det första gäller",
        en: "\(field) of '\(name)' is given twice and differs; the first counts"), at: place,
      question: whichIsRight, labels: [Label(first, firstIsHere)])
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
  /// What can stand in the field, for messages in Swedish and English.
  var expected: (swedish: String, english: String) {
    switch self {
    case .text: return ("en text", "a text")
    case .texts: return ("en lista med texter", "a list of texts")
    case .flag: return ("ja eller nej", "ja or nej")
    case .integer: return ("ett heltal", "a whole number")
    case .number: return ("ett tal", "a number")
    case .money: return ("ett belopp", "an amount")
    case .period: return ("en tid", "a time")
    case .choice(let set):
      let words = set.values.joined(separator: ", ")
      return ("ett av " + words, "one of " + words)
    case .choices(let set):
      let words = set.values.joined(separator: ", ")
      return ("några av " + words, "some of " + words)
    case .one(let kinds), .many(let kinds):
      let words = kinds.words
      return ("namn eller id på " + words, "the name or id of " + words)
    }
  }
}

extension KindSet {
  /// The kinds' Swedish words, for messages.
  var words: String {
    self == .all
      ? "något i planen"
      : kinds.map { Metamodel.standard[$0].name }.joined(separator: " eller ")
  }
}
