/// What a field can hold. Every field may be absent; a list that is absent is empty.
package enum FieldType: Sendable {
  case text
  case texts
  case flag
  /// A whole number, 64 bits.
  case integer
  /// A number with a decimal comma or point.
  case number
  case money
  case period
  /// One of a closed set of words.
  case choice(ChoiceSet)
  /// Several of a closed set of words.
  case choices(ChoiceSet)
  /// At most one element of these kinds.
  case one(KindSet)
  /// Any number of elements of these kinds.
  case many(KindSet)

  /// The kinds that a relation leads to; empty for what is no relation.
  package var targets: KindSet {
    switch self {
    case .one(let kinds), .many(let kinds): kinds
    default: []
    }
  }

  package var isRelation: Bool { !targets.isEmpty }

  package var isList: Bool {
    switch self {
    case .texts, .choices, .many: true
    default: false
    }
  }
}

/// A closed set of words, with everyday words that mean the same.
package struct ChoiceSet: Sendable {
  /// The words in their own order, which is the order of the things they stand for.
  package let values: [String]
  /// Other words that people write, each with the word that it is read as.
  package let synonyms: [String: String]

  package init(_ values: String..., synonyms: [String: String] = [:]) {
    self.values = values
    self.synonyms = synonyms
  }

  /// The index of a word or of what it is a synonym of, whatever its case and with blanks for `_`.
  package func index(of word: String) -> (index: Int, isSynonym: Bool)? {
    let folded = TextFolding.fold(word)
    if let exact = values.firstIndex(where: { TextFolding.fold($0) == folded }) {
      return (exact, false)
    }
    guard
      let synonym = synonyms.first(where: { TextFolding.fold($0.key) == folded })?.value,
      let index = values.firstIndex(of: synonym)
    else { return nil }
    return (index, true)
  }
}
