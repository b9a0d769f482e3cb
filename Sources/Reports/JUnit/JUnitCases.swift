import RuleEngine
import Syntax

/// Makes test cases of verdicts and findings.
struct JUnitCases {
  private let language: Language
  private var locator: Locator
  private let others: [PlacedFinding]
  private var gaps: [Key: [PlacedFinding]] = [:]
  private var hidden: [Key: String] = [:]
  private var exempted: [Key: CheckResult.Exempted] = [:]
  private var baselined: Set<Key> = []

  /// What a case and the findings about it have in common.
  private struct Key: Hashable {
    let rule: String
    let element: String

    init(_ rule: String, _ element: String) {
      self.rule = rule
      self.element = element
    }

    init(_ finding: Finding) { self.init(finding.rule, finding.elements.first ?? "") }
  }

  init(_ report: Report) {
    language = report.options.language
    locator = Locator(report.sources)
    let known = Set(report.verdicts.map { Key($0.rule, $0.subject.id) })
    var others: [PlacedFinding] = []
    var placing = PlacedFindings(report)
    for placed in placing.of(PlacedFindings.told(report)) {
      let key = Key(placed.finding)
      if known.contains(key) {
        gaps[key, default: []].append(placed)
      } else {
        others.append(placed)
      }
    }
    self.others = others
    for gap in report.groups.flatMap(\.hidden) { hidden[Key(gap.finding)] = gap.behind }
    for gap in report.exempted { exempted[Key(gap.finding)] = gap }
    baselined = Set(report.baselined.map { Key($0) })
  }

  /// A rule's case for an element.
  mutating func ofRule(_ verdict: ElementVerdict) -> JUnitCase {
    let subject = verdict.subject
    let spot = locator.spot(subject.place)
    return JUnitCase(
      name: "\(VisibleText.message(subject.name)) [\(VisibleText.message(subject.id))]",
      path: spot.map { VisibleText.of(PlacedFindings.plain($0.path)) }, line: spot?.start?.line,
      outcome: outcome(verdict))
  }

  /// What is told of the text, of exemptions and of faulty rules.
  func ofOthers() -> [JUnitCase] {
    others.map { placed in
      JUnitCase(
        name: "\(placed.finding.rule) \(placed.location)", path: VisibleText.of(placed.path),
        line: placed.start?.line,
        // How something was read is no fault of the plan.
        outcome: placed.finding.severity == .info
          ? .skipped(placed.message) : failure([placed]))
    }
  }

  private func outcome(_ verdict: ElementVerdict) -> JUnitCase.Outcome {
    let key = Key(verdict.rule, verdict.subject.id)
    if let gaps = gaps[key] { return failure(gaps) }
    if let behind = hidden[key] {
      return .skipped(word("ej prövat: bakom \(behind)", "not assessed: behind \(behind)"))
    }
    if let gap = exempted[key] {
      let until = gap.until.map { word(" (till och med \($0))", " (until \($0))") } ?? ""
      return .skipped(
        VisibleText.message(word("undantag: ", "exemption: ") + gap.reason + until))
    }
    if baselined.contains(key) {
      return .skipped(word("känd brist ur baslinjen", "known gap of the baseline"))
    }
    switch verdict.verdict {
    case .unknown:
      return .skipped(
        word(
          "okänt: planen säger inte det som regeln frågar efter", "unknown: the plan does not tell")
      )
    case .notApplicable, .notAssessed:
      return .skipped(
        word(
          "ej tillämpligt: regelns villkor gäller inte, eller det som jämförs saknas",
          "not applicable: the rule's condition does not hold, or what it compares is absent"))
    case nil:
      return .error(
        word("regeln kunde inte prövas", "the rule could not be run"))
    case .gap: return .skipped(word("brist som inte visas här", "a gap that is not shown here"))
    case .satisfied: return .passed
    }
  }

  private func failure(_ gaps: [PlacedFinding]) -> JUnitCase.Outcome {
    let gravest = gaps.map(\.finding.severity).max() ?? .info
    let text = gaps.map { gap in
      ([
        "\(gap.location): \(gap.finding.severity.word(in: language)): \(gap.message) "
          + "[\(gap.finding.rule)]"
      ] + gap.advice).joined(separator: "\n")
    }.joined(separator: "\n")
    return .failed(
      type: gravest.word(in: language),
      message: gaps.map(\.message).joined(separator: "; "), text: text)
  }

  private func word(_ swedish: String, _ english: String) -> String {
    language.word(swedish, english)
  }
}
