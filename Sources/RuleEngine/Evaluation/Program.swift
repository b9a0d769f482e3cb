import Syntax

/// A compiled expression: instructions and the tables that they point into. Immutable and shared.
package final class Program: Sendable {
  /// The hot tables are plain memory: the evaluator reads them for every step, and their places
  /// come from the checker alone.
  nonisolated(unsafe) let code: UnsafePointer<Instruction>
  nonisolated(unsafe) let constants: UnsafePointer<Value>
  nonisolated(unsafe) let operands: UnsafePointer<Int32>
  private nonisolated(unsafe) let release: () -> Void
  let implementations: [FunctionImplementation]
  let regexes: [Pattern]
  let searches: [GraphSearch]
  /// By instruction: where it stands in the text.
  let ranges: [SourceRange]
  /// By instruction: the *saknas* that says that this was absent. Most programs never need them.
  private let missing: Deferred<[EvaluationError]>
  let root: Int32
  let localCount: Int
  /// Null as an operand is *saknas*, and a field of null is null.
  let nullIsMissing: Bool
  let text: String

  /// - Parameter fieldTables: field ids by kind, for fields of elements of several kinds.
  init(
    code: [Instruction], constants: [Value], operands: [Int32],
    implementations: [FunctionImplementation], regexes: [Pattern],
    fieldTables: [[KindID: ColumnID]], ranges: [SourceRange], root: Int32, localCount: Int,
    nullIsMissing: Bool, text: String
  ) {
    let lowering = Lowering(code, operands, constants, implementations, fieldTables)
    let codeTable = Self.table(lowering.code)
    let constantTable = Self.table(constants)
    let operandTable = Self.table(lowering.operands)
    self.code = UnsafePointer(codeTable)
    self.constants = UnsafePointer(constantTable)
    self.operands = UnsafePointer(operandTable)
    let constantCount = constants.count
    release = {
      codeTable.deallocate()
      constantTable.deinitialize(count: constantCount)
      constantTable.deallocate()
      operandTable.deallocate()
    }
    self.implementations = implementations
    self.regexes = regexes
    searches = lowering.searches
    self.ranges = ranges
    missing = Deferred {
      let utf8 = text.utf8
      return ranges.map {
        let written = String(
          decoding: utf8.dropFirst(Int($0.start)).prefix($0.count), as: UTF8.self)
        return EvaluationError(Self.onOneLine(written), kind: .missing)
      }
    }
    self.root = root
    self.localCount = localCount
    self.nullIsMissing = nullIsMissing
    self.text = text
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
