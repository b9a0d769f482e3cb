import LogicModel
import Syntax
import Testing

@testable import RuleEngine

/// No rule looks at a whole plan for each of its elements. Told by the steps that each takes, which
/// are the same on every machine.
@Suite("The steps of rules in larger plans")
struct RuleGrowthTests {
  /// A plan of goals that are all of one sort, each with much that a rule may look at and that only
  /// its neighbours share. Focus areas and subregions are few in a plan of any size.
  private static func plan(goals: Int) -> String {
    func lines(_ line: (Int) -> String) -> String { (0..<goals).map(line).joined() }
    return """
      plan:
        namn: Plan
        nivå: län
        skede: uppföljning
        period: 2018–2023
        läge_den: 2023-06-01
        delregioner: [nord, syd]
        fokusområden: [A, B]
      mål:

      """
        + lines { goal in
          let next = (goal + 1) % goals
          return """
              G\(goal):
                namn: Fler i grupp \(goal) mår bra
                kallas: [X\(goal), G\(next)]
                fokusområde: \(goal % 2 == 0 ? "A" : "B")
                målgrupp: Grupp \(goal / 3)
                ansvarig: Nämnd \(goal)
                slutmål: Grupp \(goal) mår bra
                processindikatorer:
                  - {namn: Antal träffar \(goal), mäter: aktivitet, baslinje: 3 (2018), målvärde: 9}
                resultatindikatorer:
                  - {namn: Andel \(goal) som mår bra, mäter: slutmål, utfall: {2019: 4, 2020: 5}}
                redovisningar:
                  - {delregion: nord, läge: indirekt, via: [G\(next)]}
                  - {delregion: syd, läge: direkt}
                genomfört:
                  - namn: Kurs \(goal) (2018–2019)
                    ansvarig: Nämnd \(next)
                    delregion: syd
                    bidrar_till: [G\(next)]
                    prestationer:
                      - namn: 10 utbildade \(goal)
                        effekter: [{namn: Säkrare möten \(goal), slutmål: ja}]
                pågår:
                  - {namn: Träffar \(goal) (2020–2024), delregion: nord, väntar_på: Kurs \(next)}

            """
        }
        + "medel:\n"
        + lines { goal in
          """
            - namn: Bidrag \(goal)
              belopp: 2 MSEK
              period: 2020
              insatsområde: Kurser
              avser: [G\(goal)]
              finansierar: [Kurs \(goal)]
              fördelas: {nord: 1 MSEK, syd: 1 MSEK}

          """
        }
        + "uppföljning:\n"
        + lines { "  - {vad: G\($0), när: årlig, hur: Samtal \($0)}\n" }
        + "beslut:\n"
        + lines {
          "  - {namn: Beslut \($0), organ: Nämnd \($0), datum: 2019-03-01, om: [G\($0)]}\n"
        }
        + "aktörer:\n"
        + lines { "  - {namn: Nämnd \($0), mandat: [beslutar]}\n" }
        + "påståenden:\n"
        + lines { "  - {text: Påstående \($0), räkna: mål, där: {mål: G\($0)}, blir: 1}\n" }
  }

  private static func steps(_ goals: Int) -> [String: Int] {
    let source = SourceFile(path: "plan.yml", text: plan(goals: goals))
    let document = DocumentReader.read(source, file: FileID(0), grammar: PlanGrammar()).document
    let (model, _) = PlanDecoder.decode([document])
    let costs = Engine.check(model, rules: ShippedRuleTests.loaded.set).costs
    return Dictionary(costs.map { ($0.rule, $0.steps) }, uniquingKeysWith: { $1 })
  }

  @Test("four times the plan takes about four times the steps")
  func growth() throws {
    let (few, many) = (Self.steps(40), Self.steps(160))
    #expect(many.values.count { $0 > 1000 } > 80, "the plan asks little of the rules")
    for (rule, steps) in many.sorted(by: { $0.key < $1.key }) {
      let before = try #require(few[rule])
      #expect(steps <= 4 * before + before / 2 + 400, "\(rule) took \(before), then \(steps)")
    }
  }
}
