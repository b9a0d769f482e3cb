import LogicModel
import RuleEngine
import Syntax

/// A comparison as a comment on a pull request: the numbers, a table of changes and one of gaps.
package struct MarkdownRevision: RevisionFormat {
  /// Whether to tell everything.
  package var unfolds: Bool

  package init(unfolds: Bool = false) { self.unfolds = unfolds }

  /// How many rows a table has before the rest is counted: more are not read in a comment.
  static let limit = 30

  package func render(_ report: RevisionReport) -> [UInt8] {
    let language = report.options.language
    let summary = RevisionSummary(report: report)
    var lines = [
      "### " + language.word("Ändringar i planen", "Changes of the plan") + " "
        + MarkdownText.code(report.old.name) + " → " + MarkdownText.code(report.new.name),
      "", "**" + MarkdownText.escaped(summary.headline) + "**",
    ]
    lines += changes(report)
    let opened = language.word("Öppnade brister", "Gaps opened")
    lines += gaps(report.opened, report.openedBehind.count, in: report.new, opened, report)
    let closed = gaps(report.closed, report.closedBehind.count, in: report.old, nil, report)
    if !closed.isEmpty {
      let title = language.word("Stängda brister", "Gaps closed")
      lines += ["", "<details><summary>\(title) (\(report.closed.count))</summary>"]
      lines += closed + ["", "</details>"]
    }
    for (side, notes) in [(report.old, report.oldNotes), (report.new, report.newNotes)]
    where !notes.isEmpty {
      let title =
        language.word("Om texten i ", "On the text of ") + MarkdownText.code(side.name)
      lines += findings(notes, in: side, title, report)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func changes(_ report: RevisionReport) -> [String] {
    let language = report.options.language
    let words = ChangeText(language: language, limit: 80)
    let rows = report.groups.flatMap { group in
      group.changes.map { told -> String in
        let goal = group.goal.map(name) ?? language.word("planen", "the plan")
        let reason = words.reason(told.change).map { "<br>" + MarkdownText.escaped($0) } ?? ""
        return "| \(goal) | \(MarkdownText.escaped(words.sentence(told)))\(reason) |"
      }
    }
    if rows.isEmpty { return [] }
    return [
      "", "| \(language.word("Mål", "Goal")) | \(language.word("Ändring", "Change")) |",
      "|---|---|",
    ] + cut(rows, language)
  }

  private func name(_ goal: ModelFacts.Goal) -> String {
    let own = goal.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? goal.id
    return MarkdownText.escaped(goal.hasWrittenID ? own : String(goal.name.prefix(60)))
  }

  private func gaps(
    _ gaps: [Finding], _ behind: Int, in side: RevisionReport.Side, _ title: String?,
    _ report: RevisionReport
  ) -> [String] {
    var lines = findings(gaps, in: side, title, report)
    let more = RevisionSummary(report: report).behind(behind)
    if !more.isEmpty { lines += ["", MarkdownText.escaped(more)] }
    return lines
  }

  private func findings(
    _ findings: [Finding], in side: RevisionReport.Side, _ title: String?, _ report: RevisionReport
  ) -> [String] {
    if findings.isEmpty { return [] }
    let language = report.options.language
    var locator = Locator(side.sources)
    var rows: [String] = []
    for finding in findings {
      let place = finding.place.map { MarkdownText.code(locator.text($0)) } ?? ""
      let message = VisibleText.message(finding.message.text(in: language))
      rows.append(
        "| \(finding.severity.word(in: language)) | \(MarkdownText.escaped(message)) "
          + "| \(place) | \(MarkdownText.code(finding.rule)) |")
    }
    let head =
      "| | \(language.word("Brist", "Gap")) | \(language.word("Plats", "Place")) "
      + "| \(language.word("Regel", "Rule")) |"
    return (title.map { ["", "#### " + $0] } ?? []) + ["", head, "|---|---|---|---|"]
      + cut(rows, language)
  }

  private func cut(_ rows: [String], _ language: Language) -> [String] {
    guard !unfolds, rows.count > Self.limit else { return rows }
    let rest = language.grouped(rows.count - Self.limit)
    return rows.prefix(Self.limit)
      + ["", language.word("… och \(rest) till", "… and \(rest) more")]
  }
}
