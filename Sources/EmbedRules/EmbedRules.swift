import Foundation

/// Writes the files of a folder into one Swift file, so that they travel inside the binary.
///
///     embed-rules <folder> <output.swift> <type> <ending>…
@main
struct EmbedRules {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 4 else {
      FileHandle.standardError.write(
        Data("usage: embed-rules <folder> <output.swift> <type> <ending>…\n".utf8))
      exit(2)
    }
    let folder = URL(filePath: arguments[1]).resolvingSymlinksInPath()
    var lines = [
      "// Made of files when the package is built.",
      "",
      "extension \(arguments[3]) {",
      "  package static let files: [(path: String, text: String, headLength: Int)] = [",
    ]
    for path in try paths(below: folder, endings: Array(arguments.dropFirst(4))) {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      lines.append("    (")
      lines.append("      \(quoted(path)),")
      lines.append("      \(quoted(text)),")
      lines.append("      \(headLength(text))")
      lines.append("    ),")
    }
    lines += ["  ]", "}", ""]
    try Data(lines.joined(separator: "\n").utf8).write(
      to: URL(filePath: arguments[2]), options: .atomic)
  }

  /// The files with some endings at any depth, by path.
  private static func paths(below folder: URL, endings: [String]) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return all.filter { path in endings.contains { path.hasSuffix($0) } }.sorted()
  }

  /// The UTF-8 bytes before the examples, which a rule that is only run has no use for; all of them
  /// where the examples are not the last key.
  private static func headLength(_ text: String) -> Int {
    let parts = text.components(separatedBy: "\nexamples:\n")
    let isLast =
      parts.count == 2
      && parts[1].split(separator: "\n").allSatisfy { $0.hasPrefix(" ") || $0.hasPrefix("#") }
    return isLast ? parts[0].utf8.count + 1 : text.utf8.count
  }

  /// A string literal on one line, whatever the text holds.
  private static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return literal + "\""
  }
}
