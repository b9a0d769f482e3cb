import LogicModel
import RuleEngine
import Syntax

/// A comparison for a terminal: what was changed, goal by goal, then the gaps that were opened and
/// closed.
package struct ConsoleRevision: RevisionFormat {
  package var usesColour: Bool
  /// Whether to tell everything, also what is otherwise folded to a count.
  package var unfolds: Bool

  package init(usesColour: Bool = false, unfolds: Bool = false) {
    self.usesColour = usesColour
    self.unfolds = unfolds
  }

  package func render(_ report: RevisionReport) -> [UInt8] {
    let language = report.options.language
    let palette = Palette(isOn: usesColour)
    var lines: [String] = []
    tellChanges(report, palette, &lines)
    let summary = RevisionSummary(report: report)
    for (title, findings, behind, side) in [
      (
        language.word("Öppnade brister", "Gaps opened"), report.opened,
        report.openedBehind.map(\.finding), report.new
      ),
      (
        language.word("Stängda brister", "Gaps closed"), report.closed,
        report.closedBehind.map(\.finding), report.old
      ),
    ] where !(findings + behind).isEmpty {
      var text = FindingText(sources: side.sources, language: language, palette: palette)
      heading(title, &text)
      let isOpened = side.name == report.new.name && findings == report.opened
      for finding in shown(findings) {
        if isOpened { text.block(finding, isRule: true) } else { text.line(text.short(finding)) }
      }
      rest(findings.count, &text)
      if unfolds {
        for finding in behind { text.brief(finding) }
      } else if !behind.isEmpty {
        text.line(summary.behind(behind.count))
      }
      text.line()
      lines += text.lines
    }
    for (side, notes) in [(report.old, report.oldNotes), (report.new, report.newNotes)]
    where !notes.isEmpty {
      var text = FindingText(sources: side.sources, language: language, palette: palette)
      heading(
        language.word("Om texten i \(side.name)", "On the text of \(side.name)"), &text)
      for finding in shown(notes) { text.block(finding, isRule: false) }
      rest(notes.count, &text)
      text.line()
      lines += text.lines
    }
    lines.append(palette.heading(summary.headline))
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// How many gaps are told before the rest is counted.
  static let limit = 25

  private func shown(_ findings: [Finding]) -> [Finding] {
    unfolds ? findings : Array(findings.prefix(Self.limit))
  }

  private func rest(_ count: Int, _ text: inout FindingText) {
    guard !unfolds, count > Self.limit else { return }
    let more = text.language.grouped(count - Self.limit)
    text.line(
      text.language.word(
        "… och \(more) till (visa med --all)", "… and \(more) more (show with --all)")
    )
  }

  private func tellChanges(_ report: RevisionReport, _ palette: Palette, _ lines: inout [String]) {
    let language = report.options.language
    let words = ChangeText(language: language, limit: 100)
    var text = FindingText(sources: [], language: language, palette: palette)
    for group in report.groups {
      heading(title(of: group.goal, language), &text)
      for told in group.changes {
        text.line("  " + VisibleText.of(words.sentence(told)))
        if let reason = words.reason(told.change) {
          text.line("    " + palette.quiet(VisibleText.of("= " + reason)))
        }
      }
      text.line()
    }
    lines += text.lines
  }

  private func title(of goal: ModelFacts.Goal?, _ language: Language) -> String {
    guard let goal else {
      return language.word("Planen som helhet", "The plan as a whole")
    }
    let own = goal.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? goal.id
    return VisibleText.message(
      goal.hasWrittenID && goal.name != own ? "\(own) \(goal.name)" : goal.name)
  }

  private func heading(_ title: String, _ text: inout FindingText) {
    text.line(text.palette.heading(VisibleText.of(title)))
    text.line(text.palette.quiet(String(repeating: "─", count: min(DisplayWidth.of(title), 100))))
  }
}
