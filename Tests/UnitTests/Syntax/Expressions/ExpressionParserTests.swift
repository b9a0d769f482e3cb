import Testing

@testable import Syntax

@Suite struct ExpressionParserTests {
  /// Parses and expects one error; gives what its range covers, its message and its help.
  private func error(_ text: String) throws -> (covered: String, message: String, help: String?) {
    let (tree, errors) = ExpressionParser.parse(text)
    #expect(tree == nil)
    let error = try #require(errors.first)
    #expect(Int(error.range.end) <= text.utf8.count)
    let covered = String(decoding: Array(text.utf8)[error.range.bytes], as: UTF8.self)
    return (covered, error.message, error.help)
  }

  @Test(arguments: [
    ("a +", "", "unexpected the end of the expression, expected a value"),
    ("a b", "b", "unexpected 'b', expected an operator or the end"),
    ("(a", "", "unexpected the end of the expression, expected ')'"),
    ("a)", ")", "unexpected ')', expected an operator or the end"),
    ("[1, 2", "", "unexpected the end of the expression, expected ',' or ']'"),
    ("f(1 2)", "2", "unexpected a number, expected ',' or ')'"),
    ("{1: 2, 3}", "}", "unexpected '}', expected ':'"),
    ("a = 1", "=", "unexpected character '='"),
    ("a & b", "&", "unexpected character '&'"),
    ("a ? b", "", "unexpected the end of the expression, expected ':'"),
    ("'abc", "'abc", "the string has no closing '"),
    ("'a\\qc'", "\\q", "'\\q' is no escape sequence"),
    ("'\\uD800'", "\\uD800", "the escape is not a Unicode character"),
    ("1abc", "1abc", "a number can't be followed by letters"),
    ("9223372036854775808", "9223372036854775808", "the number does not fit in 64 bits"),
    ("0x", "0x", "'0x' must be followed by digits"),
    ("for + 1", "for", "'for' is a reserved word and can't be a variable"),
    ("a.in", "in", "unexpected 'in', expected a field name"),
    ("a.1", ".1", "unexpected a number, expected an operator or the end"),
    ("has(a)", "a", "'has' takes one field selection, as in 'has(self.namn)'"),
    ("xs.all(1, true)", "1", "expected the name of a variable"),
    ("xs.all(x, x, true)", "x", "the variable 'x' is there twice"),
    ("`a b`", "`a b`", "a name in backticks may only stand after a dot"),
    ("a.😁", "😁", "unexpected character '😁'"),
    ("å.ö ¢", "¢", "unexpected character '¢'"),
    ("åäö +", "", "unexpected the end of the expression, expected a value"),
    ("", "", "unexpected the end of the expression, expected a value"),
    ("// bara en kommentar", "", "unexpected the end of the expression, expected a value"),
  ])
  func tellsWhereAndWhat(_ text: String, _ covered: String, _ message: String) throws {
    let found = try error(text)
    #expect(found.covered == covered)
    #expect(found.message == message)
  }

  @Test func suggestsTheOperatorThatWasMeant() throws {
    #expect(try error("a and b").help == "write '&&'")
    #expect(try error("a = b").help == "equality is written '=='")
    #expect(try error("self.x == (1 + 2").help == "to close '(' at column 11")
  }

  @Test func tellsEveryUnreadablePieceAtOnce() {
    let (_, errors) = ExpressionParser.parse("'\\q' = 1abc")
    #expect(errors.count == 3)
  }

  @Test func allDepthsEndInAnError() throws {
    for text in [
      String(repeating: "(", count: 10_000), String(repeating: "[", count: 10_000),
      String(repeating: "{1:", count: 10_000), String(repeating: "a.f(", count: 10_000),
      String(repeating: "a?b:", count: 10_000) + "c",
      String(repeating: "a[", count: 10_000),
    ] {
      #expect(try error(text).message == "nested more than 100 levels deep")
    }
    for text in [
      "a" + String(repeating: ".b", count: 1000), "1" + String(repeating: " + 1", count: 1000),
      String(repeating: "!", count: 1000) + "true",
    ] {
      #expect(try error(text).message == "the expression is more than 250 levels deep")
    }
  }

  @Test func aLongChainOfConditionsIsNotDeep() {
    let text = Array(repeating: "a", count: 5000).joined(separator: " && ")
    #expect(ExpressionParser.parse(text).tree != nil)
  }

  @Test func everyNodeKnowsItsPlace() throws {
    let text = "self.mål.exists(m, m.ägare != null)"
    let tree = try #require(ExpressionParser.parse(text).tree)
    let texts = tree.nodes.map { tree.text(of: $0.range) }
    #expect(texts.contains("self.mål"))
    #expect(texts.contains("m.ägare != null"))
    #expect(tree.text(of: tree[tree.root].range) == text)
    #expect(tree.text(of: tree[tree.root].nameRange) == "exists")
  }

  @Test func identifiersMayBeInEitherNormalForm() throws {
    let tree = try #require(ExpressionParser.parse("ma\u{030A}l").tree)
    guard case .identifier(let name, _) = tree[tree.root].kind else {
      Issue.record("no identifier")
      return
    }
    #expect(name == "mål")
  }

  @Test func arbitraryBytesNeverTrap() {
    var state: UInt64 = 42
    let alphabet = Array("ab01.()[]{}'\"\\?:,<>=!&|+-*/%`ruxU åß\n😁eé".unicodeScalars)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.unicodeScalars.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let (tree, errors) = ExpressionParser.parse(text)
      #expect((tree == nil) == !errors.isEmpty)
      for error in errors { #expect(Int(error.range.end) <= text.utf8.count) }
    }
  }
}
