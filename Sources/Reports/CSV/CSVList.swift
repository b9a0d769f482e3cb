/// The gap list as a table that opens right in a Swedish Excel: UTF-8 with a byte order mark,
/// semicolons, CRLF, and no cell that could be taken for a formula. One row per gap and goal, so
/// that rows can be sorted and filtered.
package struct CSVList: GapListFormat {
  package init() {}

  package func render(_ list: GapList) -> [UInt8] {
    let table = list.gapTable
    var rows = [table.heads] + table.rows.map { $0.map(\.text) }
    for gap in list.accepted {
      let state = [list.language.word("Godtagen", "Accepted"), gap.reason, gap.decision, gap.until]
      rows.append([
        "", "", "", "", gap.title, gap.text, "", "", "", "", "", "",
        state.compactMap { $0 }.joined(separator: "; "), "",
      ])
    }
    let lines = rows.map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }
    return [0xEF, 0xBB, 0xBF] + lines.joined().utf8
  }

  /// A cell in quotes where it needs them. One that begins as a formula gets an apostrophe, which
  /// spreadsheets take for "this is text".
  static func cell(_ text: String) -> String {
    let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]
    let isFormula = text.unicodeScalars.first.map(starts.contains) ?? false
    let safe = isFormula ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { ";\"\r\n\t".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
