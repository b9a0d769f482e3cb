/// Our own functions on Swedish texts; what they mean, the world knows.
enum TextFunctions {
  static let declarations: [FunctionDeclaration] = [
    FunctionDeclaration(
      "likeness", [.global(.string, .string, to: .double)],
      .binary { a, b, evaluator in
        guard case .string(let a) = a, case .string(let b) = b else { return .noSuchOverload }
        guard evaluator.charge((a.content.utf8.count + b.content.utf8.count) / 4) else {
          return .error(.budgetExceeded)
        }
        return .double(evaluator.world.likeness(a.content, b.content))
      }),
    FunctionDeclaration(
      "fold", [.global(.string, to: .string)],
      .unary { value, evaluator in
        guard case .string(let text) = value else { return .noSuchOverload }
        guard evaluator.charge(text.content.utf8.count / 4) else {
          return .error(.budgetExceeded)
        }
        return .string(evaluator.folded(text))
      }),
    FunctionDeclaration(
      "words", [.global(.string, to: .list(.string))],
      .unary { value, evaluator in
        guard case .string(let text) = value else { return .noSuchOverload }
        guard evaluator.charge(text.content.utf8.count / 4) else {
          return .error(.budgetExceeded)
        }
        return .items(evaluator.world.words(text.content).map { .text($0) })
      }),
  ]
}
