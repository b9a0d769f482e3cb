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
    package var budget = 1_000_000

    package init(phase: String? = nil, today: CalendarDate? = nil) {
      self.phase = phase
      self.today = today
    }
  }

  /// Checks all plans of a model.
  package static func check(
    _ model: Model, rules: RuleSet, options: Options = Options()
  ) -> CheckResult {
    let world = ModelWorld(model)
    let runs = rules.rules.map { RuleRun.run($0, world, options) }
    var result = Assessment(world, rules, runs, options).result()
    result.costs = runs.map(\.cost)
    result.today = (options.today ?? day(of: model))?.iso
    return result
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
  }

  static func run(_ rule: CheckedRule, _ world: ModelWorld, _ options: Engine.Options) -> RuleRun {
    var runner = RuleRunner(rule, world, options)
    runner.run()
    return runner.result
  }
}
