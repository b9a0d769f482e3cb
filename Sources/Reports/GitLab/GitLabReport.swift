import Syntax

/// A Code Quality report of GitLab: a list of gaps, each with a fingerprint that is its own. GitLab
/// tells what is new in a merge request by those (docs.gitlab.com, Code Quality report format).
package struct GitLabReport: ReportFormat {
  package init() {}

  package func render(_ report: Report) -> [UInt8] {
    JSONValue.list(PlacedFindings.inForce(report).map(object)).bytes
  }

  private func object(_ placed: PlacedFinding) -> JSONValue {
    .object([
      ("description", .text(placed.lines.joined(separator: "\n"))),
      ("check_name", .text(placed.finding.rule)), ("fingerprint", .text(placed.key)),
      ("severity", .text(severity(placed.finding.severity))),
      (
        "location",
        .object([
          ("path", .text(placed.path)),
          (
            "lines",
            .object([
              ("begin", .number(placed.line)), ("end", .number(placed.end?.line ?? placed.line)),
            ])
          ),
        ])
      ),
    ])
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
