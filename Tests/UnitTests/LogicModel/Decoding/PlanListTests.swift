import Testing

@testable import LogicModel

/// What a plan lists of its own.
@Suite("A plan's own lists")
struct PlanListTests {
  static let plans = DecodedPlans(
    """
    plan:
      namn: P
      beslut:
        - namn: Antagen
    delregioner: [Norra, Södra]
    mål:
      M1: Ett
      M2: Två
    beslut:
      - namn: Förlängd
    """)

  @Test("decisions count wherever they stand, each once")
  func decisions() throws {
    let plan = try #require(Self.plans.element("P", .plan))
    let decisions = Self.plans.model.related("beslut", of: plan)
    #expect(decisions.map { Self.plans.model.name($0) } == ["Antagen", "Förlängd"])
  }

  @Test("its cells are those of its goals and subregions")
  func cells() throws {
    let plan = try #require(Self.plans.element("P", .plan))
    let cells = Self.plans.model.related("rutor", of: plan)
    #expect(
      cells.map { Self.plans.model.ids[Int($0)] } == [
        "M1×norra", "M1×sodra", "M2×norra", "M2×sodra",
      ])
  }
}
