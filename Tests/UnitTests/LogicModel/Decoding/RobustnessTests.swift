import Syntax
import Testing
import kedja_fuzz

@testable import LogicModel

@Suite("Decoding of anything")
struct RobustnessTests {
  static let texts =
    [draftText, ExamplePlans.county, ExamplePlans.money, ExamplePlans.steering]
    + [ExamplePlans.activities] + ExamplePlans.subregions
    + (ReferenceTests.found + ReferenceTests.links + ReferenceTests.rings + FaultTests.cases)
    .flatMap(\.files) + ShorthandTests.measures.flatMap(\.files)

  /// Changes texts and their values at random, the same on every run, and looks at what must hold.
  @Test("never fails, and keeps its numbers", arguments: 0..<8)
  func mutations(_ round: Int) {
    for seed in 0..<200 {
      let number = round * 200 + seed
      var random = RandomSource(seed: UInt64(number))
      var files = [mutate(random.pick(Self.texts), seed: UInt64(number))]
      if random.chance(40) { files.append(mutate(random.pick(Self.texts), seed: ~UInt64(number))) }
      files = files.map { swapValues($0, &random) }
      let plans = DecodedPlans(
        files: files.enumerated().map { ("fil\($0.offset).yml", $0.element) })
      #expect(ModelInvariants.violation(plans.model, plans.findings) == nil, "\(files)")
    }
  }

  /// Values that have surprised readers before.
  private static let values = [
    "99999999999999999999", "-1", "1e309", "nan", "inf", "ca", "%", "2–1", "0000", "31/2", "v. 54",
    "2100–", "1899", "→", "V1.1", "alla", "alla 999999999999999999999", "ja", "?", "inga", "okänt",
    "/", "p/", "/V1.1", ":", "å\u{308}\u{308}\u{308}", "\u{200B}", "🙂 (2021)", "()", "(2021)",
    "1 000 000 000 000 000 kr", "-300 kr", "och", ", , ,", "a/b/c", "t.o.m.", "2021 och 2022",
  ]

  private func swapValues(_ text: String, _ random: inout RandomSource) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let at = Int.random(in: lines.indices, using: &random)
      if let colon = lines[at].firstRange(of: ": ") {
        lines[at] = lines[at][..<colon.upperBound] + random.pick(Self.values)
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test("gives the same for the same texts, and again")
  func deterministic() {
    let files = ([ExamplePlans.county, draftText] + ExamplePlans.subregions).enumerated()
      .map { ("fil\($0.offset).yml", $0.element) }
    let (first, second) = (DecodedPlans(files: files), DecodedPlans(files: files))
    #expect(first.model.ids == second.model.ids)
    #expect(first.findings == second.findings)
  }
}
