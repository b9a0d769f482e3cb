/// The sets extension (cel-go ext/sets): lists as sets.
enum SetFunctions {
  private static let lists: [FunctionDeclaration.Overload] = [
    .global(.list(.parameter(0)), .list(.parameter(0)), to: .bool)
  ]

  static let declarations: [FunctionDeclaration] = [
    declaration("sets.contains") { $1.isSubset(of: $0) },
    declaration("sets.equivalent") { $0 == $1 },
    declaration("sets.intersects") { !$0.isDisjoint(with: $1) },
  ]

  private static func declaration(
    _ name: String, _ test: @escaping @Sendable (Set<HashedValue>, Set<HashedValue>) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, lists,
      .binary { a, b, evaluator in
        guard evaluator.chargeDeep(a), evaluator.chargeDeep(b) else {
          return .error(.budgetExceeded)
        }
        guard case .list(let a) = a, case .list(let b) = b else { return .noSuchOverload }
        return .bool(
          test(
            Set(a.items.map { HashedValue(value: $0) }),
            Set(b.items.map { HashedValue(value: $0) })))
      })
  }
}
