/// Which lines of a text are not as they were in an earlier one.
package enum ChangedLines {
  /// By line of the new text, from 0: whether it was added or changed, or lines after it were taken
  /// away. Lines that both texts have once keep their place; what stands between two such lines is
  /// compared on its own, so that the time stays near linear. Line ends make no difference.
  package static func find(from old: SourceFile, to new: SourceFile) -> [Bool] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func lines(_ file: SourceFile) -> [Int] {
      let table = LineTable(file)
      return (1...table.lineCount).map { line in
        let text = file.bytes[table.range(ofLine: line).bytes]
        if let known = numbers[text] { return known }
        numbers[text] = numbers.count
        return numbers.count - 1
      }
    }
    var comparison = Comparison(old: lines(old), new: lines(new))
    comparison.run()
    return comparison.isChanged
  }

  private struct Gap {
    var old: Range<Int>
    var new: Range<Int>
  }

  private struct Comparison {
    let old: [Int]
    let new: [Int]
    var isChanged: [Bool]

    init(old: [Int], new: [Int]) {
      self.old = old
      self.new = new
      isChanged = Array(repeating: false, count: new.count)
    }

    mutating func run() {
      var gaps = [Gap(old: old.indices, new: new.indices)]
      while var gap = gaps.popLast() {
        trim(&gap)
        if gap.new.isEmpty || gap.old.isEmpty {
          mark(gap)
        } else {
          let anchors = self.anchors(gap)
          if anchors.isEmpty { mark(gap) } else { split(gap, anchors, &gaps) }
        }
      }
    }

    /// Leaves out what is the same at both ends.
    private func trim(_ gap: inout Gap) {
      var (low, lowNew) = (gap.old.lowerBound, gap.new.lowerBound)
      var (high, highNew) = (gap.old.upperBound, gap.new.upperBound)
      while low < high, lowNew < highNew, old[low] == new[lowNew] {
        low += 1
        lowNew += 1
      }
      while low < high, lowNew < highNew, old[high - 1] == new[highNew - 1] {
        high -= 1
        highNew -= 1
      }
      gap = Gap(old: low..<high, new: lowNew..<highNew)
    }

    /// Where lines are only gone, the line before them is what was changed.
    private mutating func mark(_ gap: Gap) {
      if gap.new.isEmpty, !gap.old.isEmpty, !new.isEmpty {
        isChanged[max(0, gap.new.lowerBound - 1)] = true
      }
      for line in gap.new { isChanged[line] = true }
    }

    /// Lines that stand once on either side, as many as keep their order.
    private func anchors(_ gap: Gap) -> [(old: Int, new: Int)] {
      func once(_ lines: [Int], _ range: Range<Int>) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for line in range { places[lines[line]] = places[lines[line]] == nil ? line : -1 }
        return places.filter { $0.value >= 0 }
      }
      let olds = once(old, gap.old)
      let news = once(new, gap.new)
      let common = news.compactMap { line, place in olds[line].map { (old: $0, new: place) } }
        .sorted { $0.new < $1.new }
      return Self.longestRise(common)
    }

    /// The longest run of pairs in which both sides rise (patience sorting).
    private static func longestRise(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
      var tops: [Int] = []
      var before = [Int](repeating: -1, count: pairs.count)
      for (index, pair) in pairs.enumerated() {
        var low = 0
        var high = tops.count
        while low < high {
          let middle = (low + high) / 2
          if pairs[tops[middle]].old < pair.old { low = middle + 1 } else { high = middle }
        }
        if low > 0 { before[index] = tops[low - 1] }
        if low == tops.count { tops.append(index) } else { tops[low] = index }
      }
      var rise: [(old: Int, new: Int)] = []
      var index = tops.last ?? -1
      while index >= 0 {
        rise.append(pairs[index])
        index = before[index]
      }
      return rise.reversed()
    }

    private func split(_ gap: Gap, _ anchors: [(old: Int, new: Int)], _ gaps: inout [Gap]) {
      var start = (gap.old.lowerBound, gap.new.lowerBound)
      for anchor in anchors {
        gaps.append(Gap(old: start.0..<anchor.old, new: start.1..<anchor.new))
        start = (anchor.old + 1, anchor.new + 1)
      }
      gaps.append(Gap(old: start.0..<gap.old.upperBound, new: start.1..<gap.new.upperBound))
    }
  }
}
