import LogicModel
import Testing

/// Tidying and folding take a short way for common texts; it leads where the long one does.
@Suite("Tidied and folded text")
struct TidyTextTests {
  @Test(
    "white space is one blank between words, and none at the ends",
    arguments: [
      ("", ""), ("a", "a"), (" a  b ", "a b"), ("a\nb\r\n\tc\n", "a b c"), (" \n", ""),
      ("å – “ä”…  ö", "å – “ä”… ö"), ("a\u{A0}b", "a b"), ("a\u{2003}b\u{2028}c", "a b c"),
      ("a\u{85}b", "a b"), ("Å  Ä", "Å Ä"), ("a  👩‍👧 b", "a 👩‍👧 b"),
      ("a (1–2) “b”", "a (1–2) “b”"), ("– a  b", "– a b"), ("a\u{2029}", "a"),
      ("ab\u{3000}c", "ab c"),
    ])
  func tidied(text: String, wanted: String) {
    #expect(Array(text.tidied().utf8) == Array(wanted.utf8))
  }

  @Test(
    "folded text",
    arguments: [
      ("", ""), ("a", "a"), ("Närvaro-teamet ", "närvaro teamet"), ("20+ år", "20+ år"),
      ("  ÅÄÖ  É", "åäö é"), ("...", "..."), ("a  b", "a b"), ("a b", "a b"), ("a b ", "a b"),
      ("×A÷", "×a÷"), ("a\u{30A}", "å"), ("A – B", "a b"), ("Straße", "straße"),
    ])
  func folded(text: String, wanted: String) {
    #expect(Array(TextFolding.fold(text).utf8) == Array(wanted.utf8))
  }
}
