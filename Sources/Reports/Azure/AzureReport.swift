import Syntax

/// Log commands of Azure Pipelines: an issue for each gap, then the numbers.
///
///     ##vso[task.logissue type=error;sourcepath=plan.yml;linenumber=3;columnnumber=3;code=…;]målet …
///
/// Azure knows errors and warnings; what is only to be known is a line of the log
/// (learn.microsoft.com, Logging commands; azure-pipelines-agent, Percent Encoding).
package struct AzureReport: ReportFormat {
  package init() {}

  package func render(_ report: Report) -> [UInt8] {
    let lines = PlacedFindings.inForce(report).map(line) + SummaryText(report).plainLines
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func line(_ placed: PlacedFinding) -> String {
    let rule = placed.finding.rule
    if placed.finding.severity == .info {
      return Self.inert("info: \(placed.location): \(placed.message) [\(VisibleText.of(rule))]")
    }
    var properties = [
      ("type", placed.finding.severity == .error ? "error" : "warning"),
      ("sourcepath", placed.path),
    ]
    if let start = placed.start {
      properties += [("linenumber", String(start.line)), ("columnnumber", String(start.column))]
    }
    properties.append(("code", rule))
    let written = properties.map { "\($0.0)=\(Self.escaped($0.1));" }.joined()
    let text = Self.escaped(placed.lines.joined(separator: "\n"))
    return "##vso[task.logissue \(written)]\(text)"
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "%": "%AZP25", "\r": "%0D", "\n": "%0A", "]": "%5D", ";": "%3B",
  ]

  static func escaped(_ text: String) -> String { Escaping.lines(text, escapes) }

  /// The agent looks for commands anywhere in a line.
  private static func inert(_ text: String) -> String { text.replacing("##", with: "# #") }
}
