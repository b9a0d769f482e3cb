import Syntax

/// What a reader of a draft would ask about: a question mark, half a sentence, a person, two
/// amounts, a name that says another time than the period. Everything is read all the same.
enum Doubts {
  // MARK: question marks

  /// A value without the question mark after it; `nil` where there is none, or nothing else.
  static func withoutQuestionMark(_ text: String) -> String? {
    guard text.utf8.last == UInt8(ascii: "?") else { return nil }
    var rest = text[...]
    while rest.hasSuffix("?") || rest.hasSuffix(" ") { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }

  /// Kinds whose names are sentences about what is to be done or reached.
  private static let sentences = KindSet([
    .goal, .activity, .step, .output, .outcome, .impact, .indicator, .resource,
  ])

  /// Words that a sentence goes on after.
  private static let unfinishedEnds = WordTable(
    Dictionary(
      [
        "att", "och", "eller", "som", "samt", "men", "en", "ett", "inklusive", "såsom", "genom",
      ].map { ($0, true) }, uniquingKeysWith: { first, _ in first }))
  private static let longestEnd = unfinishedEnds.words.lazy.map(\.utf8.count).max() ?? 0

  /// Whether a text may end in one of these words: a short one that is one of them as it stands, or
  /// that is not in small letters.
  private static func mayEndUnfinished(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = text.suffix(longestEnd + 1)
    guard let last = end.last, 0x61...0x7A ~= last | 0x20, let blank = end.lastIndex(of: 0x20)
    else { return false }
    let word = UnsafeBufferPointer(rebasing: end[(blank + 1)...])
    // The second bytes of the capitals of Latin-1, and combining marks, are lower.
    let isSmall = word.allSatisfy { 0x61...0x7A ~= $0 || $0 >= 0xA0 }
    return !isSmall || unfinishedEnds[word] != nil
  }

  /// At most one doubt about a name.
  static func aboutName(_ text: String, of kind: Kind, at place: Place) -> Finding? {
    guard sentences.contains(kind), let end = text.utf8.last else { return nil }
    if end == UInt8(ascii: "?") || end == UInt8(ascii: ")") && text.hasSuffix("?)") {
      return .openQuestion(text, at: place)
    }
    var copy = text
    guard copy.withUTF8(mayEndUnfinished), let blank = text.utf8.lastIndex(of: 0x20),
      unfinishedEnds[text[text.utf8.index(after: blank)...].lowercased()] != nil
    else { return nil }
    let words = text.split(separator: " ")
    guard words.count > 2 else { return nil }
    return .unfinished(words.suffix(2).joined(separator: " "), of: kind, at: place)
  }

  // MARK: persons

  /// A person in front of a comma or alone: a common first name, and at most two names after it,
  /// all with capitals. Places and bodies with capitals are far more common than persons, so an
  /// uncommon name is passed over.
  static func person(in text: String) -> (name: String, rest: String?)? {
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0).withoutOuterBlanks() }
    guard let name = parts.first else { return nil }
    let words = name.split(separator: " ")
    guard (1...3).contains(words.count), let first = words.first,
      firstNames.contains(String(first)),
      words.allSatisfy({ $0.first?.isUppercase == true && $0.dropFirst().allSatisfy(isSmall) })
    else { return nil }
    return (name, parts.count > 1 ? parts[1].nonEmpty : nil)
  }

  private static func isSmall(_ letter: Character) -> Bool { letter.isLowercase || letter == "-" }

  /// The commonest first names of those who work in the public sector.
  private static let firstNames: Set<String> = [
    "Anders", "Andreas", "Ann", "Anna", "Anne", "Anneli", "Annika", "Barbro", "Berit", "Birgitta",
    "Björn", "Bo", "Britt", "Camilla", "Carina", "Carl", "Carolina", "Caroline", "Cecilia",
    "Charlotte", "Christer", "Christian", "Christina", "Daniel", "David", "Elin", "Elisabeth",
    "Ellen", "Emelie", "Emil", "Emma", "Erik", "Eva", "Fatima", "Fredrik", "Gunilla", "Gunnar",
    "Göran", "Hanna", "Hans", "Helen", "Helena", "Henrik", "Håkan", "Ida", "Inger", "Ingrid",
    "Jan", "Jenny", "Jens", "Jessica", "Johan", "Johanna", "John", "Jonas", "Josefin", "Julia",
    "Karin", "Karl", "Katarina", "Kenneth", "Kerstin", "Kristian", "Kristina", "Lars", "Lena",
    "Lennart", "Linda", "Linnea", "Lisa", "Louise", "Magnus", "Malin", "Marcus", "Margareta",
    "Maria", "Marie", "Martin", "Mats", "Mattias", "Michael", "Mikael", "Mohamed", "Monica",
    "Niklas", "Nils", "Olof", "Oskar", "Patrik", "Per", "Pernilla", "Peter", "Petra", "Pia",
    "Robert", "Rolf", "Sandra", "Sara", "Simon", "Sofia", "Stefan", "Sten", "Susanne", "Sven",
    "Therese", "Thomas", "Tobias", "Tomas", "Ulf", "Ulla", "Ulrika", "Viktor", "Åsa",
  ]

  // MARK: plans and amounts

  /// What can be asked when every file has been read.
  static func find(in draft: Draft) -> [Finding] {
    namesAgainstPeriods(draft) + severalAmounts(draft)
  }

  /// "Plan 2025–2028" with a period that ends in 2027.
  private static func namesAgainstPeriods(_ draft: Draft) -> [Finding] {
    let nameField = Metamodel.standard.field("namn", of: .plan)
    let periodField = Metamodel.standard.field("period", of: .plan)
    var periods: [Int32: (Period, Place)] = [:]
    var names: [(plan: Int32, text: String, place: Place)] = []
    // Cells are looked at in their places: few are of a plan.
    for index in draft.cells.indices
    where draft.elements[Int(draft.cells[index].element)].kind == .plan {
      let cell = draft.cells[index]
      switch cell.content {
      case .period(let period) where cell.field == periodField:
        if periods[cell.element] == nil { periods[cell.element] = (period, cell.place) }
      case .text(let text) where cell.field == nameField:
        names.append((cell.element, text, cell.place))
      default: continue
      }
    }
    return names.compactMap { name in
      guard let (period, place) = periods[name.plan], let years = years(in: name.text),
        let first = period.firstDay?.year, let last = period.lastDay?.year,
        years.first == years.last
          ? !(first...max(first, last)).contains(years.first)
          : (years.first, years.last) != (first, last)
      else { return nil }
      return .yearsInName(years.written, period.written, name: name.place, at: place)
    }
  }

  /// The first year, or years from–to, in a name.
  private static func years(in text: String) -> (first: Int, last: Int, written: String)? {
    var cursor = LexemeCursor(text)
    while let lexeme = cursor.peek() {
      if let first = year(lexeme) {
        if cursor.peek(1)?.isDash == true, let end = cursor.peek(2), let last = year(end) {
          return (first, last, "\(first)–\(last)")
        }
        return (first, first, String(first))
      }
      cursor.index += 1
    }
    return nil
  }

  private static func year(_ lexeme: Lexeme) -> Int? {
    guard lexeme.count == 4, let year = lexeme.number(),
      PeriodReader.years.contains(year)
    else { return nil }
    return year
  }

  /// Two amounts written inside one activity or goal, neither with a name of its own.
  private static func severalAmounts(_ draft: Draft) -> [Finding] {
    let amount = Metamodel.standard.field("belopp", of: .funding)
    var written: [Int32: (text: String, place: Place)] = [:]
    var findings: [Finding] = []
    for index in draft.cells.indices where draft.cells[index].field == amount {
      let cell = draft.cells[index]
      let element = draft.elements[Int(cell.element)]
      guard case .money(let money) = cell.content, element.parent >= 0, element.id == nil,
        element.isBareName || element.name == nil,
        KindSet([.goal, .activity]).contains(draft.elements[Int(element.parent)].kind)
      else { continue }
      let text = money.formatted()
      if let (earlier, place) = written[element.parent] {
        findings.append(.severalAmounts(earlier, text, earlier: place, at: cell.place))
      } else {
        written[element.parent] = (text, cell.place)
      }
    }
    return findings
  }
}
