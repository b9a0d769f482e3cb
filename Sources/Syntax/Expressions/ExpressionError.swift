/// Something wrong in an expression: what, where in its text, and what might be done about it.
///
/// Messages are for the engineer who writes rules: English, lower case, the culprit in single
/// quotes, then what was expected.
package struct ExpressionError: Error, Hashable, Sendable {
  /// Half-open, UTF-8 bytes of the expression's own text.
  package var range: SourceRange
  package let message: String
  /// A way out, such as "did you mean 'namn'?".
  package let help: String?

  package init(range: SourceRange, message: String, help: String? = nil) {
    self.range = range
    self.message = message
    self.help = help
  }
}
