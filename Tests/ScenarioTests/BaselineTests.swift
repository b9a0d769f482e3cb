import Foundation
import Testing

/// The life of a baseline.
@Suite("Baselines")
struct BaselineTests {
  static let plan = """
    plan:
      id: p
      namn: P
      skede: beslutad
    mål:
      M1:
        namn: Ett mål
        aktiviteter:
          - namn: Ta fram rutin
            ansvarig: Styrgruppen

    """
  static let baseline = ["check", "a.yml", "--baseline", "kedja-baslinje.txt"]

  @Test("accept, go on, add a gap, reword, mend, prune")
  func life() throws {
    let command = try Command()
    func file() throws -> String {
      try String(
        contentsOf: command.folder.appendingPathComponent("kedja-baslinje.txt"), encoding: .utf8)
    }
    try command.write("a.yml", Array(Self.plan.utf8))
    #expect(try command.run(["check", "a.yml"]).status == 1)
    let created = try command.run(["baseline", "create", "a.yml"])
    #expect(created.status == 0 && created.errors.isEmpty)
    #expect(created.output.hasSuffix(" kända brister i kedja-baslinje.txt\n"))
    let first = try file()
    #expect(first.hasPrefix("kedja-baslinje 1\n"))

    let known = try command.run(Self.baseline)
    #expect(known.status == 0)
    #expect(known.output.contains("inga brister i 1 mål · "))
    #expect(known.output.contains(" kända brister ur baslinjen"))

    // a new goal, with the same gap as the first one
    try command.write("a.yml", Array((Self.plan + "  M2:\n    namn: Ett nytt mål\n").utf8))
    let grown = try command.run(Self.baseline)
    #expect(grown.status == 1)
    #expect(grown.output.contains("M2 Ett nytt mål"))
    #expect(!grown.output.contains("M1 Ett mål"))
    #expect(try file() == first)

    let reworded = Self.plan.replacing("Ta fram rutin", with: "Ta fram en rutin")
    try command.write("a.yml", Array(reworded.utf8))
    #expect(try command.run(Self.baseline).status == 0)
    #expect(try file() == first)

    let mended = reworded.replacing(
      "    aktiviteter:", with: "    indikatorer:\n      - Antal rutiner\n    aktiviteter:")
    try command.write("a.yml", Array(mended.utf8))
    let pruned = try command.run(["baseline", "prune", "a.yml"])
    #expect(pruned.status == 0 && pruned.output.contains("kvar i kedja-baslinje.txt"))
    let last = try file()
    #expect(last.split(separator: "\n").count < first.split(separator: "\n").count)
    #expect(!last.contains("ta-fram-rutin") && last.contains("ta-fram-en-rutin"))
    _ = try command.run(["baseline", "prune", "a.yml"])
    #expect(try file() == last)
    let names = try FileManager.default.contentsOfDirectory(atPath: command.folder.path)
    #expect(names.sorted() == ["a.yml", "kedja-baslinje.txt"])
  }

  @Test("a file that is no baseline is told with its line, and is never written over")
  func foreign() throws {
    let command = try Command()
    try command.write("a.yml", Array(Self.plan.utf8))
    try command.write("b.txt", Array("kedja-baslinje 1\nr p M1\n".utf8))
    let corrupt = try command.run(["check", "a.yml", "--baseline", "b.txt"])
    #expect(corrupt.status == 2)
    #expect(corrupt.errors.contains("b.txt:2:1: fel: raden kan inte läsas: väntade regel"))
    #expect(corrupt.output.contains("M1 Ett mål"))
    #expect(try command.run(["baseline", "prune", "a.yml", "--baseline", "b.txt"]).status == 2)
    #expect(try command.run(["check", "a.yml", "--baseline", "c.txt"]).status == 2)
    let other = try command.run(["baseline", "create", "a.yml", "-o", "a.yml"])
    #expect(other.status == 2)
    #expect(try command.shell("cat a.yml").output == Self.plan)
  }

  @Test("an unknown rule is noted and changes nothing")
  func unknownRule() throws {
    let command = try Command()
    try command.write("a.yml", Array(Self.plan.utf8))
    _ = try command.run(["baseline", "create", "a.yml"])
    let result = try command.shell(
      "printf 'ingen-sadan\\tp/M1\\n' >> kedja-baslinje.txt; \"$KEDJA\" "
        + Self.baseline.joined(separator: " "))
    #expect(result.status == 0)
    #expect(result.errors.contains("info: baslinjen nämner regeln 'ingen-sadan', som inte finns"))
  }

  @Test("a text that cannot be read is not taken for mended")
  func unreadable() throws {
    let command = try Command()
    try command.write("a.yml", Array(Self.plan.utf8))
    _ = try command.run(["baseline", "create", "a.yml"])
    let result = try command.shell(
      "cp kedja-baslinje.txt före; mkdir tom; \"$KEDJA\" baseline prune tom; echo $?; "
        + "cmp före kedja-baslinje.txt && echo same")
    #expect(result.output == "1\nsame\n")
    #expect(result.errors.contains("kedja-baslinje.txt is left as it is"))
  }
}
