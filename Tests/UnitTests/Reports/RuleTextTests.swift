import RuleEngine
import Syntax
import Testing

@testable import Reports

@Suite("Rules as documentation")
struct RuleTextTests {
  static let rule: RuleDefinition? = {
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
    return RuleFileReader.read(document).rule
  }()

  @Test("a rule in full")
  func page() throws {
    let rule = try #require(Self.rule)
    #expect(
      String(decoding: RuleText.page(rule, language: .swedish), as: UTF8.self) == """
        mal-utan-indikator: Mål utan indikator

        Varför: Utan indikator syns det inte.
        Fråga: Hur märks det att målet nås?
        Gäller: mål
        Grad: utkast varning, remiss varning, beslutad fel, uppföljning fel
        Status: preview
        Krav: self.indikatorer.size() > 0

        Exempel på brist (vid ↓):
          mål:
            - ↓Ett mål

        Exempel utan brist:
          mål:
            - namn: Ett mål
              indikatorer: [Antal]

        """)
    let english = String(decoding: RuleText.page(rule, language: .english), as: UTF8.self)
    #expect(english.contains("Goals without an indicator\n"))
    #expect(english.contains("Question: How is it seen?\n"))
  }

  @Test("rules on a line each, by area")
  func list() throws {
    var rule = try #require(Self.rule)
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
