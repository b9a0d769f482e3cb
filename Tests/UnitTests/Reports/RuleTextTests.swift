import RuleEngine
import Syntax
import Testing

@testable import Reports

@Suite("Rules as documentation")
struct RuleTextTests {
  static let rules: RuleSet = {
    let text = """
      format: 1
      status: preview
      title:
        sv: Mål utan indikator
        en: Goals without an indicator
      severity: {utkast: varning, beslutad: fel}
      for: mål
      require: |
        self.indikatorer.size() > 0
      message:
        sv: målet har ingen indikator
      question:
        sv: Hur märks det att målet nås?
        en: How is it seen?
      because:
        sv: Utan indikator syns det inte.
      examples:
        - fails: |
            mål:
              - ↓Ett mål
        - passes: |
            mål:
              - namn: Ett mål
                indikatorer: [Antal]

      """
    let source = SourceFile(path: "Rules/mal/mal-utan-indikator.yml", text: text)
    let document = DocumentReader.readStrict(source, file: FileID(0)).document
    return RuleSet.load([document]).set
  }()

  @Test("a rule in full")
  func page() throws {
    let rule = try #require(Self.rules.rules.first)
    let swedish = RuleText.page(rule, among: Self.rules, language: .swedish)
    #expect(
      String(decoding: swedish, as: UTF8.self) == """
        mal-utan-indikator: Mål utan indikator

        Vad: målet har ingen indikator
        Varför: Utan indikator syns det inte.
        Fråga: Hur märks det att målet nås?
        Gäller: mål
        Grad: utkast varning, remiss varning, beslutad fel, uppföljning fel
        Status: preview
        Krav: self.indikatorer.size() > 0

        Exempel på brist (vid ↓):
          mål:
            - ↓Ett mål

        Kedja säger:
          2:5: varning: målet har ingen indikator

        Exempel utan brist:
          mål:
            - namn: Ett mål
              indikatorer: [Antal]

        """)
    let english = String(
      decoding: RuleText.page(rule, among: Self.rules, language: .english), as: UTF8.self)
    #expect(english.contains("Goals without an indicator\n"))
    #expect(english.contains("Question: How is it seen?\n"))
  }

  @Test("rules on a line each, by area")
  func list() throws {
    var rule = try #require(Self.rules.rules.first).definition
    var other = rule
    other.id = "aktivitet-utan-x"
    other.area = "aktiviteter"
    rule.status = .stable
    #expect(
      String(decoding: RuleText.list([rule, other], language: .swedish), as: UTF8.self) == """
        aktiviteter
          aktivitet-utan-x    Mål utan indikator (preview)

        mal
          mal-utan-indikator  Mål utan indikator

        """)
  }
}
