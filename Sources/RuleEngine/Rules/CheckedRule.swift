import Syntax

/// A rule whose expressions have been checked against the metamodel and compiled, or will be when it
/// is first run: those that came with the tool were checked when it was made. A class, since a rule is
/// handed on all the time, and its definition is large.
package final class CheckedRule: Sendable {
  package let definition: RuleDefinition
  private let compiled: Deferred<(parts: Parts?, findings: [Finding])>

  convenience init(_ definition: RuleDefinition, _ parts: Parts) {
    self.init(definition) { (parts, []) }
  }

  /// - Parameter compile: what makes the parts, or says what is wrong with them.
  init(
    _ definition: RuleDefinition, _ compile: @escaping @Sendable () -> (Parts?, [Finding])
  ) {
    self.definition = definition
    compiled = Deferred { compile() }
  }

  package var id: String { definition.id }

  /// What is run; `nil` where the rule turns out to be wrong.
  var parts: Parts? { compiled.content.parts }
  /// What is wrong with the rule.
  var findings: [Finding] { compiled.content.findings }

  /// Whether its verdicts hang on what comes of claims.
  var readsClaims: Bool {
    guard let parts else { return false }
    return ([parts.when, parts.require, parts.each] + parts.bindings.map(\.program))
      .contains { program in program.map { ClaimAnswer.isRead(by: $0) } ?? false }
  }

  /// The expressions of a rule, compiled.
  final class Parts: Sendable {
    let when: Program?
    let require: Program
    let each: Program?
    let bindings: [Binding]
    let related: Program?
    let at: Anchor
    /// Texts are needed only by a rule that finds something.
    let message: Deferred<Texts?>
    let question: Deferred<Texts?>
    let parameters: [(slot: Int, value: Value)]
    let slotCount: Int

    init(
      when: Program?, require: Program, each: Program?, bindings: [Binding], related: Program?,
      at: Anchor, message: Deferred<Texts?>, question: Deferred<Texts?>,
      parameters: [(slot: Int, value: Value)], slotCount: Int
    ) {
      self.when = when
      self.require = require
      self.each = each
      self.bindings = bindings
      self.related = related
      self.at = at
      self.message = message
      self.question = question
      self.parameters = parameters
      self.slotCount = slotCount
    }
  }

  /// What a binding has to be evaluated again for.
  enum Scope: Int, Comparable, CaseIterable {
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
    let program: Program
    let scope: Scope
  }

  /// Where a finding points: the element itself, one of its fields, or another element.
  enum Anchor: Sendable {
    case element
    case field(String)
    case other(Program)
  }

  /// A message in the languages that the rule has it in; the second waits until it is asked for.
  struct Texts: Sendable {
    let swedish: MessageTemplate
    let english: Deferred<MessageTemplate?>
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
