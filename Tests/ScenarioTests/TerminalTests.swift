import Foundation
import Reports
import Testing

/// Nothing that a plan, a rule or a file's name holds acts on the terminal.
@Suite("Nothing acts on the terminal")
struct TerminalTests {
  /// Clearing, a title, a bell, turned reading, a C1 control and a deletion, in what is quoted most.
  static let evil = "\u{1B}[2J\u{1B}]0;x\u{7}\u{202E}\u{9B}\u{7F}\u{8}"

  static let plan = """
    plan:
      namn: Plan\(evil)
      nivå: län
      period: 2020\(evil)
    okänd\(evil): x
    mål:
      M1\(evil):
        namn: Mål \(evil)
        aktivitter\(evil): [x]
        aktiviteter:
          - namn: Gör \(evil)
            ansvarig: ingen\(evil)
            beror_på: [finns-inte\(evil)]
          - namn: \(evil)
        indikatorer: [{namn: Antal \(evil), målvärde: \(evil)}]
        medel: {\(evil): 3 \(evil)}
        slutmål: Slut \(evil)
    iakttagelser:
      - {om: M1, text: Sett \(evil), regel: mal-utan-medel}
      - {om: M1, text: Sett, regel: mal-utan-medel\(evil)}
    undantag:
      - {regel: mal-utan-medel, gäller: M1, skäl: \(evil)}
      - {regel: ingen\(evil), gäller: M9\(evil), skäl: x}

    """

  static let rule = """
    format: 1
    status: stable
    title: {sv: "T\\e[2J\(evil)", en: "T\(evil)"}
    severity: varning
    for: mål
    require: |
      'x\\u001b[2J' == self.namn
    message: {sv: "'{self}' \(evil)", en: "'{self}' \(evil)"}
    question: {sv: "Vad\(evil)?", en: "What\(evil)?"}
    because: {sv: "Så\(evil).", en: "So\(evil)."}
    källa\(evil): x
    examples:
      - fails: |
          mål:
            - ↓M\(evil)
      - passes: |
          mål:
            - M\(evil)

    """

  static let commands: [[String]] =
    ["text", "json", "sarif", "junit", "github", "gitlab", "azure", "checkstyle"].map {
      ["check", "--all", "--rules", "r", "--format", $0, "plan.yml"]
    }
    + ["text", "json", "markdown"].map { ["diff", "förr.yml", "plan.yml", "--format", $0] }
    + ["dot", "mermaid", "svg"].map { ["graph", "plan.yml", "--format", $0] }
    + [
      ["check", "--all", "--lang", "en", "plan.yml"], ["check", "--profile-rules", "plan.yml"],
      ["check", "mapp", "--all"], ["check", "finns-inte\(evil)"], ["check", "--only", evil],
      ["check", "plan.yml", "--baseline", "plan.yml"],
      ["check", "plan.yml", "--baseline", "baslinje.txt"],
      ["rules", "list", "--rules", "r"], ["rules", "show", "egen-regel", "--rules", "r"],
      ["rules", "show", evil], ["rules", "test", "r"], ["rules", "new", evil],
      ["fmt", "--check", "mapp"], ["fmt", "plan.yml", "--check"],
      ["baseline", "create", "plan.yml", "-o", "ny\(evil).txt"],
      ["baseline", "prune", "plan.yml", "--baseline", "baslinje.txt"],
      ["diff", "ingen\(evil)", "plan.yml"], ["check", "plan.yml", "--changed-since", evil],
      ["init", "P", "-o", "finns-inte\(evil)/x.yml"],
      ["graph", "plan.yml", "--goal", evil], ["observations", "plan.yml"],
      ["observations", "mapp/\u{1B}[2J.yml"], ["graph", "mapp/\u{1B}[2J.yml"],
      ["diff", "mapp/\u{1B}[2J.yml", "plan.yml"], ["report", "plan.yml", "-o", evil],
      ["report", "plan.yml", "-o", "a.md", "--since", "mapp/\u{1B}[2J.yml"],
      ["report", "plan.yml", "-o", "a.html", "--template", "mapp/\u{1B}[2J.yml"], [evil],
    ]

  @Test("whatever the command and the form", arguments: commands)
  func inert(arguments: [String]) throws {
    let command = try Command()
    try command.write("plan.yml", Array(Self.plan.utf8))
    try command.write("förr.yml", Array("plan: \(Self.evil)\nmål: [M0 \(Self.evil)]\n".utf8))
    try command.write("mapp/\u{1B}[2J.yml", Array("mål:   [M1]\n".utf8))
    try command.link("mapp/\u{1B}]0;x\u{7}", to: "/")
    try command.write("r/mal/egen-regel.yml", Array(Self.rule.utf8))
    try command.write(
      "baslinje.txt", Array("kedja-baslinje 1\n\(Self.evil)\nx\tp/M\(Self.evil)\n".utf8))
    let result = try command.run(arguments)
    #expect(result.status < 4, "\(arguments) ended with \(result.status)")
    #expect(!(result.output + result.errors).isEmpty)
    let harmful = Self.harmful(in: result.output + result.errors)
    #expect(harmful == nil, "U+\(String(harmful?.value ?? 0, radix: 16))")
  }

  /// The first character that acts on a terminal.
  private static func harmful(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first {
      $0 != "\n" && $0.properties.generalCategory == .control || $0 == "\u{202E}"
    }
  }

  /// A command that writes a plan's own text, what it is given, and what of it is kept.
  struct Own: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    var input = ""
    /// The layout writes controls as escapes, and leaves what only turns the reading direction.
    var kept = "\u{202E}"
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let conflict = "mål:\n<<<<<<< HEAD\n  M1: \(evil)\r\n=======\n  M1: x\n>>>>>>> b\n"

  static let own = [
    Own(arguments: ["fmt", "-"], input: "mål:\n    M1:   Mål \(evil)\n"),
    Own(arguments: ["fmt", "-"], input: conflict, kept: conflict),
    Own(arguments: ["fmt", "--utförligt", "-"], input: "mål:\n    M1:   Mål \(evil)\n"),
    Own(arguments: ["init", "Plan \(evil)"]),
  ]

  @Test("a plan's own text is kept byte by byte, and shown to who looks at it", arguments: own)
  func ownText(_ c: Own) throws {
    let command = try Command()
    let kept = try command.run(c.arguments, input: c.input).output
    #expect(kept.unicodeScalars.contains("\u{202E}") && kept.contains(c.kept), "\(kept)")
    let shown = try command.onTerminal(c.arguments, input: c.input)
    let harmful = Self.harmful(in: shown)
    #expect(harmful == nil, "U+\(String(harmful?.value ?? 0, radix: 16))")
    #expect(shown == VisibleText.lines(kept))
  }

  @Test("in files that are written to be read", arguments: ["lista.html", "lista.md", "lista.csv"])
  func lists(path: String) throws {
    let command = try Command()
    try command.write("plan.yml", Array(Self.plan.utf8))
    #expect(try command.run(["report", "plan.yml", "-o", path]).status == 0)
    let list = try String(
      contentsOf: command.folder.appendingPathComponent(path), encoding: .utf8)
    let harmful = list.unicodeScalars.first {
      $0.properties.generalCategory == .control && !["\n", "\r", "\t"].contains($0)
        || $0 == "\u{202E}"
    }
    #expect(harmful == nil, "U+\(String(harmful?.value ?? 0, radix: 16))")
  }
}
