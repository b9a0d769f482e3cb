import Testing

@testable import LogicModel

/// Two hundred revisions in a row, with planted changes, and order, indentation and files shuffled.
@Suite("Random revisions")
struct RandomRevisionTests {
  @Test("every planted change is told once, and nothing else", arguments: [1, 2, 3] as [UInt64])
  func planted(seed: UInt64) {
    var plan = RandomPlan(seed: seed)
    var old = DecodedPlans(files: plan.files()).model
    var (planted, told, missed, extra) = (0, 0, 0, 0)
    for revision in 1...200 {
      plan.revise()
      let new = DecodedPlans(files: plan.files()).model
      let changes = Compared.changes(old, new)
      let expected = plan.planted.sorted()
      #expect(changes.sorted() == expected, "revision \(revision)")
      planted += expected.count
      told += changes.count
      missed += expected.filter { !changes.contains($0) }.count
      extra += changes.filter { !expected.contains($0) }.count
      old = new
    }
    #expect(planted > 250 && told == planted && missed == 0 && extra == 0)
  }
}
