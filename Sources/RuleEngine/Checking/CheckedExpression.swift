package import Syntax

/// An expression that has passed the checker: its type and the program.
package struct CheckedExpression: Sendable {
  package let type: CheckedType
  package let program: Program
  /// The slots that it reads.
  package var dependencies: Set<Int> { program.dependencies }
  /// What is allowed and yet hardly meant, such as a function that leaves å, ä and ö alone.
  package let notes: [ExpressionError]

  /// The text that was checked.
  package var text: String { program.text }
}
