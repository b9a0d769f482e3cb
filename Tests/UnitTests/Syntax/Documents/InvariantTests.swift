import Testing
import kedja_fuzz

@testable import Syntax

@Suite("Whatever the text")
struct InvariantTests {
  @Test("nodes are nested, in order and in bounds, and no byte is lost")
  func mutations() {
    var failures: [String] = []
    for seed in 0..<1500 {
      var maker = StandardText(seed: UInt64(seed % 300))
      let base = seed.isMultiple(of: 3) ? draftText : maker.make()
      let text = mutate(base, seed: UInt64(seed))
      let source = SourceFile(path: "x.yml", text: text)
      let (document, findings) = DocumentReader.read(
        source, file: FileID(0), grammar: TestGrammar())
      if let violation = DocumentInvariants.violation(document, findings) {
        failures.append("\(violation): \(text.debugDescription)")
      }
      let strict = DocumentReader.readStrict(source, file: FileID(0))
      #expect(
        strict.findings.count <= 1 || strict.findings.allSatisfy { $0.rule == "upprepad-nyckel" })
    }
    #expect(
      failures.count == 0,
      "\(failures.sorted { $0.utf8.count < $1.utf8.count }.prefix(8).joined(separator: "\n"))")
  }
}
