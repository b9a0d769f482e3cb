/// The building blocks of a Word document's text (WordprocessingML).
enum WordText {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// Between the margins of an A4 page, in twentieths of a point.
  static let textWidth = 9638

  /// A paragraph's look, by the id that `WordStyles` gives it.
  enum Style: String {
    case normal = "Normal"
    case title = "Title"
    case subtitle = "Subtitle"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case heading3 = "Heading3"
    case item = "ListBullet"
    case cell = "TableText"
    case head = "TableHead"
    case footer = "Footer"
  }

  /// - Parameters:
  ///   - label: what stands before the text, in bold.
  ///   - keepsNext: whether it stands on the page of what comes after it.
  ///   - startsPage: whether a new page begins with it.
  static func paragraph(
    _ text: String, _ style: Style = .normal, label: String? = nil, keepsNext: Bool = false,
    startsPage: Bool = false
  ) -> XMLTree {
    var properties = [value("w:pStyle", style.rawValue)]
    if keepsNext { properties.append(.element("w:keepNext", [])) }
    if startsPage { properties.append(.element("w:pageBreakBefore", [])) }
    let bold = XMLTree.element("w:rPr", [], [.element("w:b", [])])
    let runs = (label.map { [run($0 + ": ", [bold])] } ?? []) + (text.isEmpty ? [] : [run(text)])
    return .element("w:p", [], [.element("w:pPr", [], properties)] + runs)
  }

  /// A table whose head is repeated on every page, and whose rows stay whole.
  ///
  /// - Parameters:
  ///   - shares: how wide the columns are, beside each other.
  ///   - title: what the table is, for those who hear it.
  static func table(_ table: ListTable, shares: [Int], title: String) -> XMLTree {
    let sum = max(1, shares.reduce(0, +))
    let widths = shares.map { String(textWidth * $0 / sum) }
    func row(_ cells: [String], isHead: Bool) -> XMLTree {
      .element(
        "w:tr", [],
        [
          .element(
            "w:trPr", [],
            [.element("w:cantSplit", [])] + (isHead ? [.element("w:tblHeader", [])] : []))
        ]
          + zip(cells, widths).map { cell, width in
            .element(
              "w:tc", [],
              [
                .element(
                  "w:tcPr", [], [.element("w:tcW", [("w:w", width), ("w:type", "dxa")])])
              ]
                + cell.split(separator: "\n", omittingEmptySubsequences: false).map {
                  paragraph(String($0), isHead ? .head : .cell)
                })
          })
    }
    return .element(
      "w:tbl", [],
      [
        .element(
          "w:tblPr", [],
          [
            value("w:tblStyle", WordStyles.table),
            .element("w:tblW", [("w:w", String(textWidth)), ("w:type", "dxa")]),
            value("w:tblLayout", "fixed", name: "w:type"),
            .element("w:tblLook", [("w:val", "0020"), ("w:firstRow", "1")]),
            value("w:tblCaption", title),
          ]),
        .element("w:tblGrid", [], widths.map { value("w:gridCol", $0, name: "w:w") }),
        row(table.heads, isHead: true),
      ] + table.rows.map { row($0.map(\.text), isHead: false) })
  }

  /// An element with one attribute.
  static func value(_ element: String, _ value: String, name: String = "w:val") -> XMLTree {
    .element(element, [(name, value)])
  }

  private static func run(_ text: String, _ properties: [XMLTree] = []) -> XMLTree {
    .element(
      "w:r", [], properties + [.element("w:t", [("xml:space", "preserve")], [.text(text)])])
  }
}
