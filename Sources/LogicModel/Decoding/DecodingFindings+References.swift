import Syntax

/// What is said of one element's naming of another.
extension Finding {
  static func unknownReference(
    _ text: String, of field: String, kinds: String, nearest: String?, at place: Place
  ) -> Finding {
    make(
      "okand-referens", .warning,
      LocalizedText(
        "'\(text)' under \(field) finns inte: här väntades namn eller id på \(kinds)",
        en: "'\(text)' under \(field) is not there: expected the name or id of \(kinds)"),
      at: place, help: didYouMean(nearest))
  }

  /// - Parameter text: what is named in the plan.
  static func planNotRead(_ plan: String, _ text: String, at place: Place) -> Finding {
    make(
      "plan-ej-last", .info,
      LocalizedText(
        "'\(text)' står i planen '\(plan)', som inte är med bland det som lästes; det som hänger på den är okänt",
        en:
          "'\(text)' is in plan '\(plan)', which is not among what was read; what hangs on it is unknown"
      ), at: place,
      help: [
        LocalizedText(
          "läs planerna tillsammans: `kedja check` tar flera filer och mappar",
          en: "read the plans together: `kedja check` takes several files and folders")
      ])
  }

  /// - Parameter places: the first few of them.
  static func ambiguousReference(
    _ text: String, _ places: [(String, Place)], count: Int, at place: Place
  ) -> Finding {
    make(
      "tvetydig-referens", .warning,
      LocalizedText(
        "'\(text)' kan vara \(count) olika; det första gäller",
        en: "'\(text)' may be \(count) things; the first counts"), at: place,
      help: [
        LocalizedText(
          "skriv id: " + places.map(\.0).joined(separator: ", "),
          en: "write the id: " + places.map(\.0).joined(separator: ", "))
      ],
      labels: places.map { Label($0.1, LocalizedText("ett av dem", en: "one of them")) })
  }

  static func noImpactToLead(at place: Place) -> Finding {
    make(
      "slutmal-saknas", .warning,
      LocalizedText(
        "länken leder till ett slutmål, men målet har inget",
        en: "the link leads to an end state, but the goal has none"), at: place,
      help: [
        LocalizedText("skriv `slutmål:` under målet", en: "write `slutmål:` under the goal")
      ])
  }

  static func parentCycle(_ id: String, of field: String, at place: Place) -> Finding {
    make(
      "ring-i-\(field == "ingår_i" ? "ingar-i" : "delar")", .error,
      LocalizedText(
        "'\(id)' ingår i sig själv genom \(field); den länken används inte",
        en: "'\(id)' is part of itself through \(field); that link is not used"), at: place)
  }

  static func splitReference(_ text: String, _ parts: [String], of field: String, at place: Place)
    -> Finding
  {
    let list = parts.joined(separator: ", ")
    let isResponsible = ["ansvarig", "ägare", "vem"].contains(field)
    let question =
      isResponsible
      ? LocalizedText(
        "Vem är ytterst ansvarig, och vilka medverkar?",
        en: "Who is responsible in the end, and who takes part?")
      : LocalizedText("Stämmer det?", en: "Is that right?")
    return make(
      "last-som-flera", .info,
      LocalizedText(
        "'\(text)' läses som \(parts.count) under \(field): \(list)",
        en: "'\(text)' is read as \(parts.count) under \(field): \(list)"), at: place,
      help: [LocalizedText("skriv en per rad om det är flera", en: "write one a line")],
      question: question)
  }

  static func person(_ name: String, rest: String?, of field: String, at place: Place) -> Finding {
    let question =
      rest.map {
        LocalizedText(
          "Vilken roll hos '\($0)' gäller det?", en: "Which role at '\($0)' is it about?")
      } ?? LocalizedText("Vilken roll gäller det?", en: "Which role is it about?")
    return make(
      "person-som-aktor", .info,
      LocalizedText(
        "'\(name)' under \(field) ser ut som en person: skriv rollen i stället",
        en: "'\(name)' under \(field) looks like a person: write the role instead"), at: place,
      question: question)
  }

  static func unsureReference(
    _ text: String, of field: String, nearest: String?, at place: Place
  ) -> Finding {
    make(
      "osaker-uppgift", .info,
      LocalizedText(
        "'\(text)' under \(field) har ett frågetecken; det läses utan",
        en: "'\(text)' under \(field) has a question mark; it is read without"), at: place,
      help: didYouMean(nearest),
      question: LocalizedText(
        "Är det bestämt, eller vem avgör?", en: "Is it settled, or who decides?"))
  }
}
