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

  /// The shell's limit on files stands for a full disk: no administrator is needed for it. The
  /// sanitizer of threads would run into it too, with a file of its own that it can do without.
  private static let smallDisk = "ulimit -f 1; TMPDIR=/dev/null"

  @Test("a disk that is full leaves what was there, and is told", arguments: cases)
  func full(_ c: Case) throws {
    let command = try Command()
    let before = try Self.prepare(command, c)
    let names = try Self.names(command)
    let result = try command.shell("\(Self.smallDisk) \"$KEDJA\" \(c.arguments)")
    #expect(result.status == 3, "\(result)")
    #expect(
      ["kan inte skrivas", "cannot write"].contains { result.errors.contains($0) }, "\(result)")
    #expect(try Self.content(command, c.file) == before)
    #expect(try Set(Self.names(command)) == Set(names))
  }

  @Test("a new rule is written whole or not at all")
  func newRule() throws {
    let command = try Command()
    let result = try command.shell(
      "\(Self.smallDisk) \"$KEDJA\" rules new mal/mal-utan-matt --dir r")
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot be written"))
    #expect(try command.shell("ls r/mal").output.isEmpty)
  }

  @Test(
    "a signal while the plans are read leaves what was there, and is told as a signal",
    arguments: cases.dropLast(), [SIGINT, SIGTERM])
  func reading(_ c: Case, signal: Int32) throws {
    let command = try Command()
    let before = try Self.prepare(command, c)
    let input = Pipe()
    let process = try command.start(
      c.arguments.split(separator: " ").map(String.init) + ["-"], input: input)
    // More than a pipe holds: when all of it is gone, the command is reading, and waits for more.
    try input.fileHandleForWriting.write(contentsOf: [UInt8](repeating: 0x23, count: 1 << 20))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(Command.status(of: process) == 1_000 + signal)
    #expect(try Self.content(command, c.file) == before)
    #expect(try Self.names(command).allSatisfy { !$0.hasPrefix(".kedja") })
  }

  @Test(
    "a signal while output is written ends the command, and is told as a signal",
    arguments: [(200, "check --all --format json a.yml"), (10_000, "fmt -")], [SIGINT, SIGTERM])
  func printing(_ c: (goals: Int, arguments: String), signal: Int32) throws {
    let command = try Command()
    let plan = Array(
      ("mål:\n" + (1...c.goals).map { "  M\($0):   Ett mål att nå\n" }.joined()).utf8)
    try command.write("a.yml", plan)
    let output = Pipe()
    let process = try command.start(
      c.arguments.split(separator: " ").map(String.init),
      input: try FileHandle(forReadingFrom: command.folder.appendingPathComponent("a.yml")),
      output: output)
    // What has come is less than what is to come, and a pipe holds less than that.
    #expect(try output.fileHandleForReading.read(upToCount: 1)?.count == 1)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(Command.status(of: process) == 1_000 + signal)
    #expect(try Self.content(command, "a.yml") == plan)
  }

  @Test(
    "a signal while a file is written waits for it: the file is whole, and nothing beside it",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/stat")),
    arguments: cases, [SIGINT, SIGTERM])
  func writing(_ c: Case, signal: Int32) throws {
    let command = try Command()
    let arguments = c.arguments.split(separator: " ").map(String.init)
    let before = try Self.prepare(command, c)
    #expect(try command.run(arguments).status == 0)
    let after = try Self.content(command, c.file)
    #expect(after != before)
    for _ in 0..<100 {
      _ = try Self.prepare(command, c)
      let process = try command.start(arguments)
      let isFrozen = Self.freeze(process, whileWriting: c.file, in: command.folder)
      if isFrozen {
        #expect(try Self.content(command, c.file) == before)
        kill(process.processIdentifier, signal)
        kill(process.processIdentifier, SIGCONT)
      }
      process.waitUntilExit()
      #expect(try Self.content(command, c.file) == after)
      #expect(try Self.names(command).allSatisfy { !$0.hasPrefix(".kedja") })
      if isFrozen {
        #expect(Command.status(of: process) == 1_000 + signal)
        return
      }
    }
    Issue.record("the command was never seen in the middle of its writing")
  }

  @Test(
    "a signal between two files leaves each of them whole, as it was or as it should be",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/stat")),
    arguments: [SIGINT, SIGTERM])
  func several(signal: Int32) throws {
    let command = try Command()
    let names = ["a.yml", "b.yml", "c.yml", "d.yml"]
    for _ in 0..<100 {
      for name in names { try command.write(name, Self.plan) }
      let process = try command.start(["fmt"])
      let isFrozen = Self.freeze(process, whileWriting: "b.yml", in: command.folder)
      if isFrozen {
        kill(process.processIdentifier, signal)
        kill(process.processIdentifier, SIGCONT)
      }
      process.waitUntilExit()
      guard isFrozen else { continue }
      #expect(Command.status(of: process) == 1_000 + signal)
      let changed = try names.map { try Self.content(command, $0) != Self.plan }
      #expect(changed == [true, true, false, false])
      #expect(try Set(Self.names(command)) == Set(names))
      #expect(try command.run(["fmt", "--check", "a.yml", "b.yml"]).status == 0)
      return
    }
    Issue.record("the command was never seen in the middle of its writing")
  }

  /// Stops the command while the new file stands beside the one that it will replace.
  ///
  /// - Returns: whether it stands still there; else it has gone on, or has ended.
  private static func freeze(
    _ process: Process, whileWriting file: String, in folder: URL
  ) -> Bool {
    let id = process.processIdentifier
    let beside = folder.appendingPathComponent(".kedja-\(id)-\(file)").path
    while access(beside, F_OK) != 0 {
      if !process.isRunning { return false }
    }
    kill(id, SIGSTOP)
    while let state = state(of: id), state != "Z" {
      guard state == "T" else { continue }
      if access(beside, F_OK) == 0 { return true }
      kill(id, SIGCONT)
      return false
    }
    return false
  }

  /// What the kernel says of a process, by a letter; `nil` where there is none.
  private static func state(of id: Int32) -> Character? {
    guard let line = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
      let end = line.lastIndex(of: ")")
    else { return nil }
    return line[end...].dropFirst(2).first
  }
}
