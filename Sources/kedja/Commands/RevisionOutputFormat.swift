import ArgumentParser
import Reports

/// How a comparison is written; one file under Reports per case.
enum RevisionOutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown

  func renderer(usesColour: Bool, unfolds: Bool) -> any RevisionFormat {
    switch self {
    case .text: ConsoleRevision(usesColour: usesColour, unfolds: unfolds)
    case .json: JSONRevision()
    case .markdown: MarkdownRevision(unfolds: unfolds)
    }
  }
}
