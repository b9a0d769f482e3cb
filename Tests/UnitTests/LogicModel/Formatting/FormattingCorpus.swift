import Foundation
import Testing

/// The package's own plans and rules.
enum FormattingCorpus {
  struct File: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    var testDescription: String { path }
  }

  static let plans = files(under: "Models")
  static let rules = files(under: "Rules")

  static func plans(of folder: String) -> [File] {
    plans.filter { $0.path.hasPrefix("Models/" + folder) }
  }

  private static func files(under top: String) -> [File] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    let base = root.appendingPathComponent(top).path
    let paths = FileManager.default.subpaths(atPath: base) ?? []
    return paths.filter { $0.hasSuffix(".yml") }.sorted().compactMap { path in
      (try? String(contentsOfFile: base + "/" + path, encoding: .utf8)).map {
        File(path: top + "/" + path, text: $0)
      }
    }
  }
}
