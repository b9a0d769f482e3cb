import LogicModel

/// A number as a claim states it: `9`, `51,3`, `22 %`, `ca 190`, `mer än 50 %`.
struct StatedNumber: Equatable {
  /// How a number has to stand to the stated one.
  enum Relation {
    case equal, more, atLeast, less, atMost
  }

  let value: Double
  /// Digits after the decimal comma: what the claim is exact to.
  let decimals: Int
  var relation = Relation.equal
  /// Whether it is a share in per cent.
  var isPercent = false

  private static let relations: [(words: String, relation: Relation)] = [
    ("mer än ", .more), ("fler än ", .more), ("över ", .more), ("minst ", .atLeast),
    ("mindre än ", .less), ("färre än ", .less), ("under ", .less), ("högst ", .atMost),
    ("ca ", .equal), ("cirka ", .equal), ("omkring ", .equal), ("ungefär ", .equal),
  ]

  /// Reads a whole text; `nil` where anything but a number stands in it.
  static func read(_ text: String) -> StatedNumber? {
    // Folding turns a decimal comma into a blank, so the number is read as it is written.
    var written = text.lowercased()[...]
    var relation = Relation.equal
    if let found = relations.first(where: { written.hasPrefix($0.words) }) {
      relation = found.relation
      written = written.dropFirst(found.words.count)
    }
    let unit = ["procent", "%"].first { written.hasSuffix($0) }
    written = written.dropLast(unit?.count ?? 0)
    while written.last?.isWhitespace == true { written.removeLast() }
    guard let first = written.first, first.isNumber,
      written.allSatisfy({ $0.isNumber || $0.isWhitespace || $0 == "," || $0 == "." }),
      let number = Number.read(String(written))
    else { return nil }
    let point = written.lastIndex { $0 == "," || $0 == "." }
    return StatedNumber(
      value: number.value,
      decimals: point.map { written.distance(from: $0, to: written.endIndex) - 1 } ?? 0,
      relation: relation, isPercent: unit != nil)
  }

  /// Whether a number is as it is stated, as exactly as it is stated.
  func agrees(with number: Double) -> Bool {
    switch relation {
    case .more: return number > value
    case .atLeast: return number >= value
    case .less: return number < value
    case .atMost: return number <= value
    case .equal:
      var unit = 1.0
      for _ in 0..<decimals { unit /= 10 }
      return (number - value).magnitude <= unit / 2 + 1e-9
    }
  }
}
