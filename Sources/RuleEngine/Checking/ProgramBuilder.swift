import Syntax

/// Collects the instructions and tables of a program. A class, since instructions are emitted from
/// within the checker's own mutations.
final class ProgramBuilder {
  private var code: [Instruction] = []
  private var ranges: [SourceRange] = []
  private var constants: [Value] = []
  private var operandTable: [Int32] = []
  private var functions: [FunctionReference] = []
  private var regexes: [Pattern] = []
  private var fieldTables: [[KindID: ColumnID]] = []
  private var localCount = 0

  func emit(
    _ opcode: Instruction.Opcode, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0,
    flags: Instruction.Flags = [], at range: SourceRange
  ) -> Int32 {
    code.append(Instruction(opcode: opcode, flags: flags, a: a, b: b, c: c))
    ranges.append(range)
    return Int32(code.count - 1)
  }

  func constant(_ value: Value, _ range: SourceRange) -> Int32 {
    emit(.constant, place(of: value), at: range)
  }

  /// Puts a value among the constants.
  func place(of value: Value) -> Int32 {
    constants.append(value)
    return Int32(constants.count - 1)
  }

  /// The values, where all the instructions are constants and none an optional element.
  func constants(at places: [Int32]) -> [Value]? {
    var values: [Value] = []
    for place in places {
      guard place >= 0, let value = constantValue(at: place), !value.isInterrupted else {
        return nil
      }
      values.append(value)
    }
    return values
  }

  func constantValue(at place: Int32) -> Value? {
    let i = code[Int(place)]
    return i.opcode == .constant ? constants[Int(i.a)] : nil
  }

  /// Puts operands in a row and gives the place of the first.
  func operands(_ places: [Int32]) -> Int32 {
    operandTable += places
    return Int32(operandTable.count - places.count)
  }

  /// The call of a function; `nil` where there is nothing to run.
  func call(
    _ function: FunctionReference?, _ arguments: [Int32], flags: Instruction.Flags = [],
    at range: SourceRange
  ) -> Int32? {
    guard let function, function.implementation != nil else { return nil }
    functions.append(function)
    return emit(
      .call, Int32(functions.count - 1), operands(arguments), Int32(arguments.count), flags: flags,
      at: range)
  }

  func regex(_ regex: Pattern) -> Int32 {
    regexes.append(regex)
    return Int32(regexes.count - 1)
  }

  func fieldTable(_ table: [KindID: ColumnID]) -> Int32 {
    fieldTables.append(table)
    return Int32(fieldTables.count - 1)
  }

  func range(of pc: Int32) -> SourceRange { ranges[Int(pc)] }

  func reserveLocals(_ count: Int) { localCount = max(localCount, count) }

  func finish(
    root: Int32, fields: [ColumnID], nullIsMissing: Bool, text: String
  ) -> Program {
    Program(
      Program.Tables(
        code: code, constants: constants, operands: operandTable, functions: functions,
        regexes: regexes, fieldTables: fieldTables, fields: fields, ranges: ranges, root: root,
        localCount: localCount, nullIsMissing: nullIsMissing)
    ) { text }
  }
}
