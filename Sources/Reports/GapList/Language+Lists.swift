import Syntax

extension Language {
  /// `9 av 15`
  func share(_ part: Int, of whole: Int) -> String {
    "\(grouped(part)) \(word("av", "of")) \(grouped(whole))"
  }

  /// `V1.1, V2.1 och V3.1`, or as many as fit in a width and `och 12 till`.
  ///
  /// - Parameter width: in characters; the first name is told whatever its length.
  func listed(_ names: [String], width: Int) -> String {
    var told = 0
    var length = 0
    for name in names {
      length += name.count + 2
      if told > 0, length > width { break }
      told += 1
    }
    // One more name is no longer than a count of one.
    if told == names.count - 1 { told += 1 }
    let and = word(" och ", " and ")
    if told < names.count {
      let rest = "\(grouped(names.count - told)) \(word("till", "more"))"
      return names.prefix(told).joined(separator: ", ") + and + rest
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + and + last
  }
}

extension String {
  /// No more characters than a limit; what is cut ends with an ellipsis.
  func shortened(to limit: Int) -> String {
    guard utf8.count > limit, count > limit else { return self }
    return String(prefix(limit - 1)) + "…"
  }
}
