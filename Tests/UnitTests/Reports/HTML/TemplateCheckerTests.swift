import Syntax
import Testing

@testable import Reports

@Suite("Templates")
struct TemplateCheckerTests {
  static func findings(_ text: String) -> [Finding] {
    ListTemplate.read(SourceFile(path: "mall.html", text: text), file: FileID(0)).findings
  }

  @Test("the one that comes with the tool is without fault")
  func shipped() throws {
    let file = try #require(ShippedTemplates.files.first)
    #expect(ShippedTemplates.files.count == 1)
    #expect(Self.findings(file.text).isEmpty)
    #expect(ListTemplate.shipped != nil)
  }

  @Test("sections that stand in one another without end are not read")
  func deep() {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#hasGoals}}", count: count)
        + String(repeating: "{{/hasGoals}}", count: count)
    }
    #expect(!Self.findings(nested(50)).contains { $0.message.swedish.contains("i varandra") })
    #expect(
      Self.findings(nested(100_000)).map(\.message.swedish) == [
        "fler än 50 avsnitt står i varandra; resten av mallen är inte läst"
      ])
  }

  @Test(
    "more lines and tags than the library reads in a moment are not read",
    arguments: ["\n", "\r\n", "{{title}}"])
  func long(piece: String) {
    func repeated(_ count: Int) -> String {
      String(repeating: piece, count: count - 1) + "{{memory}}"
    }
    #expect(Self.findings(repeated(3_000)).isEmpty)
    #expect(
      Self.findings(repeated(3_001)).map(\.message.swedish) == [
        "mallen har 3001 rader och taggar, fler än 3000, och används inte"
      ])
  }

  @Test(
    "a slip is told with its place and what was expected",
    arguments: [
      ("{{titel}}", 0..<9, "namnet 'titel' finns inte här i listan", "menas 'title'?"),
      (
        "å {{word.whom}}", 3..<16, "namnet 'word.whom' finns inte här i listan", "menas 'word.who'?"
      ),
      ("{{word}}", 0..<8, "namnet 'word' finns inte här i listan", nil),
      ("{{{title}}}", 0..<11, "'title' är text och får inte sättas in rå: väntade {{title}}", nil),
      ("{{&title}}", 0..<10, "väntade ett namn, eller '#', '^', '/' eller '!' före det", nil),
      ("{{>part}}", 0..<9, "väntade ett namn, eller '#', '^', '/' eller '!' före det", nil),
      (
        "{{% CONTENT_TYPE: TEXT}}", 0..<24,
        "väntade ett namn, eller '#', '^', '/' eller '!' före det", nil
      ),
      ("{{=<% %>=}}", 0..<11, "väntade ett namn, eller '#', '^', '/' eller '!' före det", nil),
      ("{{upper(title)}}", 0..<16, "väntade ett namn, eller '#', '^', '/' eller '!' före det", nil),
      ("{{}}", 0..<4, "väntade ett namn, eller '#', '^', '/' eller '!' före det", nil),
      ("{{title", 0..<7, "här börjar '{{' men slutar aldrig: väntade '}}'", nil),
      ("{{#goals}}", 0..<10, "avsnittet 'goals' slutar aldrig: väntade {{/goals}}", nil),
      ("{{/goals}}", 0..<10, "här slutar 'goals' som inte har börjat", nil),
      ("{{#title}}{{/title}}", 0..<10, "'title' används på fel sätt: väntade {{title}}", nil),
      ("{{goals}}", 0..<9, "'goals' används på fel sätt: väntade {{#goals}}…{{/goals}}", nil),
      ("{{svg}}", 0..<7, "namnet 'svg' finns inte här i listan", nil),
      (
        "{{#goals}}{{#rows}}{{#goals}}{{/goals}}{{/rows}}{{/goals}}", 19..<29,
        "listan 'goals' hör inte till 'rows' och kan inte upprepas för var och en av dem",
        "sätt den före eller efter {{#rows}}…{{/rows}}"
      ),
      ("{{.}}", 0..<5, "'.' står för en text i en lista av texter, och det är det inte här", nil),
      (
        "{{#steps}}{{{.}}}{{/steps}}", 10..<17,
        "'.' står för en text i en lista av texter, och det är det inte här", nil
      ),
    ] as [(String, Range<Int>, String, String?)])
  func slips(text: String, range: Range<Int>, message: String, help: String?) throws {
    let finding = try #require(Self.findings(text).first { $0.severity == .error })
    #expect(finding.message.swedish == message)
    #expect(finding.message.english != nil)
    #expect(finding.place?.range == SourceRange(range))
    if let help { #expect(finding.help.first?.swedish == help) }
  }

  @Test("sections are closed in order")
  func order() {
    let findings = Self.findings("{{#goals}}{{#cards}}{{/goals}}{{memory}}")
    #expect(
      findings.map(\.message.swedish) == [
        "här slutar 'goals' men det som är öppet är 'cards': väntade {{/cards}}"
      ])
  }

  @Test("a template that forgets what the next list needs is told so, and used")
  func forgetful() {
    let read = ListTemplate.read(
      SourceFile(path: "mall.html", text: "<h1>{{title}}</h1>{{! ok }}"), file: FileID(0))
    #expect(read.findings.map(\.severity) == [.warning])
    #expect(read.template != nil)
  }

  @Test("no cut of a template ends badly")
  func cuts() throws {
    let text = try #require(ShippedTemplates.files.first).text
    let start = try #require(text.firstRange(of: "<body>")).lowerBound
    let body = Array(text[start...].utf8)
    for length in stride(from: 0, to: body.count, by: 61) {
      _ = Self.findings(String(decoding: body[..<length], as: UTF8.self))
    }
  }
}
