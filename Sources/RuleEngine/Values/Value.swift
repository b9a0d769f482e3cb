package import LogicModel

/// A value of the rule language (CEL langdef, Values), in sixteen bytes.
///
/// Errors and unknowns are values too: they flow through an expression until something absorbs
/// them, and no Swift `throw` is needed (langdef, Runtime Errors).
package enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(Text)
  case bytes(Bytes)
  case list(List)
  case map(Map)
  case type(TypeTag)
  case timestamp(Timestamp)
  /// Nanoseconds.
  case duration(Int64)
  case optional(OptionalBox)
  /// An element of the model, by the id that the world gave it.
  case element(Int32)
  /// A day, `datum`.
  case date(CalendarDate)
  /// A sum of money, `belopp`.
  case money(Money)
  case period(Period)
  case error(EvaluationError)
  case unknown(Unknown)

  /// A string value.
  package static func text(_ content: String) -> Value { .string(Text(content)) }

  /// A list value.
  package static func items(_ items: [Value]) -> Value { .list(List(items)) }

  package static let emptyList = Value.list(.empty)

  package var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// An error or an unknown: what a strict operation passes on untouched.
  package var isInterrupted: Bool {
    switch self {
    case .error, .unknown: true
    default: false
    }
  }

  /// What kind of value it is, as `type(x)` gives it; kinds of elements are one type.
  package var typeTag: TypeTag {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list
    case .map: .map
    case .type: .type
    case .timestamp: .timestamp
    case .duration: .duration
    case .optional: .optional
    case .element: .element
    case .date: .date
    case .money: .money
    case .period: .period
    case .error, .unknown: .dyn
    }
  }
}
