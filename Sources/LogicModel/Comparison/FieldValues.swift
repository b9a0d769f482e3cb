/// Compares values by what they say: how they are written, their order in a list and their line
/// breaks are no difference.
enum FieldValues {
  /// Whether two columns say the same in a row of each. A column that is `nil` says nothing.
  static func areSame(
    _ a: Column?, _ row: Int, in model: Model, _ b: Column?, _ other: Int, in revision: Model
  ) -> Bool {
    switch (stored(a), stored(b)) {
    case (.text(let x)?, .text(let y)?):
      let (text, next) = (x[row], y[other])
      if text < 0 || next < 0 { return text < 0 && next < 0 }
      return isSame(model.strings[Int(text)], revision.strings[Int(next)])
    case (.texts(let x)?, .texts(let y)?):
      if x[row].isEmpty && y[other].isEmpty { return true }
      guard x[row].count == y[other].count else { return false }
      let texts = x[row].map { tidy(model.strings[Int($0)]) }.sorted()
      return texts == y[other].map { tidy(revision.strings[Int($0)]) }.sorted()
    case (.flag(let x)?, .flag(let y)?): return x[row] == y[other]
    case (.integer(let x)?, .integer(let y)?): return x[row] == y[other]
    case (.number(let x)?, .number(let y)?): return x[row] == y[other]
    case (.money(let x)?, .money(let y)?):
      return x[row]?.öre == y[other]?.öre && x[row]?.isApproximate == y[other]?.isApproximate
    case (.period(let x)?, .period(let y)?): return x[row]?.spans == y[other]?.spans
    case (.choice(let x)?, .choice(let y)?): return x[row] == y[other]
    case (.choices(let x)?, .choices(let y)?): return x[row].sorted() == y[other].sorted()
    case (let x?, nil): return isEmpty(x, row)
    case (nil, let y?): return isEmpty(y, other)
    default: return true
    }
  }

  /// A column without any value says as little as none.
  private static func stored(_ column: Column?) -> Column.Storage? {
    if case .empty? = column?.storage { return nil }
    return column?.storage
  }

  private static func isEmpty(_ storage: Column.Storage, _ row: Int) -> Bool {
    switch storage {
    case .text(let values): values[row] < 0
    case .texts(let lists), .choices(let lists): lists[row].isEmpty
    case .flag(let values): values[row] < 0
    case .integer(let values): values[row] == nil
    case .number(let values): values[row] == nil
    case .money(let values): values[row] == nil
    case .period(let values): values[row] == nil
    case .choice(let values): values[row] < 0
    case .one, .many, .empty: true
    }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    a.utf8.elementsEqual(b.utf8) || tidy(a).utf8.elementsEqual(tidy(b).utf8)
  }

  /// A text with a blank for every run of blanks and line breaks.
  static func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Which way a value went; `nil` where it has no ways, or was or is not there.
  static func direction(_ a: Column, _ row: Int, _ b: Column, _ other: Int) -> ChangeDirection? {
    switch (a.storage, b.storage) {
    case (.integer(let x), .integer(let y)): return order(x[row], y[other])
    case (.number(let x), .number(let y)): return order(x[row], y[other])
    case (.money(let x), .money(let y)): return order(x[row]?.öre, y[other]?.öre)
    case (.period(let x), .period(let y)):
      guard let before = x[row], let after = y[other] else { return nil }
      return direction(before, after)
    default: return nil
    }
  }

  private static func order<T: Comparable>(_ a: T?, _ b: T?) -> ChangeDirection? {
    guard let a, let b, a != b else { return nil }
    return a < b ? .higher : .lower
  }

  /// A time that begins when it did and ends later is longer, and not later.
  private static func direction(_ a: Period, _ b: Period) -> ChangeDirection? {
    if let start = a.firstDay, let next = b.firstDay, start != next {
      return start < next ? .later : .earlier
    }
    guard a.firstDay == b.firstDay, let end = a.lastDay, let next = b.lastDay, end != next else {
      return nil
    }
    return end < next ? .longer : .shorter
  }
}
