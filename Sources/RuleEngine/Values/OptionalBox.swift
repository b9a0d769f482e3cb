/// A value that may be absent (the optional types extension): `optional.of(x)` and
/// `optional.none()`.
package final class OptionalBox: Sendable {
  package let value: Value?

  private init(_ value: Value?) { self.value = value }

  package static let none = OptionalBox(nil)

  package static func some(_ value: Value) -> OptionalBox { OptionalBox(value) }
}
