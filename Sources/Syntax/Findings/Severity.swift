/// How grave a finding is. Ordered: `info < warning < error`.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case info, warning, error

  /// The word in plans, rule files and Swedish output.
  package var swedish: String {
    switch self {
    case .info: "info"
    case .warning: "varning"
    case .error: "fel"
    }
  }

  /// The word in English output and machine formats.
  package var english: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}
