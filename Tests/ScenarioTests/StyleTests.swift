import RuleEngine
import Syntax
import Testing

/// The words of the rules, as far as they can be tested; Rules/README.md says the rest.
@Suite("The words of the rules")
struct StyleTests {
  /// Beginnings of words, each with why it is not used or what to write instead.
  static let avoided: [String: String] = [
    "misslyck": "blames", "slarv": "blames", "försumm": "blames", "klandr": "blames",
    "dålig": "blames: say what is missing", "borde": "blames",
    "måste": "orders: say what is needed",
    "tyvärr": "feels", "uppenbar": "talks down", "självklar": "talks down",
    "givetvis": "talks down", "implementer": "införa", "adekvat": "rätt, lämplig",
    "optimer": "förbättra", "leverab": "resultat", "intressent": "part",
    "synerg": "nytta av varandra",
    "holistisk": "hel", "stakeholder": "part", "erforderlig": "som behövs", "avseende": "om, för",
    "föreligg": "finns", "beakta": "ta hänsyn till", "tillse": "se till", "medelst": "med",
    "härvid": "då", "kpi": "indikator", "t.ex": "till exempel", "bl.a": "bland annat",
    "d.v.s": "det vill säga", "m.m": "say what, or leave it out",
    "etc": "say what, or leave it out",
    "resp.": "och", "och/eller": "och, eller", "undertecknad": "say who",
  ]

  struct Part: Sendable, CustomTestStringConvertible {
    let name: String
    /// In characters, expressions not counted: what fits on a line or two of a table.
    let longest: Int
    /// Whether it is a sentence of its own, with a capital and an end.
    let isSentence: Bool
    let text: @Sendable (RuleDefinition) -> String?
    var testDescription: String { name }
  }

  static let parts = [
    Part(name: "title", longest: 60, isSentence: false) { $0.title.swedish },
    Part(name: "message", longest: 160, isSentence: false) { $0.message?.swedish.text },
    Part(name: "question", longest: 140, isSentence: true) { $0.question?.swedish.text },
    Part(name: "decision", longest: 120, isSentence: true) { $0.decision?.swedish },
    Part(name: "because", longest: 180, isSentence: true) { $0.because?.swedish },
    Part(name: "ignore_when", longest: 140, isSentence: true) { $0.ignoreWhen?.swedish },
  ]

  @Test("are short, whole and without blame or officialese", arguments: parts)
  func words(part: Part) {
    #expect(!ShippedRuleTests.rules.isEmpty)
    for rule in ShippedRuleTests.rules.map(\.definition) {
      let text = Self.withoutExpressions(part.text(rule) ?? "")
      #expect(text.count <= part.longest, "\(rule.id): \(text.count) characters: \(text)")
      for word in text.lowercased().split(whereSeparator: \.isWhitespace) {
        for (avoided, why) in Self.avoided where word.hasPrefix(avoided) {
          Issue.record("\(rule.id): '\(word)' \(why): \(text)")
        }
      }
      let end = text.last.map(String.init) ?? ""
      if part.isSentence {
        #expect(
          part.name == "question" ? end == "?" || end == "" : end == ".", "\(rule.id): \(text)")
        #expect(text.first?.isLowercase != true, "\(rule.id): \(text)")
      } else {
        #expect(end != ".", "\(rule.id): \(text)")
      }
    }
  }

  /// A text with its `{…}` taken out, also where one stands in another.
  private static func withoutExpressions(_ text: String) -> String {
    var depth = 0
    var plain = ""
    for character in text {
      if character == "{" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == "}" { depth -= 1 }
    }
    return plain.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
