import Syntax

/// A compiled expression: instructions and the tables that they point into. Immutable and shared.
package final class Program: Sendable {
  /// The hot tables are plain memory: the evaluator reads them for every step, and their places
  /// come from the checker alone.
  nonisolated(unsafe) let code: UnsafePointer<Instruction>
  nonisolated(unsafe) let constants: UnsafePointer<Value>
  nonisolated(unsafe) let operands: UnsafePointer<Int32>
  private nonisolated(unsafe) let release: () -> Void
  /// What a call runs, by its place in `functions`.
  let implementations: [FunctionImplementation]
  let searches: [GraphSearch]
  let root: Int32
  let localCount: Int
  let nullIsMissing: Bool
  /// What it was made of, and may be written down as.
  let tables: Tables
  /// By instruction: the *saknas* that says that this was absent. Most programs never need them.
  private let missing: Deferred<[EvaluationError]>
  private let makeText: @Sendable () -> String

  /// What a program is made of.
  struct Tables: Sendable {
    var code: [Instruction] = []
    var constants: [Value] = []
    var operands: [Int32] = []
    var functions: [FunctionReference] = []
    var regexes: [Pattern] = []
    /// Field ids by kind, for a field of elements of several kinds.
    var fieldTables: [[KindID: ColumnID]] = []
    /// The fields that it reads, in order, each once.
    var fields: [ColumnID] = []
    /// By instruction: where it stands in the text.
    var ranges: [SourceRange] = []
    var root: Int32 = 0
    var localCount = 0
    /// Null as an operand is *saknas*, and a field of null is null.
    var nullIsMissing = false
  }

  /// - Parameter text: gives what was compiled; few programs are asked for it.
  init(_ tables: Tables, text: @escaping @Sendable () -> String) {
    let implementations = tables.functions.compactMap(\.implementation)
    let lowering = Lowering(tables, implementations)
    let codeTable = Self.table(lowering.code)
    let constantTable = Self.table(tables.constants)
    let operandTable = Self.table(lowering.operands)
    code = UnsafePointer(codeTable)
    constants = UnsafePointer(constantTable)
    operands = UnsafePointer(operandTable)
    let constantCount = tables.constants.count
    release = {
      codeTable.deallocate()
      constantTable.deinitialize(count: constantCount)
      constantTable.deallocate()
      operandTable.deallocate()
    }
    self.implementations = implementations
    searches = lowering.searches
    root = tables.root
    localCount = tables.localCount
    nullIsMissing = tables.nullIsMissing
    self.tables = tables
    makeText = text
    let ranges = tables.ranges
    missing = Deferred {
      let utf8 = text().utf8
      return ranges.map {
        let written = String(
          decoding: utf8.dropFirst(Int($0.start)).prefix($0.count), as: UTF8.self)
        return EvaluationError(Self.onOneLine(written), kind: .missing)
      }
    }
  }

  /// What was compiled.
  var text: String { makeText() }

  /// The slots that it reads. What reads no slot of an element can be evaluated once.
  var dependencies: Set<Int> {
    Set(tables.code.lazy.filter { $0.opcode == .slot }.map { Int($0.a) })
  }

  deinit { release() }

  private static func table<T>(_ items: [T]) -> UnsafeMutablePointer<T> {
    let table = UnsafeMutablePointer<T>.allocate(capacity: max(1, items.count))
    for (place, item) in items.enumerated() { (table + place).initialize(to: item) }
    return table
  }

  /// The *saknas* of an instruction that gave null.
  func missing(_ pc: Int32) -> EvaluationError { missing.content[Int(pc)] }

  /// The text of an instruction as it is written.
  func path(of pc: Int32) -> String { missing(pc).message }

  /// Blanks and line breaks as one blank, since a path is shown inside a sentence.
  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
