/// The gap list as an Excel workbook: a sheet for each view, to sort, filter and fill in.
package struct WorkbookList: GapListFormat {
  package init() {}

  package func render(_ list: GapList) -> [UInt8] {
    OfficePackage(list, parts: Workbook(sheets: sheets(list)).parts).bytes(folder: "xl")
  }

  /// Those that are always there, then those that there is something for.
  func sheets(_ list: GapList) -> [Sheet] {
    let heads = list.headings
    let word = list.language.word
    func lines(_ head: String, _ lines: [String]) -> ListTable {
      ListTable(heads: [head], rows: lines.map { [.text($0)] })
    }
    let told = [heads.kind, list.dated].filter { !$0.isEmpty }.joined(separator: ", ")
    let facts = list.heading.facts.map { "\($0.name): \($0.value)" }
    let sheets = [
      Sheet(
        name: word("Översikt", "Overview"),
        above: [list.heading.title, told] + facts + [list.heading.summary],
        table: list.overviewTable),
      Sheet(name: word("Brister", "Gaps"), table: list.gapTable),
      Sheet(name: word("Mål", "Goals"), table: list.goalTable),
      Sheet(name: word("Undantag", "Exemptions"), table: list.acceptedTable),
      Sheet(name: word("Okänt", "Unknown"), table: list.unknownTable),
      Sheet(name: word("Om listan", "About"), table: lines(heads.method, list.method)),
    ]
    let others = [
      Sheet(
        name: word("Skriv först", "Write first"), table: lines(heads.firstSteps, list.firstSteps)),
      Sheet(name: word("Ändringar", "Changes"), table: list.changeTable),
    ]
    return sheets + others.filter { !$0.table.rows.isEmpty }
  }
}
