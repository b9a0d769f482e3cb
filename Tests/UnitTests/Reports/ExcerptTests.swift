import Syntax
import Testing

@testable import Reports

@Suite("Excerpts")
struct ExcerptTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// The marked text; its first occurrence.
    let marked: String
    let expected: String
    var testDescription: String { name }
  }

  /// The range of the first occurrence, by bytes.
  static func range(of part: String, in text: String) -> SourceRange {
    let (whole, part) = (Array(text.utf8), Array(part.utf8))
    for start in whole.indices where whole[start...].starts(with: part) {
      return SourceRange(start..<start + part.count)
    }
    return SourceRange(whole.count..<whole.count)
  }

  @Test(
    "the marks stand under the range",
    arguments: [
      Case(
        name: "plain", text: "  - id: V2.1", marked: "V2.1", expected: "  - id: V2.1\n        ^~~~"),
      Case(name: "one character", text: "a: b", marked: "b", expected: "a: b\n   ^"),
      Case(name: "after multi-byte", text: "mål: få", marked: "få", expected: "mål: få\n     ^~"),
      Case(name: "wide", text: "漢字: 漢字 x", marked: " 漢字", expected: "漢字: 漢字 x\n     ^~~~~"),
      Case(
        name: "combining", text: "a\u{30A}: a\u{30A}x", marked: " a\u{30A}x",
        expected: "a\u{30A}: a\u{30A}x\n  ^~~"),
      Case(name: "emoji", text: "👩‍👧 x", marked: "x", expected: "👩‍👧 x\n   ^"),
      Case(name: "tab", text: "a\tb\tc", marked: "c", expected: "a   b   c\n        ^"),
      Case(name: "byte order mark", text: "\u{FEFF}id: x", marked: "x", expected: "id: x\n    ^"),
      Case(name: "several lines", text: "a: b\nc: d", marked: "b\nc: d", expected: "a: b\n   ^"),
      Case(
        name: "Windows line ends", text: "a: b\r\nc: d\r\n", marked: "b\r\nc",
        expected: "a: b\n   ^"),
      Case(name: "end of file", text: "a: b", marked: "nowhere", expected: "a: b\n    ^"),
      Case(name: "empty text", text: "", marked: "nowhere", expected: "\n^"),
      Case(
        name: "terminal escape", text: "a: \u{1B}[31mrött", marked: "rött",
        expected: "a: ␛[31mrött\n        ^~~~"),
      Case(
        name: "right-to-left override", text: "a: \u{202E}x", marked: "x",
        expected: "a: <U+202E>x\n           ^"),
    ])
  func marks(_ c: Case) {
    #expect(Self.drawn(c.marked, in: c.text) == c.expected)
  }

  @Test("a long line is cut around the mark")
  func longLine() {
    let filler = String(repeating: "lång ", count: 60)
    #expect(
      Self.drawn("HÄR", in: filler + "HÄR " + filler) == """
        …ng lång lång lång lång lång lång HÄR lång lång lång lång lång lång lång lång lång lång lång lång l…
                                          ^~~
        """)
    #expect(
      Self.drawn("HÄR", in: "HÄR " + filler) == """
        HÄR lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång…
        ^~~
        """)
    #expect(
      Self.drawn("HÄR", in: filler + "HÄR") == """
        …ng lång lång lång lång lång lång HÄR
                                          ^~~
        """)
  }

  @Test("a mark longer than the excerpt stops where the excerpt stops")
  func longMark() {
    let text = String(repeating: "å", count: 5_000)
    let drawn = Self.drawn(text, in: text).split(separator: "\n").map(String.init)
    #expect(drawn.map(DisplayWidth.of) == [99, 99])
  }

  @Test("a line as long as a file costs no more than its surroundings")
  func hugeLine() {
    let text = String(repeating: "x ", count: 4_000_000) + "HÄR"
    let file = SourceFile(path: "x", text: text)
    let range = SourceRange(8_000_000..<8_000_004)
    let line = SourceRange(0..<file.bytes.count)
    for _ in 0..<100 { #expect(Excerpt(range, in: file, line: line).width == 3) }
  }

  static func drawn(_ marked: String, in text: String) -> String {
    let file = SourceFile(path: "x", text: text)
    let range = range(of: marked, in: text)
    let table = LineTable(file)
    let line = table.range(ofLine: table.line(of: range.start))
    let excerpt = Excerpt(range, in: file, line: line)
    return excerpt.text + "\n" + excerpt.marks
  }
}
