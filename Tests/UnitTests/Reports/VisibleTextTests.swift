import Testing

@testable import Reports

@Suite("Text on a terminal")
struct VisibleTextTests {
  @Test(
    "what would act on the terminal is shown instead",
    arguments: [
      ("Nollvision om suicid", "Nollvision om suicid"),
      ("\u{1B}[2J\u{7}", "␛[2J␇"),
      ("a\r\nb\tc", "a␍␊b␉c"),
      ("\u{7F}\u{9B}", "␡<U+009B>"),
      ("\u{202E}\u{2066}\u{200F}", "<U+202E><U+2066><U+200F>"),
      ("a\u{2028}b\u{FEFF}c\u{AD}", "a<U+2028>b<U+FEFF>c<U+00AD>"),
      ("\u{E0041}", "<U+E0041>"),
      ("👩‍👧 · “å” – 25\u{A0}%", "👩‍👧 · “å” – 25\u{A0}%"),
    ])
  func scrubbed(_ text: String, _ expected: String) {
    #expect(VisibleText.of(text) == expected)
  }

  @Test("what is as long as a book is cut", arguments: [600, 601])
  func long(_ count: Int) {
    let shown = VisibleText.message(String(repeating: "å", count: count))
    #expect(shown == String(repeating: "å", count: 600) + (count > 600 ? "…" : ""))
  }

  @Test(
    "widths are those of a terminal",
    arguments: [
      ("", 0), ("abc", 3), ("åäö", 3), ("a\u{30A}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("👩‍👧", 2),
      ("🇸🇪", 2), ("❤️", 2), ("한", 2), ("·–…", 3),
      ("Åtgärder på Öland", 17), ("a\u{AD}b", 2), ("ñandú ŧ", 7), ("a\r\nb", 2),
    ])
  func width(_ text: String, _ expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }
}
