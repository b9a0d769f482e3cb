import Syntax

/// Takes times from the lexemes of a text, their years perhaps still missing.
struct PeriodReader {
  /// From one time to another; `nil` is an open end. Both are the same for a single time.
  struct Item {
    var from: PeriodPoint?
    var to: PeriodPoint?
    /// The end is the day before `to` begins.
    var isExclusive = false
    var isSingle = false
  }

  static let years = 1900...2100

  var cursor: LexemeCursor
  var notes: [ReadNote] = []

  init(_ text: String) { cursor = LexemeCursor(text) }

  /// Takes one or more times, parted by commas or "och".
  mutating func takeItems() -> [Item]? {
    guard let first = takeItem() else { return nil }
    var items = [first]
    while true {
      let before = self
      if cursor.take(PeriodWords.separators) == nil {
        // "hösten 2021/våren 2022"
        guard cursor.accept("/"), cursor.peek()?.kind == .word else {
          self = before
          break
        }
      }
      guard let next = takeItem(), cursor.atBoundary || next.isSingle else {
        self = before
        break
      }
      items.append(next)
    }
    return items
  }

  private mutating func takeItem() -> Item? {
    skipFillers()
    var bound = cursor.take(PeriodWords.bounds)
    if bound == nil, cursor.peek()?.isDash == true {
      cursor.index += 1
      bound = .until
    }
    guard let first = takePoint(after: nil) else { return nil }
    switch bound {
    case .until: return Item(from: nil, to: first)
    case .before: return Item(from: nil, to: first, isExclusive: true)
    case nil, .from, .between: break
    }
    let before = self
    if takeJoint(between: bound == .between) {
      if let second = takePoint(after: first) { return Item(from: first, to: second) }
      let yearMisread = notes.count > before.notes.count
      guard cursor.lexemes[cursor.index - 1].isDash, cursor.peek()?.kind != .number, !yearMisread
      else {
        if yearMisread { return nil }
        self = before
        return bound == .from ? Item(from: first, to: nil) : single(first)
      }
      // "2021–" has no end; "2021 – preliminärt" is followed by a comment.
      if cursor.atBoundary { return Item(from: first, to: nil) }
      self = before
    }
    if bound == .from || cursor.take(PeriodWords.onwards) != nil {
      return Item(from: first, to: nil)
    }
    return single(first)
  }

  private func single(_ point: PeriodPoint) -> Item {
    Item(from: point, to: point, isSingle: true)
  }

  /// Takes a dash, "till", "t.o.m.", or "och" after "mellan".
  private mutating func takeJoint(between: Bool) -> Bool {
    if cursor.peek()?.isDash == true {
      cursor.index += 1
      _ = cursor.take(PeriodWords.bounds)  // "fr.o.m. 2021 – t.o.m. 2022"
      return true
    }
    let before = cursor
    if let bound = cursor.take(PeriodWords.bounds) {
      if bound == .until { return true }
      cursor = before
    }
    if between, cursor.peek().map(cursor.text) == "och" {
      cursor.index += 1
      return true
    }
    return false
  }

  private mutating func skipFillers() { while cursor.take(PeriodWords.fillers) != nil {} }
}
