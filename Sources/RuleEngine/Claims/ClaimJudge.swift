import LogicModel
import Syntax

/// Judges the claims of plans: confirmed, refuted or not to be decided.
///
/// A stage after the rules and before those rules that ask what came of claims. Everything is
/// read from the model; a claim never hangs on another.
struct ClaimJudge {
  private let world: ModelWorld
  private let model: Model
  private let comparison: ClaimComparison
  private let evaluator: Evaluator
  private let budget: Int
  private let today: (Int32) -> Value
  /// What a rule comes to on a plan; `nil` where there is no such rule.
  private let count: (String, Int32) -> RuleCount?
  /// For "did you mean".
  private let ruleIDs: [String]
  private var findings: [Finding] = []
  /// By what is counted: what has been compiled for it.
  private var counted: [String: ClaimExpressions.Counted] = [:]

  /// The values of the claims' derived fields, by field and row, and what is wrong with claims or in
  /// the way of deciding them.
  typealias Judgement = (answers: [Int: [Int32: Value]], findings: [Finding])

  /// Judges all claims.
  static func judge(
    _ world: ModelWorld, budget: Int, today: @escaping (Int32) -> Value, ruleIDs: [String],
    count: @escaping (String, Int32) -> RuleCount?
  ) -> Judgement {
    var judge = ClaimJudge(world, budget, today, ruleIDs, count)
    var answers: [Int: [Int32: Value]] = [:]
    for element in world.model.elements(of: .claim) {
      guard let answer = judge.answer(Claim(element, world)) else { continue }
      let row = world.model.row(of: element, in: .claim)
      for (field, value) in answer.values { answers[Int(field.index), default: [:]][row] = value }
      if let reason = answer.reason, answer.holds == nil {
        judge.findings.append(.undecidedClaim(reason, element, world.model))
      }
    }
    return (answers, judge.findings)
  }

  private init(
    _ world: ModelWorld, _ budget: Int, _ today: @escaping (Int32) -> Value, _ ruleIDs: [String],
    _ count: @escaping (String, Int32) -> RuleCount?
  ) {
    self.world = world
    self.budget = budget
    self.today = today
    self.ruleIDs = ruleIDs
    self.count = count
    model = world.model
    comparison = ClaimComparison(world)
    evaluator = Evaluator(world: world, slotCount: ClaimExpressions.Slots.count, budget: budget)
  }

  /// What the model says of a claim; `nil` where it says nothing that could be worked out.
  private mutating func answer(_ claim: Claim) -> ClaimAnswer? {
    guard let first = claim.forms.first else { return nil }
    if claim.forms.count > 1 {
      findings.append(.claimOfSeveral(claim.forms.map(\.field), claim.element, model))
    }
    if let field = claim.unknownField {
      return .undecided(.init("'\(field)' är okänt", en: "'\(field)' is unknown"))
    }
    if model.isRepaired[Int(claim.element)] {
      return .undecided(
        .init(
          "påståendet kunde inte läsas säkert", en: "the claim could not be read with certainty"))
    }
    switch first.form {
    case .rule(let id, let satisfied, let gaps):
      return answer(claim, rule: id, satisfied: satisfied, gaps: gaps)
    case .count(let counted): return answer(claim, counting: counted)
    case .sum(let name): return answer(claim, summing: name)
    case .expression(let text): return answer(claim, expression: text)
    }
  }

  // MARK: rules

  private mutating func answer(
    _ claim: Claim, rule id: String, satisfied: [String]?, gaps: [String]?
  ) -> ClaimAnswer? {
    guard let count = count(id, claim.plan) else {
      let nearest = EditDistance.nearest(to: id, in: ruleIDs)
      findings.append(.claimOfUnknownRule(id, nearest: nearest, claim.element, model))
      return nil
    }
    if count.readsClaims {
      findings.append(.claimInCircle(claim.element, "regel", model))
      return nil
    }
    guard let stated = satisfied ?? gaps else {
      findings.append(.claimWithoutAnswer(claim.element, "regel", model))
      return nil
    }
    guard count.assessed > 0 else {
      return .undecided(
        .init(
          "regeln '\(id)' är inte tillämplig på planen",
          en: "the rule '\(id)' does not apply to the plan"))
    }
    let isOfGaps = satisfied == nil
    if stated.count == 1, let number = StatedCount.read(stated[0]) {
      let part = isOfGaps ? count.gaps : count.satisfied
      let computed = "\(part) av \(count.assessed)"
      guard let holds = number.agrees(with: part, of: count.assessed, unknown: count.unknown)
      else { return .undecided(Self.reason(count), computed: computed) }
      return ClaimAnswer(holds: holds, computed: computed)
    }
    guard isOfGaps else {
      findings.append(
        .unreadableClaim(
          stated.joined(separator: ", "),
          expected: .init(
            "till exempel '\(StatedCount.forms)'", en: "for example '\(StatedCount.forms)'"),
          claim.element, "uppfyllt", model))
      return nil
    }
    let subjects = count.subjects.map { Value.element($0) }
    var answer = comparison.compare(sure: subjects, possible: subjects, stated)
    // What the claim names may be among what is not known.
    if count.unknown > 0, answer?.unmentioned.isEmpty == true {
      answer = .undecided(Self.reason(count), computed: answer?.computed)
    }
    return answer
  }

  private static func reason(_ count: RuleCount) -> LocalizedText {
    LocalizedText(
      "\(count.unknown) av \(count.assessed) är okända",
      en: "\(count.unknown) of \(count.assessed) are unknown")
  }

  // MARK: counts, sums and expressions

  private mutating func answer(_ claim: Claim, counting counted: String) -> ClaimAnswer? {
    let word = TextFolding.fold(counted)
    guard let known = ClaimExpressions.countable.first(where: { TextFolding.fold($0) == word }),
      let expressions = self.counted[known] ?? ClaimExpressions.counting(known)
    else {
      let nearest = EditDistance.nearest(to: counted, in: ClaimExpressions.countable)
      let help = (nearest.map { [$0] } ?? ["delregioner", "mål", "aktiviteter"])
        .map { "'\($0)'" }.joined(separator: ", ")
      return refuse(counted, .init(help), claim, "räkna")
    }
    self.counted[known] = expressions
    if !ClaimExpressions.canNarrow(known), isNarrowed(claim) {
      let forms = "'räkna: delregioner', 'räkna: mål', 'räkna: aktiviteter'"
      return refuse(
        known, .init("\(forms) när 'där' står med", en: "\(forms) together with 'där'"), claim,
        "räkna")
    }
    guard !claim.expected.isEmpty else { return wantsAnswer(claim, "räkna") }
    bind(claim, subject: claim.element)
    let sure = evaluate(expressions.sure)
    let possible = evaluate(expressions.possible)
    guard case .list(let counts) = sure, case .list(let others) = possible else {
      return settle(sure, claim, "räkna")
    }
    return comparison.compare(sure: counts.items, possible: others.items, claim.expected)
      ?? refuse(
        claim.expected.joined(separator: ", "),
        .init("ett antal eller namnen", en: "a number or the names"), claim, "blir")
  }

  private func isNarrowed(_ claim: Claim) -> Bool {
    !model.related("där_mål", of: claim.element).isEmpty
      || model.choice("där_typ", of: claim.element) != nil
  }

  private mutating func answer(_ claim: Claim, summing name: String) -> ClaimAnswer? {
    guard let money = comparison.names.find(name, [.funding, .fundingArea], in: claim.plan),
      let expression = ClaimExpressions.summing(model.kind(of: money))
    else {
      let known = [Kind.funding, .fundingArea].flatMap { model.elements(of: $0) }
        .map { model.ids[Int($0)] }
      let nearest = EditDistance.nearest(to: name, in: known)
      return refuse(
        name,
        nearest.map { .init("'\($0)'") }
          ?? .init("id eller namn på medel i planen", en: "the id or name of money in the plan"),
        claim, "summa")
    }
    guard !claim.expected.isEmpty else { return wantsAnswer(claim, "summa") }
    bind(claim, subject: money)
    return settle(evaluate(expression), claim, "summa")
  }

  private mutating func answer(_ claim: Claim, expression text: String) -> ClaimAnswer? {
    let (checked, errors) = ClaimExpressions.check(text)
    guard let checked else {
      for error in errors.prefix(1) {
        findings.append(
          .claimExpression(error.message, help: error.help, claim.element, "uttryck", model))
      }
      return nil
    }
    guard !ClaimAnswer.isRead(by: checked.program) else {
      findings.append(.claimInCircle(claim.element, "uttryck", model))
      return nil
    }
    bind(claim, subject: claim.element)
    return settle(evaluate(checked), claim, "uttryck")
  }

  /// A value held against the claim. Errors of the expression are told, never taken for an answer.
  private mutating func settle(_ value: Value, _ claim: Claim, _ field: String) -> ClaimAnswer? {
    if case .error(let error) = value, error.kind != .missing {
      findings.append(.claimExpression(error.message, help: nil, claim.element, field, model))
      return nil
    }
    return comparison.compare(value, claim.expected)
      ?? refuse(
        claim.expected.isEmpty ? "ja" : claim.expected.joined(separator: ", "),
        .init(
          "något som går att jämföra med '\(comparison.writer.text(value))'",
          en: "something that can be compared with '\(comparison.writer.text(value))'"), claim,
        "blir")
  }

  private mutating func refuse(
    _ text: String, _ expected: LocalizedText, _ claim: Claim, _ field: String
  ) -> ClaimAnswer? {
    findings.append(
      .unreadableClaim(text, expected: expected, claim.element, field, model))
    return nil
  }

  private mutating func wantsAnswer(_ claim: Claim, _ field: String) -> ClaimAnswer? {
    findings.append(.claimWithoutAnswer(claim.element, field, model))
    return nil
  }

  private func bind(_ claim: Claim, subject: Int32) {
    evaluator.bind(ClaimExpressions.Slots.subject, .element(subject))
    evaluator.bind(ClaimExpressions.Slots.plan, .element(claim.plan))
    evaluator.bind(ClaimExpressions.Slots.today, today(claim.plan))
    evaluator.bind(
      ClaimExpressions.Slots.everything, .element(MetamodelSchema.everythingElement))
  }

  /// A claim looks at a whole plan, and has as many steps for it as a rule on plans.
  private func evaluate(_ expression: CheckedExpression) -> Value {
    evaluator.resetBudget(max(budget, Evaluator.budgetForEach * Int(model.elementCount)))
    return evaluator.evaluate(expression)
  }
}
