import Syntax

/// A rule whose expressions have been checked against the metamodel and compiled.
package struct CheckedRule: Sendable {
  package let definition: RuleDefinition
  let when: CheckedExpression?
  let require: CheckedExpression
  let each: CheckedExpression?
  let bindings: [Binding]
  let related: CheckedExpression?
  let at: Anchor
  let message: Texts
  let question: Texts?
  let parameters: [(slot: Int, value: Value)]
  let slotCount: Int

  package var id: String { definition.id }

  /// Whether its verdicts hang on what comes of claims.
  var readsClaims: Bool {
    ([when, require, each] + bindings.map(\.expression)).contains { expression in
      expression.map { ClaimAnswer.isRead(by: $0) } ?? false
    }
  }

  /// What a binding has to be evaluated again for.
  enum Scope: Int, Comparable {
    /// Nothing: once per run.
    case run
    case plan
    case element
    case item

    static func < (a: Scope, b: Scope) -> Bool { a.rawValue < b.rawValue }
  }

  struct Binding: Sendable {
    let name: String
    let slot: Int
    let expression: CheckedExpression
    let scope: Scope
    let place: Place
  }

  /// Where a finding points: the element itself, one of its fields, or another element.
  enum Anchor: Sendable {
    case element
    case field(String)
    case other(CheckedExpression)
  }

  /// A message in the languages that the rule has it in.
  struct Texts: Sendable {
    let swedish: MessageTemplate
    let english: MessageTemplate?
  }
}

/// The variables that every rule sees, at fixed slots.
enum Slot {
  static let element = 0
  static let plan = 1
  static let today = 2
  static let everything = 3
  static let item = 4
  static let gaps = 5
  static let tried = 6
  static let firstFree = 7
}
