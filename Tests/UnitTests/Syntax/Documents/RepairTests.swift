import Testing
import kedja_fuzz

@testable import Syntax

@Suite("Repairs")
struct RepairTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let tree: String
    let findings: [String]

    init(_ text: String, _ tree: String, _ findings: [String] = []) {
      self.text = text
      self.tree = tree
      self.findings = findings
    }

    var testDescription: String { text.debugDescription }
  }

  @Test("are made with the grammar's help, and told", arguments: repairCases)
  func repair(_ c: Case) {
    let source = SourceFile(path: "x.yml", text: c.text)
    let (document, findings) = DocumentReader.read(source, file: FileID(0), grammar: TestGrammar())
    #expect(dump(document.root) == c.tree)
    #expect(findings.map { dump($0, source) } == c.findings)
    #expect(DocumentInvariants.violation(document, findings) == nil)
  }
}
