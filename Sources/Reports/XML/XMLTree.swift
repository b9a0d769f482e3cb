/// An XML 1.0 document in the making. Attributes and children stand in the order in which they are
/// given, so that the same report is always the same bytes.
indirect enum XMLTree: Sendable {
  case text(String)
  case element(String, [(name: String, value: String)], [XMLTree])

  static func element(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) -> XMLTree { .element(name, attributes, []) }

  /// The document with this element as its root: two blanks for each level, a line break at the end.
  var bytes: [UInt8] {
    var writer = Writer()
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.write(self, indent: 0)
    return writer.bytes
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func append(_ text: String) { bytes += text.utf8 }

    mutating func write(_ tree: XMLTree, indent: Int) {
      let margin = String(repeating: "  ", count: indent)
      switch tree {
      case .text(let text):
        append(margin)
        append(XMLText.escaped(text))
        append("\n")
      case .element(let name, let attributes, let children):
        append("\(margin)<\(name)")
        for attribute in attributes {
          append(" \(attribute.name)=\"")
          append(XMLText.escaped(attribute.value, inAttribute: true))
          append("\"")
        }
        // Blanks around a text would become part of it.
        if children.isEmpty {
          append("/>\n")
        } else if children.count == 1, case .text(let text) = children[0] {
          append(">")
          append(XMLText.escaped(text))
          append("</\(name)>\n")
        } else {
          append(">\n")
          for child in children { write(child, indent: indent + 1) }
          append("\(margin)</\(name)>\n")
        }
      }
    }
  }
}
