import Syntax
import Testing

@testable import LogicModel

/// Plans of the shapes that have grown out of hand: work by the square would not come to its end here.
@Suite("Decoding of large plans")
struct GrowthTests {
  enum Shape: String, CaseIterable, Sendable {
    /// Goals with ten activities each.
    case even
    /// One goal with all activities, and a source that they inherit.
    case wide
    /// Sentences that are all the same.
    case twins
    /// Names that nothing is called.
    case dangling
    /// Bodies that are only mentioned, beside as many that are declared.
    case mentioned
    /// Links to the end state of one goal, and starts without ends.
    case impacts
    /// Many files that add to one plan.
    case files
    /// Amounts by year.
    case series

    func texts(_ size: Int) -> [String] {
      func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map(line).joined()
      }
      switch self {
      case .even:
        return [
          "mål:\n"
            + lines(size / 11) { goal in
              "  G\(goal):\n    namn: Mål nummer \(goal)\n    genomfört:\n"
                + lines(10) { "      - Aktivitet \($0) för mål \(goal) (2018–2021)\n" }
            }
        ]
      case .wide:
        return [
          "mål:\n  V1:\n    namn: Ett\n    källa: 12\n    pågår:\n"
            + lines(size) { "      - {namn: Aktivitet \($0), ansvarig: VVG}\n" }
        ]
      case .twins:
        return ["mål:\n  V1:\n    pågår:\n" + lines(size) { _ in "      - Workshop\n" }]
      case .dangling:
        return [
          "mål:\n" + lines(size / 2) { "  - {id: G\($0), namn: Mål nummer \($0)}\n" }
            + "aktiviteter:\n"
            + lines(size / 2) { "  - {namn: Aktivitet \($0), mål: Maal numer \($0) x}\n" }
        ]
      case .mentioned:
        return [
          "aktörer:\n" + lines(size / 2) { "  - Nämnden för ärende \($0 * 7)\n" }
            + "aktiviteter:\n"
            + lines(size / 2) { "  - {namn: A\($0), ansvarig: Nämnden för arende \($0 * 7)}\n" }
        ]
      case .impacts:
        return [
          "mål:\n  V1:\n    slutmål: Alla mår bra\n    effekter:\n"
            + lines(size) { "      - {namn: Effekt \($0), slutmål: ja}\n" }
            + "aktiviteter:\n" + lines(size / 10) { "  - {namn: A\($0), slut: 2022}\n" }
        ]
      case .files:
        return (0..<size / 20).map { file in
          "plan: p\nförval: {delregion: D\(file % 9)}\nmål:\n  V1:\n    pågår:\n"
            + lines(20) { "      - Aktivitet \($0) i fil \(file)\n" }
        }
      case .series:
        return [
          "medel:\n  - namn: Bidrag\n    givare: staten\n    källa: 12\n    per_år:\n"
            + lines(size) { "      \(1900 + $0 % 200): \($0) kr\n" }
        ]
      }
    }
  }

  @Test("comes to its end, with every element", arguments: Shape.allCases)
  func large(_ shape: Shape) {
    let files = shape.texts(1200).enumerated().map { ("fil\($0.offset).yml", $0.element) }
    #expect(DecodedPlans(files: files).model.elementCount >= 1200)
  }

  @Test("an element takes over the first sources of what it stands in, and keeps all of its own")
  func inheritedSources() throws {
    let sources = (1...30).map { "rapport:\($0)" }.joined(separator: ", ")
    let plans = DecodedPlans(
      "mål:\n  V1:\n    namn: Ett\n    källa: [\(sources)]\n    pågår: [Kurs]\n")
    func count(_ kind: Kind, _ name: String) throws -> Int {
      let element = try #require(plans.element(name, kind))
      let field = try #require(Metamodel.standard.field("källställen", of: kind))
      guard case .texts(let lists) = plans.model.column(field).storage else { return 0 }
      return lists[Int(plans.model.row(of: element, in: kind))].count
    }
    #expect(try count(.goal, "V1") == 30)
    #expect(try count(.activity, "Kurs") == Expansion.mostInherited)
  }

  @Test("cells beyond a million, of all plans together, are not made, and that is told")
  func cells() {
    func plan(_ goals: Int) -> String {
      "plan: P\(goals)\ndelregioner: [" + (0..<1_000).map { "D\($0)" }.joined(separator: ", ")
        + "]\nmål:\n" + (0..<goals).map { "  M\($0): Mål nummer \($0)\n" }.joined()
    }
    let large = DecodedPlans(plan(1_001))
    #expect(large.model.elements(of: .cell).isEmpty)
    #expect(large.findings.map(\.rule).contains("for-manga-rutor"))
    let small = DecodedPlans(plan(2))
    #expect(small.model.elements(of: .cell).count == 2_000)
    #expect(!small.findings.map(\.rule).contains("for-manga-rutor"))
  }
}
