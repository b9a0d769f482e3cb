import Syntax

/// Runs compiled expressions against a world. One per thread; holds the variables' values, the
/// step budget and nothing else, so that an evaluation allocates only what its result needs.
package final class Evaluator {
  /// What every step touches. In plain memory, since the checks of exclusive access to a class's
  /// properties would cost more than the steps themselves.
  private struct State {
    var stepsLeft: Int
    /// The budget that `stepsLeft` counts down from.
    var granted: Int
    /// Steps taken under earlier budgets.
    var taken = 0
    var evaluations = 0
    var code: UnsafePointer<Instruction>
    var constants: UnsafePointer<Value>
    var operands: UnsafePointer<Int32>
    var nullIsMissing = false
    /// Kept alive by `evaluate`.
    var program: Unmanaged<Program>
    /// The locals of all programs that are running, one after the other.
    var locals: UnsafeMutablePointer<Value>
    var capacity: Int
    /// Where the running program's locals begin, and where the next one's would.
    var base = 0
    var top = 0
    /// By slot: the value of a variable, and how many there are.
    var slots: UnsafeMutablePointer<Value>
    /// By slot: what is evaluated at first use.
    var pending: UnsafeMutablePointer<Program?>
    var slotCount: Int
  }

  /// Steps that a rule may take on one element, where nothing else is asked for.
  package static let budget = 1_000_000
  /// Steps for each element of the model, which what looks at a whole plan may take where that is
  /// more.
  static let budgetForEach = 200

  package let world: any World
  /// Texts that were folded, and what came of it: a rule compares each name with many others.
  private var folded: [Text: Text] = [:]
  /// The language of the texts that functions write: that of the message they stand in.
  var language = Language.swedish
  private let state: UnsafeMutablePointer<State>
  private static let idle = Program(Program.Tables()) { "" }

  package init(world: any World, slotCount: Int, budget: Int = Evaluator.budget) {
    self.world = world
    let capacity = 64
    state = .allocate(capacity: 1)
    state.initialize(
      to: State(
        stepsLeft: budget, granted: budget, code: Self.idle.code, constants: Self.idle.constants,
        operands: Self.idle.operands,
        program: .passUnretained(Self.idle), locals: .filled(.null, capacity), capacity: capacity,
        slots: .filled(.null, slotCount), pending: .filled(nil, slotCount), slotCount: slotCount))
  }

  deinit {
    state.pointee.locals.release(state.pointee.capacity)
    state.pointee.slots.release(state.pointee.slotCount)
    state.pointee.pending.release(state.pointee.slotCount)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Steps left. One per operation; more for what grows. Below zero everything ends.
  package var stepsLeft: Int { state.pointee.stepsLeft }

  /// Steps taken so far, under all budgets; the same on every machine.
  package var stepsTaken: Int { state.pointee.taken + state.pointee.granted - max(0, stepsLeft) }

  /// Expressions run so far, those of variables that are bound lazily included.
  package var evaluations: Int { state.pointee.evaluations }

  /// The program that runs.
  var program: Program { state.pointee.program.takeUnretainedValue() }

  /// Whether null as an operand is *saknas* in the program that runs.
  var nullIsMissing: Bool { state.pointee.nullIsMissing }

  /// Gives a new budget, for the next rule or element.
  package func resetBudget(_ steps: Int) {
    state.pointee.taken = stepsTaken
    state.pointee.granted = steps
    state.pointee.stepsLeft = steps
  }

  package func bind(_ slot: Int, _ value: Value) {
    grow(to: slot)
    state.pointee.slots[slot] = value
    state.pointee.pending[slot] = nil
  }

  /// Binds a variable to an expression that is evaluated when it is first used, if ever.
  package func bind(_ slot: Int, lazily program: Program) {
    grow(to: slot)
    state.pointee.slots[slot] = .null
    state.pointee.pending[slot] = program
  }

  /// What a lazily bound variable came to; nil where nothing has asked for it, or where it is a list.
  package func known(_ slot: Int) -> Value? {
    guard slot < state.pointee.slotCount, state.pointee.pending[slot] == nil else { return nil }
    let value = state.pointee.slots[slot]
    switch value {
    case .list, .map: return nil
    default: return value
    }
  }

  private func grow(to slot: Int) {
    let count = state.pointee.slotCount
    guard slot >= count else { return }
    state.pointee.slots.grow(from: count, to: slot + 1, with: .null)
    state.pointee.pending.grow(from: count, to: slot + 1, with: nil)
    state.pointee.slotCount = slot + 1
  }

  /// The value, which may be an error or an unknown. Uses up steps of the budget.
  package func evaluate(_ expression: CheckedExpression) -> Value { evaluate(expression.program) }

  func evaluate(_ program: Program) -> Value {
    state.pointee.evaluations += 1
    let outer = state.pointee
    reserveLocals(outer.top + program.localCount)
    state.pointee.code = program.code
    state.pointee.constants = program.constants
    state.pointee.operands = program.operands
    state.pointee.nullIsMissing = program.nullIsMissing
    state.pointee.program = .passUnretained(program)
    state.pointee.base = outer.top
    state.pointee.top = outer.top + program.localCount
    let value = withExtendedLifetime(program) { run(program.root) }
    for place in outer.top..<state.pointee.top { state.pointee.locals[place] = .null }
    state.pointee.code = outer.code
    state.pointee.constants = outer.constants
    state.pointee.operands = outer.operands
    state.pointee.nullIsMissing = outer.nullIsMissing
    state.pointee.program = outer.program
    state.pointee.base = outer.base
    state.pointee.top = outer.top
    // Even where && or || has made something of it: what ran out gives no answer.
    return stepsLeft < 0 ? .error(.budgetExceeded) : value
  }

  private func reserveLocals(_ count: Int) {
    let old = state.pointee.capacity
    guard count > old else { return }
    let capacity = max(count, 2 * old)
    state.pointee.locals.grow(from: old, to: capacity, with: .null)
    state.pointee.capacity = capacity
  }

  /// Takes steps from the budget; false where it is used up.
  func charge(_ steps: Int) -> Bool {
    if steps > stepsLeft {
      state.pointee.stepsLeft = -1
    } else if steps > 0 {
      state.pointee.stepsLeft -= steps
    }
    return stepsLeft >= 0
  }

  /// A text in lower case and without punctuation, as the world folds it.
  func folded(_ text: Text) -> Text {
    if let known = folded[text] { return known }
    if folded.count == 1024 { folded.removeAll(keepingCapacity: true) }
    let result = Text(world.fold(text.content))
    folded[text] = result
    return result
  }

  func setLocal(_ index: Int32, _ value: Value) {
    state.pointee.locals[state.pointee.base + Int(index)] = value
  }

  func local(_ index: Int32) -> Value { state.pointee.locals[state.pointee.base + Int(index)] }

  func operand(_ index: Int32) -> Int32 { state.pointee.operands[Int(index)] }

  func instruction(_ pc: Int32) -> Instruction { state.pointee.code[Int(pc)] }

  func constant(_ index: Int32) -> Value { state.pointee.constants[Int(index)] }

  var constants: UnsafePointer<Value> { state.pointee.constants }

  private func slot(_ index: Int, _ pc: Int32) -> Value {
    guard index < state.pointee.slotCount else { return .failure("a variable is not bound") }
    if let program = state.pointee.pending[index] {
      state.pointee.pending[index] = nil
      let value = evaluate(program)
      state.pointee.slots[index] = value
    }
    let value = state.pointee.slots[index]
    if case .unknown(let unknown) = value, unknown.paths.isEmpty {
      return .unknown(Unknown(unknown.reasons, paths: [program.path(of: pc)]))
    }
    return value
  }

  /// Takes one step, as an instruction does that is not run by itself.
  func step() { state.pointee.stepsLeft &-= 1 }

  /// The element that a variable or a loop stands for, with the step that asking takes: what most
  /// fields are read of. Nil, and no step, where it has to be run for.
  @inline(__always)
  func elementAtHand(_ pc: Int32) -> Int32? {
    guard let element = element(instruction(pc)) else { return nil }
    step()
    return element
  }

  /// The elements that a relation leads to from one at hand, with the steps that asking takes. Nil,
  /// and no step, where they have to be run for.
  @inline(__always)
  func elementsAtHand(_ pc: Int32) -> ArraySlice<Int32>? {
    let i = instruction(pc)
    guard i.opcode == .field, i.flags.contains(.isList), let element = element(instruction(i.a)),
      let elements = world.elements(of: ColumnID(i.b), of: element)
    else { return nil }
    step()
    step()
    return elements
  }

  @inline(__always)
  private func element(_ i: Instruction) -> Int32? {
    let value: UnsafeMutablePointer<Value>
    switch i.opcode {
    case .local: value = state.pointee.locals + (state.pointee.base + Int(i.a))
    case .slot:
      let slot = Int(i.a)
      guard slot < state.pointee.slotCount, state.pointee.pending[slot] == nil else { return nil }
      value = state.pointee.slots + slot
    default: return nil
    }
    guard case .element(let element) = value.pointee else { return nil }
    return element
  }

  /// Runs one instruction and all that it needs.
  func run(_ pc: Int32) -> Value {
    state.pointee.stepsLeft &-= 1
    if stepsLeft < 0 {
      state.pointee.stepsLeft = -1
      return .error(.budgetExceeded)
    }
    let i = instruction(pc)
    switch i.opcode {
    case .constant: return constant(i.a)
    case .slot: return slot(Int(i.a), pc)
    case .local: return local(i.a)
    case .field: return field(ColumnID(i.b), i, pc)
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
    case .size: return size(i)
    case .reach: return list(of: reach(i))
    case .reaches: return reaches(i)
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
      let i = instruction(pc)
      switch i.opcode {
      case .field, .fieldByKind, .property, .select:
        guard stepsLeft > 0, case .null = run(i.a) else { return .error(program.missing(pc)) }
        pc = i.a
      default: return .error(program.missing(pc))
      }
    }
  }

  /// Null in a place that needs a value: *saknas* in rules, an overload error in plain CEL.
  func refusal(_ value: Value, _ pc: Int32) -> Value {
    switch value {
    case .error, .unknown: value
    case .null where nullIsMissing: missing(pc)
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
    return operands(a, run(i.b), i, nullsAllowed: nullsAllowed)
  }

  /// The same for what the operands have come to.
  func operands(_ a: Value, _ b: Value, _ i: Instruction, nullsAllowed: Bool) -> Operands {
    if a.isInterrupted || b.isInterrupted {
      return .interrupted(
        a.isInterrupted ? (b.isInterrupted ? Self.merge(a, b) : a) : b)
    }
    if !nullsAllowed, nullIsMissing {
      if a.isNull { return .interrupted(missing(i.a)) }
      if b.isNull { return .interrupted(missing(i.b)) }
    }
    return .values(a, b)
  }
}
