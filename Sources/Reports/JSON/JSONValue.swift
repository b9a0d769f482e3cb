/// A JSON text in the making. Members stand in the order in which they are given, so that the same
/// report is always the same bytes.
package indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .number($0) } ?? .null }

  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// Two blanks for each level, a line break at the end.
  package var bytes: [UInt8] {
    var writer = Writer()
    writer.write(self, indent: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue, indent: Int) {
      switch value {
      case .null: append("null")
      case .flag(let flag): append(flag ? "true" : "false")
      case .number(let number): append(String(number))
      case .text(let text): quote(text)
      case .list(let items):
        collection("[", "]", items, indent) { writer, item in
          writer.write(item, indent: indent + 1)
        }
      case .object(let members):
        collection("{", "}", members, indent) { writer, member in
          writer.quote(member.key)
          writer.append(": ")
          writer.write(member.value, indent: indent + 1)
        }
      }
    }

    private mutating func collection<T>(
      _ open: String, _ close: String, _ items: [T], _ indent: Int,
      write: (inout Writer, T) -> Void
    ) {
      append(open)
      for (index, item) in items.enumerated() {
        append(index == 0 ? "\n" : ",\n")
        append(String(repeating: "  ", count: indent + 1))
        write(&self, item)
      }
      if !items.isEmpty { append("\n" + String(repeating: "  ", count: indent)) }
      append(close)
    }

    private mutating func append(_ text: String) { bytes += text.utf8 }

    /// What would move a terminal's cursor or turn the reading direction is written as an escape.
    private mutating func quote(_ text: String) {
      append("\"")
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": append("\\\"")
        case "\\": append("\\\\")
        case "\n": append("\\n")
        case "\r": append("\\r")
        case "\t": append("\\t")
        default:
          if VisibleText.isHarmful(scalar) {
            for unit in String(scalar).utf16 {
              let digits = String(unit, radix: 16)
              append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            }
          } else {
            append(String(scalar))
          }
        }
      }
      append("\"")
    }
  }
}
