import Foundation
import Testing

/// Files that are larger than what is read; the table in README.md has the limits.
@Suite("Files that are too large")
struct SizeLimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let megabytes: UInt64
    let arguments: [String]
    let status: Int32
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(path: "b.yml", megabytes: 256, arguments: ["check", "b.yml", "a.yml"], status: 1),
    Case(
      path: "r/mal/x.yml", megabytes: 256, arguments: ["check", "a.yml", "--rules", "r"],
      status: 2),
    Case(
      path: "k.txt", megabytes: 256, arguments: ["check", "a.yml", "--baseline", "k.txt"],
      status: 2),
    Case(
      path: "l.md", megabytes: 256,
      arguments: ["report", "a.yml", "-o", "ny.md", "--since", "l.md"], status: 2),
    Case(
      path: "m.html", megabytes: 4,
      arguments: ["report", "a.yml", "-o", "ny.html", "--template", "m.html"], status: 2),
    Case(path: "b.yml", megabytes: 256, arguments: ["fmt", "b.yml"], status: 1),
  ]

  /// The file is a hole: it has a size, and takes no place and no time.
  @Test("are named and not read", arguments: cases)
  func tooLarge(_ c: Case) throws {
    let command = try Command()
    try command.write("a.yml", Array("mål:\n  M1:\n    namn: Ett mål\n".utf8))
    try command.write(c.path, [])
    let handle = try FileHandle(forWritingTo: command.folder.appendingPathComponent(c.path))
    try handle.truncate(atOffset: c.megabytes << 20 + 1)
    try handle.close()
    let result = try command.run(c.arguments)
    #expect(result.status == c.status, "\(result)")
    #expect((result.output + result.errors).contains("\(c.path): fel: "), "\(result)")
    #expect((result.output + result.errors).contains("[for-stor-fil]"), "\(result)")
    #expect((result.output + result.errors).contains("än \(c.megabytes) MB"), "\(result)")
  }
}
