import Foundation
import Testing

/// What `kedja check` writes for other tools.
@Suite("Formats for other tools")
struct FormatTests {
  static let baseline = ["--baseline", "känt.txt"]

  /// Read every golden when it has changed: no program can tell whether it is right.
  @Test("are what somebody has read", arguments: FormatFixture.formats)
  func golden(format: String) throws {
    let command = try FormatFixture.command()
    let result = try command.run(FormatFixture.arguments(format) + Self.baseline)
    #expect(result.status == 1 && result.errors.isEmpty)
    let file = House.root.appendingPathComponent("Tests/ScenarioTests/Golden/formats/\(format).txt")
    if ProcessInfo.processInfo.environment["KEDJA_RECORD"] == "1" {
      try result.output.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(
      result.output == golden, "renew with KEDJA_RECORD=1 and read \(file.lastPathComponent)")
  }

  struct Ending: Sendable, CustomTestStringConvertible {
    let name: String
    var plan = FormatFixture.plan
    var more: [String] = []
    let status: Int32
    var testDescription: String { name }
  }

  static let endings = [
    Ending(name: "gaps", status: 1),
    Ending(name: "never", more: ["--fail-on", "aldrig"], status: 0),
    Ending(name: "a missing path beside the plan", more: ["saknas.yml"], status: 2),
    Ending(name: "paths given twice", more: ["r/tom", "./r/tom", "r/tom/", "./planer"], status: 1),
    Ending(name: "a broken baseline", more: ["--baseline", "r/prov/nej.txt"], status: 2),
    Ending(name: "warnings only", more: ["--skede", "utkast"], status: 0),
    Ending(name: "a plan that cannot be read", plan: "a: [\n<<<<<<< x\n\u{0}", status: 1),
    Ending(name: "no findings", plan: "plan:\n  id: p\n  namn: P\n", status: 0),
  ]

  @Test("end as the text does, and are well formed", arguments: endings)
  func status(_ ending: Ending) throws {
    let command = try FormatFixture.command(plan: ending.plan)
    try command.makeFolder("r/tom")
    let text = try command.run(FormatFixture.arguments("text") + ending.more)
    #expect(text.status == ending.status, "\(text.output)\(text.errors)")
    for format in FormatFixture.formats {
      let result = try command.run(FormatFixture.arguments(format) + ending.more)
      #expect(result.status == ending.status, "\(format)")
      #expect(result.errors == text.errors)
      switch format {
      case "sarif":
        let log = try JSON(result.output)
        #expect(try Self.sarif().problems(of: log) == [])
        let invocation = log["runs"][0]["invocations"][0]
        #expect(invocation["exitCode"].number == Int(ending.status))
        #expect(invocation["executionSuccessful"] == .flag(ending.status < 2))
        let problems = invocation["toolConfigurationNotifications"].items
        #expect(problems.isEmpty == text.errors.isEmpty)
        // Those files are no artifacts of the run.
        for place in problems.map({ $0["locations"][0]["physicalLocation"]["artifactLocation"] }) {
          #expect(place["uri"].text != nil && place["index"] == .null)
        }
      case "gitlab": _ = try JSON(result.output)
      case "junit": _ = try XMLReader.read(result.output)
      case "checkstyle":
        let files = try XMLReader.read(result.output).children.map { $0["name"] }
        #expect(Set(files).count == files.count)
      default: #expect(result.output.hasSuffix("\n"))
      }
    }
  }

  @Test("nothing found is nothing told, but for what was looked at")
  func nothing() throws {
    let plan = "plan:\n  id: p\n  namn: P\nmål:\n  M:\n    indikatorer: [Antal]\n"
    let command = try FormatFixture.command(plan: plan)
    func output(_ format: String) throws -> String {
      try command.run(
        [
          "check", "planer", "--rules", "r", "--only", "prov-mal-utan-indikator", "--format",
          format,
        ]
      ).output
    }
    #expect(try JSON(output("sarif"))["runs"][0]["results"] == .list([]))
    #expect(try output("gitlab") == "[]\n")
    #expect(try output("github").hasPrefix("inga brister i 1 mål"))
    #expect(try output("azure") == output("github"))
    let junit = try XMLReader.read(try output("junit"))
    #expect(junit["tests"] == "1" && junit["failures"] == "0" && junit["skipped"] == "0")
    let checkstyle = try XMLReader.read(try output("checkstyle"))
    #expect(checkstyle.children.map { $0["name"] } == [FormatFixture.path])
    #expect(checkstyle.children.allSatisfy { $0.children.isEmpty })
  }

  @Test(
    "a name as long as a book, and one of characters that act, get through as text",
    arguments: FormatFixture.formats)
  func names(format: String) throws {
    let strange = (0..<0x20).map { "\\u00\($0 < 16 ? "0" : "")\(String($0, radix: 16))" }.joined()
    let plan = """
      mål:
        M1:
          namn: "\(String(repeating: "långt ", count: 1_667))"
        M2:
          namn: "\(strange) \\u007f \\u009b \\u202e \\u2028 \\ufeff \\ufffe \\U000e0041 ]]> --> \\" '"

      """
    let command = try FormatFixture.command(plan: plan)
    let output = try command.run(FormatFixture.arguments(format)).output
    #expect(output.utf8.count < 60_000)
    let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
    let harmful = output.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        scalar != "\n" && !joiners.contains(scalar)
      default: false
      }
    }
    #expect(harmful.isEmpty, "\(harmful.map { String($0.value, radix: 16) })")
    switch format {
    case "sarif": #expect(try Self.sarif().problems(of: try JSON(output)) == [])
    case "gitlab": #expect(try JSON(output).items.count >= 2)
    case "junit", "checkstyle": _ = try XMLReader.read(output)
    default: #expect(output.split(separator: "\n").count >= 5)
    }
  }

  static func sarif() throws -> JSONSchema { try .committed("sarif-schema-2.1.0.json") }

  @Test("a real plan's log is what the OASIS schema says")
  func real() throws {
    let command = try Command()
    let models = House.root.appendingPathComponent("Models").path
    let result = try command.shell(
      "cp -r '\(models)/vastra-gotaland' plan && \"$KEDJA\" check plan --format sarif")
    let log = try JSON(result.output)
    #expect(try Self.sarif().problems(of: log) == [])
    #expect(log["runs"][0]["results"].items.count > 50)
    #expect(!result.output.contains(command.folder.path))
  }

  /// A schema that lets everything through would prove nothing.
  @Test(
    "the schema refuses a log that is not as it should be",
    arguments: [
      ("version", JSON.text("2.0.0"), "$.version: not enum"),
      ("runs", .number(1), "$.runs: not type"),
      ("extra", .flag(true), "$: unknown member extra"),
      ("level", .text("info"), "results[0].level: not enum"),
      ("startLine", .number(0), "startLine: not minimum"),
      ("startColumn", .text("1"), "startColumn: not type"),
      ("uri", .text("planer/årets plan.yml"), "uri: not format"),
      ("suppressions", .list([.object([:])]), "suppressions[0]: lacks kind"),
      ("columnKind", .text("bytes"), "columnKind: not enum"),
      ("language", .text("svenska"), "language: not pattern"),
    ])
  func refusal(member: String, value: JSON, problem: String) throws {
    let command = try FormatFixture.command()
    var log = try JSON(try command.run(FormatFixture.arguments("sarif")).output)
    let place = log["runs"][0]["results"][0]["locations"][0]
    switch member {
    case "level", "suppressions": log["runs"][0]["results"][0][member] = value
    case "startLine", "startColumn":
      var physical = place["physicalLocation"]
      physical["region"][member] = value
      log["runs"][0]["results"][0]["locations"][0]["physicalLocation"] = physical
    case "uri": log["runs"][0]["artifacts"][0]["location"][member] = value
    case "columnKind", "language": log["runs"][0][member] = value
    default: log[member] = value
    }
    let problems = try Self.sarif().problems(of: log)
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }
}
