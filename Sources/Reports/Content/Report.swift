package import RuleEngine
package import Syntax

/// What a run has to say, sorted, grouped and counted, before any format has touched it.
///
/// Depends on nothing but its arguments: no clock, no locale, no order of hashing.
package struct Report: Sendable {
  package let options: ReportOptions
  /// The files that findings point into, by `FileID`.
  package let sources: [SourceFile]
  /// The plan as a whole first, then the goals in plan order; groups without gaps are left out.
  package let groups: [GapGroup]
  /// Rules with a gap in most of the goals, which are told once for all of them.
  package let recurring: [RecurringGap]
  /// Gaps that the plans accept on purpose.
  package let exempted: [CheckResult.Exempted]
  /// Gaps that a baseline accepts.
  package let baselined: [Finding]
  /// Findings about the text: how it was read, not what the plan lacks.
  package let notes: [Finding]
  /// One per rule that was run, in the order of rule ids.
  package let tallies: [RuleTally]
  /// What each rule said of each element, where that was asked for; by rule, then in the order of
  /// the plans.
  package let verdicts: [ElementVerdict]
  /// What each rule took.
  package let costs: [RuleCost]
  /// The day that time-dependent rules used.
  package let today: String?
  package let summary: Summary
  /// Whether something is at or above the severity asked for. A gap that stands behind another
  /// counts too, so that the order of hiding never decides.
  package let fails: Bool

  package init(
    notes: [Finding], result: CheckResult, sources: [SourceFile], facts: ModelFacts,
    options: ReportOptions
  ) {
    self.options = options
    self.sources = sources
    self.notes = FindingOrder.sorted(notes)
    groups = Self.grouped(result, facts)
    recurring = RecurringGap.among(groups, tallies: result.tallies, goals: facts.goals.count)
    exempted = FindingOrder.sorted(result.exempted) { $0.finding }
    baselined = FindingOrder.sorted(result.baselined)
    tallies = result.tallies.sorted { FindingOrder.precedes($0.rule, $1.rule) }
    today = result.today
    costs = result.costs
    verdicts = result.verdicts
    summary = Summary(facts: facts, groups: groups, notes: self.notes, result: result)
    let worst = (notes + result.findings + result.hidden.map(\.finding)).map(\.severity).max()
    fails = options.failOn.map { limit in worst.map { $0 >= limit } ?? false } ?? false
  }

  /// Whether a rule of this id was run.
  package func ran(_ rule: String) -> Bool {
    var low = 0
    var high = tallies.count
    while low < high {
      let middle = (low + high) / 2
      if FindingOrder.precedes(tallies[middle].rule, rule) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < tallies.count && tallies[low].rule == rule
  }

  private static func grouped(_ result: CheckResult, _ facts: ModelFacts) -> [GapGroup] {
    let gaps = Dictionary(grouping: FindingOrder.sorted(result.findings), by: \.group)
    let hidden = Dictionary(
      grouping: FindingOrder.sorted(result.hidden) { $0.finding }, by: \.finding.group)
    let known = Set(facts.goals.map(\.id))
    // A group that is no known goal is still told, after the others.
    let strays = Set(gaps.keys).union(hidden.keys).compactMap { $0 }
      .filter { !known.contains($0) }.sorted(by: FindingOrder.precedes)
      .map { ModelFacts.Goal(id: $0, name: $0) }
    let goals = [nil] + facts.goals.map(Optional.some) + strays.map(Optional.some)
    return goals.map { goal in
      GapGroup(
        goal: goal, gaps: FindingOrder.gravestFirst(gaps[goal?.id] ?? []),
        hidden: hidden[goal?.id] ?? [],
        isDraft: goal?.isDraft ?? facts.isDraft)
    }.filter { !$0.gaps.isEmpty || !$0.hidden.isEmpty }
  }
}
