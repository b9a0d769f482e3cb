import Foundation
import Testing

/// The gap list as a command.
@Suite("kedja report")
struct ReportTests {
  static let plan = BaselineTests.plan

  private func text(_ command: borrowing Command, _ path: String) throws -> String {
    try String(contentsOf: command.folder.appendingPathComponent(path), encoding: .utf8)
  }

  private func bytes(_ command: borrowing Command, _ path: String) throws -> Data {
    try Data(contentsOf: command.folder.appendingPathComponent(path))
  }

  @Test(
    "each format by its ending",
    arguments: ["lista.html", "LISTA.MD", "mapp.x/lista.csv", "lista.xlsx", "Lista.Docx"])
  func formats(output: String) throws {
    let command = try Command()
    try command.write("a.yml", Array(Self.plan.utf8))
    try command.makeFolder("mapp.x")
    let result = try command.run(["report", "a.yml", "-o", output])
    #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
    let list = try bytes(command, output)
    #expect(list.firstRange(of: Data("Mål utan indikator".utf8)) != nil)
  }

  @Test("twice the same bytes, in either language")
  func deterministic() throws {
    let command = try Command()
    let formats = [
      ("html", "sv"), ("html", "en"), ("md", "sv"), ("csv", "en"), ("xlsx", "sv"), ("docx", "en"),
    ]
    let path = House.root.appendingPathComponent("Models/exempel/alla-regler").path
    for (ending, language) in formats {
      for name in ["a", "b"] {
        _ = try command.run(["report", path, "--lang", language, "-o", "\(name).\(ending)"])
      }
      let first = try bytes(command, "a.\(ending)")
      let second = try bytes(command, "b.\(ending)")
      #expect(first == second)
    }
  }

  @Test("a later list tells what has changed since an earlier one of either form")
  func since() throws {
    let command = try Command()
    try command.write("a.yml", Array(Self.plan.utf8))
    for last in ["lista.html", "lista.md"] {
      _ = try command.run(["report", "a.yml", "-o", last])
      try command.write("b.yml", Array((Self.plan + "  M2:\n    namn: Ett nytt mål\n").utf8))
      let result = try command.run(["report", "b.yml", "-o", "ny.md", "--since", last])
      #expect(result.status == 0 && result.errors.isEmpty)
      let new = try text(command, "ny.md")
      #expect(new.contains("## Ändrat sedan förra listan"))
      #expect(new.contains("På 2 listor i rad"))
      #expect(new.contains("Mål utan aktivitet"))
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let errors: String
    var status: Int32 = 2
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(
      arguments: ["-o", "lista.pdf"], errors: "väntade en av .html, .md, .csv, .xlsx, .docx"),
    Refusal(arguments: ["-o", "lista"], errors: "[okant-format]"),
    Refusal(
      arguments: ["-o", "lista.html", "--lang", "en", "--since", "a.yml"],
      errors: "a.yml: error: the file carries no list to compare with"),
    Refusal(
      arguments: ["-o", "lista.docx", "--since", "arkiv.xlsx"],
      errors: "arkiv.xlsx: fel: filen bär ingen lista att jämföra med"),
    Refusal(arguments: ["-o", "lista.html", "--since", "borta.html"], errors: "[sokvag-saknas]"),
    Refusal(
      arguments: ["-o", "lista.html", "--template", "borta.html"], errors: "[sokvag-saknas]"),
    Refusal(
      arguments: ["-o", "lista.html", "--template", "mall.html"],
      errors: "mall.html:2:3: fel: namnet 'titel' finns inte här i listan"),
    Refusal(
      arguments: ["-o", "saknas/lista.html"],
      errors: "saknas/lista.html: fel: filen kan inte skrivas", status: 3),
    Refusal(arguments: ["-o", "mapp.html"], errors: "[ej-skriven]", status: 3),
    Refusal(arguments: [], errors: "Missing expected argument '--output"),
  ]

  @Test("what cannot be done is said, and nothing is left behind", arguments: refusals)
  func refused(refusal: Refusal) throws {
    let command = try Command()
    try command.write("a.yml", Array(Self.plan.utf8))
    try command.write("mall.html", Array("<p>\n å{{titel}}".utf8))
    _ = try command.run(["report", "a.yml", "-o", "arkiv.xlsx"])
    try command.makeFolder("mapp.html")
    let before = try FileManager.default.contentsOfDirectory(atPath: command.folder.path)
    let result = try command.run(["report", "a.yml"] + refusal.arguments)
    #expect(result.status == refusal.status)
    #expect(result.errors.contains(refusal.errors), "\(result.errors)")
    let after = try FileManager.default.contentsOfDirectory(atPath: command.folder.path)
    #expect(before.sorted() == after.sorted())
  }
}
