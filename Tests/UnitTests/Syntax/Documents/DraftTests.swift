import Testing

@testable import Syntax

@Suite("A first draft with its mistakes")
struct DraftTests {
  @Test("is read in one run with nothing lost")
  func draft() {
    let source = SourceFile(path: "utkast.yml", text: draftText)
    let (document, findings) = DocumentReader.read(
      source, file: FileID(0), grammar: TestGrammar())
    #expect(dump(document.root) == draftTree)
    #expect(findings.map { dump($0, source) } == draftFindings)
  }
}
