import Foundation
import RuleEngine
import Testing

/// The rules that travel in the binary.
@Suite("Shipped rules")
struct ShippedRulesTests {
  @Test("the binary holds the files of Rules as they are")
  func embedded() throws {
    let folder = House.root.appending(path: "Rules").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yml") }.sorted()
    #expect(ShippedRules.files.map(\.path) == paths)
    for file in ShippedRules.files {
      let text = try String(contentsOfFile: folder + "/" + file.path, encoding: .utf8)
      #expect(file.text == text, "\(file.path)")
    }
  }

  @Test("a binary that has been moved away still knows its rules")
  func moved() throws {
    let command = try Command()
    let here = try command.shell("\"$KEDJA\" rules list")
    let moved = try command.shell("cp \"$KEDJA\" ./moved && ./moved rules list")
    #expect(here.status == 0 && moved.status == 0)
    #expect(moved.output == here.output)
    #expect(moved.output.contains("mal-utan-aktivitet"))
  }
}
