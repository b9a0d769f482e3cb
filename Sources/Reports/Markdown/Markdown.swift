/// Markdown as GitHub reads it.
enum Markdown {
  /// Text in which nothing is taken for markup.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }
}
