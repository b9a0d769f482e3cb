import Foundation
import FoundationXML
import LogicModel
import RuleEngine
import Syntax
import Testing

@testable import Reports

/// Plans that pictures are drawn of, each checked once.
enum PictureFixture: String, CaseIterable, CustomTestStringConvertible {
  case real = "vastra-gotaland"
  case whole = "exempel/hel-kedja.yml"
  case everyRule = "exempel/alla-regler"
  case wide = "thirty activities"
  case wild = "wild names"
  case empty = "no goals"

  var testDescription: String { rawValue }

  struct Drawn: Sendable {
    let model: Model
    let report: Report
    let pictures: Pictures
  }

  private static let drawn: [PictureFixture: Result<Drawn, any Error>] = Dictionary(
    uniqueKeysWithValues: allCases.map { fixture in (fixture, Result { try fixture.draw() }) })

  func get(_ language: Language = .swedish) throws -> Drawn {
    let drawn = try Self.drawn[self, default: Result { try draw() }].get()
    return language == .swedish ? drawn : try draw(language)
  }

  private func draw(_ language: Language = .swedish) throws -> Drawn {
    let (model, result) = try checked()
    let report = Report(
      notes: [], result: result, sources: [], facts: ModelFacts(),
      options: ReportOptions(language: language))
    return Drawn(
      model: model, report: report,
      pictures: Pictures(of: model, report: report, language: language))
  }

  private func checked() throws -> (Model, CheckResult) {
    switch self {
    case .real:
      let checked = try ModelTests.real.get()
      return (checked.model, checked.result)
    case .whole, .everyRule:
      let checked = try ModelTests.Checked(rawValue)
      return (checked.model, checked.result)
    case .wide: return Self.check(Self.wideText)
    case .wild: return Self.check(Self.wildText)
    case .empty: return Self.check("plan:\n  namn: Tom plan\n")
    }
  }

  private static func check(_ text: String) -> (Model, CheckResult) {
    let document = DocumentReader.read(
      SourceFile(path: "plan.yml", text: text), file: FileID(0), grammar: PlanGrammar()
    ).document
    let model = PlanDecoder.decode([document]).0
    return (model, Engine.check(model, rules: ModelTests.rules, options: .init()))
  }

  /// Thirty activities under one goal, some with much under them, all leading to one end state.
  private static var wideText: String {
    var text = """
      plan: {namn: Bred plan, nivå: län, skede: beslutad, period: 2022–2026}
      delregioner: [Norra området, Södra området, Göteborgsområdet]
      mål:
        M1:
          namn: Fler invånare mår bra och får stöd i tid
          slutmål: Invånarna har en god psykisk hälsa
          pågår:

      """
    for number in 1...30 {
      text += "      - namn: Stödja verksamheterna i del \(number) med utbildning och handledning\n"
      text += "        delregion: Göteborgsområdet\n        prestationer:\n"
      for output in 1...(number == 7 ? 40 : 2) {
        text += "          - namn: Utbildade medarbetare \(number).\(output)\n"
        text +=
          "            effekter:\n              - namn: Säkrare bemötande \(number).\(output)\n"
        text += "                slutmål: ja\n"
      }
    }
    return text
  }

  /// Names with markup, controls, right-to-left text, emoji, and no place to break a line.
  private static var wildText: String {
    """
    plan: {namn: Vilda namn, skede: beslutad}
    delregioner: ["<b>Norra</b>", "שלום \u{202E}omvänt"]
    medel:
      - {namn: "Medel </svg><script>alert(1)</script>", belopp: ca 2 MSEK, avser: [M1]}
    mål:
      M1:
        namn: '"><script>alert("mål")</script> & ]]> \u{202E}baklänges'
        slutmål: "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467} mår bra"
        indikatorer:
          - {namn: "a`b\\\\c#d;e*f_g|h{i}j[k]%l", mäter: slutmål}
        aktiviteter:
          - "\(String(repeating: "å", count: 10_000))"
          - "\u{7} ringer \u{1B}[31m"
          - "كل شخص يحصل على الدعم"
    """
  }

  /// The SVG as a parser reads it: attribute values by name, and the text of all elements.
  final class Reading: NSObject, XMLParserDelegate {
    private(set) var elements: [(name: String, attributes: [String: String])] = []
    private(set) var text = ""

    init?(_ svg: String) {
      super.init()
      let parser = XMLParser(data: Data(svg.utf8))
      parser.delegate = self
      guard parser.parse() else { return nil }
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) { elements.append((name, attributes)) }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    var ids: Set<String> { Set(elements.compactMap { $0.attributes["data-id"] }) }
  }
}
