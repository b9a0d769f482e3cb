import Foundation
import Testing

/// Nothing but what a command is pointed at is read or written.
@Suite("Only what is named")
struct NamedPathTests {
  /// Where a plan, a rule or a template could wish for another file.
  static let wishes = [
    "inkludera", "include", "import", "med", "källa", "bilaga", "fil", "plan", "förval", "$ref",
    "<<", "text", "mål", "källor", "dokument",
  ]

  /// What stands in a file that nobody names.
  static let secret = "hemlighet-som-ingen-bett-om"

  private func prepare() throws -> Command {
    let command = try Command()
    try command.write("ute/hemlig.yml", Array("mål:\n  H1: \(Self.secret)\n".utf8))
    var text = "namn: P\n"
    for wish in Self.wishes {
      for path in ["../ute/hemlig.yml", "!include ../ute/hemlig.yml", "{fil: ../ute/hemlig.yml}"] {
        text += "\(wish): \(path)\n"
      }
    }
    text += "mål:\n  M1:\n    källa: ../ute/hemlig.yml:2\n    namn: file:../ute/hemlig.yml\n"
    try command.write("inne/plan.yml", Array(text.utf8))
    try command.write(
      "mall.html",
      Array("{{> ../ute/hemlig.yml}}{{< ute/hemlig.yml}}{{/ ute/hemlig.yml}}\n".utf8))
    return command
  }

  @Test(
    "what a file names is not read",
    arguments: [
      "check inne --all", "check inne --all --format json", "graph inne",
      "fmt --utförligt inne", "observations inne", "report inne -o lista.html",
      "report inne -o lista.html --template mall.html", "check inne --rules inne",
      "check inne --baseline inne/plan.yml", "report inne -o lista.md --since inne/plan.yml",
    ])
  func read(arguments: String) throws {
    let command = try prepare()
    let result = try command.run(arguments.split(separator: " ").map(String.init))
    #expect(result.status < 4, "\(result)")
    #expect(!(result.output + result.errors).contains(Self.secret))
    for name in ["lista.html", "lista.md"] {
      let list = try? String(
        contentsOf: command.folder.appendingPathComponent(name), encoding: .utf8)
      #expect(list?.contains(Self.secret) != true)
    }
  }

  /// Everything in a folder, by path: what a link leads to, or the bytes of a file.
  private func contents(_ command: borrowing Command) throws -> [String: Data] {
    let manager = FileManager.default
    var contents: [String: Data] = [:]
    for path in manager.subpaths(atPath: command.folder.path) ?? [] {
      let full = command.folder.appendingPathComponent(path).path
      let target = try? manager.destinationOfSymbolicLink(atPath: full)
      contents[path] = target.map { Data($0.utf8) } ?? manager.contents(atPath: full) ?? Data()
    }
    return contents
  }

  /// A command, run where `inne` has links that lead to `ute`, and what it may have changed.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: String
    let status: Int32
    var written: Set<String> = []
    var testDescription: String { arguments }
  }

  @Test(
    "what a link in a folder leads to is not written, and nothing beside what is named",
    arguments: [
      Case(arguments: "fmt inne", status: 0, written: ["inne/plan.yml"]),
      Case(arguments: "fmt --check inne", status: 1),
      Case(arguments: "check inne --all --fail-on aldrig", status: 0),
      Case(arguments: "report inne -o lista.html", status: 0, written: ["lista.html"]),
      Case(arguments: "baseline create inne -o känt.txt", status: 0, written: ["känt.txt"]),
      Case(arguments: "rules new egen/egen-regel --dir inne", status: 2),
      Case(
        arguments: "rules new mal/egen-regel --dir inne", status: 0,
        written: ["inne/mal", "inne/mal/egen-regel.yml"]),
      Case(arguments: "rules test inne", status: 2),
      Case(arguments: "graph inne", status: 0), Case(arguments: "observations inne", status: 0),
    ])
  func written(_ c: Case) throws {
    let command = try Command()
    try command.write("ute/a.yml", Array("mål:\n    H1:   \(Self.secret)\n".utf8))
    try command.write("inne/plan.yml", Array("mål:\n    M1:   Ett mål\n".utf8))
    try command.link("inne/a.yml", to: "../ute/a.yml")
    try command.link("inne/egen", to: "../ute")
    let before = try contents(command)
    let result = try command.run(c.arguments.split(separator: " ").map(String.init))
    #expect(result.status == c.status, "\(result)")
    let after = try contents(command)
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(changed == c.written)
    #expect(!(result.output + result.errors).contains(Self.secret))
    if c.arguments.hasPrefix("check") || c.arguments.hasPrefix("fmt") {
      let told = (result.output + result.errors).components(separatedBy: "[symbolisk-lank]").count
      #expect(told == 3, "\(result)")
    }
  }

  @Test("a link in a revision is named and not followed", .enabled(if: DiffTests.hasGit))
  func revision() throws {
    let command = try prepare()
    try command.link("inne/länk.yml", to: "../ute/hemlig.yml")
    let result = try command.shell(
      """
      \(Command.git)
      git init -q -b main .; git add inne; git commit -qm first
      "$KEDJA" check inne --all --changed-since HEAD || true
      "$KEDJA" diff HEAD inne --all || true
      """)
    #expect(!(result.output + result.errors).contains(Self.secret))
    #expect(result.output.contains("[symbolisk-lank]"), "\(result)")
    #expect(result.errors.isEmpty)
  }

  /// Every program that could be started is one that says so.
  @Test("no program is started but git, and that only where a revision is asked for")
  func programs() throws {
    let command = try prepare()
    let calls = [
      "check inne --rules inne", "fmt inne", "report inne -o lista.html", "graph inne", "init P",
      "baseline create inne -o k.txt", "diff inne/plan.yml inne",
    ]
    for program in ["git", "sh", "less", "pager", "dot", "soffice", "curl", "xdg-open", "vi"] {
      try command.write(
        "bin/\(program)", Array("#!/bin/sh\necho \(program) >> \"$LOG\"\nexit 1\n".utf8))
    }
    let result = try command.shell(
      "chmod +x bin/*; export LOG=\"$PWD/started\" PAGER=less EDITOR=vi; touch started\n"
        + "PATH=\"$PWD/bin\"\n"
        + calls.map { "\"$KEDJA\" \($0) > out 2>&1" }.joined(separator: "\n")
        + "\n/bin/cat started; echo --\n\"$KEDJA\" check inne --changed-since HEAD > out 2>&1\n"
        + "/bin/cat started")
    let (without, with) = (
      result.output.components(separatedBy: "--\n").first,
      result.output.components(separatedBy: "--\n").last
    )
    #expect(without == "")
    #expect(Set((with ?? "").split(separator: "\n")) == ["git"])
  }
}
