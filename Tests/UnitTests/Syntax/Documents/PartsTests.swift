import Testing
import kedja_fuzz

@testable import Syntax

@Suite("Reading in parts")
struct PartsTests {
  private static let items = [
    "id: G1\nnamn: Fler elever\nindikatorer:\n  - namn: Frånvaro # minst\n    baslinje: 3",
    "id: G2\nnamn: Mål: fler elever\naktiviteter:\n  - Workshop 1: ta fram nuläge\n  - En till",
    "namn: \"Ett namn\n\n- som går vidare\"\nansvarig: Vi\n\n# en anmärkning",
    "namn: >\n  - Stycke\n\n  - till\nmålgrupp: [a,\n  b, {c: d}]",
    "Bara en mening\nsom går vidare", "ansvarig:", "namn: ''\naktiviteter:\n- Utbilda\n- Ta fram",
    "namn: Rutin #1\nansvarg: X\nid: G3\nid: G3", "namn: [a, b\neffekt: c",
  ]

  /// A list of what may stand in a plan, at most columns of it as it should be, between other keys.
  private static func text(_ seed: Int) -> String {
    var random = RandomSource(seed: UInt64(seed))
    let indent = String(repeating: " ", count: seed % 4)
    var text = ["", "plan: Närvaro\n", "Handlingsplan\n\nplan: P\nperiod: 2025\n"][seed % 3]
    text += seed.isMultiple(of: 7) ? "" : "mål:\n"
    for _ in 0..<Int.random(in: 4...24, using: &random) {
      let kind = seed.isMultiple(of: 2) ? 2 : items.count
      let lines = items[Int.random(in: 0..<kind, using: &random)].split(
        separator: "\n", omittingEmptySubsequences: false)
      text += indent + "- " + lines.joined(separator: "\n  " + indent) + "\n"
    }
    text += seed.isMultiple(of: 5) ? "aktiviteter:\n  - Sist\nplan: En till\n" : ""
    return seed.isMultiple(of: 3) ? mutate(text, seed: UInt64(seed)) : text
  }

  @Test("a long text is read in parts as in one go")
  func parts() {
    var failures: [String] = []
    for seed in 0..<400 {
      let source = SourceFile(path: "x.yml", text: Self.text(seed))
      let read = [0, Int.max].map { fewest in
        DocumentReader.read(
          source, file: FileID(0), grammar: TestGrammar(), fewestInParts: fewest)
      }
      if !read[0].document.hasTree(of: read[1].document) || read[0].findings != read[1].findings {
        failures.append(Self.text(seed))
      }
    }
    #expect(
      failures.count == 0,
      "\(failures.sorted { $0.utf8.count < $1.utf8.count }.prefix(3).joined(separator: "\n---\n"))")
  }
}
