/// How wide text becomes, and how it is broken into lines, without a font at hand.
enum TextFitting {
  /// The width in the units of the size, at most a little too much: the widths are those of Arial and
  /// its likes, rounded up, since the reader's own font is not known.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    text.reduce(0) { $0 + advance($1) } * size / 1_000 * (bold ? 1.07 : 1)
  }

  /// The width of a character in thousandths of the size.
  private static func advance(_ character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!", "·": return 290
    case "f", "t", "r", "(", ")", "[", "]", "/", "-", " ", "\u{A0}", "\"": return 345
    case "c", "k", "s", "v", "x", "y", "z", "J": return 520
    case "m", "M", "w", "%", "@", "…", "—", "→": return 880
    case "W": return 980
    default: break
    }
    if character.isUppercase { return 745 }
    return DisplayWidth.of(character) > 1 ? 1_300 : character < "ſ" ? 570 : 800
  }

  /// The text in lines that are no wider than a width, at most so many; whether something had to be
  /// cut, in which case the last line ends with `…`.
  static func lines(
    _ text: String, width limit: Double, size: Double, bold: Bool = false, most: Int
  ) -> (lines: [String], isCut: Bool) {
    func fits(_ line: String) -> Bool { width(line, size: size, bold: bold) <= limit }
    var lines: [String] = []
    var line = ""
    // A name as long as a book is not measured to its end.
    let read = text.prefix(most * 120)
    for word in read.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if lines.count > most { break }
      var rest = String(word)
      while !rest.isEmpty {
        let joined = line.isEmpty ? rest : line + " " + rest
        if fits(joined) {
          line = joined
          break
        }
        // A word that has room on a line of its own is not broken.
        if !line.isEmpty, fits(rest) || lines.count + 1 >= most {
          lines.append(line)
          line = ""
          if lines.count > most { break }
          continue
        }
        let head = line.isEmpty ? "" : line + " "
        let cut = breakPoint(of: rest) { fits(head + $0 + "-") }
        // Three letters at the end of a line say less than the whole word on the next.
        guard cut > (line.isEmpty ? 0 : 3) else {
          if line.isEmpty {
            // Not even one character has room: it stands there all the same.
            lines.append(String(rest.prefix(1)))
            rest.removeFirst()
          } else {
            lines.append(line)
            line = ""
          }
          continue
        }
        let part = String(rest.prefix(cut))
        lines.append(head + part + (part.hasSuffix("-") ? "" : "-"))
        rest = String(rest.dropFirst(cut))
        line = ""
        if lines.count > most { break }
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.isEmpty { lines = [""] }
    let isCut = lines.count > most || read.endIndex < text.endIndex
    if isCut {
      lines = Array(lines.prefix(most))
      var last = lines[lines.count - 1]
      if last.hasSuffix("-") { last.removeLast() }
      while !last.isEmpty, !fits(last + "…") { last.removeLast() }
      lines[lines.count - 1] = last + "…"
    }
    return (lines, isCut)
  }

  /// How many characters of a long word stand before its hyphen: between the parts of a Swedish
  /// compound where that can be guessed, else before a consonant that a vowel follows.
  private static func breakPoint(of word: String, fits: (String) -> Bool) -> Int {
    let letters = Array(word)
    var longest = 0
    while longest < letters.count - 1, fits(String(letters[...longest])) { longest += 1 }
    if longest >= letters.count { return letters.count }
    func isVowel(_ index: Int) -> Bool { vowels.contains(letters[index]) }
    func isLetter(_ index: Int) -> Bool { letters[index].isLetter }
    let candidates = (2...max(2, longest)).filter { $0 <= longest && $0 + 2 <= letters.count }
    let joint = candidates.last { index in
      if letters[index - 1] == "-" || letters[index - 1] == "/" { return true }
      guard index > 3, index + 3 < letters.count else { return false }
      if heads.contains(where: { String(letters[index...]).hasPrefix($0) }) { return true }
      return index > 4 && letters[index - 1] == "s" && letters[index - 2] != "s"
        && !isVowel(index - 2) && isLetter(index - 2)
        && !heads.contains { String(letters[(index - 1)...]).hasPrefix($0) }
    }
    if let joint { return joint }
    let syllable = candidates.last { index in
      index > 2 && index + 2 < letters.count && isLetter(index) && !isVowel(index)
        && isVowel(index + 1) && isLetter(index - 1)
    }
    return syllable ?? longest
  }

  /// Words that often end a compound in plans, and whose own s is no joint.
  private static let heads = [
    "samord", "samverk", "samtal", "stöd", "skol", "insats", "arbet", "plan", "område", "preven",
    "verksam", "utbild", "indikator", "hälsa", "vård",
  ]

  private static let vowels: Set<Character> = [
    "a", "e", "i", "o", "u", "y", "å", "ä", "ö", "é", "A", "E", "I", "O", "U", "Y", "Å", "Ä", "Ö",
  ]
}
