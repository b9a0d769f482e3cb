/// The gap list as a table that opens right in a Swedish Excel: UTF-8 with a byte order mark,
/// semicolons, CRLF, and no cell that could be taken for a formula. One row per gap and goal, so
/// that rows can be sorted and filtered.
package struct CSVList: GapListFormat {
  package init() {}

  package func render(_ list: GapList) -> [UInt8] {
    let heads = list.headings
    let words = list.language.word
    var rows = [
      [
        "Nr", words("Tyngd", "Weight"), words("Gäller", "Concerns"),
        words("Målets namn", "Name of the goal"), words("Brist", "Gap"),
        words("Beskrivning", "Description"), heads.why, heads.question, heads.proposal,
        heads.responsible, heads.who, heads.when, words("Läge", "State"),
        words("Regel", "Rule"),
      ]
    ]
    for gap in list.gaps {
      for part in gap.parts {
        rows.append([
          String(gap.number), gap.weight.word(in: list.language), list.place(ofGoal: part.goal),
          part.goal.map { list.goals[$0].name } ?? "", gap.title, part.text, gap.why ?? "",
          part.question ?? "", gap.proposal, part.actors.joined(separator: ", "), "", "",
          list.age(part.age) ?? "", gap.rule,
        ])
      }
    }
    for gap in list.accepted {
      let state = [words("Godtagen", "Accepted"), gap.reason, gap.decision, gap.until]
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
