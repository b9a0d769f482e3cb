import Syntax

/// What is said of templates.
extension Finding {
  static func unknownTemplateName(_ name: String, nearest: String?, at place: Place) -> Finding {
    template(
      "namnet '\(name)' finns inte här i listan", "there is no name '\(name)' here in the list",
      at: place,
      help: nearest.map { LocalizedText("menas '\($0)'?", en: "did you mean '\($0)'?") }
        ?? LocalizedText(
          "mallen som följer med kedja använder alla namn som finns",
          en: "the template that comes with kedja uses all names that there are"))
  }

  static func wrongUse(_ name: String, of form: String, at place: Place) -> Finding {
    template(
      "'\(name)' används på fel sätt: väntade \(form)",
      "'\(name)' is used in the wrong way: expected \(form)", at: place)
  }

  static func unescapedText(_ name: String, at place: Place) -> Finding {
    template(
      "'\(name)' är text och får inte sättas in rå: väntade {{\(name)}}",
      "'\(name)' is text and may not be put in raw: expected {{\(name)}}", at: place,
      help: LocalizedText(
        "tre klamrar är bara till för bilder", en: "three braces are for pictures alone"))
  }

  static func wrongDot(at place: Place) -> Finding {
    template(
      "'.' står för en text i en lista av texter, och det är det inte här",
      "'.' stands for a text in a list of texts, and this is none", at: place)
  }

  static func deepTemplate(limit: Int, at place: Place) -> Finding {
    template(
      "fler än \(limit) avsnitt står i varandra; resten av mallen är inte läst",
      "more than \(limit) sections stand in one another; the rest of the template is not read",
      at: place)
  }

  static func longTemplate(_ count: Int, limit: Int, at place: Place) -> Finding {
    template(
      "mallen har \(count) rader och taggar, fler än \(limit), och används inte",
      "the template has \(count) lines and tags, more than \(limit), and is not used", at: place)
  }

  static func repeatedList(_ name: String, in around: String, at place: Place) -> Finding {
    template(
      "listan '\(name)' hör inte till '\(around)' och kan inte upprepas för var och en av dem",
      "the list '\(name)' does not belong to '\(around)' and cannot be repeated for each of them",
      at: place,
      help: LocalizedText(
        "sätt den före eller efter {{#\(around)}}…{{/\(around)}}",
        en: "put it before or after {{#\(around)}}…{{/\(around)}}"))
  }

  static func foreignTag(at place: Place) -> Finding {
    template(
      "väntade ett namn, eller '#', '^', '/' eller '!' före det",
      "expected a name, or '#', '^', '/' or '!' before it", at: place,
      help: LocalizedText(
        "andra delar av Mustache används inte här, så att mallen är en enda fil",
        en: "other parts of Mustache are not used here, so that a template is a single file"))
  }

  static func openTag(at place: Place) -> Finding {
    template(
      "här börjar '{{' men slutar aldrig: väntade '}}'",
      "'{{' begins here and never ends: expected '}}'", at: place)
  }

  static func openSection(_ name: String, at place: Place) -> Finding {
    template(
      "avsnittet '\(name)' slutar aldrig: väntade {{/\(name)}}",
      "the section '\(name)' never ends: expected {{/\(name)}}", at: place)
  }

  static func strayEnd(_ name: String, expected: String?, at place: Place) -> Finding {
    expected.map {
      template(
        "här slutar '\(name)' men det som är öppet är '\($0)': väntade {{/\($0)}}",
        "'\(name)' ends here but '\($0)' is open: expected {{/\($0)}}", at: place)
    }
      ?? template(
        "här slutar '\(name)' som inte har börjat", "'\(name)' ends here and has not begun",
        at: place)
  }

  static func unusableTemplate(at place: Place) -> Finding {
    template("mallen går inte att använda", "the template cannot be used", at: place)
  }

  static func forgetfulTemplate(at place: Place) -> Finding {
    var finding = template(
      "mallen har inte {{memory}}: nästa lista kan inte säga vad som är nytt",
      "the template lacks {{memory}}: the next list cannot tell what is new", at: place,
      help: LocalizedText(
        "skriv <pre hidden>{{memory}}</pre> sist i mallen",
        en: "write <pre hidden>{{memory}}</pre> at the end of the template"))
    finding.severity = .warning
    return finding
  }

  private static func template(
    _ swedish: String, _ english: String, at place: Place, help: LocalizedText? = nil
  ) -> Finding {
    Finding(
      rule: "mall", severity: .error, message: LocalizedText(swedish, en: english), place: place,
      help: help.map { [$0] } ?? [])
  }
}
