import RuleEngine
import Syntax

/// Writes findings one after the other: head, excerpt, and what there is to add.
struct FindingText {
  let language: Language
  let palette: Palette
  var locator: Locator
  private(set) var lines: [String] = []
  /// Rules whose documentation has been pointed to.
  private var introduced: Set<String> = []
  /// What stands last.
  private var last = Sort.line
  /// The place of the excerpt that stands last; the next finding there needs no second one.
  private var shown: Place?

  init(sources: [SourceFile], language: Language, palette: Palette) {
    self.language = language
    self.palette = palette
    locator = Locator(sources)
  }

  /// A line of its own; the next finding gets its excerpt again.
  mutating func line(_ text: String = "") {
    lines.append(text)
    last = .line
    shown = nil
  }

  private enum Sort { case line, brief, block }

  /// Leaves a line empty around every finding that takes several.
  private mutating func separate(_ next: Sort) {
    if last == .block || (last == .brief && next == .block) { lines.append("") }
    if next != .block { shown = nil }
    last = next
  }

  /// A finding in full.
  ///
  /// - Parameter isRule: whether `kedja rules show` knows more; the reader's own checks are no rules.
  mutating func block(_ finding: Finding, isRule: Bool) {
    separate(.block)
    let gutter = excerpt(finding, head: head(finding))
    for label in finding.labels {
      note("se även", "see also", locator.text(label.place) + " " + said(label.text), gutter)
    }
    additions(finding, gutter)
    if isRule, introduced.insert(finding.rule).inserted {
      note("regel", "rule", "kedja rules show " + VisibleText.of(finding.rule), gutter)
    }
  }

  /// A finding in brief: without excerpt.
  mutating func brief(_ finding: Finding) {
    separate(.brief)
    lines.append(head(finding))
    additions(finding, 1)
  }

  /// A finding on one line: without excerpt and without question.
  mutating func short(_ finding: Finding) -> String { head(finding) }

  /// The question that a gap raises, with where it stands.
  mutating func question(_ finding: Finding) {
    guard let question = finding.question else { return }
    let place = finding.place.map { locator.text($0) + ": " } ?? ""
    lines.append(
      "  \(place)\(said(question)) \(palette.quiet("[\(VisibleText.of(finding.rule))]"))")
    last = .line
  }

  /// A gap that most goals have: what it is, how often, and the question.
  mutating func recurring(_ gap: RecurringGap, _ share: String) {
    separate(.brief)
    let severity = palette.severity(gap.severity, gap.severity.word(in: language) + ":")
    let rule = palette.quiet("[\(VisibleText.of(gap.tally.rule))]")
    lines.append("\(severity) \(said(gap.tally.title)): \(share) \(rule)")
    if introduced.insert(gap.tally.rule).inserted {
      note("regel", "rule", "kedja rules show " + VisibleText.of(gap.tally.rule), 1)
    }
  }

  /// A gap that is accepted, with why and until when.
  mutating func accepted(_ finding: Finding, reason: String, until: String?) {
    separate(.brief)
    lines.append(head(finding, word: language.word("undantag", "exemption")))
    note("skäl", "reason", VisibleText.message(reason), 1)
    if let until { note("till och med", "until", VisibleText.of(until), 1) }
  }

  private mutating func additions(_ finding: Finding, _ gutter: Int) {
    if let question = finding.question { note("fråga", "question", said(question), gutter) }
    for help in finding.help { note("hjälp", "help", said(help), gutter) }
  }

  private mutating func head(_ finding: Finding, word: String? = nil) -> String {
    let path = finding.place.map { locator.text($0) } ?? ""
    let severity = word ?? finding.severity.word(in: language)
    let rule = palette.quiet("[\(VisibleText.of(finding.rule))]")
    return (path.isEmpty ? "" : path + ": ") + palette.severity(finding.severity, severity + ":")
      + " \(said(finding.message)) \(rule)"
  }

  /// Writes head and excerpt; gives the width of the line number's column.
  private mutating func excerpt(_ finding: Finding, head: String) -> Int {
    lines.append(head)
    guard let place = finding.place, let source = locator.source(of: place),
      !source.bytes.isEmpty, let table = locator.table(of: place)
    else {
      shown = nil
      return 1
    }
    let number = table.line(of: place.range.start)
    let gutter = String(number).count
    guard place != shown else { return gutter }
    let excerpt = Excerpt(place.range, in: source, line: table.range(ofLine: number))
    let margin = String(repeating: " ", count: gutter)
    lines.append(palette.quiet("\(margin) |"))
    lines.append("\(palette.quiet("\(number) |")) \(excerpt.text)".trimmingTrailingBlanks)
    lines.append("\(palette.quiet("\(margin) |")) \(palette.marks(excerpt.marks))")
    shown = place
    return gutter
  }

  private mutating func note(_ swedish: String, _ english: String, _ text: String, _ gutter: Int) {
    let label = palette.quiet("= \(language.word(swedish, english)):")
    lines.append(String(repeating: " ", count: gutter + 1) + "\(label) \(text)")
  }

  private func said(_ text: LocalizedText) -> String {
    VisibleText.message(text.text(in: language))
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
