package import Syntax

/// An expression that has passed the checker: its type, what it depends on, and the program.
package struct CheckedExpression: Sendable {
  package let type: CheckedType
  /// The slots that it reads. An expression that reads no per-element slot can be evaluated once.
  package let dependencies: Set<Int>
  /// The fields that it reads, in order, each once.
  package let fields: [ColumnID]
  package let program: Program
  /// What is allowed and yet hardly meant, such as a function that leaves å, ä and ö alone.
  package let notes: [ExpressionError]

  /// The text that was checked.
  package var text: String { program.text }
}
