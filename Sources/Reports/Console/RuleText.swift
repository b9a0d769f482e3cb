import LogicModel
package import RuleEngine
package import Syntax

/// Rules as documentation: a line each, or one in full.
package enum RuleText {
  /// `mal-utan-indikator  fel  Mål utan indikator`, by area.
  package static func list(_ rules: [RuleDefinition], language: Language) -> [UInt8] {
    let widest = rules.map { DisplayWidth.of($0.id) }.max() ?? 0
    var lines: [String] = []
    for area in Set(rules.map(\.area)).sorted(by: FindingOrder.precedes) {
      if !lines.isEmpty { lines.append("") }
      lines.append(VisibleText.of(area))
      for rule in rules.sorted(by: { FindingOrder.precedes($0.id, $1.id) }) where rule.area == area
      {
        let id = VisibleText.of(rule.id)
        let gap = String(repeating: " ", count: widest - DisplayWidth.of(id) + 2)
        let status = rule.status == .stable ? "" : " (\(rule.status.rawValue))"
        lines.append("  \(id)\(gap)\(VisibleText.of(rule.title.text(in: language)))\(status)")
      }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Everything that a rule's file says for people.
  package static func page(_ rule: RuleDefinition, language: Language) -> [UInt8] {
    var page = Page(language: language)
    page.line("\(rule.id): \(rule.title.text(in: language))")
    page.line()
    page.part("Varför", "Why", rule.because?.text(in: language))
    page.part("Fråga", "Question", text(rule.question, language))
    page.part("Bortse från den när", "Ignore it when", rule.ignoreWhen?.text(in: language))
    page.part(
      "Gäller", "For", rule.kinds.map { Metamodel.standard[$0].name }.joined(separator: ", "))
    page.part("Grad", "Severity", severities(rule.severity, language))
    page.part("Status", "Status", rule.status.rawValue)
    page.part("Ersatt av", "Replaced by", rule.replacedBy)
    page.part("Bakom", "Behind", rule.impliedBy.map(\.id).joined(separator: ", "))
    page.part("Källor", "Sources", rule.sources.joined(separator: ", "))
    page.part("Villkor", "When", rule.when?.text)
    page.part("För var och en av", "For each of", rule.each?.text)
    page.part("Krav", "Requires", rule.require?.text)
    for example in rule.examples {
      page.part(
        example.fails ? "Exempel på brist (vid ↓)" : "Exempel utan brist",
        example.fails ? "Example of a gap (at ↓)" : "Example without a gap", example.text)
    }
    return Array(page.text.utf8)
  }

  private static func text(_ text: RuleDefinition.Localized?, _ language: Language) -> String? {
    language == .english ? text?.english?.text ?? text?.swedish.text : text?.swedish.text
  }

  private static func severities(_ severity: PhasedSeverity, _ language: Language) -> String {
    ["utkast", "remiss", "beslutad", "uppföljning"].map { phase in
      let word = severity.severity(inPhase: phase)?.word(in: language)
      return "\(phase) \(word ?? language.word("av", "off"))"
    }.joined(separator: ", ")
  }

  /// Headings with what belongs to them.
  private struct Page {
    let language: Language
    private(set) var text = ""

    init(language: Language) { self.language = language }

    mutating func line(_ line: String = "") { text += VisibleText.of(line) + "\n" }

    /// A short text follows its heading on the same line, a long one stands below.
    mutating func part(_ swedish: String, _ english: String, _ content: String?) {
      guard let content, !content.isEmpty else { return }
      let lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map(String.init)
      let kept = lines.last == "" ? Array(lines.dropLast()) : lines
      let heading = language.word(swedish, english)
      if kept.count == 1 { return line("\(heading): \(kept[0])") }
      line()
      line("\(heading):")
      for part in kept { line(part.isEmpty ? "" : "  \(part)") }
    }
  }
}
