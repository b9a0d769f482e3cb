package import Syntax

/// How many findings there are of each severity.
package struct SeverityCounts: Hashable, Sendable {
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var infos = 0

  package init(_ findings: some Sequence<Finding>) {
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }

  package var total: Int { errors + warnings + infos }

  /// ` (3 fel, 9 varningar)`; empty where there is nothing to tell.
  func described(in language: Language, withInfos: Bool) -> String {
    var parts: [String] = []
    if errors > 0 {
      parts.append(
        language.count(errors, language.word("fel", "error"), language.word("fel", "errors")))
    }
    if warnings > 0 {
      parts.append(
        language.count(
          warnings, language.word("varning", "warning"), language.word("varningar", "warnings")))
    }
    if infos > 0, withInfos {
      parts.append(
        language.count(infos, language.word("info", "info"), language.word("info", "infos")))
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}
