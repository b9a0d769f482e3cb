import RuleEngine
import Syntax

/// The report for a terminal: gaps of the plan, then goal by goal, then how the text was read.
package struct ConsoleReport: ReportFormat {
  /// Whether to use the terminal's colours.
  package var usesColour: Bool
  /// Whether to tell everything, also what is otherwise folded to a count.
  package var unfolds: Bool

  package init(usesColour: Bool = false, unfolds: Bool = false) {
    self.usesColour = usesColour
    self.unfolds = unfolds
  }

  /// How many findings of one rule are told in one section before the rest is counted.
  static let limit = 10

  package func render(_ report: Report) -> [UInt8] {
    let language = report.options.language
    let palette = Palette(isOn: usesColour)
    var text = FindingText(sources: report.sources, language: language, palette: palette)
    for group in report.groups { tell(group, of: report, into: &text) }
    tellExempted(report, into: &text)
    tellNotes(report, into: &text)
    tellNumbers(report, into: &text)
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private func tell(_ group: GapGroup, of report: Report, into text: inout FindingText) {
    heading(title(of: group.goal, in: report), &text)
    // Errors of rules and of exemptions stand among the gaps, but are no rules themselves.
    findings(group.gaps, &text) { $0.block($1, isRule: report.ran($1.rule)) }
    guard !group.hidden.isEmpty else { return }
    let counts = group.hiddenCounts.map { "\(VisibleText.of($0.rule)) \($0.count)" }
    let language = report.options.language
    let lead =
      group.hidden.count == 1
      ? language.word("1 mindre brist väntar bakom", "1 smaller gap waits behind")
      : language.word(
        "\(group.hidden.count) mindre brister väntar bakom",
        "\(group.hidden.count) smaller gaps wait behind")
    text.line("  \(lead): \(counts.joined(separator: ", "))")
    text.line()
    if unfolds { findings(group.hidden.map(\.finding), &text) { $0.brief($1) } }
  }

  private func tellExempted(_ report: Report, into text: inout FindingText) {
    guard !report.exempted.isEmpty else { return }
    heading(report.options.language.word("Undantag", "Exemptions"), &text)
    for gap in report.exempted {
      text.accepted(gap.finding, reason: gap.reason, until: gap.until)
    }
    text.line()
  }

  private func tellNotes(_ report: Report, into text: inout FindingText) {
    guard !report.notes.isEmpty else { return }
    heading(report.options.language.word("Om texten", "On the text"), &text)
    let unfolds = unfolds
    findings(report.notes, &text) { text, finding in
      // How something was read fits on a line; what could not be read is shown.
      if finding.severity == .info, !unfolds {
        text.brief(finding)
      } else {
        text.block(finding, isRule: false)
      }
    }
  }

  private func tellNumbers(_ report: Report, into text: inout FindingText) {
    let summary = SummaryText(report)
    let language = report.options.language
    if !summary.unknown.isEmpty {
      heading(language.word("Okänt", "Unknown"), &text)
      for line in summary.unknown { text.line("  " + line) }
      text.line()
    }
    heading(language.word("Sammanfattning", "Summary"), &text)
    for line in summary.rules { text.line("  " + line) }
    if !summary.rules.isEmpty { text.line() }
    text.line(summary.denominators)
    text.line(Palette(isOn: usesColour).heading(summary.headline))
  }

  /// Tells findings until a rule has been told often enough, then counts the rest of that rule.
  private func findings(
    _ findings: [Finding], _ text: inout FindingText,
    tell: (inout FindingText, Finding) -> Void
  ) {
    guard !findings.isEmpty else { return }
    var told: [String: Int] = [:]
    for finding in findings {
      told[finding.rule, default: 0] += 1
      if unfolds || told[finding.rule, default: 0] <= Self.limit { tell(&text, finding) }
    }
    if !unfolds {
      for rest in RuleCount.counting(findings.map(\.rule)) where rest.count > Self.limit {
        let more = text.language.grouped(rest.count - Self.limit)
        let words = text.language.word("… och \(more) till", "… and \(more) more")
        text.line("\(words) \(text.palette.quiet("[\(VisibleText.of(rest.rule))]"))")
      }
    }
    text.line()
  }

  private func heading(_ title: String, _ text: inout FindingText) {
    text.line(text.palette.heading(title))
    text.line(text.palette.quiet(String(repeating: "─", count: min(DisplayWidth.of(title), 100))))
  }

  /// `V1.1 Nollvision om suicid`; with the plan's id in front where there are several plans.
  private func title(of goal: ModelFacts.Goal?, in report: Report) -> String {
    guard let goal else {
      return report.summary.facts.plans > 1
        ? report.options.language.word("Planerna som helhet", "The plans as a whole")
        : report.options.language.word("Planen som helhet", "The plan as a whole")
    }
    let own = goal.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? goal.id
    let id = report.summary.facts.plans > 1 ? goal.id : own
    return VisibleText.message(goal.name == own || goal.name == goal.id ? id : "\(id) \(goal.name)")
  }
}
