import Testing

@testable import Syntax

@Suite("Strict reading")
struct StrictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let finding: String
    let message: String
    var testDescription: String { text.debugDescription }
  }

  @Test(
    "makes the first thing that is not standard an error, in English",
    arguments: [
      Case(
        text: "a: b: c\n", finding: "text-kolon-i-mening 'b: c'",
        message: "mapping values are not allowed here: a plain text cannot hold ': '"),
      Case(
        text: "a:\n\t- b\n", finding: "text-tabb '\t'",
        message: "tabs cannot be used for indentation"),
      Case(text: "a: [b\n", finding: "text-klammer-ej-stangd '[b'", message: "'[' is not closed"),
      Case(
        text: "a: \"b\n", finding: "text-citattecken-ej-stangt '\"b'",
        message: "the quote is not closed"),
      Case(
        text: "a: &x b\n", finding: "text-specialtecken '&x b'",
        message: "a plain value cannot begin with '&' (anchors, aliases and tags are not used)"),
      Case(
        text: "a: x\nb: y\na: z\n", finding: "upprepad-nyckel 'a'", message: "duplicate key 'a'"),
      Case(
        text: "- a\n  b: c\n", finding: "text-kolon-i-mening 'b: c'",
        message: "mapping values are not allowed here: a plain text cannot hold ': '"),
      Case(
        text: "a:\n    b: c\n  d: e\n", finding: "text-indrag 'd'",
        message: "the indentation matches no open level"),
      Case(
        text: "a: b\nc\nd: e\n", finding: "text-los-rad 'c'",
        message: "could not find expected ':'"),
      Case(
        text: "a: \"b\" c\nd\n", finding: "text-citattecken '\"b\" c'",
        message: "text follows the closing quote"),
      Case(
        text: "a: b\n---\nc: d\n", finding: "text-flera-dokument '---'",
        message: "only one document per file"),
    ])
  func error(_ c: Case) {
    let source = SourceFile(path: "x.yml", text: c.text)
    let findings = DocumentReader.readStrict(source, file: FileID(0)).findings
    #expect(findings.map { dump($0, source) } == [c.finding])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map(\.message.swedish) == [c.message])
  }

  @Test("tells whether a comment cuts a plain scalar")
  func comments() {
    let source = SourceFile(path: "x.yml", text: "a: x > 1 #1\nb: 'y' # c\nd: z\ne: [f] # g\n")
    let root = DocumentReader.readStrict(source, file: FileID(0)).document.root
    #expect(root["a"]?.isFollowedByComment == true)
    #expect(root["a"]?.text == "x > 1")
    #expect(root["b"]?.isFollowedByComment == false)
    #expect(root["d"]?.isFollowedByComment == false)
    #expect(root["e"]?.isFollowedByComment == false)
    #expect(root.document.comments.map(source.text) == ["#1", "# c", "# g"])
  }

  @Test("never takes words for what they are not")
  func everythingIsText() {
    let text = "a: no\nb: 010\nc: 12:30\nd: 2.10\ne: 07\nf: ~\ng: null\n"
    let root = DocumentReader.readStrict(SourceFile(path: "x", text: text), file: FileID(0))
      .document.root
    #expect(dump(root) == "{a: 'no', b: '010', c: '12:30', d: '2.10', e: '07', f: '~', g: 'null'}")
  }
}
