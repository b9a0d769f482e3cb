package import LogicModel

/// What an expression is checked against: the metamodel, the variables in sight and the dialect.
package struct CheckEnvironment: Sendable {
  package enum Dialect: Sendable {
    /// The rules' own: typed by the metamodel, scalars may be absent, an absent operand is
    /// *saknas*, and mixed list literals are refused.
    case rules
    /// Plain CEL: null is an ordinary value.
    case standard
    /// Plain CEL without the check phase: whatever does not fit is an error at run time.
    case unchecked
  }

  /// A variable: bound by the caller to a slot of the evaluator.
  package struct Variable: Sendable {
    package let name: String
    package let type: CheckedType
    package let slot: Int

    package init(name: String, type: CheckedType, slot: Int) {
      self.name = name
      self.type = type
      self.slot = slot
    }
  }

  package var dialect: Dialect
  /// Whether what is not in the language's specification or its extension libraries is refused.
  package var isPortable = false
  package var schema: any Schema
  package private(set) var variables: [String: Variable] = [:]
  /// Functions beyond the built-in ones; checked, but without an implementation.
  package var functions: [FunctionDeclaration] = []
  /// The namespace in which names are looked up first, such as `a.b`.
  package var container = ""
  /// Reads "229 MSEK"; nil where it is no sum of money.
  package var parseMoney: @Sendable (String) -> Money?

  package init(
    dialect: Dialect = .rules, schema: any Schema,
    parseMoney: @escaping @Sendable (String) -> Money? = { _ in nil }
  ) {
    self.dialect = dialect
    self.schema = schema
    self.parseMoney = parseMoney
  }

  /// Brings a variable into sight and gives it the next slot, or the slot that is asked for. A
  /// later one of the same name hides the earlier.
  @discardableResult
  package mutating func declare(
    _ name: String, _ type: CheckedType, slot: Int? = nil
  ) -> Int {
    let slot = slot ?? nextSlot
    nextSlot = max(nextSlot, slot + 1)
    variables[name] = Variable(name: name, type: type, slot: slot)
    return slot
  }

  private var nextSlot = 0
  /// The number of slots in use.
  package var slotCount: Int { nextSlot }
}
