/// A view of the list as a table, for formats that have some.
package struct ListTable: Sendable {
  package let heads: [String]
  /// Each with as many cells as there are heads.
  package let rows: [[Cell]]

  package enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// May have several lines.
    case text(String)
    case number(Int)

    package init(stringLiteral text: String) { self = .text(text) }

    package var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      }
    }
  }
}
