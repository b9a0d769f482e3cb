import Foundation
import Testing

@testable import LogicModel

@Suite("The page on how plans are written")
struct ReferencePageTests {
  static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../Models/README.md").standardizedFileURL
  static let start = "<!-- fält: början. Tabellerna är gjorda ur metamodellen. -->\n"
  static let end = "<!-- fält: slut -->\n"

  @Test("has the metamodel's tables")
  func tables() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: Self.start))
    let end = try #require(text.range(of: Self.end))
    let wanted = "\n" + MetamodelReference.markdown() + "\n"
    if ProcessInfo.processInfo.environment["KEDJA_RECORD"] == "1" {
      let renewed = text[..<start.upperBound] + wanted + text[end.lowerBound...]
      try String(renewed).write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      text[start.upperBound..<end.lowerBound] == wanted,
      "the metamodel has changed; run the tests with KEDJA_RECORD=1 to renew Models/README.md")
  }

  /// The page's own examples are plans that are read without a remark.
  @Test("has examples that are read as they stand")
  func examples() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count == 7)
    for block in blocks {
      let known =
        block.hasPrefix("leder_till")
        ? "effekter:\n  - namn: samsyn\n  - namn: Avtal\n"
          + block.split(separator: "\n").map { "    \($0)\n" }.joined()
        : block
      let others = """
        plan: {namn: P, id: vg-psykisk-halsa}
        mål: {V1.1: Ett, B5.1: Två}
        delregioner: [SAMLA, SIMBA]
        """
      let plans = DecodedPlans(files: [
        ("andra.yml", others), ("plan.yml", block.hasPrefix("plan") ? known : "plan: p\n" + known),
      ])
      #expect(plans.told == [], "\(block)")
    }
  }
}
