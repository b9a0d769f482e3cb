/// How many letters must be changed, added, left out or swapped with their neighbour to turn one
/// text into another.
package enum EditDistance {
  /// How many letters of a name are compared with others.
  static let mostLetters = 200

  /// The distance (optimal string alignment) of two lists; `nil` where it exceeds `limit`.
  package static func between<Symbol: Equatable>(
    _ a: [Symbol], _ b: [Symbol], limit: Int = .max
  ) -> Int? {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= limit else { return nil }
    guard !short.isEmpty else { return long.count }
    var beforePrevious = [Int](repeating: 0, count: short.count + 1)
    var previous = Array(0...short.count)
    var current = beforePrevious
    var previousLeast = 0
    // Only cells near the diagonal can stay within the limit; those beside them count as too far.
    let tooFar = long.count + 1
    let width = min(limit, long.count)
    for i in 1...long.count {
      let first = max(1, i - width)
      let last = min(short.count, i + width)
      guard first <= last else { return nil }
      current[first - 1] = first == 1 ? i : tooFar
      var least = current[first - 1]
      for j in first...last {
        let isSame = long[i - 1] == short[j - 1]
        var cost = min(
          previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (isSame ? 0 : 1))
        if i > 1, j > 1, long[i - 1] == short[j - 2], long[i - 2] == short[j - 1] {
          cost = min(cost, beforePrevious[j - 2] + 1)
        }
        current[j] = cost
        least = min(least, cost)
      }
      if last < short.count { current[last + 1] = tooFar }
      // A swap looks two rows back, so the row before must be hopeless too.
      if least > limit, previousLeast > limit { return nil }
      previousLeast = least
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[short.count] <= limit ? previous[short.count] : nil
  }

  /// The candidate that a text may have been meant as; of equals the first. Case and punctuation
  /// don't matter. At most a third of the letters may differ, and never more than four; a text of
  /// one or two letters must be right but for its case.
  package static func nearest(to text: String, in candidates: some Sequence<String>) -> String? {
    let folded = Array(TextFolding.fold(text).unicodeScalars.prefix(mostLetters))
    guard !folded.isEmpty else { return nil }
    var nearest: String?
    var limit = min(4, folded.count / 3)
    for candidate in candidates {
      let other = Array(TextFolding.fold(candidate).unicodeScalars.prefix(mostLetters))
      guard let distance = between(folded, other, limit: limit), distance < other.count else {
        continue
      }
      nearest = candidate
      if distance == 0 { break }
      limit = distance - 1
    }
    return nearest
  }
}
