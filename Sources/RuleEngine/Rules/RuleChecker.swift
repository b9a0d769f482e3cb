import LogicModel
package import Syntax

/// Definitions in, checked rules out: every expression typed by the metamodel and compiled, before
/// any plan is read.
package struct RuleChecker {
  private let rule: RuleDefinition
  private var environment: CheckEnvironment
  private var findings: [Finding] = []
  private var scopes: [Int: CheckedRule.Scope] = [
    Slot.element: .element, Slot.plan: .plan, Slot.today: .plan, Slot.everything: .run,
    Slot.item: .item, Slot.gaps: .item, Slot.tried: .item,
  ]
  private var used: Set<Int> = []

  /// Checks one rule.
  ///
  /// - Parameter isPortable: whether what standard CEL does not have is refused.
  /// - Returns: the rule, or `nil` where an expression is wrong, and what is.
  package static func check(
    _ rule: RuleDefinition, isPortable: Bool = false
  ) -> (rule: CheckedRule?, findings: [Finding]) {
    let (parts, findings) = compile(rule, isPortable: isPortable)
    let isBroken = findings.contains { $0.severity == .error }
    return (isBroken ? nil : parts.map { CheckedRule(rule, $0) }, findings)
  }

  /// The parts of a rule as far as they can be compiled, and what is wrong with it.
  static func compile(
    _ rule: RuleDefinition, isPortable: Bool = false
  ) -> (parts: CheckedRule.Parts?, findings: [Finding]) {
    var checker = RuleChecker(rule)
    checker.environment.isPortable = isPortable
    let parts = checker.run()
    return (parts, checker.findings)
  }

  private init(_ rule: RuleDefinition) {
    self.rule = rule
    environment = CheckEnvironment(
      dialect: .rules, schema: MetamodelSchema.standard, parseMoney: { Money.read($0).value })
    let kinds = rule.kinds.map { KindID(Int32($0.rawValue)) }.sorted()
    environment.declare("self", .element(kinds), slot: Slot.element)
    environment.declare(
      "plan", .element([KindID(Int32(Kind.plan.rawValue))]), slot: Slot.plan)
    environment.declare("idag", .date, slot: Slot.today)
    environment.declare(
      "alla", .element([MetamodelSchema.everything]), slot: Slot.everything)
  }

  private mutating func run() -> CheckedRule.Parts? {
    let parameters = rule.slottedParameters
    for (parameter, slotted) in zip(rule.parameters, parameters) {
      environment.declare("param." + parameter.name, parameter.type.checked, slot: slotted.slot)
      scopes[slotted.slot] = .run
    }
    var nextSlot = Slot.firstFree + parameters.count
    // Bindings that do not see the item come before `each`, the others after it.
    let late = bindingsThatSeeItem()
    var bindings: [CheckedRule.Binding] = []
    for binding in rule.bindings where !late.contains(binding.name) {
      declare(binding, &bindings, &nextSlot)
    }
    let each = rule.each.flatMap { checkList($0) }
    if rule.each != nil {
      environment.declare("item", each?.item ?? .dyn, slot: Slot.item)
    }
    for binding in rule.bindings where late.contains(binding.name) {
      declare(binding, &bindings, &nextSlot)
    }
    let when = rule.when.flatMap { check($0, expecting: .bool) }
    if let when, scope(of: when) == .item, let place = rule.when?.node.place {
      findings.append(
        .expressionError(
          "'when' cannot see 'item'", help: "filter the list in 'each' instead", at: place))
    }
    if let when, let source = rule.when { refuseConstant(when, source) }
    let require = rule.require.flatMap { check($0, expecting: .bool) }
    if rule.each != nil {
      let item = each?.item ?? .dyn
      environment.declare("brister", .list(item), slot: Slot.gaps)
      environment.declare("prövade", .list(item), slot: Slot.tried)
    }
    let related = rule.related.flatMap { checkList($0)?.expression }
    let message = texts(rule.message)
    let question = texts(rule.question)
    let at = anchor()
    reportUnused(bindings, parameters)
    checkReach(of: bindings, when, require, each?.expression)
    guard let require else { return nil }
    return CheckedRule.Parts(
      when: when?.program, require: require.program, each: each?.expression.program,
      bindings: bindings, related: related?.program, at: at, message: Deferred { message },
      question: Deferred { question }, parameters: parameters, slotCount: nextSlot)
  }

  // MARK: bindings

  private mutating func declare(
    _ binding: RuleDefinition.Binding, _ bindings: inout [CheckedRule.Binding],
    _ nextSlot: inout Int
  ) {
    if environment.variables[binding.name] != nil {
      findings.append(
        .expressionError("'\(binding.name)' is already defined", help: nil, at: binding.place))
    }
    guard let expression = check(binding.expression) else {
      // What uses it is checked all the same, without a second error for one cause.
      environment.declare(binding.name, .dyn, slot: nextSlot)
      used.insert(nextSlot)
      nextSlot += 1
      return
    }
    let scope = scope(of: expression)
    environment.declare(binding.name, expression.type, slot: nextSlot)
    scopes[nextSlot] = scope
    bindings.append(
      .init(name: binding.name, slot: nextSlot, program: expression.program, scope: scope))
    nextSlot += 1
  }

  /// The names of bindings that read `item`, themselves or through others.
  private func bindingsThatSeeItem() -> Set<String> {
    var late: Set<String> = []
    guard rule.each != nil else { return late }
    for binding in rule.bindings {
      guard let tree = ExpressionParser.parse(binding.expression.text).tree else { continue }
      let reads = tree.nodes.contains { node in
        guard case .identifier(let name, _) = node.kind else { return false }
        return name == "item" || late.contains(name)
      }
      if reads { late.insert(binding.name) }
    }
    return late
  }

  // MARK: expressions

  private mutating func check(
    _ source: RuleDefinition.Expression, expecting type: CheckedType? = nil
  ) -> CheckedExpression? {
    let (tree, errors) = ExpressionParser.parse(source.text)
    report(errors, in: source)
    guard let tree else { return nil }
    let (checked, problems) = Checker.check(tree, environment)
    report(problems, in: source)
    guard let checked else { return nil }
    if let type, checked.type.present != type, checked.type != .dyn {
      findings.append(
        .expressionError(
          "expected \(type.described(by: environment.schema)), got \(checked.type.described(by: environment.schema))",
          help: nil, at: source.node.place))
      return nil
    }
    used.formUnion(checked.dependencies)
    return checked
  }

  private mutating func checkList(
    _ source: RuleDefinition.Expression
  ) -> (expression: CheckedExpression, item: CheckedType)? {
    guard let expression = check(source) else { return nil }
    guard case .list(let item) = expression.type.present else {
      findings.append(
        .expressionError(
          "expected a list, got \(expression.type.described(by: environment.schema))", help: nil,
          at: source.node.place))
      return nil
    }
    return (expression, item)
  }

  private mutating func report(_ errors: [ExpressionError], in source: RuleDefinition.Expression) {
    for error in errors.prefix(Self.errorLimit) {
      let range = source.node.sourceRange(ofText: error.range.bytes)
      findings.append(
        .expressionError(
          error.message, help: error.help, at: Place(source.node.document.file, range)))
    }
    if errors.count > Self.errorLimit {
      findings.append(
        .expressionError(
          "\(errors.count - Self.errorLimit) more errors in this expression", help: nil,
          at: source.node.place))
    }
  }

  /// Nobody mends more errors of one expression at a time, and each has to be found in its text.
  static let errorLimit = 100

  private mutating func texts(_ localized: RuleDefinition.Localized?) -> CheckedRule.Texts? {
    guard let localized, let swedish = template(localized.swedish) else { return nil }
    let english = localized.english.flatMap { template($0) }
    return CheckedRule.Texts(swedish: swedish, english: Deferred { english })
  }

  private mutating func template(_ source: RuleDefinition.Expression) -> MessageTemplate? {
    let (template, errors) = MessageTemplate.check(source.text, environment)
    report(errors, in: source)
    if let template { used.formUnion(template.dependencies) }
    return template
  }

  /// The innermost of what the expression reads.
  private func scope(of expression: CheckedExpression) -> CheckedRule.Scope {
    expression.dependencies.map { scopes[$0] ?? .element }.max() ?? .run
  }

  /// `at: self.namn` is a field of the element; else an expression that gives another element.
  private mutating func anchor() -> CheckedRule.Anchor {
    guard let at = rule.at else { return .element }
    if let field = rule.anchoredField { return .field(field) }
    guard let expression = check(at) else { return .element }
    guard case .element = expression.type.present else {
      findings.append(
        .expressionError(
          "'at' is a field of 'self' or an element, not \(expression.type.described(by: environment.schema))",
          help: "for example 'self.namn' or 'item'", at: at.node.place))
      return .element
    }
    return .other(expression.program)
  }

  /// A guard that looks at nothing excludes everything, or nothing.
  private mutating func refuseConstant(
    _ guardian: CheckedExpression, _ source: RuleDefinition.Expression
  ) {
    guard guardian.dependencies.isEmpty else { return }
    let value = Evaluator(world: EmptyWorld(), slotCount: 0).evaluate(guardian)
    let effect: String
    switch value {
    case .bool(true): effect = "excludes nothing"
    case .bool(false): effect = "excludes everything"
    default: effect = "never comes to true or false"
    }
    findings.append(
      .expressionError(
        "'when' looks at no element: it \(effect)", help: "leave it out, or look at 'self'",
        at: source.node.place))
  }

  // MARK: what is said but not used

  private mutating func reportUnused(
    _ bindings: [CheckedRule.Binding], _ parameters: [(slot: Int, value: Value)]
  ) {
    for (parameter, declared) in zip(rule.parameters, parameters)
    where !used.contains(declared.slot) {
      findings.append(
        .expressionError(
          "parameter '\(parameter.name)' is never used", help: nil, at: parameter.place))
    }
    for binding in rule.bindings
    where bindings.contains(where: { $0.name == binding.name && !used.contains($0.slot) }) {
      findings.append(
        .expressionError("'\(binding.name)' is never used", help: nil, at: binding.place))
    }
  }

  /// `alla` looks at everything: allowed for plans, and where it is looked at once.
  private mutating func checkReach(
    of bindings: [CheckedRule.Binding], _ others: CheckedExpression?...
  ) {
    guard rule.kinds != [.plan] else { return }
    let repeated =
      others.compactMap { $0?.program }
      + bindings.filter { $0.scope > .run }.map(\.program)
    guard repeated.contains(where: { $0.dependencies.contains(Slot.everything) }) else { return }
    findings.append(
      .expressionError(
        "'alla' would be searched for every element",
        help:
          "use the inverse relation, such as 'self.mål', or a 'let' that sees neither 'self' nor 'item'",
        at: rule.place))
  }
}

extension RuleDefinition {
  /// The parameters at the slots that they have in the rule's programs.
  var slottedParameters: [(slot: Int, value: Value)] {
    parameters.enumerated().map { (Slot.firstFree + $0.offset, $0.element.value.value) }
  }

  /// The field that `at: self.namn` names; `nil` for an expression that gives another element.
  var anchoredField: String? {
    guard let at else { return nil }
    let parts = at.text.split(whereSeparator: \.isWhitespace).joined().split(separator: ".")
    guard parts.count == 2, parts[0] == "self",
      kinds.allSatisfy({ Metamodel.standard.field(String(parts[1]), of: $0) != nil })
    else { return nil }
    return String(parts[1])
  }
}

extension RuleDefinition.ParameterType {
  var checked: CheckedType {
    switch self {
    case .int: .int
    case .double: .double
    case .bool: .bool
    case .string: .string
    case .strings: .list(.string)
    }
  }
}

extension RuleDefinition.ParameterValue {
  var value: Value {
    switch self {
    case .int(let number): .int(number)
    case .double(let number): .double(number)
    case .bool(let flag): .bool(flag)
    case .string(let text): .text(text)
    case .strings(let texts): .items(texts.map { .text($0) })
    }
  }
}
