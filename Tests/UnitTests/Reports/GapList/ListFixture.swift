import LogicModel
import RuleEngine
import Syntax

@testable import Reports

/// Gap lists of plans that are written in a test.
enum ListFixture {
  /// All rules that come with the tool.
  static let rules: RuleSet = {
    return RuleSet.load(ShippedRules.documents(withExamples: true)).set
  }()

  /// Two goals of which one has everything but an owner of its activity, and one has nothing.
  static let plan = """
    plan:
      id: p
      namn: Plan för lek
      nivå: lokal
      skede: beslutad
      period: 2024–2027
      läge_den: 2025-06-30
    mål:
      L1:
        namn: Barn leker ute
        slutmål:
          - id: ute
            namn: Barn rör sig varje dag
        processindikatorer:
          - Antal lekledda raster
        pågår:
          - namn: Rastlekar (2024–2026)
            ordinarie_budget: ja
            prestationer:
              - namn: Lekledda raster
                effekter:
                  - namn: Barn leker tillsammans
                    leder_till: [ute]
      L2:
        namn: Barn har nära till en lekplats

    """

  static func list(
    _ plan: String = plan, language: Language = .swedish, since memory: ListMemory? = nil
  ) -> GapList {
    let source = SourceFile(path: "plan.yml", text: plan)
    let document = DocumentReader.read(source, file: FileID(0), grammar: PlanGrammar()).document
    let model = PlanDecoder.decode([document]).model
    let stable = rules.selecting(only: [], skipping: [])
    let goals = model.elements(of: .goal).map {
      ModelFacts.Goal(
        id: model.qualifiedID($0), name: model.name($0), hasWrittenID: model.hasWrittenID[Int($0)])
    }
    let report = Report(
      notes: [],
      result: Engine.check(model, rules: stable, options: Engine.Options(keepsVerdicts: true)),
      sources: [source],
      facts: ModelFacts(
        plans: model.elements(of: .plan).count, elements: Int(model.elementCount),
        rules: stable.rules.count, goals: goals),
      options: ReportOptions(language: language, failOn: nil))
    return GapList(report, of: model, rules: rules, since: memory)
  }

  static func text(_ format: some GapListFormat, _ list: GapList) -> String {
    String(decoding: format.render(list), as: UTF8.self)
  }
}
