import ArgumentParser
import Reports

/// How a check's report is written; one folder under Reports per case.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif, junit, github, gitlab, azure, checkstyle

  /// Whether it tells also of elements without gaps.
  var needsVerdicts: Bool { self == .junit }

  /// The renderer.
  func renderer(usesColour: Bool, unfolds: Bool, run: ToolRun) -> any ReportFormat {
    switch self {
    case .text: ConsoleReport(usesColour: usesColour, unfolds: unfolds)
    case .json: JSONReport()
    case .sarif: SARIFReport(run)
    case .junit: JUnitReport()
    case .github: GitHubReport()
    case .gitlab: GitLabReport()
    case .azure: AzureReport()
    case .checkstyle: CheckstyleReport()
    }
  }
}
