/// What the checker emitted, in the form in which it is run: calls of what rules ask most often are
/// instructions of their own, and what they need to know stands beside them. The steps that an
/// expression takes are the same.
struct Lowering {
  private(set) var code: [Instruction]
  private(set) var operands: [Int32]
  private(set) var searches: [GraphSearch] = []
  private let constants: [Value]

  init(_ tables: Program.Tables, _ implementations: [FunctionImplementation]) {
    code = tables.code
    operands = tables.operands
    constants = tables.constants
    let fields = tables.fieldTables.map { place(of: $0) }
    for pc in code.indices {
      switch code[pc].opcode {
      case .fieldByKind: code[pc].b = fields[Int(code[pc].b)]
      case .call:
        switch implementations[Int(code[pc].a)] {
        case .size where code[pc].c == 1:
          code[pc].opcode = .size
          code[pc].a = operands[Int(code[pc].b)]
        case .graph(.reach): lowerReach(pc)
        case .graph(.reaches): lowerReaches(pc)
        default: break
        }
      default: break
      }
    }
  }

  /// A table of columns by kind among the operands: how many kinds, then a column or -1 for each.
  private mutating func place(of table: [KindID: ColumnID]) -> Int32 {
    let place = Int32(operands.count)
    let count = (table.keys.max()?.raw ?? -1) + 1
    operands.append(count)
    for kind in 0..<count { operands.append(table[KindID(kind)]?.raw ?? -1) }
    return place
  }

  /// The operands are where to begin, the relations, and perhaps a kind.
  private mutating func lowerReach(_ pc: Int) {
    let (first, count) = (Int(code[pc].b), Int(code[pc].c))
    let kind = count > 2 ? constant(operands[first + 2]).flatMap(GraphFunctions.int) : nil
    lower(pc, to: .reach, relations: first + 1, kind: kind, constants: count - 1)
  }

  /// The operands are where to begin, where to go, and the relations.
  private mutating func lowerReaches(_ pc: Int) {
    let first = Int(code[pc].b)
    lower(pc, to: .reaches, relations: first + 2, kind: nil, constants: 1)
    code[pc].c = operands[first + 1]
  }

  private mutating func lower(
    _ pc: Int, to opcode: Instruction.Opcode, relations place: Int, kind: Int32?, constants: Int
  ) {
    let relations = constant(operands[place]).map(GraphFunctions.relations) ?? []
    code[pc].opcode = opcode
    code[pc].a = operands[Int(code[pc].b)]
    code[pc].b = Int32(searches.count)
    searches.append(
      GraphSearch(
        relations: relations, kind: kind.map { KindID($0) }, constants: constants))
  }

  private func constant(_ pc: Int32) -> Value? {
    let i = code[Int(pc)]
    return i.opcode == .constant ? constants[Int(i.a)] : nil
  }
}

/// What a search along relations looks for.
struct GraphSearch: Sendable {
  let relations: [RelationID]
  /// What is kept of what is reached; all where none is given.
  let kind: KindID?
  /// Operands that are known when the rule is loaded; each is a step.
  let constants: Int
}
