/// Runs compiled expressions against a world. One per thread; holds the variables' values, the
/// step budget and nothing else, so that an evaluation allocates only what its result needs.
package final class Evaluator {
  package let world: any World
  /// Steps left. One per operation; more for what grows. Below zero everything ends.
  package private(set) var stepsLeft: Int

  /// By slot: the value of a variable.
  private var slots: [Value]
  /// By slot: what is evaluated at first use.
  private var pending: [CheckedExpression?]
  private var locals: [Value] = []
  /// Where the running program's locals begin.
  var base = 0
  var program: Program

  package init(world: any World, slotCount: Int, budget: Int = 1_000_000) {
    self.world = world
    stepsLeft = budget
    slots = Array(repeating: .null, count: slotCount)
    pending = Array(repeating: nil, count: slotCount)
    program = Program(
      code: [], constants: [], operands: [], implementations: [], regexes: [], fieldTables: [],
      ranges: [], root: 0, localCount: 0, nullIsMissing: false, text: "")
  }

  /// Gives a new budget, for the next rule or element.
  package func resetBudget(_ steps: Int) { stepsLeft = steps }

  package func bind(_ slot: Int, _ value: Value) {
    grow(to: slot)
    slots[slot] = value
    pending[slot] = nil
  }

  /// Binds a variable to an expression that is evaluated when it is first used, if ever.
  package func bind(_ slot: Int, lazily expression: CheckedExpression) {
    grow(to: slot)
    slots[slot] = .null
    pending[slot] = expression
  }

  private func grow(to slot: Int) {
    while slots.count <= slot {
      slots.append(.null)
      pending.append(nil)
    }
  }

  /// The value, which may be an error or an unknown. Uses up steps of the budget.
  package func evaluate(_ expression: CheckedExpression) -> Value {
    let (outer, outerBase) = (program, base)
    program = expression.program
    base = locals.count
    locals.append(contentsOf: repeatElement(.null, count: program.localCount))
    let value = run(program.root)
    locals.removeSubrange(base...)
    (program, base) = (outer, outerBase)
    // Even where && or || has made something of it: what ran out gives no answer.
    return stepsLeft < 0 ? .error(.budgetExceeded) : value
  }

  /// Takes steps from the budget; false where it is used up.
  func charge(_ steps: Int) -> Bool {
    if steps > stepsLeft {
      stepsLeft = -1
    } else if steps > 0 {
      stepsLeft -= steps
    }
    return stepsLeft >= 0
  }

  func setLocal(_ index: Int32, _ value: Value) { locals[base + Int(index)] = value }

  func local(_ index: Int32) -> Value { locals[base + Int(index)] }

  func operand(_ index: Int32) -> Int32 { program.operands[Int(index)] }

  private func slot(_ index: Int, _ pc: Int32) -> Value {
    guard index < slots.count else { return .failure("a variable is not bound") }
    if let expression = pending[index] {
      pending[index] = nil
      slots[index] = evaluate(expression)
    }
    let value = slots[index]
    if case .unknown(let unknown) = value, unknown.paths.isEmpty {
      return .unknown(Unknown(unknown.reasons, paths: [program.path(of: pc)]))
    }
    return value
  }

  /// Runs one instruction and all that it needs.
  func run(_ pc: Int32) -> Value {
    stepsLeft -= 1
    if stepsLeft < 0 { return .error(.budgetExceeded) }
    let i = program.code[Int(pc)]
    switch i.opcode {
    case .constant: return program.constants[Int(i.a)]
    case .slot: return slot(Int(i.a), pc)
    case .local: return locals[base + Int(i.a)]
    case .field: return field(FieldID(i.b), i, pc)
    case .fieldByKind: return fieldByKind(i, pc)
    case .select, .optionalSelect: return select(i, pc)
    case .property: return property(i, pc)
    case .hasField: return hasField(i)
    case .hasKey: return hasKey(i)
    case .index, .optionalIndex: return index(i, pc)
    case .and: return and(i)
    case .or: return or(i)
    case .not: return not(i)
    case .negate: return negate(i)
    case .conditional: return conditional(i)
    case .equal, .notEqual: return equality(i)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return ordering(i)
    case .isIn: return membership(i)
    case .add, .subtract, .multiply, .divide, .remainder: return arithmetic(i)
    case .list: return list(i)
    case .map: return map(i)
    case .call: return call(i)
    case .matches: return matches(i)
    case .all: return all(i)
    case .exists: return exists(i)
    case .existsOne: return existsOne(i)
    case .filter: return filter(i)
    case .mapList, .filterMapList: return mapList(i)
    case .transformMap, .filterTransformMap, .transformMapEntry, .filterTransformMapEntry:
      return transformMap(i)
    case .sortBy: return sortBy(i)
    case .groupBy: return groupBy(i)
    case .optMap, .optFlatMap: return optMap(i)
    case .bind:
      setLocal(i.c, run(i.a))
      return run(operand(i.b))
    }
  }

  // MARK: Absence and interruption

  /// The *saknas* for an operand that gave null: names the first absent part of its path.
  func missing(_ pc: Int32) -> Value {
    var pc = pc
    while true {
      let i = program.code[Int(pc)]
      switch i.opcode {
      case .field, .fieldByKind, .property, .select:
        guard stepsLeft > 0, case .null = run(i.a) else { return .error(program.missing[Int(pc)]) }
        pc = i.a
      default: return .error(program.missing[Int(pc)])
      }
    }
  }

  /// Null in a place that needs a value: *saknas* in rules, an overload error in plain CEL.
  func refusal(_ value: Value, _ pc: Int32) -> Value {
    switch value {
    case .error, .unknown: value
    case .null where program.nullIsMissing: missing(pc)
    default: .noSuchOverload
    }
  }

  /// What two interrupted values come to: unknown before error, unknowns together, else the first.
  static func merge(_ a: Value?, _ b: Value) -> Value {
    switch (a, b) {
    case (.unknown(let a)?, .unknown(let b)): .unknown(a.merging(b))
    case (.unknown?, _): a ?? b
    case (_, .unknown): b
    case (nil, _): b
    default: a ?? b
    }
  }

  /// Both operands of a strict operation, or why there are none.
  enum Operands {
    case values(Value, Value)
    case interrupted(Value)
  }

  func operands(_ i: Instruction, nullsAllowed: Bool) -> Operands {
    let a = run(i.a)
    let b = run(i.b)
    if a.isInterrupted || b.isInterrupted {
      return .interrupted(
        a.isInterrupted ? (b.isInterrupted ? Self.merge(a, b) : a) : b)
    }
    if !nullsAllowed, program.nullIsMissing {
      if a.isNull { return .interrupted(missing(i.a)) }
      if b.isNull { return .interrupted(missing(i.b)) }
    }
    return .values(a, b)
  }
}
