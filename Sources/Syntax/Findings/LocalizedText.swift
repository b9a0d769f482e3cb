/// The languages that findings can be told in.
package enum Language: String, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"
}

/// A text in Swedish and, where it has been given, in English.
///
/// What is said to engineers about rule files is English only and stands in the first place.
package struct LocalizedText: Hashable, Sendable, ExpressibleByStringInterpolation {
  package var swedish: String
  package var english: String?

  package init(_ swedish: String, en english: String? = nil) {
    self.swedish = swedish
    self.english = english
  }

  package init(stringLiteral value: String) { self.init(value) }

  /// The text in a language; the first one given where that language is missing.
  package func text(in language: Language) -> String {
    language == .english ? english ?? swedish : swedish
  }
}
