import RuleEngine
import Syntax

/// A log in the Static Analysis Results Interchange Format, SARIF 2.1.0 with errata 01 (OASIS).
///
/// Holds the gaps and notes that are in force, and those that somebody has accepted as suppressed
/// results: by the plan (`undantag`) or by a baseline. Gaps behind bigger ones are counted only.
package struct SARIFReport: ReportFormat {
  private let run: ToolRun

  package init(_ run: ToolRun) { self.run = run }

  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  package func render(_ report: Report) -> [UInt8] {
    let outcomes = Self.outcomes(report)
    let rules = SARIFRules(run.rules, outcomes.map(\.finding.rule), report)
    var results = SARIFResults(report, rules: rules, outcomes)
    let base = JSONValue.object([
      (
        "description",
        SARIFText.message("The folder that paths are relative to: where the command was run.")
      )
    ])
    return JSONValue.object([
      ("$schema", .text(Self.schema)), ("version", .text("2.1.0")),
      (
        "runs",
        .list([
          .object([
            ("tool", tool(rules)), ("language", .text(report.options.language.rawValue)),
            ("columnKind", .text("unicodeCodePoints")),
            ("originalUriBaseIds", .object([(SARIFPlaces.root, base)])),
            ("invocations", .list([invocation(report)])),
            ("artifacts", .list(PlacedFindings.paths(report).map(SARIFPlaces.artifact))),
            ("results", .list(results.all())),
          ])
        ])
      ),
    ]).bytes
  }

  /// A finding, and why it does not count where somebody has accepted it.
  struct Outcome {
    let finding: Finding
    var exemption: CheckResult.Exempted?
    var isBaselined = false
  }

  /// What is in force first, in the order of files.
  private static func outcomes(_ report: Report) -> [Outcome] {
    PlacedFindings.told(report).map { Outcome(finding: $0) }
      + report.exempted.map { Outcome(finding: $0.finding, exemption: $0) }
      + report.baselined.map { Outcome(finding: $0, isBaselined: true) }
  }

  private func tool(_ rules: SARIFRules) -> JSONValue {
    .object([
      (
        "driver",
        .object([
          ("name", .text("Kedja")), ("version", .text(run.version)),
          ("semanticVersion", .text(run.version)), ("rules", .list(rules.descriptors)),
        ])
      )
    ])
  }

  /// How the run ended, the report's numbers, and what was wrong with the command's own input.
  private func invocation(_ report: Report) -> JSONValue {
    var places = SARIFPlaces(run.sources, paths: PlacedFindings.paths(report))
    let language = report.options.language
    var problems: [JSONValue] = []
    for problem in FindingOrder.sorted(run.problems) {
      let text = VisibleText.message(problem.message.text(in: language))
      problems.append(
        notification(
          problem.rule, problem.severity, text, places.location(problem.place).map { [$0] } ?? []))
    }
    let numbers = SummaryText(report).plainLines.joined(separator: "\n")
    return .object([
      ("executionSuccessful", .flag(run.exitStatus < 2)), ("exitCode", .number(run.exitStatus)),
      ("toolConfigurationNotifications", .list(problems)),
      (
        "toolExecutionNotifications",
        .list([notification("sammanfattning", .info, numbers, [])])
      ),
    ])
  }

  private func notification(
    _ id: String, _ severity: Severity, _ text: String, _ locations: [JSONValue]
  ) -> JSONValue {
    .object([
      ("descriptor", .object([("id", .text(id))])), ("level", .text(SARIFText.level(severity))),
      ("message", SARIFText.message(text)), ("locations", .list(locations)),
    ])
  }
}
