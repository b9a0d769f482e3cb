import Syntax
import Testing

@testable import Reports

@Suite("The gap list for notes and spreadsheets")
struct PlainListTests {
  static let hostile = ListFixture.plan
    .replacing("Barn leker ute", with: "\"=1+2; | <b>*ute*</b>\\t\\u202E\"")

  @Test("a cell is no formula, and keeps its text")
  func cells() {
    let cells = [
      ("Barn", "Barn"), ("=1+2", "'=1+2"), ("+46", "'+46"), ("-1", "'-1"), ("@a", "'@a"),
      ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""),
      ("", ""), ("＝1", "'＝1"),
    ]
    for (text, cell) in cells { #expect(CSVList.cell(text) == cell) }
  }

  @Test("every row has as many cells as the head, whatever a plan holds")
  func csv() {
    let text = ListFixture.text(CSVList(), ListFixture.list(Self.hostile))
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.hasSuffix("\r\n"))
    let rows = text.split(separator: "\r\n").map(Self.cells)
    #expect(rows.count > 3)
    #expect(rows.allSatisfy { $0.count == 14 })
    #expect(rows.contains { $0[3].hasPrefix("'=1+2; | <b>") })
  }

  @Test("Markdown takes nothing in a plan for markup")
  func markdown() {
    let text = ListFixture.text(MarkdownList(), ListFixture.list(Self.hostile))
    #expect(text.contains("## L1 =1+2; \\| &lt;b&gt;\\*ute\\*&lt;/b&gt;"))
    #expect(!text.contains("\u{202E}"))
    #expect(text.contains("- [ ] **Vem:** ________ **När:** ________"))
  }

  /// Cells of a row, as a spreadsheet reads them.
  private static func cells(_ row: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    var rest = row.drop { $0 == "\u{FEFF}" }
    while let character = rest.popFirst() {
      if character == "\"", isQuoted, rest.first == "\"" {
        cells[cells.count - 1].append("\"")
        rest.removeFirst()
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
