import Syntax
import Testing

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
      Self.check(plans, files)
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

  /// Every finding has its place in a file, every id is one of its kind and plan, and every
  /// relation leads to an element.
  private static func check(_ plans: DecodedPlans, _ files: [String]) {
    let model = plans.model
    for finding in plans.findings {
      guard let place = finding.place else {
        Issue.record("\(finding.rule) has no place: \(files)")
        continue
      }
      let bytes = model.sources[Int(place.file.index)].bytes.count
      #expect(Int(place.range.end) <= bytes && place.range.start >= 0, "\(finding) in \(files)")
    }
    for kind in Kind.allCases where kind != .link {
      let keys = model.elements(of: kind).map { "\(model.plans[Int($0)]) \(model.ids[Int($0)])" }
      #expect(Set(keys).count == keys.count, "ids of \(kind) in \(files)")
      #expect(!model.elements(of: kind).contains { model.ids[Int($0)].isEmpty }, "\(files)")
    }
    let elements = 0..<model.elementCount
    for column in model.columns {
      switch column.storage {
      case .one(let values): #expect(values.allSatisfy { $0 == -1 || elements.contains($0) })
      case .period(let periods):
        for period in periods {
          for year in period?.years ?? [] { #expect((1900...2100).contains(year)) }
        }
      case .many(let lists):
        #expect(lists.targets.allSatisfy { elements.contains($0) }, "\(files)")
      default: continue
      }
    }
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
