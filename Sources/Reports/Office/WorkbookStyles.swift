/// How the cells of a workbook look.
enum WorkbookStyles {
  /// By its place among the formats of cells.
  enum Style: Int, CaseIterable {
    case plain, body, head, title
  }

  static var tree: XMLTree {
    .element(
      "styleSheet", [("xmlns", Workbook.namespace)],
      [
        counted(
          "fonts", [font(size: 11), font(size: 11, isBold: true), font(size: 14, isBold: true)]),
        counted("fills", [fill("none"), fill("gray125"), headFill]),
        counted("borders", [border(nil), border("FF767676")]),
        counted("cellStyleXfs", [.element("xf", format(font: 0, fill: 0, border: 0))]),
        counted("cellXfs", Style.allCases.map(format)),
        counted(
          "cellStyles",
          [.element("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])]),
      ])
  }

  private static func format(_ style: Style) -> XMLTree {
    switch style {
    case .plain: .element("xf", format(font: 0, fill: 0, border: 0) + of)
    case .title: .element("xf", format(font: 2, fill: 0, border: 0) + of)
    case .body: .element("xf", format(font: 0, fill: 0, border: 1) + of, [wrapped])
    case .head: .element("xf", format(font: 1, fill: 2, border: 1) + of, [wrapped])
    }
  }

  private static func format(font: Int, fill: Int, border: Int) -> [(name: String, value: String)] {
    [
      ("numFmtId", "0"), ("fontId", String(font)), ("fillId", String(fill)),
      ("borderId", String(border)),
    ]
  }

  private static let of = [
    (name: "xfId", value: "0"), (name: "applyFont", value: "1"), (name: "applyFill", value: "1"),
    (name: "applyBorder", value: "1"), (name: "applyAlignment", value: "1"),
  ]

  private static let wrapped = XMLTree.element(
    "alignment", [("horizontal", "left"), ("vertical", "top"), ("wrapText", "1")])

  private static func counted(_ name: String, _ items: [XMLTree]) -> XMLTree {
    .element(name, [("count", String(items.count))], items)
  }

  private static func font(size: Int, isBold: Bool = false) -> XMLTree {
    .element(
      "font", [],
      (isBold ? [.element("b", [])] : []) + [
        .element("sz", [("val", String(size))]), .element("name", [("val", "Calibri")]),
        .element("family", [("val", "2")]),
      ])
  }

  private static func fill(_ pattern: String) -> XMLTree {
    .element("fill", [], [.element("patternFill", [("patternType", pattern)])])
  }

  private static let headFill = XMLTree.element(
    "fill", [],
    [
      .element(
        "patternFill", [("patternType", "solid")],
        [
          .element("fgColor", [("rgb", "FFE3EAF2")]), .element("bgColor", [("indexed", "64")]),
        ])
    ])

  private static func border(_ colour: String?) -> XMLTree {
    .element(
      "border", [],
      ["left", "right", "top", "bottom", "diagonal"].map { side in
        guard let colour, side != "diagonal" else { return .element(side, []) }
        return .element(side, [("style", "thin")], [.element("color", [("rgb", colour)])])
      })
  }
}
