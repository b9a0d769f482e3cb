extension PlanGrammar {
  /// Whether a key is a word of the plan file, of whatever kind of element.
  static func knows(_ key: String) -> Bool {
    Vocabulary.section(key) != nil
      || Kind.allCases.contains { Vocabulary.standard.form(of: key, in: $0) != nil }
  }
}
