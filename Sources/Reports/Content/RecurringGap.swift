package import RuleEngine
package import Syntax

/// A gap that most of the goals have: told once for the plan, and in brief under each goal, so that
/// what is special to a goal is seen.
package struct RecurringGap: Sendable {
  package let tally: RuleTally
  /// One for each goal, in plan order.
  package let findings: [Finding]
  package let goalCount: Int

  package var severity: Severity { findings.map(\.severity).max() ?? .info }

  /// Fewer goals than this are told one by one: three in a row are still read.
  private static let fewest = 4

  /// The rules that have gaps in more than half of the goals, the gravest first.
  static func among(_ groups: [GapGroup], tallies: [RuleTally], goals: Int) -> [RecurringGap] {
    let byRule = Dictionary(
      grouping: groups.filter { $0.goal != nil && !$0.isDraft }.flatMap(\.gaps), by: \.rule)
    return tallies.compactMap { tally -> RecurringGap? in
      guard let findings = byRule[tally.rule] else { return nil }
      let touched = Set(findings.map(\.group)).count
      guard touched >= fewest, touched * 2 > goals else { return nil }
      return RecurringGap(tally: tally, findings: findings, goalCount: touched)
    }.sorted { ($1.severity, $0.tally.rule) < ($0.severity, $1.tally.rule) }
  }
}
