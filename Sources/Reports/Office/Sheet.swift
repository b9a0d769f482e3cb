/// One sheet of a workbook: a table whose head stays in sight and can be filtered by.
struct Sheet {
  /// No longer than 31 characters, and without any of `:\/?*[]`.
  let name: String
  /// Lines above the table; the first is its title.
  let above: [String]
  let table: ListTable
  /// Of the columns, in digits.
  private let widths: [Int]

  init(name: String, above: [String] = [], table: ListTable) {
    self.name = name
    self.above = above
    self.table = table
    widths = Self.widths(table)
  }

  /// The styles of `WorkbookStyles`, by what they are for.
  private typealias Style = WorkbookStyles.Style

  /// The row of the table's head, from 1.
  private var headRow: Int { above.isEmpty ? 1 : above.count + 2 }
  private var lastRow: Int { headRow + table.rows.count }
  private var lastColumn: String { Self.column(table.heads.count - 1) }

  /// The rows that filters hide or show, head first, as a workbook calls them.
  var filtered: String { "'\(name)'!$A$\(headRow):$\(lastColumn)$\(lastRow)" }
  /// The head and the first column, which are printed on every page.
  var repeated: String { "'\(name)'!$A:$A,'\(name)'!$\(headRow):$\(headRow)" }

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
        // A4, as many pages beside each other as leave the text large enough to read.
        .element(
          "pageSetup",
          [
            ("paperSize", "9"), ("orientation", "landscape"),
            ("fitToWidth", String((widths.reduce(0, +) + Self.page - 1) / Self.page)),
            ("fitToHeight", "0"),
          ]),
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
    widths.enumerated().map { index, width in
      .element(
        "col",
        [
          ("min", String(index + 1)), ("max", String(index + 1)), ("width", String(width)),
          ("customWidth", "1"),
        ])
    }
  }

  /// In digits: what the longest line takes, but no more than is good to read; a column to fill in
  /// gets room to write.
  private static func widths(_ table: ListTable) -> [Int] {
    // Few columns share the width of a screen.
    let widest = min(100, max(36, 280 / max(1, table.heads.count)))
    return table.heads.indices.map { index in
      let longest = table.rows.lazy.flatMap { $0[index].text.split(separator: "\n") }
        .map { DisplayWidth.of(String($0)) }.max()
      // The button of the filter stands beside the head.
      return min(widest, max(DisplayWidth.of(table.heads[index]) + 4, (longest ?? unwritten) + 2))
    }
  }

  private static let unwritten = 18
  /// How many digits of a page's width can be read on paper.
  private static let page = 220

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
      "row", [("r", String(number))] + height(cells, style),
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

  /// As many lines as the fullest cell needs, in points: not all programs look for themselves.
  private func height(
    _ cells: [ListTable.Cell], _ style: Style
  ) -> [(name: String, value: String)] {
    guard style == .body else { return [] }
    let lines = zip(cells, widths).map { Self.lines($0.text, width: $1) }.max() ?? 1
    return [("ht", String(min(Self.tallest, lines * 15)))]
  }

  /// Of a text whose lines break between words.
  static func lines(_ text: String, width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      var count = 1
      var used = 0
      for word in line.split(separator: " ") {
        let length = DisplayWidth.of(String(word))
        if used > 0, used + 1 + length > width {
          count += 1
          used = 0
        }
        used += length + (used > 0 ? 1 : 0)
        // A word that is longer than a line goes on below.
        if used > width {
          count += (used - 1) / width
          used = (used - 1) % width + 1
        }
      }
      return sum + count
    }
  }

  /// What Excel allows.
  private static let tallest = 409

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
