import LogicModel
import Syntax

/// Runs one rule over the elements that it is for. A class, since what it holds of the rule is far
/// too much to be handed on for each element.
final class RuleRunner {
  let rule: CheckedRule
  /// What is run; `nil` where the rule turned out to be wrong.
  let parts: CheckedRule.Parts?
  let world: ModelWorld
  let model: Model
  let options: Engine.Options
  let evaluator: Evaluator
  private(set) var result: RuleRun
  private var plan: Int32 = -1
  /// By scope: the bindings that are evaluated again for it.
  private let bindings: [[(slot: Int, program: Program)]]
  /// The plan that was last asked for the severity of its gaps, and the answer.
  private var graded: (plan: Int32, severity: Severity?)?
  /// The error that ended the element at hand: what it had come to before does not count.
  private var ranOut: EvaluationError?

  init(_ rule: CheckedRule, _ world: ModelWorld, _ options: Engine.Options) {
    self.rule = rule
    parts = rule.parts
    self.world = world
    model = world.model
    self.options = options
    evaluator = Evaluator(world: world, slotCount: parts?.slotCount ?? 0, budget: options.budget)
    let all = parts?.bindings ?? []
    bindings = CheckedRule.Scope.allCases.map { scope in
      all.filter { $0.scope == scope }.map { ($0.slot, $0.program) }
    }
    result = RuleRun(
      rule: rule, tally: RuleTally(rule: rule.id, title: rule.definition.title),
      cost: RuleCost(rule: rule.id, steps: 0, evaluations: 0))
  }

  /// - Parameter only: the one plan whose elements count, whatever its phase; all plans where none is
  ///   given.
  func run(in only: Int32? = nil) {
    // Reported, and never skipped in silence.
    guard let parts else {
      result.errors += rule.findings
      return
    }
    bindRun()
    for kind in rule.definition.kinds {
      let budget = budget(kind)
      for element in model.elements(of: kind) {
        if let only, model.plans[Int(element)] != only { continue }
        guard let severity = only == nil ? severity(of: element) : .info else { continue }
        bind(element)
        let before = (
          tally: result.tally.moment, gaps: result.gaps.count, errors: result.errors.count
        )
        evaluator.resetBudget(budget)
        check(element, severity, parts)
        if let error = ranOut {
          result.tally.goBack(to: before.tally)
          result.gaps.removeSubrange(before.gaps...)
          result.errors.removeSubrange(before.errors...)
          report(error, element)
        }
        ranOut = nil
        if options.keepsVerdicts {
          result.verdicts.append((element, result.tally.overall(since: before.tally)))
        }
      }
    }
    result.cost = RuleCost(
      rule: rule.id, steps: evaluator.stepsTaken, evaluations: evaluator.evaluations)
  }

  /// A rule for plans may look at all of a plan's elements; others have enough with a fixed number of
  /// steps. Both are the same on every machine.
  private func budget(_ kind: Kind) -> Int {
    let perElement = kind == .plan ? Evaluator.budgetForEach * Int(model.elementCount) : 0
    return max(options.budget, perElement)
  }

  /// How grave a gap is for an element's plan; `nil` where the rule is off in its phase.
  private func severity(of element: Int32) -> Severity? {
    let plan = model.plans[Int(element)]
    if let graded, graded.plan == plan { return graded.severity }
    let phase = options.phase ?? model.choice("skede", of: plan)
    let severity = rule.definition.severity.severity(inPhase: phase)
    graded = (plan, severity)
    return severity
  }

  // MARK: variables

  func bindRun() {
    evaluator.bind(Slot.everything, .element(MetamodelSchema.everythingElement))
    for (slot, value) in parts?.parameters ?? [] { evaluator.bind(slot, value) }
    rebind(.run)
  }

  private func bind(_ element: Int32) {
    evaluator.bind(Slot.element, .element(element))
    if model.plans[Int(element)] != plan {
      plan = model.plans[Int(element)]
      evaluator.bind(Slot.plan, .element(plan))
      evaluator.bind(Slot.today, options.today(of: plan, in: model))
      rebind(.plan)
    }
    rebind(.element)
  }

  /// Forgets what bindings of a scope came to; they are evaluated again when they are used.
  func rebind(_ scope: CheckedRule.Scope) {
    for (slot, program) in bindings[scope.rawValue] { evaluator.bind(slot, lazily: program) }
  }

  // MARK: verdicts

  private func check(
    _ element: Int32, _ severity: Severity, _ parts: CheckedRule.Parts
  ) {
    if let when = parts.when {
      let guarded = evaluator.evaluate(when)
      guard case .bool(true) = guarded else {
        result.tally[verdict(guarded, guardian: true, element)] += 1
        return
      }
    }
    guard let each = parts.each else {
      let verdict = verdict(evaluator.evaluate(parts.require), guardian: false, element)
      result.tally[verdict] += 1
      if verdict == .gap {
        tell(element, severity, items: [], tried: [])
      }
      return
    }
    let list = evaluator.evaluate(each)
    guard case .list(let items) = list else {
      result.tally[verdict(list, guardian: true, element)] += 1
      return
    }
    if items.isEmpty {
      result.tally[.notApplicable] += 1
      return
    }
    checkItems(items, of: element, severity, parts.require)
  }

  private func checkItems(
    _ items: List, of element: Int32, _ severity: Severity, _ require: Program
  ) {
    var gaps: [Value] = []
    var tried: [Value] = []
    tried.reserveCapacity(items.count)
    let budget = budget(model.kind(of: element))
    for place in 0..<items.count {
      let item = items[place]
      evaluator.resetBudget(budget)
      evaluator.bind(Slot.item, item)
      rebind(.item)
      let verdict = verdict(evaluator.evaluate(require), guardian: false, element)
      result.tally[verdict] += 1
      if verdict == .gap { gaps.append(item) }
      if verdict == .gap || verdict == .satisfied { tried.append(item) }
    }
    guard !gaps.isEmpty else { return }
    switch rule.definition.report {
    case .group:
      tell(element, severity, items: gaps, tried: tried)
    case .item: for gap in gaps { tell(element, severity, items: [gap], tried: tried) }
    }
  }

  private func tell(_ element: Int32, _ severity: Severity, items: [Value], tried: [Value]) {
    let known = bindings[CheckedRule.Scope.element.rawValue].compactMap { slot, _ in
      evaluator.known(slot).map { (slot: slot, value: $0) }
    }
    result.gaps.append(
      .init(element: element, severity: severity, items: items, tried: tried, known: known))
  }

  /// What a value says. A guard that is false, and something absent, make a rule not applicable.
  private func verdict(_ value: Value, guardian: Bool, _ element: Int32) -> Verdict {
    switch value {
    case .bool(true): return .satisfied
    case .bool(false): return guardian ? .notApplicable : .gap
    case .unknown(let unknown): return unknown.reasons.contains(.okänt) ? .unknown : .notApplicable
    case .null: return .notApplicable
    case .error(let error):
      if error.kind == .missing { return .notApplicable }
      if error.kind == .budget {
        ranOut = error
        return .notApplicable
      }
      report(error, element)
      return .notApplicable
    default: return .notApplicable
    }
  }

  /// A fault of the rule is told once for each sort of fault, with the element it died on.
  private func report(_ error: EvaluationError, _ element: Int32) {
    let sort = error.kind == .budget ? "regel-over-budget" : "regel-fel"
    guard !result.errors.contains(where: { $0.rule == sort && $0.message.english == error.message })
    else { return }
    let name = model.qualifiedID(element)
    var finding = Finding(
      rule: sort, severity: .error,
      message: LocalizedText(
        "regeln '\(rule.id)' kunde inte prövas på '\(name)': \(error.message)", en: error.message),
      place: model.places[Int(element)])
    finding.elements = [name]
    result.errors.append(finding)
  }
}

extension RuleRunner {
  /// Sets the variables as they were for a gap, for its texts.
  func prepare(_ gap: RuleRun.Gap) {
    evaluator.resetBudget(options.budget)
    bind(gap.element)
    for (slot, value) in gap.known { evaluator.bind(slot, value) }
    evaluator.bind(Slot.item, gap.items.first ?? .null)
    evaluator.bind(Slot.gaps, .items(gap.items))
    evaluator.bind(Slot.tried, .items(gap.tried))
    rebind(.item)
  }
}
