/// Which elements a text can name: by id, name or other name, whatever the case and the blanks.
struct NameIndex {
  /// What the names are by number.
  private(set) var names = FoldedNames()
  /// By number of a name: the first entry and the last; -1 where there is none.
  private var ends: [(first: Int32, last: Int32)] = []
  private var entries: [Entry] = []
  /// By kind: what is nearest is looked for among these, once something asks.
  private var words: [NearestWords]
  /// How many of the entries are in `words`.
  private var sortedIn = 0

  /// What is named. Nearly every name names one thing, so that a list for each would be far larger.
  private struct Entry {
    let kind: Kind
    let element: Int32
    let number: Int32
    /// The next of the same name; -1 at the end.
    var next: Int32
    let name: String
  }

  init() { words = Kind.allCases.map { _ in NearestWords() } }

  /// The number of a name, whether it names something or not.
  mutating func number(of name: String) -> Int32 { names.number(of: name) }

  mutating func add(_ name: String, to element: Int32, _ kind: Kind) {
    add(name, number(of: name), to: element, kind)
  }

  /// - Parameter number: that of the name.
  mutating func add(_ name: String, _ number: Int32, to element: Int32, _ kind: Kind) {
    while ends.count <= Int(number) { ends.append((-1, -1)) }
    let new = Int32(entries.count)
    let last = ends[Int(number)].last
    if last < 0 {
      ends[Int(number)].first = new
    } else {
      if entries[Int(last)].element == element { return }
      entries[Int(last)].next = new
    }
    ends[Int(number)].last = new
    entries.append(Entry(kind: kind, element: element, number: number, next: -1, name: name))
  }

  /// Makes room for names, so that they are not moved as they become more.
  mutating func reserve(_ count: Int) {
    names.reserve(count)
    ends.reserveCapacity(count)
    entries.reserveCapacity(count)
  }

  /// The elements of some kinds with a name, in the order in which they were written, each perhaps
  /// more than once.
  mutating func find(_ name: String, _ kinds: KindSet) -> [Int32] {
    guard let number = names.find(name), Int(number) < ends.count else { return [] }
    var found: [Int32] = []
    var place = ends[Int(number)].first
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
    for entry in entries[sortedIn...] {
      words[Int(entry.kind.rawValue)].add(entry.name, folded: names.folded(entry.number))
    }
    sortedIn = entries.count
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
  /// What has not been sorted in.
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
