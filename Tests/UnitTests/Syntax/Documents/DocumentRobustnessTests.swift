import Testing

@testable import Syntax

@Suite("Texts made to break a reader")
struct DocumentRobustnessTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// The rules of the findings, once each.
    let rules: Set<String>
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ rules: Set<String>) {
      self.name = name
      self.text = text
      self.rules = rules
    }
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "are read in linear time and bounded depth",
    arguments: [
      Case("flow depth", times(100_000, "["), ["text-for-djupt"]),
      Case("dash depth", times(50_000, "- "), ["text-for-djupt"]),
      Case(
        "block depth", (0..<1000).map { times($0, " ") + "a:\n" }.joined(), ["text-for-djupt"]),
      Case("keys", (0..<20_000).map { "k\($0): v\n" }.joined(), []),
      Case("same keys", times(5_000, "k: v\n"), ["upprepad-nyckel"]),
      Case("a long line", "a: " + times(1_000_000, "x"), []),
      Case("colons", "a: " + times(100_000, "x: "), ["text-kolon-i-mening"]),
      Case("open brackets", "a:\n" + times(20_000, "  [\n"), ["text-for-djupt"]),
      Case("open quotes", times(3_000, "- \"a\n"), ["text-citattecken-ej-stangt"]),
      Case(
        "aliases", "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        ["text-specialtecken"]),
      Case("blank lines", "a: b\n" + times(200_000, "\n"), []),
      Case("comments", "a:\n" + times(100_000, "# x\n"), []),
    ])
  func robust(_ c: Case) {
    let source = SourceFile(path: "x.yml", text: c.text)
    let (document, findings) = DocumentReader.read(source, file: FileID(0), grammar: TestGrammar())
    #expect(Set(findings.map(\.rule)) == c.rules)
    #expect(document.nodeCount > 0)
  }

  @Test("a text that is larger than what ranges can hold is told, and not read")
  func tooLarge() {
    let source = SourceFile(path: "x.yml", text: "a: b\nc: d\n")
    for (limit, rules) in [(10, []), (9, ["text-for-stor"])] {
      let (document, findings) = DocumentReader.read(
        source, file: FileID(0), optionalGrammar: TestGrammar(), limit: limit)
      #expect(findings.map(\.rule) == rules)
      #expect((document.nodeCount == 1) == !rules.isEmpty)
    }
  }

  @Test("more findings than anybody reads are cut off, and that is told")
  func manyFindings() {
    let source = SourceFile(path: "x.yml", text: Self.times(11_000, "k: v: w\n"))
    let findings = DocumentReader.read(source, file: FileID(0), grammar: TestGrammar()).findings
    #expect(findings.count == BlockReader.maximalFindings + 1)
    #expect(findings.last?.rule == "text-fler-fynd")
  }
}
