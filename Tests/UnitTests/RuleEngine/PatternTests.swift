import Testing

@testable import RuleEngine

@Suite struct PatternTests {
  @Test(arguments: [
    ("abc", "xabcx", true), ("^abc$", "xabc", false), ("a|b", "cb", true), ("a{2,3}", "xaay", true),
    ("^a{2,3}$", "aaaa", false), ("(?i)ÅSA", "hej åsa", true), ("\\bå", "å", false),
    ("\\w", "å", false), ("\\pL", "å", true), ("[^a-z]", "abc", false), ("[à-ö]", "ä", true),
    ("a.c", "a\nc", false), ("(?s)a.c", "a\nc", true), ("^b", "a\nb", false),
    ("(?m)^b", "a\nb", true), ("a*?b", "aab", true), ("(?i:a)b", "Ab", true),
    ("(?i:a)b", "AB", false), ("\\d{4}-\\d{2}", "år 2021-03", true), ("[]a]", "]", true),
    ("[[:digit:]]", "7", true), ("\\x{e5}", "å", true), ("a{", "a{", true),
    ("x{,2}", "x{,2}", true),
    ("", "", true), ("(a|)b", "b", true), ("\\D", "1", false), ("[^\\d]", "1", false),
    ("(?P<år>\\d+)", "1", true), ("\\.", "a", false), ("e\u{301}", "é", false),
  ])
  func finds(_ pattern: String, _ text: String, _ expected: Bool) throws {
    #expect(try Pattern.compile(pattern).get().isFound(in: text) == expected)
  }

  @Test(arguments: [
    "(", ")", "[a", "a**", "*a", "\\1", "(?=a)", "(?<!a)", "a{1001}", "a{3,2}", "\\q", "[z-a]",
    "\\p{X}", "(?z)a", "((a{1000}){1000}){1000}", "\\", "[[:nej:]]", "\\x", "(?P<a", "(?",
  ])
  func refuses(_ pattern: String) {
    #expect(throws: PatternError.self) { try Pattern.compile(pattern).get() }
  }

  @Test func depthAndTimeAreBounded() throws {
    let deep = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
    #expect(throws: PatternError.self) { try Pattern.compile(deep).get() }
    // Exponential for whoever tracks back.
    let evil = try Pattern.compile("^(a+)+$").get()
    #expect(!evil.isFound(in: String(repeating: "a", count: 2000) + "b"))
  }
}
