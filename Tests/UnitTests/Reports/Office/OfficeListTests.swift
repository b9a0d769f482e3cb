import Syntax
import Testing

@testable import Reports

@Suite("The gap list for office suites")
struct OfficeListTests {
  /// Names that begin as a formula, hold markup and what XML forbids, or look like a number of a
  /// character.
  static let hostile =
    ListFixture.plan
    .replacing("Barn leker ute", with: "\"=1+2; <b>&amp;</b>]]> \\u0001\\uFFFE\\u202E _x0041_\"")
    .replacing(
      "Barn har nära till en lekplats", with: "\"@\(String(repeating: "x", count: 9_000))\"")
      + """
      undantag:
        - {regel: mal-utan-indikator, gäller: L2, skäl: "-1 <i>", till: 2030}

      """

  static var lists: [GapList] {
    [
      ListFixture.list(), ListFixture.list(hostile), ListFixture.list(language: .english),
      ListFixture.list(hostile, since: ListFixture.list().memory), ListFixture.list(""),
    ]
  }

  private static func formats() -> [(any GapListFormat, folder: String)] {
    [(WorkbookList(), "xl"), (WordList(), "word")]
  }

  @Test("every part is well formed, has a type, and is found from the first")
  func parts() throws {
    for list in Self.lists {
      for (format, folder) in Self.formats() {
        let parts = try OfficeParts(format, list)
        let types = try parts.root("[Content_Types].xml").all("Override")
          .compactMap { $0["PartName"]?.dropFirst() }.map(String.init)
        let content = parts.roots.keys.filter { !$0.hasSuffix(".rels") && !$0.hasPrefix("[") }
        #expect(types.sorted() == content.sorted())
        let document = try #require(types.dropFirst().first)
        let name = document.dropFirst(folder.count + 1)
        let known =
          try parts.root("_rels/.rels").all("Relationship").compactMap { $0["Target"] }
          + parts.root("\(folder)/_rels/\(name).rels").all("Relationship")
          .compactMap { $0["Target"].map { "\(folder)/\($0)" } }
        #expect(known.sorted() == content.sorted())
        for root in parts.roots.values {
          let ids = root.all("Relationship").compactMap { $0["Id"] }
          #expect(Set(ids).count == ids.count)
        }
        let core = try parts.root("docProps/core.xml")
        #expect(core.all("dc:title").first?.text == list.heading.title)
        #expect(core.children.allSatisfy { !$0.name.hasPrefix("dcterms") })
      }
    }
  }

  @Test("a sheet for each view, by names that Excel allows")
  func sheets() throws {
    for list in Self.lists {
      let sheets = WorkbookList().sheets(list)
      let names = sheets.map(\.name)
      #expect(Set(names).count == names.count)
      for name in names {
        #expect((1...31).contains(name.utf16.count) && !name.contains { ":\\/?*[]'".contains($0) })
      }
      for sheet in sheets {
        #expect(sheet.table.rows.allSatisfy { $0.count == sheet.table.heads.count })
      }
    }
    #expect(
      WorkbookList().sheets(ListFixture.list()).map(\.name) == [
        "Översikt", "Brister", "Mål", "Undantag", "Okänt", "Om listan",
      ])
    #expect(WorkbookList().sheets(ListFixture.list("")).map(\.name).last == "Skriv först")
    let later = ListFixture.list(Self.hostile, since: ListFixture.list().memory)
    #expect(WorkbookList().sheets(later).map(\.name).last == "Ändringar")
  }

  @Test("a sheet's head stays, filters, and has room for what is below it")
  func sheet() throws {
    let list = ListFixture.list(Self.hostile)
    let parts = try OfficeParts(WorkbookList(), list)
    let sheet = try parts.root("xl/worksheets/sheet2.xml")
    let count = list.gapTable.rows.count
    #expect(count > 3)
    #expect(sheet.all("row").count == count + 1)
    #expect(sheet.all("autoFilter").first?["ref"] == "A1:N\(count + 1)")
    let pane = try #require(sheet.all("pane").first)
    #expect(pane["ySplit"] == "1" && pane["state"] == "frozen")
    let widths = sheet.all("col").compactMap { $0["width"].flatMap(Int.init) }
    #expect(widths.count == 14)
    #expect(widths.allSatisfy { (6...36).contains($0) }, "\(widths)")
    // Vem and När.
    #expect(widths[10] >= 16 && widths[11] >= 16)
    let names = try parts.root("xl/workbook.xml").all("definedName")
    #expect(names.contains { $0.text == "'Brister'!$A$1:$N$\(count + 1)" })
    #expect(names.contains { $0.text == "'Översikt'!$A:$A,'Översikt'!$7:$7" })
  }

  @Test("no cell is a formula, and every text is whole")
  func cells() throws {
    let list = ListFixture.list(Self.hostile)
    let parts = try OfficeParts(WorkbookList(), list)
    for (path, root) in parts.roots where path.hasPrefix("xl/worksheets") {
      #expect(root.all("f").isEmpty)
      for cell in root.all("c") {
        #expect(cell["t"] == "inlineStr" ? cell.all("t").count == 1 : cell.all("t").isEmpty)
        #expect(cell.all("v").allSatisfy { Int($0.text) != nil })
      }
    }
    let goals = try parts.root("xl/worksheets/sheet3.xml").all("t").map(\.text)
    #expect(
      goals.contains { $0.hasPrefix("=1+2; <b>&amp;</b>]]>") && $0.contains("_x005F_x0041_") })
    #expect(goals.contains { $0.hasPrefix("@xxx") })
  }

  @Test(
    "a row is as high as its lines",
    arguments: [
      ("", 1), ("ett", 1), ("ett två", 1), ("ett två tre", 2), ("ett\ntvå", 2), ("a\n\nb", 3),
      ("abcdefghijklmnopqrst", 2), ("a bcdefghijklmnopqrstu", 3), ("a bcdefghijklmnopqrstuv", 4),
      ("日本語日本語", 2),
    ])
  func heights(text: String, lines: Int) {
    #expect(Sheet.lines(text, width: 10) == lines)
  }

  @Test("a cell holds no more than Excel allows")
  func longCells() {
    #expect(Sheet.said("a_x0041_b__x0042_x") == "a_x005F_x0041_b__x005F_x0042_x")
    #expect(Sheet.said("_x41_ _y0041_") == "_x41_ _y0041_")
    let long = Sheet.said(String(repeating: "👩", count: 20_000))
    #expect(long.utf16.count <= 32_767 && long.hasSuffix("👩…"))
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(Sheet.column) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  @Test("headings, table heads, paper and language are what Word knows")
  func word() throws {
    for list in Self.lists {
      let parts = try OfficeParts(WordList(), list)
      let body = try parts.root("word/document.xml")
      let styles = try parts.root("word/styles.xml")
      let known = Set(styles.all("w:style").compactMap { $0["w:styleId"] })
      let used = Set(body.all("w:pStyle").compactMap { $0["w:val"] })
      #expect(used.isSubset(of: known), "\(used.subtracting(known))")
      #expect(
        styles.all("w:lang").map { $0["w:val"] } == [list.language == .swedish ? "sv-SE" : "en-GB"])
      let size = try #require(body.all("w:pgSz").first)
      #expect(size["w:w"] == "11906" && size["w:h"] == "16838")
      for table in body.all("w:tbl") {
        let rows = table.all("w:tr")
        #expect(
          rows.map { !$0.all("w:tblHeader").isEmpty } == [true]
            + rows.dropFirst().map { _ in false })
        let columns = table.all("w:gridCol").count
        #expect(rows.count > 1 && rows.allSatisfy { $0.all("w:tc").count == columns })
        #expect(table.all("w:tc").allSatisfy { $0.children.last?.name == "w:p" })
      }
      // Headings skip no level, and every goal but the first begins a page.
      let levels =
        used.isEmpty
        ? []
        : body.all("w:pStyle").compactMap { $0["w:val"] }
          .filter { $0.hasPrefix("Heading") }.compactMap { $0.last?.wholeNumberValue }
      for (level, next) in zip([0] + levels, levels) { #expect(next <= level + 1) }
      #expect(body.all("w:pStyle").first?["w:val"] == "Title")
      let breaks = body.all("w:pageBreakBefore").count
      let sections = (list.goals.isEmpty ? 0 : 1) + (list.commonGaps.isEmpty ? 0 : 1)
      #expect(breaks == max(0, list.goals.count - 1) + sections)
    }
  }

  @Test("every gap and goal is told, with room for who and when")
  func content() throws {
    let list = ListFixture.list()
    let body = try OfficeParts(WordList(), list).root("word/document.xml")
    let texts = body.all("w:p").map { $0.all("w:t").map(\.text).joined() }
    for goal in list.goals { #expect(texts.contains(goal.title)) }
    for gap in list.gaps {
      #expect(texts.contains { $0.hasPrefix("\(gap.number). \(gap.title) (") }, "\(gap.title)")
      #expect(texts.contains(gap.proposal))
    }
    // What is to be decided is not torn from why.
    for gap in list.gaps {
      let why = body.all("w:p").first { paragraph in
        paragraph.all("w:t").map(\.text).joined().hasSuffix(gap.why ?? "–")
      }
      #expect(why.map { !$0.all("w:keepNext").isEmpty } ?? (gap.why == nil))
    }
    #expect(texts.count { $0 == "Vem" } >= list.gaps.count)
    #expect(texts.contains(list.heading.summary))
  }
}
