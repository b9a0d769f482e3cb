import Syntax

/// Turns messages for those who write plans into sentences for those who decide about them: a
/// capital, a full stop, and names as people know them.
struct ListWording: Sendable {
  let language: Language
  /// What plans are called by those who write them, and by all others; no name where there is but
  /// one plan, which needs none.
  let plans: [String: String?]
  /// Ids of goals, which stand without quotes.
  let labels: Set<String>

  /// A message as a sentence.
  func sentence(_ text: LocalizedText) -> String {
    let told = requoted(VisibleText.message(text.text(in: language)))
    guard let first = told.first else { return "" }
    let ends = told.last.map { ".?!…”\u{201D}".contains($0) } ?? false
    return first.uppercased() + told.dropFirst() + (ends && told.last != "”" ? "" : ".")
  }

  /// A text that is a whole already: a title, a reason, a question.
  func text(_ text: LocalizedText) -> String {
    requoted(VisibleText.message(text.text(in: language)))
  }

  /// Names between single quotes are marked as print does, where the quotes do not stand in a word.
  private func requoted(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    var told = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "'") {
      let before = open > text.startIndex ? text[text.index(before: open)] : " "
      let inside = rest.index(after: open)
      guard !before.isLetter, !before.isNumber, let close = closing(rest[inside...], in: text)
      else {
        told += rest[...open]
        rest = rest[inside...]
        continue
      }
      told += rest[..<open]
      append(String(rest[inside..<close]), to: &told)
      rest = rest[rest.index(after: close)...]
    }
    return told + rest
  }

  /// The quote that ends a name: the next one that no letter follows.
  private func closing(_ rest: Substring, in text: String) -> String.Index? {
    var index = rest.startIndex
    while let quote = rest[index...].firstIndex(of: "'") {
      let next = text.index(after: quote)
      if next == text.endIndex || !(text[next].isLetter || text[next].isNumber) { return quote }
      index = next
    }
    return nil
  }

  private func append(_ name: String, to told: inout String) {
    if labels.contains(name) {
      told += name
    } else if let plan = plans[name] {
      if let plan {
        told += quoted(plan)
      } else if told.last == " " {
        told.removeLast()
      }
    } else {
      told += quoted(name)
    }
  }

  private func quoted(_ name: String) -> String {
    language.word("”\(name)”", "“\(name)”")
  }
}
