/// A function of the rule language: its name, the types it takes, and what it does.
///
/// What it does looks at the values alone, so that one implementation serves all overloads and
/// also arguments whose type is known at run time only.
package struct FunctionDeclaration: Sendable {
  /// One way to call it.
  package struct Overload: Sendable {
    /// `x.f(y)`; the receiver is then the first parameter.
    let isMember: Bool
    let parameters: [CheckedType]
    let result: CheckedType
    /// Where the result needs to know the static type; otherwise the declaration's.
    private(set) var implementation: FunctionImplementation?
    /// Whether there are type parameters to find types for.
    let isGeneric: Bool

    private init(isMember: Bool, parameters: [CheckedType], result: CheckedType) {
      self.isMember = isMember
      self.parameters = parameters
      self.result = result
      isGeneric = (parameters + [result]).contains { $0.holdsParameter }
    }

    static func member(_ parameters: CheckedType..., to result: CheckedType) -> Overload {
      Overload(isMember: true, parameters: parameters, result: result)
    }

    package static func global(_ parameters: CheckedType..., to result: CheckedType) -> Overload {
      Overload(isMember: false, parameters: parameters, result: result)
    }

    package static func global(_ parameters: [CheckedType], to result: CheckedType) -> Overload {
      Overload(isMember: false, parameters: parameters, result: result)
    }

    func with(_ implementation: FunctionImplementation) -> Overload {
      var copy = self
      copy.implementation = implementation
      return copy
    }
  }

  package let name: String
  let overloads: [Overload]
  /// Whether it can do something with an absent argument; otherwise that is *saknas*.
  let takesNull: Bool
  let implementation: FunctionImplementation?

  init(
    _ name: String, _ overloads: [Overload], takesNull: Bool = false,
    _ implementation: FunctionImplementation?
  ) {
    self.name = name
    self.overloads = overloads
    self.takesNull = takesNull
    self.implementation = implementation
  }

  /// A function that is declared to the checker only.
  package init(declared name: String, _ overloads: [Overload]) {
    self.init(name, overloads, nil)
  }
}
