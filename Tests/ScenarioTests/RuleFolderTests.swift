import Testing

/// Folders of rules that somebody else wrote: whatever stands in them, there is an answer.
@Suite("Rule folders")
struct RuleFolderTests {
  /// A rule about goals with an expression and a message of one's own.
  static func rule(
    _ require: String = "self.aktiviteter.size() > 0", message: String = "målet är fel",
    more: String = ""
  ) -> String {
    """
    format: 1
    title: Prov
    severity: varning
    for: mål
    require: |
      \(require)
    message: "\(message)"
    \(more)
    examples:
      - fails: |
          mål:
            - ↓Ett mål
      - passes: |
          mål:
            - namn: Ett mål
              aktiviteter: [Gör något]

    """
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: [UInt8]]
    var errors: [String]
    var testDescription: String { name }

    init(_ name: String, _ files: [String: [UInt8]], _ errors: String...) {
      self.name = name
      self.files = files
      self.errors = errors
    }

    init(_ name: String, _ text: String, _ errors: String...) {
      self.name = name
      files = ["x/min-regel.yml": Array(text.utf8)]
      self.errors = errors
    }
  }

  static let broken: [Case] = [
    Case("noise", ["x/min-regel.yml": (0...255).map { $0 }], "r/x/min-regel.yml"),
    Case("empty file", "", "r/x/min-regel.yml", "a rule file cannot be read"),
    Case("a list", "- a\n- b\n", "r/x/min-regel.yml:1:1: error: a rule file cannot be read"),
    Case(
      "a megabyte of brackets", String(repeating: "[", count: 1 << 20), "r/x/min-regel.yml:1:"),
    Case(
      "an expression nested without end",
      rule(
        String(repeating: "(", count: 100_000) + "true" + String(repeating: ")", count: 100_000)),
      "r/x/min-regel.yml:6:", "[rule-expression]"),
    Case(
      "a chain of negations", rule(String(repeating: "!", count: 100_000) + "true"),
      "r/x/min-regel.yml:6:", "[rule-expression]"),
    Case(
      "braces without end", rule(message: String(repeating: "{ ", count: 50_000)),
      "r/x/min-regel.yml:7:", "'{' has no '}'"),
    Case(
      "nested braces",
      rule(
        message: String(repeating: "{ ", count: 50_000) + String(repeating: "} ", count: 50_000)),
      "r/x/min-regel.yml:7:", "[rule-expression]"),
    Case(
      "a parameter of the wrong type",
      rule(
        "self.aktiviteter.size() > param.minst",
        more: "parameters:\n  minst:\n    type: int\n    default: många"),
      "r/x/min-regel.yml:11:14: error: the default of parameter 'minst' is not of type 'int'"),
    Case(
      "two rules with one id",
      ["a/samma.yml": Array(rule().utf8), "b/samma.yml": Array(rule().utf8)],
      "r/b/samma.yml:1:1: error: two rules have the id 'samma'", "see also: r/a/samma.yml:1:1"),
    Case(
      "a folder that is a copy of another",
      Dictionary(
        uniqueKeysWithValues: ["a", "b"].flatMap { area in
          (1...5).map { ("\(area)/regel-\($0).yml", Array(rule().utf8)) }
        }),
      "r/b/regel-1.yml:1:1: error: 5 rules have ids that other rules have: 'regel-1', 'regel-2', "
        + "'regel-3' and 2 more [rule-file]", "see also: r/a/regel-1.yml:1:1"),
    Case(
      "a rule in front of itself", rule(more: "implied_by: [min-regel]"),
      "r/x/min-regel.yml:8:14: error: 'implied_by' runs in a circle: min-regel → min-regel"),
    Case(
      "a pattern that cannot be read", rule("self.namn.matches('(')"), "r/x/min-regel.yml:6:"),
  ]

  @Test("rubbish is told with its place, and ends with 2", arguments: broken)
  func rubbish(_ c: Case) throws {
    let command = try Command()
    for (path, bytes) in c.files { try command.write("r/" + path, bytes) }
    let result = try command.run(["rules", "test", "r"])
    #expect(result.status == 2, "\(result.errors.prefix(2_000))")
    for phrase in c.errors {
      #expect(result.errors.contains(phrase), "\(phrase) in:\n\(result.errors.prefix(2_000))")
    }
  }

  @Test("a pattern that others choke on takes its time and no more")
  func pattern() throws {
    let command = try Command()
    try command.write(
      "r/x/min-regel.yml", Array(Self.rule("!self.namn.matches('(a+)+(a|aa)*b$')").utf8))
    let name = String(repeating: "a", count: 5_000)
    try command.write("plan.yml", Array("mål:\n  M1:\n    namn: \(name)\n".utf8))
    let result = try command.run(
      ["check", "plan.yml", "--rules", "r", "--only", "min-regel", "--fail-on", "info"])
    #expect(result.status <= 1, "\(result.errors)")
  }

  @Test("a rule that takes too much is told, and the others go on")
  func budget() throws {
    let command = try Command()
    let loop = "lists.range(1000)"
    try command.write(
      "r/x/dyr-regel.yml",
      Array(Self.rule("\(loop).all(a, \(loop).all(b, \(loop).all(c, a + b + c >= 0)))").utf8))
    try command.write("r/x/billig-regel.yml", Array(Self.rule().utf8))
    try command.write("plan.yml", Array("mål:\n  M1: Ett mål\n".utf8))
    let result = try command.run(
      [
        "check", "plan.yml", "--rules", "r", "--only", "dyr-regel,billig-regel", "--skede",
        "beslutad",
        "--profile-rules",
      ])
    #expect(result.status == 1)
    #expect(
      result.output.contains("fel: regeln 'dyr-regel' kunde inte prövas på")
        && result.output.contains("[regel-over-budget]"), "\(result.output)")
    #expect(result.output.contains("varning: målet är fel [billig-regel]"))
    let draft = try command.run(
      ["check", "plan.yml", "--rules", "r", "--only", "dyr-regel", "--skede", "utkast"])
    #expect(draft.output.contains("[regel-over-budget]"), "\(draft.output)")
    let rows = result.errors.split(separator: "\n").map { $0.split(separator: " ").last ?? "" }
    #expect(rows == ["rule", "dyr-regel", "billig-regel", "total"], "\(result.errors)")
    #expect(result.errors.contains("1000000 "))
  }

  @Test("a folder without rules is wrong usage, whatever else has them")
  func none() throws {
    let command = try Command()
    try command.write("tom/läsmig.txt", [])
    try command.write("r/x/min-regel.yml", Array(Self.rule().utf8))
    let alone = try command.run(["rules", "test", "tom"])
    #expect(alone.status == 2)
    #expect(alone.output.contains("0 rules from tom\n"))
    let both = try command.run(["rules", "test", "r", "tom"])
    #expect(both.status == 2)
    #expect(both.output.hasPrefix("1 rules from r\n0 rules from tom\n"), "\(both.output)")
  }

  @Test("an example that does not hold is shown with what came")
  func failing() throws {
    let command = try Command()
    try command.write(
      "r/x/min-regel.yml", Array(Self.rule("self.aktiviteter.size() > 1").utf8))
    let result = try command.run(["rules", "test", "r"])
    #expect(result.status == 1)
    #expect(
      result.output.hasSuffix(
        """
          plan:
            mål:
              - namn: Ett mål
                aktiviteter: [Gör något]
          expected:
            no finding
          got:
            2:11: varning: målet är fel

        1 rules from r
        1 rules, 2 examples: 1 not as expected

        """), "\(result.output)")
  }

  @Test("strict CEL refuses what is our own, in folders only")
  func strict() throws {
    let command = try Command()
    try command.write(
      "r/x/egen-regel.yml",
      Array(
        Self.rule(
          "self.målgrupp.size() == 0 && self.reach('leder_till', 'effekt').size() == 0",
          message: "målet {self.ägare}"
        ).utf8))
    try command.write("s/x/vanlig-regel.yml", Array(Self.rule().utf8))
    let loose = try command.run(["rules", "test", "r"])
    #expect(!loose.errors.contains("standard CEL"))
    let strict = try command.run(["rules", "test", "--strict-cel", "r"])
    #expect(strict.status == 2)
    for phrase in [
      "r/x/egen-regel.yml:6:8: error: 'målgrupp' is no name in standard CEL",
      "r/x/egen-regel.yml:6:37: error: 'reach' is no function of standard CEL",
      "r/x/egen-regel.yml:7:", "'ägare' is no name in standard CEL",
    ] {
      #expect(strict.errors.contains(phrase), "\(phrase) in:\n\(strict.errors)")
    }
    #expect(try command.run(["rules", "test", "--strict-cel"]).status == 2)
    let plain = try command.run(["rules", "test", "--strict-cel", "s"])
    #expect(plain.status == 0, "\(plain.errors)\(plain.output)")
    try command.write("plan.yml", Array("mål:\n  M1: Ett mål\n".utf8))
    let check = try command.run(
      ["check", "plan.yml", "--rules", "s", "--strict-cel", "--fail-on", "aldrig"])
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
  }

  @Test("a new rule is a rule that works, and is never written over another")
  func new() throws {
    let command = try Command()
    let made = try command.run(["rules", "new", "mal/mal-utan-matt"])
    #expect(made.status == 0 && made.output == "Rules/mal/mal-utan-matt.yml\n", "\(made.errors)")
    let tested = try command.run(["rules", "test", "Rules"])
    #expect(tested.status == 0, "\(tested.errors)\(tested.output)")
    let again = try command.run(["rules", "new", "mal/mal-utan-matt"])
    #expect(again.status == 2 && again.errors.contains("exists"), "\(again.errors)")
    let other = try command.run(["rules", "new", "mal/mal-utan-matt", "--dir", "egna/regler/"])
    #expect(other.output == "egna/regler/mal/mal-utan-matt.yml\n")
    for name in ["mål/x", "x", "a/b/c", "../x", "a/.b", "/", "a/B"] {
      #expect(try command.run(["rules", "new", name]).status == 2, "\(name)")
    }
  }
}
