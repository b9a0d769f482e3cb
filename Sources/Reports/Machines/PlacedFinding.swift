import Syntax

/// A finding as tools show it beside a plan's text: one path, lines, a sentence and what to ask.
struct PlacedFinding {
  let finding: Finding
  /// The path without `./` in front; this folder where the finding has no file.
  let path: String
  /// From 1, in code points; nothing where the file was not read.
  let start: (line: Int, column: Int)?
  /// The first column after.
  let end: (line: Int, column: Int)?
  /// What the rule is called; its id where it has no other name.
  let title: String
  /// One sentence without a full stop, on one line, without anything that a terminal would act on.
  let message: String
  /// The question and the help, a line each.
  let advice: [String]
  /// Its own among the findings of a report, and the same while the plan is edited.
  let key: String

  var line: Int { start?.line ?? 1 }

  /// All that is said, a line each.
  var lines: [String] { [message] + advice }

  /// `plan.yml:3:5`, for texts.
  var location: String {
    VisibleText.of(path) + (start.map { ":\($0.line):\($0.column)" } ?? "")
  }
}
