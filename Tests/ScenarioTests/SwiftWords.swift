/// A rough look at Swift code, good enough to see who speaks of whom.
struct SwiftWords: Sendable {
  /// The words of each line outside of comments and texts; lines without words are left out.
  let lines: [Line]

  struct Line: Sendable {
    let words: [String]
    /// Whether the line begins at the left margin.
    let isOuter: Bool
  }

  private static let introducers: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias",
  ]

  init(_ text: String) {
    var lines: [Line] = []
    for line in Self.code(of: Array(text.utf8)).split(separator: UInt8(ascii: "\n")) {
      let words = line.split { !Self.isWordByte($0) }.map { String(decoding: $0, as: UTF8.self) }
      if !words.isEmpty {
        lines.append(Line(words: words, isOuter: line.first != UInt8(ascii: " ")))
      }
    }
    self.lines = lines
  }

  /// Every word of the code.
  var words: Set<String> { lines.reduce(into: []) { $0.formUnion($1.words) } }

  /// The types that are declared at the left margin and can be seen in other files.
  var topLevelTypes: Set<String> {
    var types: Set<String> = []
    for line in lines where line.isOuter {
      guard !line.words.contains("private"), !line.words.contains("fileprivate"),
        let index = line.words.firstIndex(where: Self.introducers.contains),
        index + 1 < line.words.count, !line.words[..<index].contains("extension")
      else { continue }
      types.insert(line.words[index + 1])
    }
    return types
  }

  /// The types that are declared anywhere.
  var allTypes: Set<String> {
    lines.reduce(into: []) { types, line in
      for (word, next) in zip(line.words, line.words.dropFirst())
      where Self.introducers.contains(word) {
        types.insert(next)
      }
    }
  }

  /// The modules that are imported.
  var imports: [String] {
    lines.compactMap { line in
      guard let index = line.words.prefix(2).firstIndex(of: "import"), index + 1 < line.words.count
      else { return nil }
      return line.words[index + 1]
    }
  }

  /// Letters beyond ASCII belong to words.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// The text without comments and without what stands in quotes.
  private static func code(of text: [UInt8]) -> [UInt8] {
    var code: [UInt8] = []
    var i = 0
    while i < text.count {
      switch (text[i], i + 1 < text.count ? text[i + 1] : 0) {
      case (UInt8(ascii: "/"), UInt8(ascii: "/")):
        while i < text.count, text[i] != UInt8(ascii: "\n") { i += 1 }
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        i = end(of: Array("*/".utf8), in: text, from: i + 2)
      case (UInt8(ascii: "\""), _):
        let three = Array("\"\"\"".utf8)
        let isBlock = text[i...].starts(with: three)
        i = isBlock ? end(of: three, in: text, from: i + 3) : endOfQuote(in: text, from: i + 1)
      default:
        code.append(text[i])
        i += 1
      }
    }
    return code
  }

  private static func end(of mark: [UInt8], in text: [UInt8], from start: Int) -> Int {
    var i = start
    while i < text.count, !text[i...].starts(with: mark) { i += 1 }
    return min(i + mark.count, text.count)
  }

  /// After a text on one line; texts inside of `\( )` are part of it.
  private static func endOfQuote(in text: [UInt8], from start: Int) -> Int {
    var i = start
    var depth = 0
    while i < text.count, text[i] != UInt8(ascii: "\n") {
      let byte = text[i]
      i += 1
      if byte == UInt8(ascii: "\\") {
        if i < text.count, text[i] == UInt8(ascii: "(") { depth += 1 }
        i += 1
      } else if byte == UInt8(ascii: "\"") {
        if depth == 0 { return i }
        i = endOfQuote(in: text, from: i)
      } else if depth > 0 {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
      }
    }
    return i
  }
}
