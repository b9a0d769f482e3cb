/// A rough look at Swift code, good enough to see who speaks of whom.
enum SwiftWords {
  private static let introducers: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias",
  ]

  /// Every word of the code outside of comments and texts, in order.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in code(of: text) {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The types that are declared at the left margin and can be seen in other files.
  static func topLevelTypes(of text: String) -> Set<String> {
    var types: Set<String> = []
    for line in code(of: text).split(whereSeparator: \.isNewline) where line.first != " " {
      let words = words(of: String(line))
      guard !words.contains("private"), !words.contains("fileprivate"),
        let index = words.firstIndex(where: introducers.contains), index + 1 < words.count,
        !words[..<index].contains("extension")
      else { continue }
      types.insert(words[index + 1])
    }
    return types
  }

  /// The types that are declared anywhere.
  static func allTypes(of text: String) -> Set<String> {
    let words = words(of: text)
    return Set(zip(words, words.dropFirst()).filter { introducers.contains($0.0) }.map(\.1))
  }

  /// The modules that are imported.
  static func imports(of text: String) -> [String] {
    code(of: text).split(whereSeparator: \.isNewline).compactMap { line in
      let words = words(of: String(line))
      guard let index = words.firstIndex(of: "import"), index < 2, index + 1 < words.count
      else { return nil }
      return words[index + 1]
    }
  }

  /// The text without comments and without what stands in quotes.
  static func code(of text: String) -> String {
    var code = ""
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = after("*/", in: rest.dropFirst(2))
      } else if rest.hasPrefix("\"\"\"") {
        rest = after("\"\"\"", in: rest.dropFirst(3))
      } else if character == "\"" {
        rest = afterQuote(in: rest.dropFirst())
      } else {
        code.append(character)
        rest.removeFirst()
      }
    }
    return code
  }

  private static func after(_ end: String, in text: Substring) -> Substring {
    var rest = text
    while !rest.isEmpty, !rest.hasPrefix(end) { rest.removeFirst() }
    return rest.dropFirst(end.count)
  }

  /// To the end of a text on one line; texts inside of `\( )` are part of it.
  private static func afterQuote(in text: Substring) -> Substring {
    var rest = text
    var depth = 0
    while let character = rest.first, !character.isNewline {
      rest.removeFirst()
      if character == "\\" {
        if rest.first == "(" { depth += 1 }
        rest = rest.dropFirst()
      } else if depth > 0 {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        if character == "\"" { rest = afterQuote(in: rest) }
      } else if character == "\"" {
        return rest
      }
    }
    return rest
  }
}
