/// Groups of texts that say the same, or nearly.
package enum Clusters {
  /// The groups of two or more texts whose likeness is at least `threshold`, directly or by way of
  /// others in the group. Groups and members are ascending indexes.
  ///
  /// Texts that fold alike are always found. Others are compared only where they share one of the
  /// rarest runs of three letters of both, at most `comparisons` per text, so that the time stays
  /// near linear; in a crowd of very like texts some pair may be passed over. Texts with different
  /// numbers are never alike: "Workshop 1" and "Workshop 2" are two things.
  package static func find(
    texts: [String], threshold: Double, comparisons: Int = 12
  ) -> [[Int]] {
    var sets = DisjointSets(count: texts.count)
    var firsts: [String: Int] = [:]
    var distinct: [(index: Int, text: FoldedText)] = []
    for (i, text) in texts.enumerated() {
      let folded = TextFolding.fold(text)
      guard !folded.isEmpty else { continue }
      if let first = firsts[folded] {
        sets.join(first, i)
      } else {
        firsts[folded] = i
        distinct.append((i, FoldedText(folded)))
      }
    }
    if threshold < 1 {
      for (a, b) in candidates(distinct.map(\.text), comparisons)
      where distinct[a].text.numbers == distinct[b].text.numbers
        && Likeness.between(distinct[a].text, distinct[b].text, atLeast: threshold) >= threshold
      {
        sets.join(distinct[a].index, distinct[b].index)
      }
    }
    return sets.groups()
  }

  /// How many of its rarest shared trigrams a text is looked up by, and how many of the latest
  /// texts with a trigram are looked at.
  private static let keys = 8
  private static let neighbours = 32

  private static func candidates(_ texts: [FoldedText], _ most: Int) -> [(Int, Int)] {
    var frequency: [UInt64: Int32] = [:]
    let trigrams = texts.map(\.trigrams)
    for list in trigrams {
      for trigram in list { frequency[trigram, default: 0] += 1 }
    }
    var postings: [UInt64: [Int32]] = [:]
    var pairs: [(Int, Int)] = []
    for (i, list) in trigrams.enumerated() {
      // A trigram that no other text has can't lead anywhere.
      let rarest = list.lazy.map { (frequency[$0] ?? 0, $0) }.filter { $0.0 > 1 }
        .sorted { $0 < $1 }.prefix(keys)
      var shared: [Int32: Int] = [:]
      for (_, trigram) in rarest {
        for other in (postings[trigram] ?? []).suffix(neighbours) { shared[other, default: 0] += 1 }
        postings[trigram, default: []].append(Int32(i))
      }
      let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
      pairs.append(contentsOf: best.map { (Int($0.key), i) })
    }
    return pairs
  }
}
