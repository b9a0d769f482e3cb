/// A sequence of octets (CEL langdef, String and Bytes Values).
package final class Bytes: Sendable, Hashable {
  package let content: [UInt8]

  package init(_ content: [UInt8]) { self.content = content }

  package static func == (a: Bytes, b: Bytes) -> Bool { a.content == b.content }

  package func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
