import Foundation

/// The package's own files, as the tests of its order see them.
enum House {
  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A Swift file of ours.
  struct File: Sendable {
    /// The path below `Sources` or `Tests`, by folders.
    let parts: [String]
    let lineCount: Int
    let words: SwiftWords

    var target: String { parts[0] }
    /// The folder in the target; empty for files that stand in the target itself.
    var folder: String { parts.count > 2 ? parts[1] : "" }
    var path: String { parts.joined(separator: "/") }
  }

  /// The Swift files of `Sources`, sorted by path.
  static let sources = files(under: "Sources")
  /// The Swift files of `Tests`.
  static let tests = files(under: "Tests")

  private static func files(under top: String) -> [File] {
    let base = root.appendingPathComponent(top).path
    let paths = FileManager.default.subpaths(atPath: base) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOfFile: base + "/" + path, encoding: .utf8)
      else { return nil }
      return File(
        parts: path.split(separator: "/").map(String.init),
        lineCount: text.utf8.count { $0 == UInt8(ascii: "\n") }, words: SwiftWords(text))
    }
  }
}
