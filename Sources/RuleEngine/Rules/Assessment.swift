import LogicModel
import Syntax

/// Brings the runs of all rules together: bigger gaps hide the smaller ones that they imply, and
/// gaps that a plan accepts on purpose are set apart.
struct Assessment: Sendable {
  private let world: ModelWorld
  private let model: Model
  private let rules: RuleSet
  private let runs: [RuleRun]
  private let options: Engine.Options
  /// By rule id: the elements that its gaps stand on, where another rule's gaps can stand behind.
  private let standing: [String: Set<Int32>]
  /// By rule id: what its gaps of plans stand on where that is no element.
  private let standingInPlans: [String: Set<PlanItem>]
  private let exemptions: Exemptions

  private struct PlanItem: Hashable {
    let plan: Int32
    let value: HashedValue
  }

  init(_ world: ModelWorld, _ rules: RuleSet, _ runs: [RuleRun], _ options: Engine.Options) {
    self.world = world
    model = world.model
    self.rules = rules
    self.runs = runs
    self.options = options
    exemptions = Exemptions(model, rules, options)
    var standing: [String: Set<Int32>] = [:]
    var inPlans: [String: Set<PlanItem>] = [:]
    // Of the rules whose gaps can stand in front of another's.
    let asked = Set(rules.rules.flatMap { $0.definition.impliedBy.map(\.id) })
    for run in runs where asked.contains(run.rule.id) {
      var elements: Set<Int32> = []
      for gap in run.gaps {
        let items = gap.items.compactMap(\.element)
        // A gap of some of the items stands on them, not on what they belong to.
        let isPartial = !items.isEmpty && gap.items.count < gap.tried.count
        let ofPlan = !gap.items.isEmpty && model.kind(of: gap.element) == .plan
        if !isPartial && !ofPlan { elements.insert(gap.element) }
        elements.formUnion(items)
        if ofPlan {
          // What is no element stands in the plan: a year, a word, a pair.
          for item in gap.items where item.element == nil {
            inPlans[run.rule.id, default: []].insert(
              PlanItem(plan: gap.element, value: HashedValue(value: item)))
          }
        }
      }
      standing[run.rule.id] = elements
    }
    self.standing = standing
    standingInPlans = inPlans
  }

  func result() -> CheckResult {
    let parts = Parallel.map(runs.count, workers: options.workers) { settle(runs[$0]) }
    var result = CheckResult()
    var used = exemptions
    for (part, uses) in parts {
      result.findings += part.findings
      result.hidden += part.hidden
      result.exempted += part.exempted
      result.tallies += part.tallies
      used.add(uses)
    }
    result.findings += used.findings()
    return result
  }

  /// What one rule comes to, and which exemptions it used.
  private func settle(_ run: RuleRun) -> (CheckResult, Exemptions) {
    var result = CheckResult()
    var used = exemptions
    var tally = run.tally
    lazy var writer = FindingWriter(run.rule, world, options)
    let bigger = bigger(than: run.rule)
    for gap in run.gaps {
      if let hiding = hiding(gap.element, bigger) {
        let count = max(1, gap.items.count)
        tally[.gap] -= count
        tally[.notAssessed] += count
        result.hidden.append(.init(writer.finding(gap), behind: hiding))
        continue
      }
      settle(gap, bigger, writer, &tally, &used, &result)
    }
    result.findings += run.errors
    result.tallies.append(tally)
    return (result, used)
  }

  /// A gap whose own element is not hidden: some of its items may be, or be accepted.
  private func settle(
    _ gap: RuleRun.Gap, _ bigger: [Bigger], _ writer: FindingWriter, _ tally: inout RuleTally,
    _ exemptions: inout Exemptions, _ result: inout CheckResult
  ) {
    if let exemption = exemptions.use(tally.rule, gap.element) {
      tally[.gap] -= max(1, gap.items.count)
      tally.exempted += max(1, gap.items.count)
      result.exempted.append(
        .init(writer.finding(gap), reason: exemption.reason, until: exemption.until))
      return
    }
    guard !gap.items.isEmpty else {
      result.findings.append(writer.finding(gap))
      return
    }
    var left = gap
    left.items = []
    for item in gap.items {
      var single = gap
      single.items = [item]
      if let hiding = hiding(item, in: gap.element, bigger) {
        left.tried.removeAll { Value.areEqual($0, item) }
        tally[.gap] -= 1
        tally[.notAssessed] += 1
        result.hidden.append(.init(writer.finding(single), behind: hiding))
      } else if let element = item.element, let exemption = exemptions.use(tally.rule, element) {
        tally[.gap] -= 1
        tally.exempted += 1
        result.exempted.append(
          .init(writer.finding(single), reason: exemption.reason, until: exemption.until))
      } else {
        left.items.append(item)
      }
    }
    if !left.items.isEmpty { result.findings.append(writer.finding(left)) }
  }

  /// A rule whose gaps stand in front of those of another.
  private struct Bigger {
    let id: String
    let elements: Set<Int32>
    let inPlans: Set<PlanItem>
  }

  /// The rules that have gaps to stand in front of a rule's own, in the order in which it names them.
  private func bigger(than rule: CheckedRule) -> [Bigger] {
    rule.definition.impliedBy.compactMap { id, _ in
      let bigger = Bigger(
        id: id, elements: standing[id] ?? [], inPlans: standingInPlans[id] ?? [])
      return bigger.elements.isEmpty && bigger.inPlans.isEmpty ? nil : bigger
    }
  }

  /// The rule whose gap stands in front of an item of a gap.
  private func hiding(_ item: Value, in subject: Int32, _ bigger: [Bigger]) -> String? {
    if let element = item.element { return hiding(element, bigger) }
    let key = PlanItem(plan: subject, value: HashedValue(value: item))
    return bigger.first { $0.inPlans.contains(key) }?.id
  }

  /// The rule whose gap stands in front of an element for another rule: on the element itself, on
  /// its plan, or on all goals that it serves.
  private func hiding(_ element: Int32, _ bigger: [Bigger]) -> String? {
    guard !bigger.isEmpty else { return nil }
    let plan = model.plans[Int(element)]
    let goals = model.bearers[Int(element)]
    return bigger.first { rule in
      rule.elements.contains(element) || rule.elements.contains(plan)
        || !goals.isEmpty && goals.allSatisfy(rule.elements.contains)
    }?.id
  }
}
