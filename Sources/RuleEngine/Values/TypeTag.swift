/// A type as a value: what `type(x)` gives and what the names `int`, `string`, … stand for (CEL
/// langdef, Type Values).
package enum TypeTag: String, Sendable, CaseIterable {
  case null = "null_type"
  case bool
  case int
  case uint
  case double
  case string
  case bytes
  case list
  case map
  case type
  case timestamp = "google.protobuf.Timestamp"
  case duration = "google.protobuf.Duration"
  case optional = "optional_type"
  case element
  case date = "datum"
  case money = "belopp"
  case period
  /// Never the type of a value; `dyn` as a name is no value either.
  case dyn
}
