/// One sheet of a workbook: a table whose head stays in sight and can be filtered by.
struct Sheet {
  /// No longer than 31 characters, and without any of `:\/?*[]`.
  let name: String
  /// Lines above the table; the first is its title.
  var above: [String] = []
  let table: ListTable

  /// The styles of `WorkbookStyles`, by what they are for.
  private typealias Style = WorkbookStyles.Style

  /// The row of the table's head, from 1.
  private var headRow: Int { above.isEmpty ? 1 : above.count + 2 }
  private var lastRow: Int { headRow + table.rows.count }
  private var lastColumn: String { Self.column(table.heads.count - 1) }

  /// The rows that filters hide or show, head first, as a workbook calls them.
  var filtered: String { "'\(name)'!$A$\(headRow):$\(lastColumn)$\(lastRow)" }
  /// The head, which is printed on every page.
  var head: String { "'\(name)'!$\(headRow):$\(headRow)" }

  /// - Parameter isFirst: whether it is the one that is seen when the workbook is opened.
  func tree(isFirst: Bool) -> XMLTree {
    .element(
      "worksheet", [("xmlns", Workbook.namespace)],
      [
        .element("sheetPr", [], [.element("pageSetUpPr", [("fitToPage", "1")])]),
        .element("dimension", [("ref", "A1:\(lastColumn)\(lastRow)")]),
        view(isFirst), .element("sheetFormatPr", [("defaultRowHeight", "15")]),
        .element("cols", [], columns), .element("sheetData", [], rows),
        .element("autoFilter", [("ref", "A\(headRow):\(lastColumn)\(lastRow)")]),
        .element(
          "pageMargins",
          [
            ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"),
            ("header", "0.3"), ("footer", "0.3"),
          ]),
        // A4, all columns on one page.
        .element(
          "pageSetup",
          [("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0")]),
        .element("headerFooter", [], [.element("oddFooter", [], [.text("&L&A&R&P (&N)")])]),
      ])
  }

  private func view(_ isFirst: Bool) -> XMLTree {
    let corner = "A\(headRow + 1)"
    return .element(
      "sheetViews", [],
      [
        .element(
          "sheetView", (isFirst ? [("tabSelected", "1")] : []) + [("workbookViewId", "0")],
          [
            .element(
              "pane",
              [
                ("ySplit", String(headRow)), ("topLeftCell", corner),
                ("activePane", "bottomLeft"), ("state", "frozen"),
              ]),
            .element(
              "selection", [("pane", "bottomLeft"), ("activeCell", corner), ("sqref", corner)]),
          ])
      ])
  }

  // MARK: columns

  private var columns: [XMLTree] {
    table.heads.indices.map { index in
      .element(
        "col",
        [
          ("min", String(index + 1)), ("max", String(index + 1)), ("width", String(width(index))),
          ("customWidth", "1"),
        ])
    }
  }

  /// In digits: what the longest line takes, but no more than is good to read; a column to fill in
  /// gets room to write.
  private func width(_ index: Int) -> Int {
    let longest = table.rows.lazy.flatMap { $0[index].text.split(separator: "\n") }
      .map { min(DisplayWidth.of(String($0)), Self.widest) }.max()
    // The button of the filter stands beside the head.
    let head = DisplayWidth.of(table.heads[index]) + 4
    return max(min(head, Self.widest), (longest ?? Self.unwritten) + 2)
  }

  private static let widest = 50
  private static let unwritten = 18

  // MARK: rows

  private var rows: [XMLTree] {
    let lines = above.enumerated().map { index, line in
      row(index + 1, [.text(line)], index == 0 ? .title : .plain)
    }
    return lines + [row(headRow, table.heads.map(ListTable.Cell.text), .head)]
      + table.rows.enumerated().map { row(headRow + 1 + $0, $1, .body) }
  }

  private func row(_ number: Int, _ cells: [ListTable.Cell], _ style: Style) -> XMLTree {
    .element(
      "row", [("r", String(number))],
      cells.enumerated().map { index, cell in
        let place = [("r", "\(Self.column(index))\(number)"), ("s", String(style.rawValue))]
        switch cell {
        case .number(let value):
          return .element("c", place, [.element("v", [], [.text(String(value))])])
        case .text(""):
          return .element("c", place)
        case .text(let text):
          // A text of its own can be no formula, whatever it begins with.
          return .element(
            "c", place + [("t", "inlineStr")],
            [
              .element(
                "is", [], [.element("t", [("xml:space", "preserve")], [.text(Self.said(text))])])
            ])
        }
      })
  }

  /// `A` for 0, `Z` for 25, `AA` for 26.
  static func column(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : column(index / 26 - 1) + letter
  }

  /// The text as a cell can hold it: no more than 32 767 UTF-16 units, and nothing that would be
  /// taken for a character written by its number (`_x0041_`).
  static func said(_ text: String) -> String {
    let escaped = text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    guard escaped.utf16.count > longestCell else { return escaped }
    var told = ""
    var length = 0
    for scalar in escaped.unicodeScalars {
      length += UTF16.width(scalar)
      if length >= longestCell { break }
      told.unicodeScalars.append(scalar)
    }
    return told + "…"
  }

  private static let longestCell = 32_767
}
