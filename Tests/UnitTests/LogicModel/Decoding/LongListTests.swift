import Syntax
import Testing

@testable import LogicModel

/// What a list of so many elements holds that its parts are read side by side.
@Suite("A long list")
struct LongListTests {
  private static let count = 400

  private static func plan(_ item: (Int) -> String) -> DecodedPlans {
    DecodedPlans(
      """
      plan: {id: p, namn: P, period: 2025–2027}
      förval: {källa: analys}
      mål:
      \((0..<count).map(item).joined(separator: "\n"))
      källor:
        - {id: analys, namn: Analysen}
      """)
  }

  private static func goal(_ n: Int) -> String {
    n == 399
      ? "  - inga"
      : """
        - id: g\(n)
          namn: Mål \(n)
          aktiviteter:
            - {id: a\(n), namn: Aktivitet \(n), period: 1 mars, mål: g\((n + 200) % 399)}
          färg: grön
      """
  }

  @Test("elements, their order, and what they say of each other are as in a short one")
  func elements() {
    let plans = Self.plan(Self.goal)
    let numbers = 0..<399
    #expect(plans.ids(.goal) == numbers.map { "g\($0)" })
    #expect(plans.ids(.activity) == numbers.map { "a\($0)" })
    let goals = Array(plans.model.elements(of: .goal))
    let activities = Array(plans.model.elements(of: .activity))
    for n in numbers {
      let goal = plans.model.related("aktiviteter", of: goals[n])
      #expect(Set(goal) == [activities[n], activities[(n + 199) % 399]], "mål \(n)")
      #expect(plans.value("källa", of: activities[n]) == "Analysen", "aktivitet \(n)")
      #expect(plans.value("period", of: activities[n]) == plans.value("period", of: activities[0]))
    }
    #expect(plans.value("anmärkning", of: "p", .plan) == "mål: inga")
  }

  @Test("what is told comes in the order of the file")
  func findings() {
    let plans = Self.plan(Self.goal)
    let starts = plans.findings.compactMap {
      $0.rule == "okand-nyckel" ? $0.place?.range.start : nil
    }
    #expect(starts.count == 399)
    #expect(starts == starts.sorted())
  }

  @Test("the same in a map by id, where each is named by its key")
  func byID() {
    let plans = Self.plan { "  g\($0): {namn: Mål \($0), slutmål: [Slut \($0)]}" }
    #expect(plans.ids(.goal) == (0..<Self.count).map { "g\($0)" })
    #expect(plans.names(.impact) == (0..<Self.count).map { "Slut \($0)" })
  }
}
