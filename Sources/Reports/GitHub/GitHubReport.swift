import Syntax

/// Annotations of GitHub Actions: a workflow command for each gap, then the numbers.
///
///     ::error file=plan.yml,line=3,endLine=3,col=3,endColumn=6,title=Mål utan indikator::målet …
///
/// GitHub shows ten of each severity, so the gravest come first. Its end column is the last one of the
/// place, and columns are only for places on one line
/// (docs.github.com, Workflow commands for GitHub Actions).
package struct GitHubReport: ReportFormat {
  package init() {}

  package func render(_ report: Report) -> [UInt8] {
    let lines = PlacedFindings.inForce(report).map(command) + SummaryText(report).plainLines
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func command(_ placed: PlacedFinding) -> String {
    var properties = [("file", placed.path)]
    if let start = placed.start, let end = placed.end {
      properties += [("line", String(start.line)), ("endLine", String(end.line))]
      if start.line == end.line {
        properties += [
          ("col", String(start.column)), ("endColumn", String(max(start.column, end.column - 1))),
        ]
      }
    }
    let rule = placed.finding.rule
    properties.append(("title", placed.title == rule ? rule : "\(placed.title) [\(rule)]"))
    let written = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
    let text = Self.data(placed.lines.joined(separator: "\n"))
    return "::\(Self.command(placed.finding.severity)) \(written)::\(text)"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static let escapes: [Unicode.Scalar: String] = ["%": "%25", "\r": "%0D", "\n": "%0A"]
  private static let propertyEscapes = escapes.merging([":": "%3A", ",": "%2C"]) { $1 }

  static func data(_ text: String) -> String { Escaping.lines(text, escapes) }

  static func property(_ text: String) -> String { Escaping.lines(text, propertyEscapes) }
}
