import Syntax

/// Texts and words of SARIF.
enum SARIFText {
  static func message(_ text: String) -> JSONValue {
    .object([("text", .text(escaped(text)))])
  }

  /// Text in a message. Braces are written twice, since single ones are places for arguments
  /// (3.11.5), and what looks like a link to another place is kept from being one (3.11.6).
  static func escaped(_ text: String) -> String {
    text.replacing("{", with: "{{").replacing("}", with: "}}").replacing("](", with: "\\](")
  }

  /// A link in a message to the related place of an id (3.11.6).
  static func link(_ text: String, to id: Int) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("[", with: "\\[")
      .replacing("]", with: "\\]").replacing("{", with: "{{").replacing("}", with: "}}")
    return "[\(escaped)](\(id))"
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
