import RuleEngine
import Syntax

/// Findings as SARIF's results.
struct SARIFResults {
  private let options: ReportOptions
  private let rules: SARIFRules
  private let outcomes: [SARIFReport.Outcome]
  private let placed: [PlacedFinding]
  private var places: SARIFPlaces
  /// Where one result says whether it is suppressed, all do (3.27.23).
  private let anySuppressed: Bool

  init(_ report: Report, rules: SARIFRules, _ outcomes: [SARIFReport.Outcome]) {
    options = report.options
    self.rules = rules
    self.outcomes = outcomes
    var placing = PlacedFindings(report)
    placed = placing.of(outcomes.map(\.finding))
    places = SARIFPlaces(report.sources, paths: PlacedFindings.paths(report))
    anySuppressed = outcomes.contains { $0.isBaselined || $0.exemption != nil }
  }

  mutating func all() -> [JSONValue] {
    var results: [JSONValue] = []
    for (outcome, placed) in zip(outcomes, placed) { results.append(result(outcome, placed)) }
    return results
  }

  private mutating func result(
    _ outcome: SARIFReport.Outcome, _ placed: PlacedFinding
  ) -> JSONValue {
    let finding = outcome.finding
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .text(finding.rule)), ("ruleIndex", JSONValue(rules.indices[finding.rule])),
      ("level", .text(SARIFText.level(finding.severity))), ("message", message(placed)),
      (
        "locations",
        .list(
          places.location(finding.place, element: finding.elements.first).map { [$0] } ?? [])
      ),
    ]
    let related = related(finding)
    if !related.isEmpty { members.append(("relatedLocations", .list(related))) }
    members.append(("partialFingerprints", fingerprints(placed)))
    if options.hasBaseline {
      members.append(("baselineState", .text(outcome.isBaselined ? "unchanged" : "new")))
    }
    if anySuppressed { members.append(("suppressions", .list(suppressions(outcome)))) }
    members.append(("properties", properties(outcome)))
    return .object(members)
  }

  /// GitHub takes the first sentence for the title, and shows related places only where the message
  /// links to them.
  private func message(_ placed: PlacedFinding) -> JSONValue {
    var lines = placed.lines.map(SARIFText.escaped)
    for (index, label) in placed.finding.labels.enumerated() {
      let link = SARIFText.link(said(label.text), to: index + 1)
      lines.append(options.language.word("se även: ", "see also: ") + link)
    }
    if lines.count > 1 { lines[0] += "." }
    return .object([("text", .text(lines.joined(separator: "\n")))])
  }

  private func said(_ text: LocalizedText) -> String {
    VisibleText.message(text.text(in: options.language))
  }

  private mutating func related(_ finding: Finding) -> [JSONValue] {
    var related: [JSONValue] = []
    for (index, label) in finding.labels.enumerated() {
      let more = [
        (key: "id", value: JSONValue.number(index + 1)),
        ("message", SARIFText.message(said(label.text))),
      ]
      if let location = places.location(label.place, more: more) { related.append(location) }
    }
    return related
  }

  /// Both hold while lines move. GitHub reads only the second, in its own form.
  private func fingerprints(_ placed: PlacedFinding) -> JSONValue {
    var prints: [(key: String, value: JSONValue)] = []
    if !placed.finding.fingerprint.isEmpty {
      prints.append(("kedja/v1", .text(placed.finding.fingerprint)))
    }
    return .object(prints + [("primaryLocationLineHash", .text(placed.key))])
  }

  private func suppressions(_ outcome: SARIFReport.Outcome) -> [JSONValue] {
    if let exemption = outcome.exemption {
      let until = exemption.until.map { [(key: "until", value: JSONValue.text($0))] } ?? []
      return [
        .object([
          ("kind", .text("inSource")), ("status", .text("accepted")),
          ("justification", .text(VisibleText.message(exemption.reason))),
          ("properties", .object(until)),
        ])
      ]
    }
    guard outcome.isBaselined else { return [] }
    let words = options.language.word("känd brist i baslinjen", "known gap of the baseline")
    return [
      .object([
        ("kind", .text("external")), ("status", .text("accepted")), ("justification", .text(words)),
      ])
    ]
  }

  private func properties(_ outcome: SARIFReport.Outcome) -> JSONValue {
    let finding = outcome.finding
    return .object([
      ("elements", .texts(finding.elements)), ("group", JSONValue(finding.group)),
      ("question", JSONValue(finding.question.map(said))),
    ])
  }
}
