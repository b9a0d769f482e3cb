import Foundation
import Testing

@testable import kedja

/// Files that are larger than what is read; the table in README.md has the limits.
@Suite("Files that are too large")
struct SizeLimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    var megabytes = FileLoading.sizeLimit >> 20
    let arguments: [String]
    let status: Int32
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(path: "b.yml", arguments: ["check", "b.yml", "a.yml"], status: 1),
    Case(path: "r/mal/x.yml", arguments: ["check", "a.yml", "--rules", "r"], status: 2),
    Case(path: "k.txt", arguments: ["check", "a.yml", "--baseline", "k.txt"], status: 2),
    Case(
      path: "l.md", arguments: ["report", "a.yml", "-o", "ny.md", "--since", "l.md"], status: 2),
    Case(
      path: "m.html", megabytes: TemplateFile.sizeLimit >> 20,
      arguments: ["report", "a.yml", "-o", "ny.html", "--template", "m.html"], status: 2),
    Case(path: "b.yml", arguments: ["fmt", "b.yml"], status: 1),
  ]

  private func expect(_ result: Command.Result, _ c: Case, at place: String) {
    #expect(result.status == c.status, "\(result)")
    let said = result.output + result.errors
    #expect(said.contains("\(place): fel: "), "\(result)")
    #expect(said.contains("[for-stor-fil]"), "\(result)")
    #expect(said.contains("än \(c.megabytes) MB"), "\(result)")
  }

  /// A file that is a hole, one byte larger than what is read: it has a size, and takes no place and
  /// no time.
  private func prepare(_ command: borrowing Command, _ c: Case) throws {
    try command.write("a.yml", Array("mål:\n  M1:\n    namn: Ett mål\n".utf8))
    try command.write(c.path, [])
    let handle = try FileHandle(forWritingTo: command.folder.appendingPathComponent(c.path))
    try handle.truncate(atOffset: UInt64(c.megabytes) << 20 + 1)
    try handle.close()
  }

  @Test("are named and not read", arguments: cases)
  func tooLarge(_ c: Case) throws {
    let command = try Command()
    try prepare(command, c)
    expect(try command.run(c.arguments), c, at: c.path)
  }

  @Test("are named on standard input too", arguments: ["check", "fmt"])
  func standardInput(verb: String) throws {
    let command = try Command()
    let c = Case(path: "b.yml", arguments: [verb, "-"], status: 1)
    try prepare(command, c)
    expect(try command.shell("\"$KEDJA\" \(verb) - < b.yml"), c, at: "<stdin>")
  }

  /// A pipe does not tell how much will come.
  @Test("a pipe is read until it gives more than may be", arguments: [99_999, 100_000, 100_001])
  func pipe(count: Int) throws {
    let pipe = Pipe()
    let bytes = [UInt8](repeating: 0x61, count: count)
    Thread.detachNewThread {
      try? pipe.fileHandleForWriting.write(contentsOf: bytes)
      try? pipe.fileHandleForWriting.close()
    }
    let read = try System.read(pipe.fileHandleForReading.fileDescriptor, limit: 100_000)
    #expect(read == (count > 100_000 ? nil : bytes))
  }

  /// Git tells the size of what it holds before it is asked for it, so an object's head is enough.
  @Test("are named in a revision too", .enabled(if: DiffTests.hasGit))
  func revision() throws {
    let command = try Command()
    let c = Case(path: "main:b.yml", arguments: ["diff", "a.yml", "main", "."], status: 1)
    try command.write("r/a.yml", Array("mål:\n  M1:\n    namn: Ett mål\n".utf8))
    let name = String(repeating: "c", count: 38)
    try command.write(
      "r/.git/objects/ab/\(name)",
      Self.stored(Array("blob \(FileLoading.sizeLimit + 1)\0".utf8)))
    let result = try command.shell(
      """
      \(Command.git)
      cd r; git init -q -b main .; git add a.yml
      git update-index --add --cacheinfo 100644,ab\(name),b.yml
      git commit -qm first
      "$KEDJA" diff a.yml main .
      """)
    expect(result, c, at: c.path)
  }

  /// The bytes as zlib writes them where it compresses nothing (RFC 1950, RFC 1951).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    let sum = b << 16 | a
    let count = UInt8(truncatingIfNeeded: bytes.count)
    return [0x78, 0x01, 0x01, count, 0, ~count, 0xFF] + bytes
      + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }
}
