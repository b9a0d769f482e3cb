/// A set of code points: `[a-zåäö]`, `\d`, `.`, or one letter.
struct PatternClass: Sendable {
  enum Item: Sendable {
    case range(UInt32, UInt32)
    /// A Unicode general category by its one or two letters, or all but it.
    case category(String, isNegated: Bool)
  }

  var items: [Item] = []
  var isNegated = false
  /// `(?i)`: a code point is in the set if it is so in either case.
  var ignoresCase = false

  static func single(_ scalar: Unicode.Scalar, ignoresCase: Bool) -> PatternClass {
    PatternClass(items: [.range(scalar.value, scalar.value)], ignoresCase: ignoresCase)
  }

  /// `.`: anything, a line feed only under `(?s)`.
  static func any(withLineFeed: Bool) -> PatternClass {
    PatternClass(items: withLineFeed ? [] : [.range(10, 10)], isNegated: true)
  }

  static let digits: [Item] = [.range(48, 57)]
  static let words: [Item] = [.range(48, 57), .range(65, 90), .range(95, 95), .range(97, 122)]
  static let blanks: [Item] = [.range(9, 10), .range(12, 13), .range(32, 32)]

  /// By the letter of the escape; the capital is all but these.
  static let escapes: [Unicode.Scalar: [Item]] = ["d": digits, "w": words, "s": blanks]

  /// `[:alpha:]` and its kin, ASCII as in RE2.
  static let named: [String: [Item]] = [
    "alnum": [.range(48, 57), .range(65, 90), .range(97, 122)],
    "alpha": [.range(65, 90), .range(97, 122)],
    "ascii": [.range(0, 127)],
    "blank": [.range(9, 9), .range(32, 32)],
    "cntrl": [.range(0, 31), .range(127, 127)],
    "digit": digits,
    "graph": [.range(33, 126)],
    "lower": [.range(97, 122)],
    "print": [.range(32, 126)],
    "punct": [.range(33, 47), .range(58, 64), .range(91, 96), .range(123, 126)],
    "space": [.range(9, 13), .range(32, 32)],
    "upper": [.range(65, 90)],
    "word": words,
    "xdigit": [.range(48, 57), .range(65, 70), .range(97, 102)],
  ]

  /// All code points but these, as ranges.
  static func complement(_ items: [Item]) -> [Item] {
    var result: [Item] = []
    var next: UInt32 = 0
    for case .range(let low, let high) in items {
      if low > next { result.append(.range(next, low - 1)) }
      next = high + 1
    }
    result.append(.range(next, 0x10_FFFF))
    return result
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    words.contains { holds($0, scalar) }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    isIn(scalar) != isNegated
  }

  private func isIn(_ scalar: Unicode.Scalar) -> Bool {
    if items.contains(where: { Self.holds($0, scalar) }) { return true }
    guard ignoresCase else { return false }
    return [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping].contains {
      let other = $0.unicodeScalars
      guard other.count == 1, let first = other.first, first != scalar else { return false }
      return items.contains { Self.holds($0, first) }
    }
  }

  private static func holds(_ item: Item, _ scalar: Unicode.Scalar) -> Bool {
    switch item {
    case .range(let low, let high): low <= scalar.value && scalar.value <= high
    case .category(let name, let isNegated):
      categories[name]?.contains(scalar.properties.generalCategory) == !isNegated
    }
  }

  /// General categories by their short names; one letter is all that begin with it.
  static let categories: [String: Set<Unicode.GeneralCategory>] = {
    let single: [String: Unicode.GeneralCategory] = [
      "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter,
      "Lm": .modifierLetter, "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark,
      "Me": .enclosingMark, "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber,
      "Pc": .connectorPunctuation, "Pd": .dashPunctuation, "Ps": .openPunctuation,
      "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
      "Po": .otherPunctuation, "Sm": .mathSymbol, "Sc": .currencySymbol,
      "Sk": .modifierSymbol, "So": .otherSymbol, "Zs": .spaceSeparator,
      "Zl": .lineSeparator, "Zp": .paragraphSeparator, "Cc": .control, "Cf": .format,
    ]
    var all: [String: Set<Unicode.GeneralCategory>] = [:]
    for (name, category) in single {
      all[name, default: []].insert(category)
      all[String(name.prefix(1)), default: []].insert(category)
    }
    return all
  }()
}
