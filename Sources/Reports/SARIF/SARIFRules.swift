import RuleEngine
import Syntax

/// The rules of a run as SARIF's reporting descriptors, by which results are explained.
struct SARIFRules {
  let descriptors: [JSONValue]
  /// Where a rule's descriptor stands.
  let indices: [String: Int]

  /// - Parameter ids: of the results; those that are no rules get a descriptor too.
  init(_ rules: [RuleDefinition], _ ids: [String], _ report: Report) {
    let language = report.options.language
    let tallies = Dictionary(
      report.tallies.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = rules.sorted { FindingOrder.precedes($0.id, $1.id) }
    let others = Set(ids).subtracting(sorted.map(\.id)).sorted(by: FindingOrder.precedes)
    descriptors =
      sorted.map { Self.descriptor($0, tallies[$0.id], language) }
      + others.map { Self.descriptor($0, language) }
    indices = Dictionary(
      uniqueKeysWithValues: (sorted.map(\.id) + others).enumerated().map { ($1, $0) })
  }

  private static func descriptor(
    _ rule: RuleDefinition, _ tally: RuleTally?, _ language: Language
  ) -> JSONValue {
    let help = help(rule, language)
    let title = VisibleText.message(rule.title.text(in: language))
    let because = rule.because.map { VisibleText.message($0.text(in: language)) } ?? title
    let level = worst(rule.severity)
    var members: [(key: String, value: JSONValue)] = [
      ("id", .text(rule.id)), ("name", .text(title)), ("shortDescription", text(title)),
      ("fullDescription", text(because)),
      (
        "help",
        .object([
          ("text", .text(help.map { "\($0.heading): \($0.text)" }.joined(separator: "\n"))),
          (
            "markdown",
            .text(
              help.map {
                "**\($0.heading):** \($0.isCode ? "`\($0.text)`" : MarkdownText.escaped($0.text))"
              }
              .joined(separator: "\n\n"))
          ),
        ])
      ),
      (
        "defaultConfiguration",
        .object([
          ("enabled", .flag(level != nil)), ("level", .text(level.map(SARIFText.level) ?? "none")),
        ])
      ),
    ]
    if !rule.aliases.isEmpty { members.append(("deprecatedIds", .texts(rule.aliases))) }
    members.append(("properties", properties(rule, tally, level)))
    return .object(members)
  }

  /// What is no rule, but a check of the reader or of the rules themselves.
  private static func descriptor(_ id: String, _ language: Language) -> JSONValue {
    let words = language.word(
      "Om hur planen eller dess undantag läses", "On how the plan or its exemptions are read")
    return .object([
      ("id", .text(id)), ("shortDescription", text(words)), ("fullDescription", text(words)),
      ("help", text(words)),
    ])
  }

  private static func text(_ text: String) -> JSONValue { .object([("text", .text(text))]) }

  /// The gravest that the rule gives in any phase of a plan; results have their own.
  private static func worst(_ severity: PhasedSeverity) -> Severity? {
    [severity.draft, severity.consultation, severity.decided, severity.followUp]
      .compactMap { $0 }.max()
  }

  private struct HelpLine {
    let heading: String
    let text: String
    var isCode = false
  }

  private static func help(_ rule: RuleDefinition, _ language: Language) -> [HelpLine] {
    let question =
      language == .english
      ? rule.question?.english ?? rule.question?.swedish
      : rule.question?.swedish
    let lines = [
      (language.word("Varför", "Why"), rule.because?.text(in: language)),
      (language.word("Fråga", "Question"), question.flatMap { MessageTemplate.outline($0.text) }),
      (
        language.word("Bortse från den när", "Ignore it when"),
        rule.ignoreWhen?.text(in: language)
      ),
    ]
    return lines.compactMap { heading, text in
      text.map { text in
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return HelpLine(heading: heading, text: VisibleText.message(line))
      }
    } + [
      HelpLine(
        heading: language.word("Regeln i sin helhet", "The rule in full"),
        text: "kedja rules show \(rule.id)", isCode: true)
    ]
  }

  /// `precision` and `problem.severity` are GitHub's; the numbers are what the gaps are out of.
  private static func properties(
    _ rule: RuleDefinition, _ tally: RuleTally?, _ level: Severity?
  ) -> JSONValue {
    let severity =
      switch level {
      case .error: "error"
      case .warning: "warning"
      default: "recommendation"
      }
    let members: [(key: String, value: JSONValue)] = [
      ("tags", .texts([rule.area])),
      ("precision", .text(rule.status == .stable ? "high" : "medium")),
      ("problem.severity", .text(severity)),
    ]
    return .object(
      members
        + (tally.map {
          [
            ("assessed", .number($0.assessed)), ("gap", .number($0[.gap])),
            ("unknown", .number($0[.unknown])),
          ]
        } ?? []))
  }
}
