/// Sheets as an Excel workbook (SpreadsheetML).
struct Workbook {
  let sheets: [Sheet]

  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let type = "spreadsheetml."

  /// The workbook, its sheets and its styles.
  var parts: [OfficePackage.Part] {
    [
      OfficePackage.Part(
        name: "workbook.xml", type: Self.type + "sheet.main", relation: "officeDocument", tree: tree
      )
    ]
      + sheets.enumerated().map { index, sheet in
        OfficePackage.Part(
          name: "worksheets/sheet\(index + 1).xml", type: Self.type + "worksheet",
          relation: "worksheet", tree: sheet.tree(isFirst: index == 0))
      } + [
        OfficePackage.Part(
          name: "styles.xml", type: Self.type + "styles", relation: "styles",
          tree: WorkbookStyles.tree)
      ]
  }

  private var tree: XMLTree {
    .element(
      "workbook", [("xmlns", Self.namespace), ("xmlns:r", OfficePackage.officeRelations)],
      [
        .element("bookViews", [], [.element("workbookView", [("activeTab", "0")])]),
        .element(
          "sheets", [],
          sheets.enumerated().map { index, sheet in
            .element(
              "sheet",
              [
                ("name", sheet.name), ("sheetId", String(index + 1)),
                ("r:id", OfficePackage.id(ofPart: index + 1)),
              ])
          }),
        .element(
          "definedNames", [],
          sheets.enumerated().flatMap { index, sheet in
            [
              Self.name("_FilterDatabase", index, [("hidden", "1")], sheet.filtered),
              Self.name("Print_Titles", index, [], sheet.repeated),
            ]
          }),
      ])
  }

  /// A name that Excel itself knows, for one sheet.
  private static func name(
    _ name: String, _ sheet: Int, _ attributes: [(name: String, value: String)], _ range: String
  ) -> XMLTree {
    .element(
      "definedName", [("name", "_xlnm." + name), ("localSheetId", String(sheet))] + attributes,
      [.text(range)])
  }
}
