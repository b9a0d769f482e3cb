/// How alike two texts are.
package enum Likeness {
  /// From 0, nothing in common, to 1, the same but for case, punctuation and blanks
  /// (`TextFolding`). Symmetric; 1 only for texts that fold alike.
  ///
  /// The greater of two measures: the share of letters that need not be changed, which forgives
  /// misspelling, and the share of common pairs of letters, which forgives another word order.
  package static func of(_ a: String, _ b: String) -> Double {
    between(FoldedText(TextFolding.fold(a)), FoldedText(TextFolding.fold(b)), atLeast: 0)
  }

  /// The likeness of folded texts, or anything below `threshold` where it is below that.
  static func between(_ a: FoldedText, _ b: FoldedText, atLeast threshold: Double) -> Double {
    if a.scalars == b.scalars { return 1 }
    let longest = max(a.scalars.count, b.scalars.count)
    guard longest > 0 else { return 1 }
    // Different texts may have the same pairs; they are still not the same.
    let most = 1 - 1 / Double(longest + 1)
    let pairs = min(most, commonPairs(a, b))
    // One changed letter spoils two pairs, so far fewer letters can't differ than pairs do.
    guard longest <= editLimit, threshold == 0 || (pairs < threshold && pairs > threshold - 0.5)
    else { return pairs }
    let limit = threshold == 0 ? longest : Int((1 - threshold) * Double(longest) + 1e-9)
    guard let distance = EditDistance.between(a.scalars, b.scalars, limit: limit) else {
      return pairs
    }
    return max(pairs, min(most, 1 - Double(distance) / Double(longest)))
  }

  /// Above this length only pairs are compared, which takes linear time.
  static let editLimit = 300

  /// Dice's coefficient over the two sorted lists of pairs.
  private static func commonPairs(_ a: FoldedText, _ b: FoldedText) -> Double {
    guard !a.pairs.isEmpty, !b.pairs.isEmpty else { return 0 }
    var i = 0
    var j = 0
    var common = 0
    while i < a.pairs.count, j < b.pairs.count {
      if a.pairs[i] == b.pairs[j] {
        common += 1
        i += 1
        j += 1
      } else if a.pairs[i] < b.pairs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(common) / Double(a.pairs.count + b.pairs.count)
  }
}
