import LogicModel

/// How many of how many, as a claim states it: `9 av 15`, `9`, `alla`, `inga`.
struct StatedCount: Equatable {
  /// `nil` stands for all of them.
  let part: Int?
  let whole: Int?

  /// What can be written.
  static let forms = "9 av 15"

  /// Reads a whole text; `nil` where it says no count.
  static func read(_ text: String) -> StatedCount? {
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    switch words.count {
    case 1:
      if words[0] == "alla" || words[0] == "samtliga" { return StatedCount(part: nil, whole: nil) }
      if Nothing.read(words[0]) == Nothing.none { return StatedCount(part: 0, whole: nil) }
      return Int(words[0]).flatMap { $0 < 0 ? nil : StatedCount(part: $0, whole: nil) }
    case 3:
      guard words[1] == "av", let part = Int(words[0]), let whole = Int(words[2]),
        part >= 0, part <= whole
      else { return nil }
      return StatedCount(part: part, whole: whole)
    default: return nil
    }
  }

  /// Whether a count can be this one where some of its whole are not known.
  ///
  /// - Returns: `nil` where that hangs on what is not known.
  func agrees(with part: Int, of whole: Int, unknown: Int) -> Bool? {
    if let stated = self.whole, stated != whole { return false }
    let wanted = self.part ?? whole
    guard (part...(part + unknown)).contains(wanted) else { return false }
    return unknown == 0 ? true : nil
  }
}
