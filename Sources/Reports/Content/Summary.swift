package import RuleEngine
import Syntax

/// The numbers of a report, each with what it is out of.
package struct Summary: Sendable {
  package let facts: ModelFacts
  package let errors: Int
  package let warnings: Int
  package let infos: Int
  /// Whether any gap is of the plan as a whole.
  package let touchesPlan: Bool
  /// Goals that have a gap.
  package let goalsWithGaps: Int
  package let hidden: Int
  package let exempted: Int
  /// Findings about the text.
  package let notes: Int
  /// How often each verdict was given, by `Verdict.rawValue`.
  package let verdicts: [Int]

  package var gaps: Int { errors + warnings + infos }
  package var unknown: Int { self[.unknown] }

  package subscript(verdict: Verdict) -> Int { verdicts[Int(verdict.rawValue)] }

  init(facts: ModelFacts, groups: [GapGroup], notes: [Finding], result: CheckResult) {
    self.facts = facts
    var counts: [Severity: Int] = [:]
    for group in groups { for gap in group.gaps { counts[gap.severity, default: 0] += 1 } }
    errors = counts[.error] ?? 0
    warnings = counts[.warning] ?? 0
    infos = counts[.info] ?? 0
    let goals = Set(facts.goals)
    let touched = groups.filter { !$0.gaps.isEmpty }
    goalsWithGaps = touched.count { $0.goal.map(goals.contains) ?? false }
    touchesPlan = touched.count > goalsWithGaps
    hidden = groups.reduce(0) { $0 + $1.hidden.count }
    exempted = result.exempted.count
    self.notes = notes.count
    verdicts = Verdict.allCases.map { verdict in result.tallies.reduce(0) { $0 + $1[verdict] } }
  }
}
