import Foundation
import Testing

@Suite("kedja fmt and kedja init")
struct FormattingTests {
  static let untidy = Array("mål\n\t- id: M1\t\n\t  namn: Mål: Fler elever # viktigt\n\n\n".utf8)
  static let tidy = "mål:\n  - id: M1\n    namn: \"Mål: Fler elever\" # viktigt\n"

  private func text(_ path: String, in command: borrowing Command) throws -> String {
    try String(contentsOf: command.folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("files are written anew, and keep their permissions")
  func inPlace() throws {
    let command = try Command()
    try command.write("a.yml", Self.untidy)
    _ = try command.shell("chmod 640 a.yml")
    let result = try command.run(["fmt", "a.yml"])
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    #expect(try text("a.yml", in: command) == Self.tidy)
    #expect(try command.shell("stat -c %a a.yml; ls -A").output == "640\na.yml\n")
  }

  @Test("a file in the standard layout is not touched")
  func untouched() throws {
    let command = try Command()
    try command.write("a.yml", Array(Self.tidy.utf8))
    let result = try command.shell(
      "touch -d 2020-01-01 a.yml; \"$KEDJA\" fmt; stat -c %y a.yml | cut -c1-10")
    #expect(result.output == "2020-01-01\n")
  }

  @Test("--check lists what would change, and writes nothing")
  func check() throws {
    let command = try Command()
    try command.write("b/a.yml", Self.untidy)
    try command.write("b/b.yml", Array(Self.tidy.utf8))
    let result = try command.run(["fmt", "--check", "b"])
    #expect(result.status == 1)
    #expect(result.output == "b/a.yml\n")
    #expect(try text("b/a.yml", in: command) == String(decoding: Self.untidy, as: UTF8.self))
    #expect(try command.run(["fmt", "--check", "b/b.yml"]).status == 0)
  }

  @Test("standard input goes to standard output")
  func input() throws {
    let command = try Command()
    let result = try command.run(
      ["fmt", "-"], input: String(decoding: Self.untidy, as: UTF8.self))
    #expect(result.output == Self.tidy)
    #expect(result.status == 0)
  }

  @Test("what cannot be read in full is left alone, and that is told")
  func refused() throws {
    let command = try Command()
    let text = "mål:\n<<<<<<< HEAD\n  M1: Ett\n=======\n  M1:   Två\n>>>>>>> b\n"
    try command.write("a.yml", Array(text.utf8))
    let result = try command.run(["fmt", "a.yml"])
    #expect(result.status == 1)
    #expect(result.errors.contains("a.yml:2:1: varning: filen skrivs inte om"))
    #expect(result.errors.contains("[ej-formaterad]"))
    #expect(try self.text("a.yml", in: command) == text)
    #expect(try command.run(["fmt", "-"], input: text).output == text)
  }

  @Test("files that may not be written, and paths that are not there")
  func unwritable() throws {
    let command = try Command()
    try command.makeFolder("a.yml")
    #expect(try command.run(["fmt", "nowhere.yml"]).status == 2)
    #expect(try command.run(["fmt", "--check", "--expanded"]).status == 2)
    #expect(try command.run(["fmt", "a.yml"]).status == 1)
  }

  @Test("a file in another coding becomes UTF-8, and a link is followed")
  func coding() throws {
    let command = try Command()
    try command.write("b/a.yml", [0x6D, 0xE5, 0x6C, 0x3A, 0x20, 0x78, 0x0D, 0x0A])
    try command.link("länk.yml", to: "b/a.yml")
    #expect(try command.run(["fmt", "länk.yml"]).status == 0)
    #expect(try text("b/a.yml", in: command) == "mål: x\n")
    #expect(try command.shell("test -L länk.yml").status == 0)
  }

  @Test("the expanded form goes to standard output", arguments: ["--utförligt", "--expanded"])
  func expanded(_ flag: String) throws {
    let command = try Command()
    try command.write("a.yml", Array("plan:\n  namn: En plan\nplanerat: [Utbilda (2020)]\n".utf8))
    let result = try command.run(["fmt", flag, "a.yml"])
    #expect(result.status == 0)
    #expect(result.output.contains("    namn: Utbilda\n    status: planerad\n    period: 2020\n"))
    #expect(try command.run(["check", "-"], input: result.output).output.contains("1 plan"))
  }

  // MARK: init

  @Test("a skeleton is calm, and in the standard layout", arguments: ["--mål", "--mal"])
  func skeleton(_ option: String) throws {
    let command = try Command()
    let result = try command.run(["init", "Närvaro: nu #1", option, "3", "-o", "plan.yml"])
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    let plan = try text("plan.yml", in: command)
    #expect(plan.contains("namn: \"Närvaro: nu #1\""))
    #expect(plan.contains("M3:") && !plan.contains("M4:"))
    #expect(try command.run(["fmt", "--check", "plan.yml"]).status == 0)
    let check = try command.run(["check", "plan.yml", "--fail-on", "varning"])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("a file that is there is not written over")
  func existing() throws {
    let command = try Command()
    try command.write("plan.yml", Array("x".utf8))
    let result = try command.run(["init", "-o", "plan.yml"])
    #expect(result.status == 2)
    #expect(result.errors.contains("--force"))
    #expect(try text("plan.yml", in: command) == "x")
    #expect(try command.run(["init", "-o", "plan.yml", "--force"]).status == 0)
    #expect(try text("plan.yml", in: command).contains("M3:"))
    #expect(try command.run(["init", "--mål", "0"]).status == 2)
    #expect(try command.run(["init", "--nivå", "månen"]).status == 2)
  }
}
