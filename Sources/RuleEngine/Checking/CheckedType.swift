/// A type as the checker knows it (CEL langdef, Gradual Type Checking), with what the metamodel
/// adds: kinds of elements, closed sets of words, and what may be absent.
package enum CheckedType: Hashable, Sendable {
  case null
  case bool
  case int
  case uint
  case double
  case string
  case bytes
  case timestamp
  case duration
  /// The type of types.
  case type
  /// A day, `datum`.
  case date
  /// A sum of money, `belopp`.
  case money
  case period
  /// Known at run time only.
  case dyn
  indirect case list(CheckedType)
  indirect case map(CheckedType, CheckedType)
  indirect case optional(CheckedType)
  /// One of these kinds, sorted, each once; no kinds at all means any.
  case element([KindID])
  /// A string out of a closed set.
  case enumeration(Enumeration)
  /// Absent, or of the type.
  indirect case nullable(CheckedType)
  /// A type parameter, bound by unification.
  case parameter(Int)

  /// A closed set of words that a field may hold.
  package struct Enumeration: Hashable, Sendable {
    /// The field's or the set's name, for messages.
    package let name: String
    package let values: [String]

    package init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }

    /// Canonical comparison here, since the set is closed and a rule file may be typed in either
    /// normal form; what is compared at run time is code points.
    func allows(_ text: String) -> Bool { values.contains(text) }
  }

  /// Without `nullable` around it.
  package var present: CheckedType {
    if case .nullable(let inner) = self { return inner.present }
    return self
  }

  /// With `nullable` around it; a list, `dyn` and null stay as they are.
  package var orNull: CheckedType {
    switch self {
    case .nullable, .list, .dyn, .null, .parameter: self
    default: .nullable(self)
    }
  }

  /// Whether there is a type parameter in it.
  var holdsParameter: Bool {
    switch self {
    case .parameter: true
    case .list(let inner), .optional(let inner), .nullable(let inner): inner.holdsParameter
    case .map(let key, let value): key.holdsParameter || value.holdsParameter
    default: false
    }
  }

  /// The element type of a list.
  var listElement: CheckedType? {
    if case .list(let element) = present { return element }
    return nil
  }

  /// How a message names it.
  package func described(by schema: any Schema) -> String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .type: "type"
    case .date: "datum"
    case .money: "belopp"
    case .period: "period"
    case .dyn, .parameter: "dyn"
    case .list(let element): "list(\(element.described(by: schema)))"
    case .map(let key, let value):
      "map(\(key.described(by: schema)), \(value.described(by: schema)))"
    case .optional(let inner): "optional(\(inner.described(by: schema)))"
    case .element(let kinds):
      kinds.isEmpty ? "element" : kinds.map { schema.kindName($0) }.joined(separator: " or ")
    case .enumeration(let enumeration): enumeration.name
    case .nullable(let inner): inner.described(by: schema)
    }
  }
}
