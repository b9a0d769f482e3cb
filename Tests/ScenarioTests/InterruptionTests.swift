import Foundation
import Testing

/// What stands in a file when a command is stopped while it writes, or before.
@Suite("Interruptions")
struct InterruptionTests {
  /// A command that writes a file, and which; `-` keeps it waiting where it is stopped.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: String
    let file: String
    var testDescription: String { arguments }
  }

  static let cases = [
    Case(arguments: "fmt a.yml", file: "a.yml"),
    Case(arguments: "report a.yml -o lista.html", file: "lista.html"),
    Case(arguments: "report a.yml -o lista.md", file: "lista.md"),
    Case(arguments: "baseline create a.yml -o kända.txt", file: "kända.txt"),
    Case(arguments: "init Plan --force --mål 90 -o ny.yml", file: "ny.yml"),
  ]

  /// A plan of a few kilobytes that `fmt` has something to do with.
  static let plan = Array(
    ("mål:\n" + (1...200).map { "  M\($0):   Ett mål att nå\n" }.joined()).utf8)
  static let old = Array("kedja-baslinje 1\n".utf8)

  private static func prepare(_ command: borrowing Command, _ c: Case) throws -> [UInt8] {
    let bytes = c.file == "a.yml" ? plan : old
    try command.write("a.yml", plan)
    try command.write(c.file, bytes)
    return bytes
  }

  private static func content(_ command: borrowing Command, _ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: command.folder.appendingPathComponent(path)))
  }

  private static func names(_ command: borrowing Command) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: command.folder.path)
  }

  /// The shell's limit on files stands for a full disk: no administrator is needed for it.
  @Test("a disk that is full leaves what was there, and is told", arguments: cases)
  func full(_ c: Case) throws {
    let command = try Command()
    let before = try Self.prepare(command, c)
    let names = try Self.names(command)
    let result = try command.shell("ulimit -f 1; \"$KEDJA\" \(c.arguments)")
    #expect(result.status == 3, "\(result)")
    #expect(
      ["kan inte skrivas", "cannot write"].contains { result.errors.contains($0) }, "\(result)")
    #expect(try Self.content(command, c.file) == before)
    #expect(try Set(Self.names(command)) == Set(names))
  }

  @Test("a new rule is written whole or not at all")
  func newRule() throws {
    let command = try Command()
    let result = try command.shell("ulimit -f 1; \"$KEDJA\" rules new mal/mal-utan-matt --dir r")
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot be written"))
    #expect(try command.shell("ls r/mal").output.isEmpty)
  }

  @Test(
    "a signal while the plans are read leaves what was there, and is told as a signal",
    arguments: cases.dropLast(), ["INT", "TERM"])
  func interrupted(_ c: Case, signal: String) throws {
    let command = try Command()
    let before = try Self.prepare(command, c)
    // The other end of the pipe stays open, so that the command waits; a shell without job control
    // starts what runs beside it deaf to SIGINT, so the signal comes from there instead.
    let result = try command.shell(
      """
      mkfifo p; exec 3<>p
      sh -c 'sleep 0.5; kill -\(signal) $0' $$ &
      exec "$KEDJA" \(c.arguments) - < p
      """)
    #expect(result.status == 1_000 + (signal == "INT" ? 2 : 15))
    #expect(try Self.content(command, c.file) == before)
    #expect(try Self.names(command).allSatisfy { !$0.hasPrefix(".kedja") })
  }
}
