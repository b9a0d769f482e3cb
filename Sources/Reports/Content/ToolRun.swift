package import RuleEngine
package import Syntax

/// What reports for other tools tell of the run itself.
package struct ToolRun: Sendable {
  /// The version of Kedja.
  package let version: String
  /// How the command ends.
  package let exitStatus: Int
  /// The rules that were run, by id.
  package let rules: [RuleDefinition]
  /// What is wrong with the command's own input: paths, rule files and the baseline.
  package let problems: [Finding]
  /// The files that the problems point into, by `FileID`.
  package let sources: [SourceFile]

  package init(
    version: String, exitStatus: Int = 0, rules: [RuleDefinition] = [], problems: [Finding] = [],
    sources: [SourceFile] = []
  ) {
    self.version = version
    self.exitStatus = exitStatus
    self.rules = rules
    self.problems = problems
    self.sources = sources
  }
}
