/// A list of values (CEL langdef, Aggregate Values); its elements are never errors or unknowns.
package final class List: Sendable {
  package let items: [Value]

  package init(_ items: [Value]) { self.items = items }
}
