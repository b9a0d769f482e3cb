import Syntax

/// Colours of the terminal, or none.
struct Palette: Sendable {
  let isOn: Bool

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: paint("1;31", text)
    case .warning: paint("1;33", text)
    case .info: paint("1;36", text)
    }
  }

  func heading(_ text: String) -> String { paint("1", text) }
  /// What frames an excerpt and what says where to read on.
  func quiet(_ text: String) -> String { paint("2", text) }
  func marks(_ text: String) -> String { paint("1;32", text) }

  private func paint(_ code: String, _ text: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
