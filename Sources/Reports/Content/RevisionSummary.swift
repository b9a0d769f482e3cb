import Syntax

/// The numbers of a comparison, in words.
struct RevisionSummary {
  let report: RevisionReport
  private var language: Language { report.options.language }

  /// `3 ändringar · 2 brister öppnade (1 fel, 1 varning) · 1 stängd · 41 kvar`
  var headline: String {
    let opened = report.opened
    let changes =
      report.changes.isEmpty
      ? language.word("inga ändringar i planen", "no changes of the plan")
      : language.count(
        report.changes.count, language.word("ändring", "change"),
        language.word("ändringar", "changes"))
    var parts = [
      changes,
      language.count(
        opened.count, language.word("brist öppnad", "gap opened"),
        language.word("brister öppnade", "gaps opened"))
        + SeverityCounts(opened).described(in: language, withInfos: true),
      language.count(
        report.closed.count, language.word("stängd", "closed"),
        language.word("stängda", "closed")),
      language.count(
        report.remaining.count, language.word("kvar", "remaining"),
        language.word("kvar", "remaining")),
    ]
    let notes = report.oldNotes.count + report.newNotes.count
    if notes > 0 {
      parts.append(
        language.count(
          notes, language.word("anmärkning om texten", "note on the text"),
          language.word("anmärkningar om texten", "notes on the text")))
    }
    return parts.joined(separator: " · ")
  }

  /// How many gaps stand behind bigger ones; empty for none.
  func behind(_ count: Int) -> String {
    if count == 0 { return "" }
    return language.count(
      count, language.word("mindre brist bakom större", "smaller gap behind bigger ones"),
      language.word("mindre brister bakom större", "smaller gaps behind bigger ones"))
  }
}
