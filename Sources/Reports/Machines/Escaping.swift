/// Text for the logs of build servers, which act on some of what they read.
enum Escaping {
  /// The text with some characters written otherwise, and without what a terminal would act on.
  static func lines(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] {
        escaped += escape
      } else if VisibleText.isHarmful(scalar) {
        escaped += VisibleText.placeholder(for: scalar)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
