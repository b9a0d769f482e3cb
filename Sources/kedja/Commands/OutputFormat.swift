import ArgumentParser
import Reports

/// How a check's report is written; one file under Reports per case.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json

  /// The renderer.
  func renderer(usesColour: Bool, unfolds: Bool) -> any ReportFormat {
    switch self {
    case .text: ConsoleReport(usesColour: usesColour, unfolds: unfolds)
    case .json: JSONReport()
    }
  }
}
