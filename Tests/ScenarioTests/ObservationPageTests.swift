import Foundation
import Testing

/// The page that puts what the evaluators observed beside what the rules find.
@Suite("The page of observations")
struct ObservationPageTests {
  @Test("OBSERVATIONER.md tells what the rules find today")
  func fresh() throws {
    let command = try Command()
    let page = House.root.appendingPathComponent("Models/vastra-gotaland/OBSERVATIONER.md")
    let written = try String(contentsOf: page, encoding: .utf8)
    let made = try command.shell(
      "cd '\(House.root.path)' && \"$KEDJA\" observations Models/vastra-gotaland")
    #expect(made.status == 0)
    #expect(
      made.output == written,
      "it is stale: run 'swift run kedja observations Models/vastra-gotaland > Models/vastra-gotaland/OBSERVATIONER.md'"
    )
  }

  @Test("a page of a plan without observations says so in its numbers")
  func empty() throws {
    let command = try Command()
    try command.write("plan.yml", Array("mål:\n  M1: Alla barn kan simma\n".utf8))
    let page = try command.run(["observations", "plan.yml"])
    #expect(page.status == 0)
    #expect(page.output.contains("| funnet | 0 av 0 |"))
    #expect(page.output.contains("`kedja observations plan.yml` gör om den"))
    let missing = try command.run(["observations", "saknas.yml"])
    #expect(missing.status == 2)
    #expect(missing.output.isEmpty)
  }
}
