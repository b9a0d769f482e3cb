/// What the reader says, all in one place. `info` is for what cannot have changed the meaning,
/// `warning` for what was guessed, `error` for what could not be read.
extension Finding {
  private static func reader(
    _ rule: String, _ severity: Severity, _ place: Place, _ swedish: String, _ english: String,
    help: LocalizedText? = nil, labels: [Label] = []
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: LocalizedText(swedish, en: english), place: place,
      labels: labels, help: help.map { [$0] } ?? [])
  }

  /// A text as it is quoted in a message: one line, not too long.
  private static func quoted(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 60 ? String(words.prefix(57)) + "…" : words
  }

  // MARK: Characters

  static func softBreak(_ place: Place) -> Finding {
    reader(
      "text-mjuk-radbrytning", .info, place,
      "texten har en mjuk radbrytning (som i Word); den läses som ett blanksteg",
      "the text holds a soft line break; it is read as a blank")
  }

  static func oddBlank(_ place: Place) -> Finding {
    reader(
      "text-mellanslag", .info, place,
      "raden är indragen med hårda mellanslag (som i Word); de läses som vanliga",
      "the line is indented with no-break spaces",
      help: LocalizedText("byt dem mot vanliga mellanslag", en: "use plain spaces"))
  }

  static func tab(_ place: Place, neighbour: String?) -> Finding {
    if let neighbour {
      return reader(
        "text-tabb", .warning, place,
        "raden börjar med tabb; den läses på samma nivå som '\(quoted(neighbour))'",
        "tabs cannot be used for indentation",
        help: LocalizedText("dra in med mellanslag", en: "indent with spaces"))
    }
    return reader(
      "text-tabb", .info, place, "raden börjar med tabb; den läses som mellanslag",
      "tabs cannot be used for indentation",
      help: LocalizedText("dra in med mellanslag", en: "indent with spaces"))
  }

  static func tabInText(_ place: Place) -> Finding {
    reader(
      "text-tabb-i-text", .info, place,
      "texten har tabbar, som en rad ur Excel; den läses som en enda text",
      "the text holds tabs",
      help: LocalizedText("skriv ett fält per rad", en: "write one field per line"))
  }

  static func specialCharacter(_ place: Place, _ character: String) -> Finding {
    reader(
      "text-specialtecken", .info, place,
      "texten börjar med '\(character)'; den läses som vanlig text",
      "a plain value cannot begin with '\(character)' (anchors, aliases and tags are not used)",
      help: LocalizedText("sätt citattecken om hela texten", en: "put the text in quotes"))
  }

  static func unknownEscape(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-omvant-snedstreck", .info, place,
      "'\(quoted(text))' inom citattecken läses som det står",
      "unknown escape '\(quoted(text))'")
  }

  static func bullet(_ place: Place, _ bullet: String) -> Finding {
    reader(
      "text-tankstreck", .info, place,
      "'\(bullet)' i stället för bindestreck (-); raden läses som en punkt i listan",
      "a list item begins with '- '",
      help: LocalizedText("skriv '- ' först på raden", en: "write '- '"))
  }

  static func number(_ place: Place, _ number: String) -> Finding {
    reader(
      "text-numrerad-punkt", .info, place,
      "'\(number)' läses som en punkt i listan; numret räknas inte med",
      "a list item begins with '- '",
      help: LocalizedText("skriv '- ' först på raden", en: "write '- '"))
  }

  // MARK: Texts

  static func colonInText(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-kolon-i-mening", .warning, place,
      "meningen har ett kolon; hela '\(quoted(text))' läses som text",
      "mapping values are not allowed here: a plain text cannot hold ': '",
      help: LocalizedText("sätt citattecken om hela texten", en: "put the text in quotes"))
  }

  static func hashInText(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-kommentar-klipper", .warning, place,
      "' #' brukar börja en kommentar; hela '\(quoted(text))' läses som text",
      "' #' begins a comment",
      help: LocalizedText(
        "sätt citattecken om texten, eller blanksteg efter # om det är en kommentar",
        en: "put the text in quotes"))
  }

  static func textAfterQuote(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-citattecken", .info, place,
      "citattecken först i texten; hela '\(quoted(text))' läses som den står",
      "text follows the closing quote",
      help: LocalizedText("sätt citattecken om hela texten", en: "put the whole text in quotes"))
  }

  static func unclosedQuote(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-citattecken-ej-stangt", .warning, place,
      "citattecknet stängs aldrig; '\(quoted(text))' läses till radens slut",
      "the quote is not closed")
  }

  static func textAfterBracket(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-klammer", .info, place,
      "texten börjar med en klammer; hela '\(quoted(text))' läses som text",
      "not a list or map in brackets",
      help: LocalizedText("sätt citattecken om hela texten", en: "put the text in quotes"))
  }

  static func unclosedBracket(_ place: Place, _ bracket: String) -> Finding {
    reader(
      "text-klammer-ej-stangd", .warning, place,
      "'\(bracket)' stängs aldrig; listan läses till radens slut",
      "'\(bracket)' is not closed")
  }

  static func wrongBracket(_ place: Place, _ bracket: String) -> Finding {
    reader(
      "text-klammer-fel", .warning, place,
      "'\(bracket)' passar inte till den klammer som öppnades; den läses som om den gjorde det",
      "'\(bracket)' does not match the opening bracket")
  }

  static func emptyItem(_ place: Place) -> Finding {
    reader(
      "text-tomt-komma", .info, place, "ett komma utan något före; det hoppas över",
      "expected an item before ','")
  }

  static func multilineKey(_ place: Place) -> Finding {
    reader(
      "text-nyckel-flera-rader", .info, place, "nyckeln går över flera rader",
      "a key stands on one line")
  }

  static func cutAmount(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-dubbla-belopp-klipp", .warning, place,
      "kommat inom klamrar klipper beloppet; '\(quoted(text))' läses som ett",
      "the comma cuts the number",
      help: LocalizedText("skriv fälten på egna rader", en: "use block style"))
  }

  static func dashInText(_ place: Place) -> Finding {
    reader(
      "text-lista-i-text", .warning, place,
      "raden ser ut som en punkt i en lista men hör till texten ovanför",
      "the dash is part of the text above",
      help: LocalizedText(
        "dra in raden som de andra punkterna, eller skriv texten på egen rad med '- '",
        en: "indent it as the other items"))
  }

  // MARK: Structure

  static func missingColon(_ place: Place, _ key: String) -> Finding {
    reader(
      "text-kolon-saknas", .warning, place,
      "kolon saknas efter '\(quoted(key))'; det läses som '\(quoted(key)):'",
      "expected ':' after '\(quoted(key))'")
  }

  static func missingBlank(_ place: Place, _ key: String) -> Finding {
    reader(
      "text-blanksteg-saknas", .warning, place,
      "blanksteg saknas efter '\(quoted(key)):'; det läses som ett fält",
      "expected a blank after '\(quoted(key)):'")
  }

  static func missingDash(_ place: Place) -> Finding {
    reader(
      "text-punkt-saknas", .warning, place,
      "raden står i listans kant utan '- '; den läses som en punkt i listan",
      "did not find expected '-' indicator",
      help: LocalizedText("skriv '- ' först på raden", en: "write '- '"))
  }

  static func indentation(_ place: Place) -> Finding {
    reader(
      "text-indrag", .warning, place,
      "raden är indragen till en nivå som inte finns; den läses på närmaste nivå som passar",
      "the indentation matches no open level")
  }

  static func fieldsAfterSentence(_ place: Place) -> Finding {
    reader(
      "text-mening-med-falt", .info, place,
      "meningen följs av fält; den läses som namnet",
      "a plain value cannot be followed by keys")
  }

  static func looseHeading(_ place: Place, _ text: String, isName: Bool) -> Finding {
    reader(
      "text-los-rubrik", .warning, place,
      isName
        ? "lös text först i filen; '\(quoted(text))' läses som planens namn"
        : "lös text först i filen; '\(quoted(text))' läses som en rubrik och räknas inte med",
      "expected a key",
      help: isName
        ? LocalizedText("skriv 'plan:' framför om det stämmer", en: "write 'plan:' before it")
        : LocalizedText("skriv '# ' framför", en: "write '# ' before it"))
  }

  static func strayText(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-los-rad", .warning, place,
      "'\(quoted(text))' hör inte till något fält; raden läses som fortsättning på texten ovanför",
      "could not find expected ':'")
  }

  static func unread(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-olast-rad", .error, place,
      "raden kunde inte läsas: '\(quoted(text))'", "could not be read: '\(quoted(text))'")
  }

  static func mergeKey(_ place: Place) -> Finding {
    reader(
      "text-specialtecken", .info, place, "'<<' läses som ett vanligt fält",
      "merge keys ('<<') are not used")
  }

  static func repeatedKey(_ place: Place, _ key: String, first: Place) -> Finding {
    reader(
      "upprepad-nyckel", .warning, place,
      "'\(quoted(key))' står två gånger på samma nivå", "duplicate key '\(quoted(key))'",
      labels: [Label(first, LocalizedText("först här", en: "first here"))])
  }

  static func tooDeep(_ place: Place) -> Finding {
    reader(
      "text-for-djupt", .error, place,
      "fler än \(BlockReader.maximalDepth) nivåer; resten läses som text",
      "more than \(BlockReader.maximalDepth) levels")
  }

  // MARK: Files

  static func severalDocuments(_ place: Place) -> Finding {
    reader(
      "text-flera-dokument", .warning, place,
      "filen har en skiljelinje mitt i; det som följer läses som en fortsättning",
      "only one document per file")
  }

  static func directive(_ place: Place, _ text: String) -> Finding {
    reader(
      "text-direktiv", .info, place, "'\(quoted(text))' hoppas över",
      "directives are not used: '\(quoted(text))'")
  }

  static func conflictMark(_ place: Place) -> Finding {
    reader(
      "text-konflikt", .error, place,
      "filen har en olöst konflikt från git; båda sidornas rader läses",
      "unresolved merge conflict",
      help: LocalizedText(
        "välj vilka rader som gäller och ta bort raden", en: "choose the lines that hold"))
  }

  static func tooLarge(_ place: Place) -> Finding {
    reader(
      "text-for-stor", .error, place, "filen är större än 1 GiB och läses inte",
      "the file is larger than 1 GiB")
  }

  static func tooManyFindings(_ place: Place) -> Finding {
    reader(
      "text-fler-fynd", .warning, place,
      "filen har fler lässvårigheter än som visas", "there are more findings than are shown")
  }
}
