import Foundation
import Testing

/// Where output goes, and what happens when it can't.
@Suite("Streams")
struct StreamTests {
  static let plan = Array("mål:\n  M1:\n    namn: Ett mål\n".utf8)

  @Test("a reader that goes away changes neither the status nor standard error")
  func closedPipe() throws {
    let command = try Command()
    try command.write("a.yml", Self.plan)
    // The reader says that it has gone before the command is started.
    let result = try command.shell(
      """
      mkfifo p
      { cat p; "$KEDJA" check a.yml --fail-on info; echo $? >&2; } | { exec <&-; : > p; }
      """)
    #expect(result.errors == "1\n")
  }

  @Test(
    "output that cannot be written is an error of its own",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let command = try Command()
    try command.write("a.yml", Self.plan)
    let result = try command.shell("\"$KEDJA\" check a.yml > /dev/full")
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("kedja: cannot write: "))
  }

  @Test("a pipe among the plans is named, not waited for")
  func namedPipe() throws {
    let command = try Command()
    try command.write("a.yml", Self.plan)
    let result = try command.shell("mkfifo b.yml && \"$KEDJA\" check --fail-on aldrig")
    #expect(result.status == 0)
    #expect(result.output.contains("b.yml: varning: detta är ingen vanlig fil [olaslig-fil]"))
  }

  @Test("the same plans give the same bytes, whatever the environment")
  func deterministic() throws {
    let command = try Command()
    try command.write("b/c.yml", Self.plan)
    try command.write("b.yml", Array("mål:\n  M2: Ett annat\n".utf8))
    let first = try command.run(["check", "--all"])
    for variables in ["LC_ALL=sv_SE.UTF-8 TZ=Asia/Tokyo", "LANG=C SWIFT_DETERMINISTIC_HASHING=1"] {
      let other = try command.shell("env \(variables) \"$KEDJA\" check --all")
      #expect(other.output == first.output)
    }
    #expect(try command.run(["check", "./", "--all"]).output.contains("./b/c.yml:"))
  }
}
