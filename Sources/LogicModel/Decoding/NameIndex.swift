/// Which elements a text can name: by id, name or other name, whatever the case and the blanks.
struct NameIndex {
  /// By folded name: the first entry and the last.
  private var byName: [String: (first: Int32, last: Int32)] = [:]
  /// What is named, and the next of the same name; -1 at the end. Nearly every name names one thing,
  /// so that a list for each would be far larger.
  private var entries: [(kind: Kind, element: Int32, next: Int32)] = []
  private var words: [NearestWords]

  init() { words = Kind.allCases.map { _ in NearestWords() } }

  mutating func add(_ name: String, to element: Int32, _ kind: Kind) {
    let key = TextFolding.fold(name)
    let new = Int32(entries.count)
    let last = Self.append(new, of: element, to: &byName[key, default: (new, -1)], entries)
    if last >= 0 {
      if entries[Int(last)].element == element { return }
      entries[Int(last)].next = new
    }
    entries.append((kind, element, -1))
    words[Int(kind.rawValue)].add(name, folded: key)
  }

  /// Makes an entry the last of its name, unless the one before is of the same element; gives the one
  /// before, -1 where there is none. The name is looked for once, whether it is there or not.
  private static func append(
    _ new: Int32, of element: Int32, to name: inout (first: Int32, last: Int32),
    _ entries: [(kind: Kind, element: Int32, next: Int32)]
  ) -> Int32 {
    let before = name.last
    if before < 0 || entries[Int(before)].element != element { name.last = new }
    return before
  }

  /// Makes room for names, so that they are not moved as they become more.
  mutating func reserve(_ count: Int) {
    byName.reserveCapacity(count)
    entries.reserveCapacity(count)
  }

  /// The elements of some kinds with a name, in the order in which they were written, each perhaps
  /// more than once.
  func find(_ name: String, _ kinds: KindSet) -> [Int32] {
    var found: [Int32] = []
    var place = byName[TextFolding.fold(name)]?.first ?? -1
    while place >= 0 {
      let entry = entries[Int(place)]
      if kinds.contains(entry.kind) { found.append(entry.element) }
      place = entry.next
    }
    return found
  }

  /// How many letters may be compared in looking for nearest names, in a whole run: a plan with
  /// very many unknown names gets them without suggestions rather than slowly.
  static let mostEffort = 60_000_000
  private var effort = mostEffort

  /// The known name nearest to an unknown one.
  mutating func nearest(to name: String, _ kinds: KindSet) -> String? {
    for kind in kinds.kinds { words[Int(kind.rawValue)].sortIn() }
    return NearestWords.nearest(
      to: name, in: kinds.kinds.map { words[Int($0.rawValue)] }, effort: &effort)
  }

  /// The names in a text that lists several: "barn, unga och deras familjer". Only a comma, a
  /// semicolon or a slash makes a list: "barn och unga" and "hälso- och sjukvård" are one.
  static func split(_ text: String) -> [String] {
    let pieces = text.split(whereSeparator: { $0 == "," || $0 == "/" || $0 == ";" })
    guard pieces.count > 1 else { return [text.withoutOuterBlanks()].filter { !$0.isEmpty } }
    var parts = pieces.dropLast().map { String($0).withoutOuterBlanks() }
    if let last = pieces.last { parts += splitWords(String(last)) }
    return parts.filter { !$0.isEmpty }
  }

  /// The two sides of "och", "samt" or "&".
  static func splitWords(_ text: String) -> [String] {
    var rest = text.withoutOuterBlanks()
    var parts: [String] = []
    for word in [" och ", " samt ", " & "] {
      while let range = rest.firstRange(of: word),
        rest[..<range.lowerBound].last?.isLetter == true
      {
        parts.append(String(rest[..<range.lowerBound]).withoutOuterBlanks())
        rest = String(rest[range.upperBound...]).withoutOuterBlanks()
      }
    }
    // "deras familjer" after "unga och"; "och deras" alone has no left side
    for word in ["och ", "samt ", "& "] where rest.hasPrefix(word) {
      rest = String(rest.dropFirst(word.count))
    }
    return (parts + [rest]).filter { !$0.isEmpty }
  }
}

/// Folded words by length, to find the nearest among without comparing with all.
struct NearestWords {
  private struct Word {
    let name: String
    let scalars: [Unicode.Scalar]
    let letters: UInt64
  }

  private var byLength: [Int: [Word]] = [:]
  /// What has not been sorted in: most plans never ask for what is nearest.
  private var added: [(name: String, folded: String)] = []

  mutating func add(_ name: String, folded: String) { added.append((name, folded)) }

  /// Makes the words that have been added known to `nearest`.
  mutating func sortIn() {
    for (name, folded) in added {
      let scalars = Array(folded.unicodeScalars.prefix(EditDistance.mostLetters))
      let word = Word(name: name, scalars: scalars, letters: Self.letters(scalars))
      byLength[scalars.count, default: []].append(word)
    }
    added = []
  }

  /// Which letters occur, one bit each; a change of one letter changes at most two bits.
  private static func letters(_ scalars: [Unicode.Scalar]) -> UInt64 {
    scalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
  }

  /// How much of the effort may go into one text: some two hundred words that are much alike.
  private static let mostForOne = 30_000

  /// The word that differs least from a text, by the measure of `EditDistance.nearest`; words of
  /// about its length are looked at first.
  static func nearest(
    to text: String, in lists: [NearestWords], effort: inout Int
  ) -> String? {
    let folded = Array(TextFolding.fold(text).unicodeScalars.prefix(EditDistance.mostLetters))
    let letters = letters(folded)
    let widest = min(4, folded.count / 3)
    var best: (distance: Int, name: String)?
    let least = effort - mostForOne
    for difference in 0...widest {
      let lengths = difference == 0 ? [0] : [-difference, difference]
      for (list, length) in lists.flatMap({ list in lengths.map { (list, folded.count + $0) } }) {
        for word in list.byLength[length] ?? [] {
          let limit = best.map { $0.distance - 1 } ?? widest
          if limit < 0 || effort < max(0, least) { return best?.name }
          effort -= 1
          guard abs(length - folded.count) <= limit,
            (word.letters ^ letters).nonzeroBitCount <= 2 * limit
          else { continue }
          effort -= folded.count * (2 * limit + 1)
          guard let distance = EditDistance.between(folded, word.scalars, limit: limit),
            distance < length
          else { continue }
          best = (distance, word.name)
        }
      }
    }
    return best?.name
  }
}
