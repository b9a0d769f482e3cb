extension Baseline {
  /// The first line of every baseline: what it is, and the number of its form.
  static let head = "kedja-baslinje"
  static let form = "1"

  /// The file: the head, then a line for each gap with rule, element, name and items, tabs between.
  /// Sorted, so that two branches that change different lines can be merged by lines. Columns that
  /// would be empty at the end are left out, since editors strip blanks there.
  package var text: String {
    var text = "\(Self.head) \(Self.form)\n"
    for gap in gaps {
      var columns = [gap.rule, gap.element, gap.name].map { Self.escaped($0) }
      columns.append(gap.items.map { Self.escaped($0, inList: true) }.joined(separator: " "))
      while columns.last?.isEmpty == true { columns.removeLast() }
      text += columns.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// A text without tabs and line ends, and in a list without blanks; `\e` stands for an item that
  /// has no text.
  static func escaped(_ text: String, inList: Bool = false) -> String {
    if inList, text.isEmpty { return "\\e" }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": escaped.append(contentsOf: "\\t".unicodeScalars)
      case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\r": escaped.append(contentsOf: "\\r".unicodeScalars)
      case " " where inList: escaped.append(contentsOf: "\\s".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// What `escaped` was made from; `nil` where a backslash stands before something else.
  static func unescaped(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      guard isEscaped else {
        if scalar == "\\" { isEscaped = true } else { plain.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "\\": plain.append("\\")
      case "t": plain.append("\t")
      case "n": plain.append("\n")
      case "r": plain.append("\r")
      case "s": plain.append(" ")
      case "e": continue
      default: return nil
      }
    }
    return isEscaped ? nil : String(plain)
  }
}
