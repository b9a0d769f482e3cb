import LogicModel

/// Gathers the tables goals × delregioner of the plans that have delregioner.
struct MatrixReader {
  let model: Model
  let heading: (Int32) -> String

  func matrices() -> [Matrix] {
    model.elements(of: .plan).compactMap { plan in
      let subregions = model.related("delregioner", of: plan)
      let goals = model.related("mål", of: plan)
      let rows = goals.map { goal in row(of: goal, subregions) }
      guard !subregions.isEmpty, rows.contains(where: { !$0.cells.isEmpty }) else { return nil }
      return Matrix(
        plan: model.name(plan),
        columns: subregions.map { (model.qualifiedID($0), model.name($0)) }, rows: rows)
    }
  }

  private func row(of goal: Int32, _ subregions: [Int32]) -> Matrix.Row {
    var bySubregion: [Int32: Int32] = [:]
    for cell in model.related("rutor", of: goal) {
      for subregion in model.related("delregion", of: cell) { bySubregion[subregion] = cell }
    }
    return Matrix.Row(
      goal: model.qualifiedID(goal), heading: heading(goal),
      cells: subregions.compactMap { bySubregion[$0] }.map { cell in
        let isUnknown = model.related("redovisningar", of: cell).contains {
          model.nothing("läge", of: $0) == .unknown
        }
        return Matrix.Cell(
          id: model.qualifiedID(cell),
          state: Matrix.State(word: model.choice("läge", of: cell), isUnknown: isUnknown),
          activities: model.related("aktiviteter", of: cell).count)
      })
  }
}
