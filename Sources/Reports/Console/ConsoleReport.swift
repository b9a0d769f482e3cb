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
    for group in report.groups where group.goal == nil { tell(group, of: report, into: &text) }
    tellRecurring(report, into: &text)
    for group in report.groups where group.goal != nil { tell(group, of: report, into: &text) }
    tellExempted(report, into: &text)
    tellNotes(report, into: &text)
    tellNumbers(report, into: &text)
    return Array((text.lines.joined(separator: "\n") + "\n").utf8)
  }

  private func tell(_ group: GapGroup, of report: Report, into text: inout FindingText) {
    heading(title(of: group.goal, in: report), &text)
    if group.isDraft, !unfolds { return ask(group, report, &text) }
    // Errors of rules and of exemptions stand among the gaps, but are no rules themselves.
    let recurring = Set(report.recurring.map(\.tally.rule))
    let isGoal = group.goal != nil
    let (known, own) = group.gaps.split { isGoal && recurring.contains($0.rule) }
    findings(own, &text) { $0.block($1, isRule: report.ran($1.rule)) }
    for finding in known { text.line("  " + text.short(finding)) }
    if !known.isEmpty { text.line() }
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

  /// A draft is met with questions, not with gaps.
  private func ask(_ group: GapGroup, _ report: Report, _ text: inout FindingText) {
    let language = report.options.language
    // A rule that could not be run is no question to a meeting.
    findings(group.gaps.filter { !report.ran($0.rule) }, &text) { $0.block($1, isRule: false) }
    let questions = group.questions
    for finding in questions { text.question(finding) }
    let rest = group.gaps.count + group.hidden.count - questions.count
    if rest > 0 {
      let more = language.count(
        rest, language.word("sak", "thing"), language.word("saker", "things"))
      text.line(
        "  "
          + language.word(
            "… och \(more) till att se på när detta är klart (visa med --all)",
            "… and \(more) more to look at when this is done (show with --all)"))
    }
    text.line()
  }

  private func tellRecurring(_ report: Report, into text: inout FindingText) {
    guard !report.recurring.isEmpty else { return }
    let language = report.options.language
    heading(language.word("Återkommer i de flesta mål", "Recurs in most goals"), &text)
    for gap in report.recurring {
      let tally = gap.tally
      let goals = report.summary.facts.goals.count
      let share =
        "\(language.grouped(tally[.gap])) \(language.word("av", "of")) "
        + language.grouped(tally.assessed)
      let spread =
        "\(language.word("i", "in")) \(gap.goalCount) \(language.word("av", "of")) "
        + language.count(goals, language.word("mål", "goal"), language.word("mål", "goals"))
      text.recurring(
        gap,
        share == "\(gap.goalCount) \(language.word("av", "of")) \(goals)"
          ? spread : "\(share), \(spread)")
    }
    text.line()
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
    if report.summary.facts.isDraft, !unfolds { return tellBriefly(report, &text) }
    findings(report.notes, &text) { text, finding in
      // How something was read fits on a line; what could not be read is shown.
      if finding.severity == .info, !unfolds {
        text.brief(finding)
      } else {
        text.block(finding, isRule: false)
      }
    }
  }

  /// While a plan is drafted only what may have been misread is told; the rest is a count.
  private func tellBriefly(_ report: Report, _ text: inout FindingText) {
    let (told, small) = report.notes.split { $0.severity > .info }
    let (errors, doubts) = told.split { $0.severity == .error }
    findings(errors, &text) { $0.block($1, isRule: false) }
    for finding in doubts { text.line(text.short(finding)) }
    if !small.isEmpty {
      let language = report.options.language
      let count = language.count(
        small.count, language.word("mindre anmärkning", "small note"),
        language.word("mindre anmärkningar", "small notes"))
      text.line(
        language.word(
          "… och \(count) om hur texten lästes (visa med --all)",
          "… and \(count) on how the text was read (show with --all)"))
    }
    text.line()
  }

  private func tellNumbers(_ report: Report, into text: inout FindingText) {
    let summary = SummaryText(report)
    let language = report.options.language
    // Most of a draft is not known yet; the headline's count says enough.
    if !summary.unknown.isEmpty, unfolds || !report.summary.facts.isDraft {
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

  /// What stands below a heading, as much of it as the heading is wide.
  private static let rule = String(repeating: "─", count: 100).unicodeScalars

  private func heading(_ title: String, _ text: inout FindingText) {
    text.line(text.palette.heading(title))
    text.line(text.palette.quiet(String(Self.rule.prefix(min(DisplayWidth.of(title), 100)))))
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
    guard goal.hasWrittenID else { return VisibleText.message(goal.name) }
    return VisibleText.message(goal.name == own || goal.name == goal.id ? id : "\(id) \(goal.name)")
  }
}

extension Array {
  /// Those that satisfy a condition, and the others, both in order.
  fileprivate func split(_ condition: (Element) -> Bool) -> (yes: [Element], no: [Element]) {
    var (yes, no): ([Element], [Element]) = ([], [])
    for element in self {
      if condition(element) { yes.append(element) } else { no.append(element) }
    }
    return (yes, no)
  }
}
