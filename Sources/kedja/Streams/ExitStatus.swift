/// How a command ends. Where several apply, the highest wins.
enum ExitStatus: Int32, Comparable {
  /// Nothing is at or above `--fail-on`.
  case clean = 0
  /// There are gaps, or examples of rules that do not hold.
  case gaps = 1
  /// Wrong usage: an unknown option, a path that does not exist, rule files that cannot be used.
  case usage = 2
  /// An error of the tool itself, or output that could not be written.
  case failure = 3

  static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }
}
