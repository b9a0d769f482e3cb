import Testing

@testable import Syntax

@Suite("Lines and columns")
struct LineTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let offset: Int32
    let line: Int
    let column: Int
    var testDescription: String { "\(text.debugDescription) at \(offset)" }
  }

  @Test(
    "columns count scalars and every line end counts",
    arguments: [
      Case(text: "", offset: 0, line: 1, column: 1),
      Case(text: "mål: x", offset: 6, line: 1, column: 6),
      Case(text: "a\nb", offset: 2, line: 2, column: 1),
      Case(text: "a\r\nb", offset: 3, line: 2, column: 1),
      Case(text: "a\rb", offset: 2, line: 2, column: 1),
      Case(text: "\u{FEFF}a: b", offset: 6, line: 1, column: 4),
      Case(text: "e\u{301}x", offset: 3, line: 1, column: 3),
      Case(text: "a\n", offset: 2, line: 2, column: 1),
      Case(
        text: "b\n" + String(repeating: "å", count: 3_000) + "x", offset: 6_002, line: 2,
        column: 3_001),
      Case(text: String(repeating: "x", count: 1_024), offset: 1_024, line: 1, column: 1_025),
      Case(text: String(repeating: "x\n", count: 2_048), offset: 4_096, line: 2_049, column: 1),
    ])
  func position(_ c: Case) {
    let (line, column) = LineTable(SourceFile(path: "x", text: c.text)).position(of: c.offset)
    #expect(line == c.line)
    #expect(column == c.column)
  }

  @Test(
    "every character has its place, whatever stands beside it in the eight bytes it is read with")
  func everywhere() {
    let text = String(
      repeating: "å\r\nb\n\n\rcd…\te\u{E}fgh\u{85}ijklm\u{1}nop😀q\rr\u{7F}ö\u{FFFD}\u{3}s",
      count: 60)
    let table = LineTable(SourceFile(path: "x", text: text))
    var (offset, line, column) = (0, 1, 1)
    var last: Unicode.Scalar = "x"
    for scalar in text.unicodeScalars {
      // The two of CRLF stand on the line that they end.
      if last == "\n" || last == "\r" && scalar != "\n" {
        line += 1
        column = 1
      }
      let found = table.position(of: Int32(offset))
      #expect(found.line == line && found.column == column, "\(offset)")
      offset += UTF8.width(scalar)
      column += 1
      last = scalar
    }
  }
}
