package import Syntax

extension Language {
  /// One of two words.
  func word(_ swedish: String, _ english: String) -> String {
    self == .swedish ? swedish : english
  }

  /// A number and the word for as many things.
  func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }

  /// A number with a space (Swedish, not breaking the line) or a comma between thousands.
  func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    let separator = word("\u{A0}", ",")
    return digits.indices.map { i in
      (i > 0 && (digits.count - i) % 3 == 0 ? separator : "") + String(digits[i])
    }.joined()
  }
}

extension Severity {
  /// The word for people.
  package func word(in language: Language) -> String {
    language == .swedish ? swedish : english
  }
}
