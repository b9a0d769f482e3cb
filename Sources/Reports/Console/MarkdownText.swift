/// Text from a plan inside a Markdown page: it stays text, whatever it looks like.
enum MarkdownText {
  /// One line in which nothing is markup: no table cell ends, nobody is called, nothing is linked.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": escaped += " "
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      // A backslash does not keep these from calling people and issues.
      case "@": escaped += "&#64;"
      case "#": escaped += "&#35;"
      case "\\", "`", "*", "_", "[", "]", "~", "|", "!", "$":
        escaped += "\\" + String(scalar)
      default:
        escaped +=
          VisibleText.isHarmful(scalar)
          ? VisibleText.placeholder(for: scalar) : String(scalar)
      }
    }
    // Addresses become links by themselves.
    return escaped.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }

  /// A short name as code, where nothing has a meaning but the backtick.
  static func code(_ text: String) -> String {
    "`" + VisibleText.of(text).replacing("`", with: "'").replacing("|", with: "¦") + "`"
  }
}
