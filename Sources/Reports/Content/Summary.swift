package import RuleEngine
import Syntax

/// The numbers of a report, each with what it is out of.
package struct Summary: Sendable {
  package let facts: ModelFacts
  package let gaps: SeverityCounts
  /// Whether any gap is of the plan as a whole.
  package let touchesPlan: Bool
  /// Goals that have a gap.
  package let goalsWithGaps: Int
  package let hidden: Int
  package let exempted: Int
  /// Gaps that a baseline accepts, each once however many of its items are told apart.
  package let baselined: Int
  /// Gaps on lines that were not asked for.
  package let elsewhere: Int
  /// Findings about the text.
  package let notes: SeverityCounts
  /// How often each verdict was given, by `Verdict.rawValue`.
  package let verdicts: [Int]

  package var unknown: Int { self[.unknown] }

  package subscript(verdict: Verdict) -> Int { verdicts[Int(verdict.rawValue)] }

  init(facts: ModelFacts, groups: [GapGroup], notes: [Finding], result: CheckResult) {
    self.facts = facts
    gaps = SeverityCounts(groups.lazy.flatMap(\.gaps))
    self.notes = SeverityCounts(notes)
    let goals = Set(facts.goals)
    let touched = groups.filter { !$0.gaps.isEmpty }
    goalsWithGaps = touched.count { $0.goal.map(goals.contains) ?? false }
    touchesPlan = touched.count > goalsWithGaps
    hidden = groups.reduce(0) { $0 + $1.hidden.count }
    exempted = result.exempted.count
    elsewhere = result.elsewhere
    baselined = Set(result.baselined.map(\.fingerprint)).count
    verdicts = Verdict.allCases.map { verdict in result.tallies.reduce(0) { $0 + $1[verdict] } }
  }
}
