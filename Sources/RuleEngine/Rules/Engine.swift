package import LogicModel
import Syntax

/// Checked rules and a model in, verdicts and findings out.
package enum Engine {
  package struct Options: Sendable {
    /// Treats every plan as if it were in this phase (`--skede`).
    package var phase: String?
    /// What `idag` stands for (`--datum`); else each plan's `läge_den`.
    package var today: CalendarDate?
    /// Steps that one rule may take on one element.
    package var budget = Evaluator.budget
    /// Whether to tell what each rule said of each element, also where it found nothing.
    package var keepsVerdicts = false
    /// Whether findings are worded in English too; a report in Swedish does not ask for it.
    package var isInEnglish = true
    /// How many threads may work at the same time; nothing that comes out depends on it.
    package var workers = Parallel.workers

    package init(
      phase: String? = nil, today: CalendarDate? = nil, keepsVerdicts: Bool = false,
      isInEnglish: Bool = true
    ) {
      self.phase = phase
      self.today = today
      self.keepsVerdicts = keepsVerdicts
      self.isInEnglish = isInEnglish
    }

    /// The day of `--datum`, else the day that the plan says it describes, else unknown.
    func today(of plan: Int32, in model: Model) -> Value {
      if let today { return .date(today) }
      guard let field = Metamodel.standard.field("läge_den", of: .plan),
        case .period(let values) = model.column(field).storage,
        let day = values[Int(model.row(of: plan, in: .plan))]?.lastDay
      else { return .unknown(.okänt) }
      return .date(day)
    }
  }

  /// Checks all plans of a model.
  ///
  /// - Parameter book: all rules there are, which claims may be about; `rules` are those that are run.
  package static func check(
    _ model: Model, rules: RuleSet, of book: RuleSet? = nil, options: Options = Options()
  ) -> CheckResult {
    let (world, runs, claims) = run(ModelWorld(model), rules, book ?? rules, options)
    var result = Assessment(world, rules, runs, options).result()
    result.findings += claims
    result.costs = runs.map(\.cost)
    result.verdicts = verdicts(runs, model)
    result.today = (options.today ?? day(of: model))?.iso
    return result
  }

  private static func verdicts(_ runs: [RuleRun], _ model: Model) -> [ElementVerdict] {
    var subjects: [Int32: ElementVerdict.Subject] = [:]
    return runs.flatMap { run in
      run.verdicts.map { element, verdict in
        let subject =
          subjects[element]
          ?? ElementVerdict.Subject(
            id: model.qualifiedID(element), name: model.name(element),
            place: model.places[Int(element)])
        subjects[element] = subject
        return ElementVerdict(rule: run.rule.id, subject: subject, verdict: verdict)
      }
    }
  }

  /// Runs the rules. Claims are judged beside those that do not ask what came of them, and before
  /// those that do; nothing is judged unless some rule asks.
  ///
  /// - Returns: the world in which claims have their answers, the runs in the order of the rules, and
  ///   what is wrong with claims.
  private static func run(
    _ world: ModelWorld, _ rules: RuleSet, _ book: RuleSet, _ options: Options
  ) -> (world: ModelWorld, runs: [RuleRun], findings: [Finding]) {
    func runs(_ places: [Int], in world: ModelWorld) -> [RuleRun] {
      Parallel.map(places.count, workers: options.workers) {
        RuleRun.run(rules.rules[places[$0]], world, options)
      }
    }
    let all = Array(rules.rules.indices)
    guard !world.model.elements(of: .claim).isEmpty else {
      return (world, runs(all, in: world), [])
    }
    // Asking compiles the rules, which is work for all processors.
    let asks = Parallel.map(all.count, workers: options.workers) { rules.rules[$0].readsClaims }
    let (early, late) = (all.filter { !asks[$0] }, all.filter { asks[$0] })
    guard !late.isEmpty else { return (world, runs(all, in: world), []) }
    let work = Parallel.map(early.count + 1, workers: options.workers) { place in
      place == 0
        ? Work.claims(judge(world, book, options))
        : .rule(RuleRun.run(rules.rules[early[place - 1]], world, options))
    }
    var claims: ClaimJudge.Judgement = ([:], [])
    var finished: [RuleRun] = []
    for done in work {
      switch done {
      case .claims(let judgement): claims = judgement
      case .rule(let run): finished.append(run)
      }
    }
    let answered = world.answering(claims.answers)
    finished += runs(late, in: answered)
    let ordered = zip(early + late, finished).sorted { $0.0 < $1.0 }.map(\.1)
    return (answered, ordered, claims.findings)
  }

  private enum Work: Sendable {
    case claims(ClaimJudge.Judgement)
    case rule(RuleRun)
  }

  private static func judge(
    _ world: ModelWorld, _ book: RuleSet, _ options: Options
  ) -> ClaimJudge.Judgement {
    let known = Dictionary(book.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ClaimJudge.judge(
      world, budget: options.budget, today: { options.today(of: $0, in: world.model) },
      ruleIDs: book.rules.map(\.id)
    ) { id, plan in
      known[book.aliases[id] ?? id].map { RuleRun.count($0, in: plan, world, options) }
    }
  }

  /// The one day that the loaded plans say they describe; `nil` where they say none or several.
  private static func day(of model: Model) -> CalendarDate? {
    guard let field = Metamodel.standard.field("läge_den", of: .plan),
      case .period(let stated) = model.column(field).storage
    else { return nil }
    let days = Set(stated.compactMap { $0?.lastDay })
    return days.count == 1 ? days.first : nil
  }
}

/// What one rule came to on a model, before bigger gaps hide smaller ones.
struct RuleRun: Sendable {
  let rule: CheckedRule
  var tally: RuleTally
  var gaps: [Gap] = []
  /// What the rule said of each element, where that was asked for; nothing where it failed.
  var verdicts: [(element: Int32, verdict: Verdict?)] = []
  var cost: RuleCost
  /// Errors of the rule itself, the first of each kind.
  var errors: [Finding] = []

  /// A gap of an element, or of some of its items.
  struct Gap: Sendable {
    let element: Int32
    let severity: Severity
    /// Under `each`: the items that failed.
    var items: [Value]
    var tried: [Value]
    /// The variables of the element that were asked for on the way here, and need not be worked out
    /// again for the texts; those that are lists are.
    let known: [(slot: Int, value: Value)]
  }

  static func run(_ rule: CheckedRule, _ world: ModelWorld, _ options: Engine.Options) -> RuleRun {
    let runner = RuleRunner(rule, world, options)
    runner.run()
    return runner.result
  }

  /// What a rule comes to on one plan, whatever the plan's phase. A rule that asks what came of
  /// claims is not run: it has nothing to ask yet.
  static func count(
    _ rule: CheckedRule, in plan: Int32, _ world: ModelWorld, _ options: Engine.Options
  ) -> RuleCount {
    if rule.readsClaims { return RuleCount(readsClaims: true) }
    let runner = RuleRunner(rule, world, options)
    runner.run(in: plan)
    let run = runner.result
    return RuleCount(
      satisfied: run.tally[.satisfied], gaps: run.tally[.gap], unknown: run.tally[.unknown],
      subjects: run.gaps.flatMap { gap in
        let items = gap.items.flatMap(\.elements)
        return world.model.kind(of: gap.element) == .plan && !items.isEmpty ? items : [gap.element]
      })
  }
}
