/// The code of a function, by the number of arguments. Arguments are never errors or unknowns.
package enum FunctionImplementation: Sendable {
  case unary(@Sendable (Value, Evaluator) -> Value)
  case binary(@Sendable (Value, Value, Evaluator) -> Value)
  case ternary(@Sendable (Value, Value, Value, Evaluator) -> Value)
  case variadic(@Sendable ([Value], Evaluator) -> Value)
  /// What the evaluator counts without a call.
  case size
  /// What the world answers.
  case graph(GraphFunction)
}
