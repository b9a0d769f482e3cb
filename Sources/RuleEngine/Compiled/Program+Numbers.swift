import Syntax

/// A program as numbers: its tables one after the other.
extension NumberWriter {
  mutating func write(_ program: Program) {
    let tables = program.tables
    write(tables.root)
    write(tables.localCount)
    write(tables.nullIsMissing)
    write(tables.code) { writer, i in
      writer.write(i.opcode.rawValue)
      writer.write(i.flags.rawValue)
      writer.write(i.a)
      writer.write(i.b)
      writer.write(i.c)
    }
    for range in tables.ranges {
      write(range.start)
      write(range.count)
    }
    write(tables.constants) { $0.write($1) }
    write(tables.operands) { $0.write($1) }
    write(tables.functions) { $0.write($1) }
    write(tables.regexes) { $0.write($1.text) }
    write(tables.fieldTables) { writer, table in
      writer.write(table.sorted { $0.key < $1.key }) { writer, row in
        writer.write(row.key.raw)
        writer.write(row.value.raw)
      }
    }
    write(tables.fields) { $0.write($1.raw) }
  }

  private mutating func write(_ function: FunctionReference) {
    switch function {
    case .declared(let place): write([0, place]) { $0.write($1) }
    case .overload(let overload, let place): write([1, place, overload]) { $0.write($1) }
    case .graph(let function):
      let place = GraphFunction.allCases.firstIndex(of: function) ?? 0
      write([2, place]) { $0.write($1) }
    }
  }
}

extension NumberReader {
  /// - Parameter text: gives what the program was compiled from.
  mutating func program(of text: @escaping @Sendable () -> String) -> Program {
    var tables = Program.Tables()
    tables.root = number(as: Int32.self)
    tables.localCount = number(as: Int.self)
    tables.nullIsMissing = flag()
    tables.code = list { $0.instruction() }
    tables.ranges = tables.code.map { _ in
      let start = number(as: Int32.self)
      return SourceRange(start, start &+ number(as: Int32.self))
    }
    tables.constants = list { $0.value() }
    tables.operands = list { $0.number(as: Int32.self) }
    tables.functions = list { $0.function() }
    tables.regexes = list { $0.pattern() }.compactMap { $0 }
    tables.fieldTables = list { reader in
      let rows = reader.list {
        (KindID($0.number(as: Int32.self)), ColumnID($0.number(as: Int32.self)))
      }
      return Dictionary(rows) { first, _ in first }
    }
    tables.fields = list { ColumnID($0.number(as: Int32.self)) }
    return Program(tables, text: text)
  }

  private mutating func instruction() -> Instruction {
    guard let opcode = Instruction.Opcode(rawValue: number(as: UInt8.self)) else {
      fail()
      return Instruction(opcode: .constant)
    }
    return Instruction(
      opcode: opcode, flags: Instruction.Flags(rawValue: number(as: UInt8.self)),
      a: number(as: Int32.self), b: number(as: Int32.self), c: number(as: Int32.self))
  }

  private mutating func function() -> FunctionReference {
    let numbers = list { $0.number(as: Int.self) }
    let function: FunctionReference? =
      switch (numbers.first, numbers.count) {
      case (0, 2): .declared(numbers[1])
      case (1, 3): .overload(numbers[2], of: numbers[1])
      case (2, 2) where GraphFunction.allCases.indices.contains(numbers[1]):
        .graph(GraphFunction.allCases[numbers[1]])
      default: nil
      }
    if let function, function.implementation != nil { return function }
    fail()
    return .graph(.reach)
  }

  private mutating func pattern() -> Pattern? {
    if case .success(let pattern) = Pattern.compile(text()) { return pattern }
    fail()
    return nil
  }
}
