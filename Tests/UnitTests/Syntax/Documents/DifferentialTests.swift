import Foundation
import Testing

@testable import Syntax

@Suite("Our reader and libyaml")
struct DifferentialTests {
  /// How many texts were compared, and what differed.
  private struct Tally {
    var compared = 0
    var differences: [String] = []

    mutating func add(_ difference: String?) {
      if let difference { differences.append(difference) }
    }

    /// The shortest differences, to look at.
    var report: String {
      differences.sorted { $0.utf8.count < $1.utf8.count }.prefix(4).joined(separator: "\n")
    }
  }

  @Test("agree on standard texts")
  func standard() {
    var tally = Tally()
    for seed in 0..<1200 {
      var maker = StandardText(seed: UInt64(seed))
      let text = maker.make()
      tally.add(strictDifference(text, &tally.compared))
      tally.add(tolerantDifference(text, &tally.compared))
    }
    #expect(tally.differences.isEmpty, "\(tally.report)")
    #expect(tally.compared > 1400)
  }

  @Test("agree on texts that have been changed at random, wherever both accept them")
  func mutated() {
    var tally = Tally()
    for seed in 0..<1500 {
      var maker = StandardText(seed: UInt64(seed % 500))
      let text = mutate(maker.make(), seed: UInt64(seed))
      tally.add(strictDifference(text, &tally.compared))
      tally.add(tolerantDifference(text, &tally.compared))
    }
    #expect(tally.differences.isEmpty, "\(tally.report)")
    #expect(tally.compared > 1200)
  }

  @Test("agree on the plans and rules of the repository")
  func repository() throws {
    let root = URL(filePath: #filePath).pathComponents.dropLast(5).joined(separator: "/")
    var tally = Tally()
    for folder in ["Models", "Rules"] {
      let files = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
      for case let path as String in files ?? .init() where path.hasSuffix(".yml") {
        let text = try String(contentsOfFile: "\(root)/\(folder)/\(path)", encoding: .utf8)
        if folder == "Rules" {
          tally.add(strictDifference(text, &tally.compared).map { "\(path): \($0)" })
        }
        tally.add(tolerantDifference(text, &tally.compared).map { "\(path): \($0)" })
      }
    }
    #expect(tally.differences.isEmpty, "\(tally.report)")
  }

  /// Strict reading: the same trees, and the same texts refused.
  private func strictDifference(_ text: String, _ compared: inout Int) -> String? {
    if isOutside(text) { return nil }
    let source = SourceFile(path: "x.yml", text: text)
    let (document, findings) = DocumentReader.readStrict(source, file: FileID(0))
    if findings.contains(where: { $0.rule == "upprepad-nyckel" }) { return nil }
    switch LibYAML.read(source.bytes) {
    case .outsideSubset: return nil
    case .refused(let problem):
      // We take tabs for blanks where libyaml does not, and `{a:}` for an empty value.
      let isKnown = ["tab", "cannot start any token", "unexpected ':'"]
        .contains { problem.contains($0) }
      compared += 1
      return findings.isEmpty && !isKnown ? "accepted, \(problem): \(text.debugDescription)" : nil
    case .events(let expected):
      if let finding = findings.first {
        // Explicit keys (`? a`) are outside the subset, but libyaml does not tell them apart.
        if text.contains("?"), dump(finding, source).contains("?") { return nil }
        if finding.rule == "text-konflikt" { return nil }
        return "refused, \(dump(finding, source)): \(text.debugDescription)"
      }
      compared += 1
      let actual = TreeEvent.events(document)
      return actual == expected ? nil : "\(text.debugDescription)\n  \(actual)\n  \(expected)"
    }
  }

  /// Tolerant reading: the same trees, or a finding that says what is different.
  private func tolerantDifference(_ text: String, _ compared: inout Int) -> String? {
    if isOutside(text) { return nil }
    let source = SourceFile(path: "x.yml", text: text)
    let (document, findings) = DocumentReader.read(source, file: FileID(0), grammar: TestGrammar())
    guard findings.isEmpty, case .events(let expected) = LibYAML.read(source.bytes) else {
      return nil
    }
    compared += 1
    let actual = TreeEvent.events(document)
    return actual == expected
      ? nil : "in silence: \(text.debugDescription)\n  \(actual)\n  \(expected)"
  }

  /// libyaml follows YAML 1.1, where these end lines; here they are text.
  private func isOutside(_ text: String) -> Bool {
    text.unicodeScalars.contains { ["\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"].contains($0) }
  }
}
