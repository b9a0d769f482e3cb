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
  /// By rule id: the elements that its gaps stand on.
  private let standing: [String: Set<Int32>]
  private let exemptions: Exemptions

  init(_ world: ModelWorld, _ rules: RuleSet, _ runs: [RuleRun], _ options: Engine.Options) {
    self.world = world
    model = world.model
    self.rules = rules
    self.runs = runs
    self.options = options
    exemptions = Exemptions(model, rules, options)
    var standing: [String: Set<Int32>] = [:]
    for run in runs {
      var elements: Set<Int32> = []
      for gap in run.gaps {
        let items = gap.items.compactMap(\.element)
        // A gap of some of the items stands on them, not on what they belong to.
        let isPartial = !items.isEmpty && gap.items.count < gap.tried.count
        let ofPlan = !items.isEmpty && model.kind(of: gap.element) == .plan
        if !isPartial && !ofPlan { elements.insert(gap.element) }
        elements.formUnion(items)
      }
      standing[run.rule.id] = elements
    }
    self.standing = standing
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
    for gap in run.gaps {
      if let hiding = hiding(gap.element, run.rule) {
        let count = max(1, gap.items.count)
        tally[.gap] -= count
        tally[.notAssessed] += count
        result.hidden.append(.init(writer.finding(gap), behind: hiding))
        continue
      }
      settle(gap, run, writer, &tally, &used, &result)
    }
    result.findings += run.errors
    result.tallies.append(tally)
    return (result, used)
  }

  /// A gap whose own element is not hidden: some of its items may be, or be accepted.
  private func settle(
    _ gap: RuleRun.Gap, _ run: RuleRun, _ writer: FindingWriter, _ tally: inout RuleTally,
    _ exemptions: inout Exemptions, _ result: inout CheckResult
  ) {
    if let exemption = exemptions.use(run.rule.id, gap.element) {
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
      if let element = item.element, let hiding = hiding(element, run.rule) {
        tally[.gap] -= 1
        tally[.notAssessed] += 1
        result.hidden.append(.init(writer.finding(single), behind: hiding))
      } else if let element = item.element, let exemption = exemptions.use(run.rule.id, element) {
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

  /// The rule whose gap stands in front of an element for another rule: on the element itself, on
  /// its plan, or on all goals that it serves.
  private func hiding(_ element: Int32, _ rule: CheckedRule) -> String? {
    for (id, _) in rule.definition.impliedBy {
      guard let elements = standing[id], !elements.isEmpty else { continue }
      if elements.contains(element) { return id }
      let plan = model.plans[Int(element)]
      if plan != element, elements.contains(plan) { return id }
      let goals = model.bearers[Int(element)]
      if !goals.isEmpty, goals.allSatisfy(elements.contains) { return id }
    }
    return nil
  }
}

extension Value {
  /// The element that it is.
  var element: Int32? {
    if case .element(let element) = self { return element }
    return nil
  }

  /// A scalar as an identity across runs.
  var plainText: String {
    switch self {
    case .string(let text): text.content
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): String(number)
    case .bool(let flag): flag ? "ja" : "nej"
    case .date(let day): day.iso
    default: ""
    }
  }
}
