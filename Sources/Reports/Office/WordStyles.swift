/// How the text of a Word document looks: the styles that Word itself knows, so that headings are
/// headings, in its list of contents and for those who hear it.
struct WordStyles {
  /// Such as `sv-SE`.
  let language: String

  /// The id of the tables' style.
  static let table = "TableGrid"
  /// The only list, by its number.
  private static let bullets = "1"

  private struct Row {
    let style: WordText.Style
    /// What Word calls it in English; it shows the name in its own language.
    let name: String
    /// In half points.
    let size: Int
    var isBold = false
    /// In twentieths of a point.
    var before = 0
    var after = 120
    /// Whether it stands on the page of what comes after it; headings always do.
    var keepsNext = false
    /// How deep the heading is, from 0.
    var level: Int?
  }

  private static let rows = [
    Row(style: .normal, name: "Normal", size: 21),
    Row(style: .title, name: "Title", size: 40, isBold: true),
    Row(style: .subtitle, name: "Subtitle", size: 26, after: 240),
    Row(style: .heading1, name: "heading 1", size: 30, isBold: true, before: 360, level: 0),
    Row(style: .heading2, name: "heading 2", size: 25, isBold: true, before: 280, level: 1),
    Row(style: .heading3, name: "heading 3", size: 22, isBold: true, before: 240, level: 2),
    Row(style: .item, name: "List Bullet", size: 21, after: 60),
    Row(style: .cell, name: "Table Text", size: 20, after: 20),
    Row(style: .head, name: "Table Head", size: 20, isBold: true, after: 20, keepsNext: true),
    Row(style: .footer, name: "footer", size: 18, after: 0),
  ]

  var tree: XMLTree {
    .element(
      "w:styles", [("xmlns:w", WordText.namespace)],
      [defaults] + Self.rows.map(Self.style) + [Self.tableStyle])
  }

  private var defaults: XMLTree {
    let fonts = ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"].map { (name: $0, value: "Calibri") }
    return .element(
      "w:docDefaults", [],
      [
        .element(
          "w:rPrDefault", [],
          [
            .element(
              "w:rPr", [],
              [.element("w:rFonts", fonts), .element("w:lang", [("w:val", language)])])
          ])
      ])
  }

  private static func style(_ row: Row) -> XMLTree {
    let isNormal = row.style == .normal
    var paragraph: [XMLTree] = []
    if row.keepsNext || row.level != nil {
      paragraph += [.element("w:keepNext", []), .element("w:keepLines", [])]
    }
    if row.style == .item {
      paragraph.append(.element("w:numPr", [], [WordText.value("w:numId", bullets)]))
    }
    paragraph.append(
      .element("w:spacing", [("w:before", String(row.before)), ("w:after", String(row.after))]))
    if let level = row.level { paragraph.append(WordText.value("w:outlineLvl", String(level))) }
    let text =
      (row.isBold ? [.element("w:b", [])] : []) + [
        WordText.value("w:sz", String(row.size)), WordText.value("w:szCs", String(row.size)),
      ]
    return .element(
      "w:style",
      [("w:type", "paragraph")] + (isNormal ? [("w:default", "1")] : []) + [
        ("w:styleId", row.style.rawValue)
      ],
      [WordText.value("w:name", row.name)]
        + (isNormal
          ? []
          : [WordText.value("w:basedOn", WordText.Style.normal.rawValue)])
        + (row.level == nil ? [] : [WordText.value("w:next", WordText.Style.normal.rawValue)])
        + [
          .element("w:qFormat", []), .element("w:pPr", [], paragraph),
          .element("w:rPr", [], text),
        ])
  }

  private static var tableStyle: XMLTree {
    let line = [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "767676")]
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
    let margins = [("top", "50"), ("left", "90"), ("bottom", "50"), ("right", "90")]
    return .element(
      "w:style", [("w:type", "table"), ("w:styleId", table)],
      [
        WordText.value("w:name", "Table Grid"),
        .element(
          "w:tblPr", [],
          [
            .element(
              "w:tblBorders", [],
              sides.map { .element("w:" + $0, line.map { (name: $0.0, value: $0.1) }) }),
            .element(
              "w:tblCellMar", [],
              margins.map { .element("w:" + $0.0, [("w:w", $0.1), ("w:type", "dxa")]) }),
          ]),
        .element(
          "w:tblStylePr", [("w:type", "firstRow")],
          [
            .element(
              "w:tcPr", [],
              [
                .element(
                  "w:shd", [("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E3EAF2")])
              ])
          ]),
      ])
  }

  /// The bullets of lists.
  static var numbering: XMLTree {
    .element(
      "w:numbering", [("xmlns:w", WordText.namespace)],
      [
        .element(
          "w:abstractNum", [("w:abstractNumId", "0")],
          [
            .element(
              "w:lvl", [("w:ilvl", "0")],
              [
                WordText.value("w:start", "1"), WordText.value("w:numFmt", "bullet"),
                WordText.value("w:pStyle", WordText.Style.item.rawValue),
                WordText.value("w:lvlText", "•"), WordText.value("w:lvlJc", "left"),
                .element(
                  "w:pPr", [], [.element("w:ind", [("w:left", "360"), ("w:hanging", "280")])]),
              ])
          ]),
        .element(
          "w:num", [("w:numId", bullets)], [WordText.value("w:abstractNumId", "0")]),
      ])
  }
}
