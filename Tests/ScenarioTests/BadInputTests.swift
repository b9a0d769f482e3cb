import Testing

/// No input makes the command crash, hang or fall silent.
@Suite("Bad input")
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// By path.
    var files: [String: [UInt8]] = [:]
    var folders: [String] = []
    /// By path: what it leads to.
    var links: [String: String] = [:]
    var arguments = ["check", "."]
    var input = ""
    /// `nil` where it is only a matter of ending well: 0 or 1.
    let status: Int32?
    /// What is said on standard output.
    var output: [String] = []
    /// What is said on standard error.
    var errors: [String] = []
    var testDescription: String { name }

    /// A case with one file, `plan.yml`.
    static func plan(
      _ name: String, _ text: String, status: Int32? = 0, output: [String] = []
    ) -> Case {
      .bytes(name, Array(text.utf8), status: status, output: output)
    }

    static func bytes(
      _ name: String, _ bytes: [UInt8], status: Int32? = 0, output: [String] = []
    ) -> Case {
      Case(
        name: name, files: ["plan.yml": bytes],
        arguments: ["check", "--all", "plan.yml"], status: status, output: output)
    }
  }

  static let plan = "mål:\n  M1:\n    namn: Ett mål\n"

  static let paths: [Case] = [
    Case(
      name: "missing path", arguments: ["check", "nowhere.yml"], status: 2,
      errors: ["nowhere.yml: fel: det finns ingen fil eller mapp här [sokvag-saknas]"]),
    Case(
      name: "missing path in English", arguments: ["check", "nowhere", "--lang", "en"], status: 2,
      errors: ["nowhere: error: there is no such file or folder [sokvag-saknas]"]),
    Case(
      name: "missing path beside a plan", files: ["a.yml": Array(plan.utf8)],
      arguments: ["check", "nowhere", "a.yml", "--fail-on", "aldrig"], status: 2,
      output: ["1 mål"], errors: ["nowhere: fel:"]),
    Case(
      name: "empty folder", folders: ["tom"], arguments: ["check", "tom"], status: 1,
      output: ["tom: fel: mappen har inga planer", "[tom-mapp]"]),
    Case(
      name: "only hidden and foreign files",
      files: [".dold.yml": [0x61], "mapp/.git/x.yml": [0x61], "läsmig.txt": [0x61]], status: 1,
      output: ["[tom-mapp]"]),
    Case(
      name: "symbolic link", files: ["a.yml": Array(plan.utf8)], links: ["b.yml": "a.yml"],
      arguments: ["check", "--all", "--fail-on", "aldrig"], status: 0,
      output: ["b.yml: info: symboliska länkar följs inte [symbolisk-lank]", "1 mål"]),
    Case(
      name: "a loop of links", files: ["a/a.yml": Array(plan.utf8)], links: ["a/b": "../a"],
      arguments: ["check", "--all", "--fail-on", "aldrig"], status: 0,
      output: ["[symbolisk-lank]"]),
    Case(
      name: "links that lead out", files: ["a.yml": Array(plan.utf8)],
      links: ["ut.yml": "/etc/passwd", "utmapp": "/etc", "borta.yml": "finns/inte"],
      arguments: ["check", "--all", "--fail-on", "aldrig"], status: 0,
      output: ["borta.yml: info: ", "ut.yml: info: ", "utmapp: info: symboliska länkar", "1 mål"]),
    Case(
      name: "rules behind a link", files: ["a.yml": Array(plan.utf8)], folders: ["r"],
      links: ["r/mal": "/etc"],
      arguments: ["check", "a.yml", "--rules", "r", "--fail-on", "aldrig"],
      status: 0, output: ["1 mål"], errors: ["r/mal: info: symboliska länkar följs inte"]),
    Case(
      name: "the same file twice", files: ["a.yml": Array(plan.utf8)],
      arguments: ["check", "a.yml", "./a.yml", ".", "--fail-on", "aldrig"], status: 0,
      output: ["1 mål"]),
    Case(
      name: "standard input", arguments: ["check", "-", "--fail-on", "aldrig"],
      input: "mål:\n\t- {namn: [}\n", status: 0, output: ["<stdin>:"]),
  ]

  static let texts: [Case] = [
    .plan("empty file", "", output: ["plan.yml: varning: filen är tom [tom-fil]"]),
    .plan("nothing but blanks", " \n\n\t\n", output: ["[tom-fil]"]),
    .bytes(
      "Latin-1", [0x6D, 0xE5, 0x6C, 0x3A, 0x0A], output: ["plan.yml:1:2: varning:", "Windows-1252"]),
    .bytes(
      "noise", (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }, status: 1,
      output: ["[ingen-plan]"]),
    .plan("byte order mark", "\u{FEFF}" + plan, output: ["1 mål"]),
    .plan("Windows line ends", "mål:\r\n  M1:\r\n    namn: Ett mål\r\n", output: ["1 mål"]),
    .plan(
      "merge markers", "mål:\n<<<<<<< HEAD\n  M1: Ett\n=======\n  M1: Två\n>>>>>>> b\n", status: 1,
      output: ["plan.yml:2:1: fel: ", "[text-konflikt]"]),
    .plan(
      "10 000 levels of brackets", "mål: " + String(repeating: "[", count: 10_000), status: 1,
      output: ["[text-for-djupt]"]),
    .plan(
      "10 000 levels of lists", String(repeating: "- ", count: 10_000) + "x", status: 1,
      output: ["[text-for-djupt]"]),
    .plan(
      "1 000 levels of keys",
      (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), status: 1,
      output: ["plan.yml:256:256: fel:", "[text-for-djupt]"]),
    .plan(
      "10 000 levels of braces", String(repeating: "{a: ", count: 10_000), status: 1,
      output: ["[text-for-djupt]"]),
    .plan(
      "aliases that would grow without end",
      "a: &a [x, x]\n"
        + (1..<30).map { "a\($0): &a\($0) [*a\($0 == 1 ? "" : "\($0 - 1)"), *a]\n" }.joined(),
      status: nil),
    .plan(
      "unknown key", "mål:\n  M1:\n    namn: Ett mål\n    aktivitetter:\n      - Utbilda\n",
      output: ["plan.yml:4:5: ", "'aktivitetter'", "läst som 'aktiviteter'", "[okand-nyckel]"]),
    .plan(
      "the same id twice",
      "mål:\n  - id: M1\n    namn: Ett mål\n  - id: M1\n    namn: Ett annat\n", status: 1,
      output: ["[dubbelt-id]", "se även: plan.yml:3:"]),
    .plan("no plan", "services:\n  web:\n    image: x\n", output: ["plan.yml:1:1: "]),
    .plan(
      "terminal escapes", "mål:\n  M1:\n    namn: x\n    \u{1B}[31mröd: \u{202E}y\n",
      output: ["␛[31mröd", "<U+202E>y"]),
  ]

  static let usage: [Case] = [
    Case(
      name: "unknown option", arguments: ["check", "--strict"], status: 2, errors: ["--strict"]),
    Case(name: "unknown command", arguments: ["chekc"], status: 2, errors: ["chekc"]),
    Case(
      name: "no such day", arguments: ["check", "--datum", "2022-02-30"], status: 2,
      errors: ["2022-02-30"]),
    Case(
      name: "no such severity", arguments: ["check", "--fail-on", "error"], status: 2,
      errors: ["varning"]),
    Case(
      name: "no such rule", arguments: ["check", "--only", "ingen-regel"], status: 2,
      errors: ["there is no rule 'ingen-regel'"]),
    Case(
      name: "no such rule to show", arguments: ["rules", "show", "x"], status: 2,
      errors: ["there is no rule 'x'"]),
    Case(
      name: "more goals than any plan has", arguments: ["init", "P", "--mål", "1001"], status: 2,
      errors: ["--mål is a number from 1 to 1000"]),
    Case(name: "help", arguments: ["check", "--help"], status: 0, output: ["--fail-on"]),
    Case(name: "help by itself", arguments: [], status: 0, output: ["Exit status: 0"]),
    Case(name: "version", arguments: ["--version"], status: 0, output: ["0.1.0\n"]),
  ]

  static let rules: [Case] = [
    Case(
      name: "broken rule file",
      files: ["r/mal/min-regel.yml": Array("titel: x\n".utf8), "a.yml": Array(plan.utf8)],
      arguments: ["check", "a.yml", "--rules", "r", "--fail-on", "aldrig"], status: 2,
      output: ["1 mål"], errors: ["r/mal/min-regel.yml:1:1: fel: unknown key 'titel'"]),
    Case(
      name: "missing folder of rules", files: ["a.yml": Array(plan.utf8)],
      arguments: ["check", "a.yml", "--rules", "r", "--fail-on", "aldrig"], status: 2,
      output: ["1 mål"], errors: ["r: fel: det finns ingen fil eller mapp här"]),
    Case(
      name: "empty folder of rules", folders: ["r"], arguments: ["rules", "test", "r"], status: 2,
      output: ["0 rules"], errors: ["the folder has no rules", "[tom-mapp]"]),
  ]

  @Test("every bad input gets an answer", arguments: paths + texts + usage + rules)
  func answer(_ c: Case) throws {
    let command = try Command()
    for folder in c.folders { try command.makeFolder(folder) }
    for (path, bytes) in c.files { try command.write(path, bytes) }
    for (path, target) in c.links { try command.link(path, to: target) }
    let result = try command.run(c.arguments, input: c.input)
    let allowed: [Int32] = c.status.map { [$0] } ?? [0, 1]
    #expect(allowed.contains(result.status), "\(result.errors)\(result.output.prefix(2_000))")
    for phrase in c.output {
      #expect(result.output.contains(phrase), "\(phrase) in:\n\(result.output.prefix(2_000))")
    }
    for phrase in c.errors {
      #expect(result.errors.contains(phrase), "\(phrase) in:\n\(result.errors.prefix(2_000))")
    }
    if c.errors.isEmpty { #expect(result.errors.isEmpty) }
    #expect(!result.output.contains("\u{1B}"))
  }
}
