package import Syntax

/// What a report is asked for.
package struct ReportOptions: Hashable, Sendable {
  package var language: Language
  /// The least severity of a gap that makes a check fail; `nil` for never.
  package var failOn: Severity?
  /// Whether gaps were compared with a baseline.
  package var hasBaseline: Bool

  package init(
    language: Language = .swedish, failOn: Severity? = .error, hasBaseline: Bool = false
  ) {
    self.language = language
    self.failOn = failOn
    self.hasBaseline = hasBaseline
  }
}
