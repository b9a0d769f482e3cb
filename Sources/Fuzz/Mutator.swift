/// Changes texts with their structure in mind: lines, words and characters are moved, doubled, taken
/// away and exchanged with those of another text. The same seed gives the same texts.
struct Mutator: RandomNumberGenerator {
  private var source: RandomSource

  init(seed: UInt64) { source = RandomSource(seed: seed) }

  mutating func next() -> UInt64 { source.next() }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// What has surprised readers before.
  static let pieces: [[UInt8]] = [
    " ", "  ", "\n", "\r\n", "\t", ":", ": ", "- ", "#", " #", "\"", "'", "[", "]", "{", "}", ",",
    "|", ">", "?", "*", "&", "!", "%", "@", "\\", "/", "---\n", "<<<<<<< a\n", "\u{FEFF}", "\u{A0}",
    "\u{2028}", "\u{202E}", "\u{1B}[2J", "\u{0}", "å", "e\u{301}", "👩‍👧", "–", "• ", "1,5", "MSEK",
    "ca ", "2–1", "v. 53", "9223372036854775807", "99999999999999999999", "-0", "1e309", "0x", "0",
    "{{#", "}}", "{", "(", ")", ".map(x, ", ".all(x, ", " == ", " + ", "self", "plan", "idag",
    "alla", "okänt", "kedja-lista 1\n", "%G0", "%C3", "hösten", "t.o.m.",
  ].map { Array($0.utf8) }

  /// A part of a text, whole lines of it, at most as long as a small file.
  mutating func excerpt(_ text: [UInt8], lines count: Int) -> [UInt8] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let length = 1 + below(min(count, lines.count))
    let start = below(4) == 0 ? 0 : below(lines.count - length + 1)
    return Array(lines[start..<start + length].joined(separator: [0x0A]))
  }

  /// A text with some changes, with parts of another text and some of the words in it.
  mutating func mutate(_ text: [UInt8], with other: [UInt8], words: [[UInt8]]) -> [UInt8] {
    var text = text
    for _ in 0...below(5) {
      switch below(9) {
      case 0: text = swappingLines(text, other)
      case 1: text = reindenting(text)
      case 2: text.insert(contentsOf: part(of: other, below(60)), at: below(text.count + 1))
      case 3: text.removeSubrange(range(in: text, below(20)))
      case 4: text.insert(contentsOf: part(of: text, below(200)), at: below(text.count + 1))
      case 5 where !text.isEmpty: text[below(text.count)] = UInt8(truncatingIfNeeded: next())
      case 6 where below(20) == 0:
        let piece = pick(Self.pieces)
        for _ in 0..<below(300) { text += piece }
      case 7 where !words.isEmpty:
        text.insert(contentsOf: pick(words), at: below(text.count + 1))
      default: text.insert(contentsOf: pick(Self.pieces), at: below(text.count + 1))
      }
    }
    return text
  }

  /// A text in which some part stands again and again, twice: once with about as many bytes as asked
  /// for, and once with four times as many.
  mutating func grown(_ text: [UInt8], to size: Int) -> (small: [UInt8], large: [UInt8]) {
    guard !text.isEmpty else { return ([], []) }
    var part = range(in: text, 1 + below(text.count))
    if below(2) == 0 {
      // Whole lines.
      let start = text[..<part.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let end = text[part.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      part = start..<max(start, end)
    }
    let piece = part.isEmpty ? text[...] : text[part]
    func repeated(_ size: Int) -> [UInt8] {
      let pieces = repeatElement(piece, count: max(1, size / piece.count)).joined()
      return Array(text[..<part.upperBound]) + pieces + text[part.upperBound...]
    }
    return (repeated(size), repeated(4 * size))
  }

  private mutating func range(in text: [UInt8], _ length: Int) -> Range<Int> {
    let start = below(text.count + 1)
    return start..<min(text.count, start + length)
  }

  private mutating func part(of text: [UInt8], _ length: Int) -> [UInt8] {
    Array(text[range(in: text, length)])
  }

  /// One line takes the place of another, or the value behind one key that of another's.
  private mutating func swappingLines(_ text: [UInt8], _ other: [UInt8]) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = pick(other.split(separator: 0x0A, omittingEmptySubsequences: false))
    let at = below(lines.count)
    let colon = UInt8(ascii: ":")
    if below(2) == 0, let end = lines[at].firstIndex(of: colon),
      let start = new.firstIndex(of: colon)
    {
      lines[at] = lines[at][..<end] + new[start...]
    } else {
      lines[at] = new
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func reindenting(_ text: [UInt8]) -> [UInt8] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let at = below(lines.count)
    let count = below(9)
    for index in at..<min(lines.count, at + 1 + below(4)) {
      lines[index] =
        ArraySlice([UInt8](repeating: 0x20, count: count)) + lines[index].drop { $0 == 0x20 }
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
