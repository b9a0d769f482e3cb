/// An XML 1.0 document in the making. Attributes and children stand in the order in which they are
/// given, so that the same report is always the same bytes.
indirect enum XMLTree: Sendable {
  case text(String)
  case element(String, [(name: String, value: String)], [XMLTree])

  static func element(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) -> XMLTree { .element(name, attributes, []) }

  /// The document with this element as its root: two blanks for each level, a line break at the end.
  var bytes: [UInt8] { bytes(step: "  ", end: "\n") }

  /// The same on one line, for documents that only programs read.
  var compactBytes: [UInt8] { bytes(step: "", end: "") }

  private func bytes(step: String, end: String) -> [UInt8] {
    var writer = Writer(step: step, end: end)
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.write(self, indent: 0)
    return writer.bytes
  }

  private struct Writer {
    let step: String
    let end: String
    var bytes: [UInt8] = []

    init(step: String, end: String) {
      self.step = step
      self.end = end
    }

    mutating func append(_ text: String) { bytes += text.utf8 }

    mutating func write(_ tree: XMLTree, indent: Int) {
      let margin = String(repeating: step, count: indent)
      switch tree {
      case .text(let text):
        append(margin)
        append(XMLText.escaped(text))
        append(end)
      case .element(let name, let attributes, let children):
        append("\(margin)<\(name)")
        for attribute in attributes {
          append(" \(attribute.name)=\"")
          append(XMLText.escaped(attribute.value, inAttribute: true))
          append("\"")
        }
        // Blanks around a text would become part of it.
        if children.isEmpty {
          append("/>\(end)")
        } else if children.count == 1, case .text(let text) = children[0] {
          append(">")
          append(XMLText.escaped(text))
          append("</\(name)>\(end)")
        } else {
          append(">\(end)")
          for child in children { write(child, indent: indent + 1) }
          append("\(margin)</\(name)>\(end)")
        }
      }
    }
  }
}
