import LogicModel

/// Gathers the indicators of each plan that has goals.
struct IndicatorReader {
  let model: Model
  let index: FindingIndex
  let heading: (Int32) -> String

  static let farRule = "indikator-langt-fran-aktivitet"

  func mixes() -> [IndicatorMix] {
    model.elements(of: .plan).compactMap { plan in
      let goals = model.related("mål", of: plan)
      guard !goals.isEmpty else { return nil }
      let rows = goals.map { goal in
        IndicatorMix.Row(
          goal: model.qualifiedID(goal), heading: heading(goal),
          marks: model.related("indikatorer", of: goal).map(mark))
      }
      var seen: Set<String> = []
      return IndicatorMix(
        plan: model.name(plan), rows: rows,
        marks: rows.flatMap(\.marks).filter { seen.insert($0.id).inserted })
    }
  }

  private func mark(_ indicator: Int32) -> IndicatorMix.Mark {
    let id = model.qualifiedID(indicator)
    let sort: IndicatorMix.Sort =
      switch model.choice("typ", of: indicator) {
      case "process": .process
      case "resultat": .result
      case "struktur": .structure
      default: .unstated
      }
    let steps = model.integer("steg", of: indicator).map { min(3, max(0, Int($0))) }
    return IndicatorMix.Mark(
      id: id, name: model.name(indicator), sort: sort, steps: steps,
      isFar: index.has(Self.farRule, id))
  }
}
