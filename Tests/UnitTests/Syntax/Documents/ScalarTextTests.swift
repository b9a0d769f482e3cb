import Testing

@testable import Syntax

@Suite("From a scalar's text back to the file")
struct ScalarTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let value: String
    let text: String
    /// A part of `text`, and what it is in the file.
    let part: String
    let source: String
    var testDescription: String { value.debugDescription }
  }

  @Test(
    "a range of the text is a range of the file",
    arguments: [
      Case(value: "enkel text", text: "enkel text", part: "text", source: "text"),
      Case(
        value: "|\n    själv.namn &&\n      x > 1\n", text: "själv.namn &&\n  x > 1\n",
        part: "x > 1", source: "x > 1"),
      Case(value: "|\n    å\n\n    b\n", text: "å\n\nb\n", part: "\nb", source: "\n    b"),
      Case(value: ">-\n    ett\n    två\n", text: "ett två", part: "tt t", source: "tt\n    t"),
      Case(value: "\"a\\u00e5\\n å\"", text: "aå\n å", part: "å\n", source: "\\u00e5\\n"),
      Case(value: "'it''s'", text: "it's", part: "'s", source: "''s"),
      Case(value: "ett\n  två", text: "ett två", part: "två", source: "två"),
      Case(value: "\"a\\\n   b\"", text: "ab", part: "b", source: "b"),
      Case(value: "|-\r\n    a\r\n    b\r\n", text: "a\nb", part: "a\nb", source: "a\r\n    b"),
    ])
  func mapping(_ c: Case) throws {
    let source = SourceFile(path: "x.yml", text: "åäö: \(c.value)\n")
    let root = DocumentReader.readStrict(source, file: FileID(0)).document.root
    let node = try #require(root["åäö"])
    #expect(node.text == c.text)
    let range = try #require(node.text.utf8Range(of: c.part))
    #expect(source.text(node.sourceRange(ofText: range)) == c.source)
    #expect(node.sourceRange(ofText: range.lowerBound..<range.lowerBound).isEmpty)
    let all = 0..<node.text.utf8.count
    #expect(node.range.contains(node.sourceRange(ofText: all)))
  }
}

extension String {
  /// The UTF-8 offsets of the first place where a part stands.
  fileprivate func utf8Range(of part: String) -> Range<Int>? {
    let whole = Array(utf8)
    let part = Array(part.utf8)
    return (0...(whole.count - part.count))
      .first { whole[$0..<$0 + part.count].elementsEqual(part) }
      .map { $0..<$0 + part.count }
  }
}
