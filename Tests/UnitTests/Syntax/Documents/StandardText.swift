import kedja_fuzz

/// Writes random texts in the YAML subset that plans and rule files use.
struct StandardText {
  private var random: RandomSource
  private var lineEnd = "\n"
  private var text = ""

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  mutating func make() -> String {
    text = ""
    lineEnd = random.chance(10) ? "\r\n" : "\n"
    if random.chance(10) { text += "---" + lineEnd }
    comment(0)
    random.chance(85) ? mapping(0, depth: 0) : sequence(0, depth: 0)
    if random.chance(5) { text.removeLast() }
    return text
  }

  private static let words = [
    "mål", "aktivitet", "Närvaroteam", "i", "alla", "kommuner", "(Lerum", "först)", "2018–2021",
    "1,5",
    "milj", "no", "010", "12:30", "2.10", "07", "a:b", "x#y", "C#", "é", "😀", "-1", "it's", "50%",
    "a\"b",
    "100", "–", "&co", "~", "null", "<<", "->", "?x", "-x", ":x", "http://x.se/a#b",
  ]
  private static let keys = [
    "namn", "id", "mål", "period", "V1.1", "två ord", "källa", "2018", "a-b", "x_y", "År/termin",
    "a:b",
    "\"citerad nyckel\"", "'enkel'", "när ", "100%",
  ]

  private mutating func words(_ count: Int) -> String {
    var result = (0..<count).map { _ in random.pick(Self.words) }.joined(separator: " ")
    if let first = result.first, "&~<?:-–%\"".contains(first) { result = "x" + result }
    return result
  }

  private mutating func comment(_ indent: Int) {
    while random.chance(8) {
      text +=
        String(repeating: " ", count: Int.random(in: 0...8, using: &random)) + "# en kommentar: x"
        + lineEnd
    }
    while random.chance(6) {
      text += String(repeating: " ", count: random.pick([0, 0, indent, 3])) + lineEnd
    }
  }

  private mutating func endLine() {
    if random.chance(8) { text += random.pick([" ", "  ", "\t"]) + "# efter" }
    if random.chance(5) { text += "  " }
    text += lineEnd
  }

  private mutating func mapping(_ indent: Int, depth: Int, isCompact: Bool = false) {
    for n in 0..<Int.random(in: 1...4, using: &random) {
      if n > 0 || !isCompact {
        comment(indent)
        text += String(repeating: " ", count: indent)
      }
      text += random.pick(Self.keys) + (random.chance(3) ? " " : "") + ":"
      value(indent, depth: depth, isKey: true)
    }
  }

  private mutating func sequence(_ indent: Int, depth: Int, isCompact: Bool = false) {
    for n in 0..<Int.random(in: 1...4, using: &random) {
      if n > 0 || !isCompact {
        comment(indent)
        text += String(repeating: " ", count: indent)
      }
      text += "-"
      value(indent, depth: depth, isKey: false)
    }
  }

  private mutating func value(_ indent: Int, depth: Int, isKey: Bool) {
    let deeper = indent + random.pick([1, 2, 2, 2, 4])
    if depth < 5, random.chance(isKey ? 35 : 45) {
      if !isKey, random.chance(70) {
        let blanks = random.pick([1, 1, 1, 3])
        text += String(repeating: " ", count: blanks)
        let column = indent + 1 + blanks
        random.chance(75)
          ? mapping(column, depth: depth + 1, isCompact: true)
          : sequence(column, depth: depth + 1, isCompact: true)
        return
      }
      endLine()
      if isKey, random.chance(25) {
        sequence(indent, depth: depth + 1)
      } else {
        random.chance(60) ? mapping(deeper, depth: depth + 1) : sequence(deeper, depth: depth + 1)
      }
      return
    }
    switch Int.random(in: 0..<20, using: &random) {
    case 0: endLine()
    case 1, 2: block(indent, deeper)
    case 3, 4:
      text += " " + flow(deeper, depth: 0)
      endLine()
    case 5, 6:
      text += " " + quoted(deeper)
      endLine()
    case 7: multiline(deeper)
    case 8:
      text += lineEnd + String(repeating: " ", count: deeper) + words(3)
      endLine()
    default:
      text +=
        random.pick([" ", " ", "  ", isKey ? "\t" : " "])
        + words(Int.random(in: 1...5, using: &random))
      endLine()
    }
  }

  private mutating func multiline(_ indent: Int) {
    text += " " + words(2)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      if random.chance(20) { text += "  " }
      text += lineEnd
      if random.chance(20) { text += lineEnd }
      text += String(repeating: " ", count: indent + random.pick([0, 0, 2])) + words(2)
    }
    endLine()
  }

  private mutating func block(_ parent: Int, _ indent: Int) {
    text += " " + random.pick(["|", ">"])
    let explicit = random.chance(15)
    let chomp = random.pick(["", "", "-", "+"])
    let number = explicit ? String(indent - parent) : ""
    text += random.chance(50) ? chomp + number : number + chomp
    if random.chance(10) { text += " # huvud" }
    text += lineEnd
    for n in 0..<Int.random(in: 0...4, using: &random) {
      if n > 0 || explicit, random.chance(25) {
        text += random.pick(["", "  ", "\t"]).filter { $0 != "\t" } + lineEnd
      }
      let extra = n > 0 || explicit ? random.pick(["", "", "  ", "\t"]) : ""
      text +=
        String(repeating: " ", count: indent) + extra + random.pick(["- x", "# text", "a: b", "'"])
        + words(2)
      if random.chance(10) { text += "  " }
      text += lineEnd
    }
    while random.chance(20) { text += lineEnd }
  }

  private mutating func quoted(_ indent: Int) -> String {
    let isDouble = random.chance(50)
    var parts = [
      "ord", "a: b", "# x", "- y", "[", "{", "å", isDouble ? "\\n" : "''",
      isDouble ? "\\u00e5" : "\\",
    ]
    parts += isDouble ? ["\\\"", "it's", "\\x41", "\\\\", "\\ "] : ["\"", "x''y"]
    var result = ""
    for n in 0..<Int.random(in: 0...5, using: &random) {
      if n > 0 {
        let isFolded = random.chance(20)
        if isFolded, isDouble, random.chance(30) { result += "\\" }
        if isFolded, random.chance(20) { result += "  " }
        result +=
          isFolded
          ? lineEnd + (random.chance(20) ? lineEnd : "") + String(repeating: " ", count: indent)
          : " "
      }
      result += random.pick(parts)
    }
    return isDouble ? "\"\(result)\"" : "'\(result)'"
  }

  private mutating func flow(_ indent: Int, depth: Int) -> String {
    let isMapping = random.chance(40)
    let blank = { (r: inout RandomSource) in
      r.chance(10) ? "\n" + String(repeating: " ", count: indent) : r.pick(["", " "])
    }
    var items: [String] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let value =
        depth < 3 && random.chance(20)
        ? flow(indent, depth: depth + 1)
        : random.pick([
          "ord", "två ord", "1", "2018–2021", "a:b", "'x, y'", "\"z: å\"", "x#y",
          "m\n" + String(repeating: " ", count: indent) + "n", "-1",
        ])
      let key = random.pick(["a", "b c", "\"d\"", "'e'"])
      let pair =
        key + ":" + random.pick([" ", "  ", " \n" + String(repeating: " ", count: indent)]) + value
      items.append(isMapping || random.chance(10) ? (random.chance(90) ? pair : key) : value)
    }
    var result = isMapping ? "{" : "["
    for (n, item) in items.enumerated() {
      result +=
        blank(&random) + item
        + (n + 1 < items.count || random.chance(10) ? blank(&random) + "," : "")
    }
    return (result + blank(&random) + (isMapping ? "}" : "]")).replacing("\n", with: lineEnd)
  }
}
