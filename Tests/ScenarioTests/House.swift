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
    let text: String

    var target: String { parts[0] }
    /// The folder in the target; empty for files that stand in the target itself.
    var folder: String { parts.count > 2 ? parts[1] : "" }
    var path: String { parts.joined(separator: "/") }
  }

  /// The Swift files below a top-level folder, sorted by path.
  static func files(under top: String) throws -> [File] {
    let base = root.appendingPathComponent(top).standardizedFileURL.path
    return try FileManager.default.subpathsOfDirectory(atPath: base)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { path in
        File(
          parts: path.split(separator: "/").map(String.init),
          text: try String(contentsOfFile: base + "/" + path, encoding: .utf8))
      }
  }
}
