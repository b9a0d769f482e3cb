package import Syntax

/// Writes a tree as an expression with parentheses around all that has parts, so that two trees are
/// the same where their texts are.
package struct ExpressionPrinter {
  private let tree: ExpressionTree

  package static func text(_ tree: ExpressionTree) -> String {
    ExpressionPrinter(tree: tree).text(tree.root)
  }

  private func text(_ id: ExpressionTree.NodeID) -> String {
    switch tree[id].kind {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value):
      value.isInfinite ? (value < 0 ? "-1e999" : "1e999") : "\(value)"
    case .string(let value):
      "\"" + value.unicodeScalars.map { Self.escaped($0) }.joined() + "\""
    case .bytes(let value):
      "b\"" + value.map { "\\x" + Self.hexadecimal(UInt32($0), 2) }.joined() + "\""
    case .identifier(let name, let isAbsolute): (isAbsolute ? "." : "") + name
    case .select(let operand, let name, let isOptional):
      "\(inner(operand)).\(isOptional ? "?" : "")`\(name)`"
    case .has(let selection): "has(\(text(selection)))"
    case .index(let operand, let index, let isOptional):
      "\(inner(operand))[\(isOptional ? "?" : "")\(text(index))]"
    case .call(let name, let arguments): "\(name)(\(list(arguments)))"
    case .memberCall(let operand, let name, let arguments):
      "\(inner(operand)).`\(name)`(\(list(arguments)))"
    case .unary(let operation, let operand): operation.written + inner(operand)
    case .binary(let operation, let left, let right):
      "\(inner(left)) \(operation.rawValue) \(inner(right))"
    case .logical(let operation, let terms):
      terms.map(inner).joined(separator: " \(operation.rawValue) ")
    case .conditional(let condition, let then, let otherwise):
      "\(inner(condition)) ? \(inner(then)) : \(inner(otherwise))"
    case .list(let elements):
      "[" + elements.map { ($0.isOptional ? "?" : "") + text($0.value) }.joined(separator: ", ")
        + "]"
    case .map(let entries):
      "{"
        + entries.map { ($0.isOptional ? "?" : "") + "\(text($0.key)): \(text($0.value))" }
        .joined(separator: ", ") + "}"
    case .message(let type): type + "{}"
    case .macro(.bind, let value, let variables, let body):
      "cel.bind(\(variables.map(\.name).joined()), \(text(value)), \(list(body)))"
    case .macro(let macro, let operand, let variables, let arguments):
      "\(inner(operand)).\(macro.rawValue)("
        + (variables.map(\.name) + arguments.map { text($0) }).joined(separator: ", ") + ")"
    }
  }

  private func inner(_ id: ExpressionTree.NodeID) -> String { "(\(text(id)))" }

  private func list(_ ids: [ExpressionTree.NodeID]) -> String {
    ids.map { text($0) }.joined(separator: ", ")
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    scalar.isASCII && scalar.properties.isAlphabetic
      ? String(scalar) : "\\U" + hexadecimal(scalar.value, 8)
  }

  private static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
