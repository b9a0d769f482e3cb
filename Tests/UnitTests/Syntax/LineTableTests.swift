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
}
