/// Finds in two lists of names those that are each other's best match: the same thing reworded.
package struct BestMatches {
  /// How alike two names must be, by `Likeness`, to be the same element reworded. Names that are
  /// lengthened or turned around stay above ("Utbilda personal", "Personalutbildning": 0.72), while
  /// of the neighbours in a real plan three pairs in a hundred are that alike ("Utbilda chefer",
  /// "Utbilda personal": 0.56), and those rarely go and come at once. A match that is missed is told
  /// once more; a wrong one would hide a new gap.
  package static let threshold = 0.7

  /// How many comparisons are left. When they run out, what has not been found counts as new: who
  /// rewrites most of a plan at once has another plan, and a check must not become slow for it.
  private var comparisons = 20_000

  package init() {}

  /// The pairs, by index, of those that are each other's best match, where no other is as good.
  ///
  /// - Parameter likeness: how alike a member of the first list and one of the second are.
  package mutating func pairs(
    _ olds: Int, _ news: Int, likeness: (Int, Int) -> Double
  ) -> [(old: Int, new: Int)] {
    guard olds > 0, news > 0, olds * news <= comparisons
    else { return [] }
    comparisons -= olds * news
    var bestOfOld = [Best](repeating: Best(), count: olds)
    var bestOfNew = [Best](repeating: Best(), count: news)
    for i in 0..<olds {
      for j in 0..<news {
        let likeness = likeness(i, j)
        guard likeness >= Self.threshold else { continue }
        bestOfOld[i].consider(j, likeness)
        bestOfNew[j].consider(i, likeness)
      }
    }
    return (0..<olds).compactMap { i in
      guard let j = bestOfOld[i].index, bestOfNew[j].index == i else { return nil }
      return (i, j)
    }
  }

  /// How alike two names are. Names with different numbers are two things: "Workshop 1" and
  /// "Workshop 2".
  package static func likeness(_ old: String, _ new: String) -> Double {
    numbers(old) == numbers(new) ? Likeness.of(old, new) : 0
  }

  private static func numbers(_ text: String) -> [Substring] {
    text.split { !$0.isASCII || !$0.isNumber }
  }

  /// The most alike so far; nobody where two are equally so.
  private struct Best {
    private(set) var index: Int?
    private var likeness = 0.0

    mutating func consider(_ index: Int, _ likeness: Double) {
      if likeness > self.likeness {
        self.index = index
        self.likeness = likeness
      } else if likeness == self.likeness {
        self.index = nil
      }
    }
  }
}
