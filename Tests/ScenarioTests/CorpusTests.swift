import Foundation
import Testing

@testable import kedja_fuzz

/// Texts that once broke something, or that were made to break it: `Corpus` has a folder for each
/// target of `kedja-fuzz`.
@Suite("What has broken before")
struct CorpusTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let target: String
    let name: String
    let bytes: [UInt8]
    var testDescription: String { target + "/" + name }
  }

  static let targets = Target.all()
  static let texts: [Text] = {
    let folder = House.root.appending(path: "Tests/ScenarioTests/Corpus").path
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
    return paths.compactMap { path in
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count == 2, let data = FileManager.default.contents(atPath: folder + "/" + path)
      else { return nil }
      return Text(target: parts[0], name: parts[1], bytes: Array(data))
    }
  }()

  @Test("holds now, whatever of it", arguments: texts)
  func holds(_ text: Text) throws {
    let target = try #require(Self.targets.first { $0.name == text.target })
    #expect(target.run(text.bytes) == nil)
  }

  @Test("every target has texts that once were a trouble")
  func complete() {
    #expect(Set(Self.texts.map(\.target)) == Set(Self.targets.map(\.name)))
  }

  @Test("what must hold of the shipped plans and of what is made of them does", arguments: targets)
  func corpus(_ target: Target) {
    for text in target.corpus.prefix(20) { #expect(target.run(text) == nil) }
  }

  @Test("a text follows from its seed, and four times as long a one from it")
  func mutator() {
    let text = Array("mål:\n  M1:\n    namn: Ett mål\n".utf8)
    func made(_ seed: UInt64) -> [UInt8] {
      var mutator = Mutator(seed: seed)
      return mutator.mutate(text, with: text, words: [Array("ca".utf8)])
    }
    #expect(made(7) == made(7))
    #expect(Set((0..<20).map(made)).count > 10)
    var mutator = Mutator(seed: 1)
    let (small, large) = mutator.grown(text, to: 1_000)
    #expect((900..<1_200).contains(small.count) && (3_900..<4_200).contains(large.count))
  }
}
