import Syntax

/// Writes out what a draft leaves to be understood: what the file says for all its elements, what a
/// series says for its years, and statements about a cell.
enum Expansion {
  /// The kinds that `förval: {delregion}` holds for.
  private static let subregional: KindSet = [
    KindSet(.activity), KindSet(.resource), KindSet(.statusReport), KindSet(.localPlans),
    KindSet(.followUp), KindSet(.observation),
  ]

  /// What the years of a series of money have from the series.
  private static let seriesFields = [
    "givare", "mottagare", "avser", "typ", "villkor", "i_analysen",
  ]

  static func run(_ draft: inout Draft) {
    moveCellStatements(&draft)
    let cells = CellIndex(draft)
    let planLevels = draft.plans.map { plan in cells.first("nivå", of: plan.element, in: draft) }
    for index in draft.elements.indices {
      let element = draft.elements[index]
      let id = Int32(index)
      if element.defaults >= 0 {
        applyDefaults(draft.defaults[element.defaults], to: id, &draft, cells)
      }
      if element.kind == .activity, cells.first("nivå", of: id, in: draft) == nil {
        applyLevel(to: id, planLevel: planLevels[element.plan], &draft, cells)
      }
      if element.kind == .funding { applySeries(to: id, &draft, cells) }
      applySource(to: id, &draft, cells)
    }
  }

  /// `aktiviteter: inga` in a subregion's file is said of the cell, not of the goal.
  private static func moveCellStatements(_ draft: inout Draft) {
    guard let activities = Metamodel.standard.field("aktiviteter", of: .goal) else { return }
    for index in draft.cells.indices where draft.cells[index].field == activities {
      guard case .nothing(.none) = draft.cells[index].content else { continue }
      let goal = draft.cells[index].element
      let element = draft.elements[Int(goal)]
      guard element.defaults >= 0, draft.defaults[element.defaults].subregion != nil else {
        continue
      }
      let place = draft.cells[index].place
      let report = draft.add(
        Draft.Element(
          kind: .statusReport, plan: element.plan, parent: goal, id: nil, place: place,
          isBareName: false, isRepaired: false, isAddition: element.isAddition,
          defaults: element.defaults))
      if let field = Metamodel.standard.field("redovisningar", of: .goal) {
        draft.cells[index] = .init(
          element: goal, field: field, place: place, content: .element(report))
      }
      draft.set("läge", of: report, to: .choice(0), at: place, isDefault: true)
    }
  }

  private static func applyDefaults(
    _ defaults: Draft.Defaults, to id: Int32, _ draft: inout Draft, _ cells: CellIndex
  ) {
    let kind = draft.elements[Int(id)].kind
    if let (text, place) = defaults.subregion, subregional.contains(kind),
      cells.first("delregion", of: id, in: draft) == nil
    {
      draft.set("delregion", of: id, to: .reference(text), at: place)
    }
    if let level = defaults.level, kind == .activity, defaults.subregion == nil,
      cells.first("nivå", of: id, in: draft) == nil,
      cells.first("delregion", of: id, in: draft) == nil
    {
      draft.set("nivå", of: id, to: .choice(level.index), at: level.place)
    }
    if let (time, place) = defaults.period, kind == .activity,
      cells.first("period", of: id, in: draft) == nil
    {
      draft.set("period", of: id, to: .period(time), at: place)
    }
  }

  /// Work in a subregion is on its level; other work is on the plan's.
  private static func applyLevel(
    to id: Int32, planLevel: Draft.Cell?, _ draft: inout Draft, _ cells: CellIndex
  ) {
    let element = draft.elements[Int(id)]
    let inSubregion =
      cells.first("delregion", of: id, in: draft) != nil
      || (element.defaults >= 0 && draft.defaults[element.defaults].subregion != nil)
    if inSubregion {
      draft.set("nivå", of: id, to: .choice(2), at: element.place)
    } else if element.defaults < 0 || draft.defaults[element.defaults].level == nil, let planLevel {
      draft.set("nivå", of: id, to: planLevel.content, at: planLevel.place)
    }
  }

  /// A year of a series has the series' giver, receiver and purpose, and its name as area.
  private static func applySeries(to id: Int32, _ draft: inout Draft, _ cells: CellIndex) {
    let parent = draft.elements[Int(id)].parent
    guard parent >= 0, draft.elements[Int(parent)].kind == .funding,
      cells.first("del_av", of: id, in: draft) != nil
    else { return }
    for name in seriesFields where cells.first(name, of: id, in: draft) == nil {
      for cell in cells.all(name, of: parent, in: draft) {
        draft.set(name, of: id, to: cell.content, at: cell.place)
      }
    }
    guard cells.first("insatsområde", of: id, in: draft) == nil else { return }
    if let area = cells.first("insatsområde", of: parent, in: draft) {
      draft.set("insatsområde", of: id, to: area.content, at: area.place)
    } else if let name = cells.first("namn", of: parent, in: draft),
      case .text(let text) = name.content
    {
      draft.set("insatsområde", of: id, to: .reference(text), at: name.place)
    }
  }

  /// What has no source of its own has that of the element it is written in, else the file's.
  private static func applySource(to id: Int32, _ draft: inout Draft, _ cells: CellIndex) {
    let element = draft.elements[Int(id)]
    guard element.kind != .source, cells.first("källa", of: id, in: draft) == nil else { return }
    var parent = element.parent
    while parent >= 0 {
      let above = cells.all("källa", of: parent, in: draft)
      if !above.isEmpty {
        for cell in above { draft.set("källa", of: id, to: cell.content, at: cell.place) }
        return
      }
      parent = draft.elements[Int(parent)].parent
    }
    guard element.defaults >= 0, let source = draft.defaults[element.defaults].source,
      let place = draft.defaults[element.defaults].sourcePlace
    else { return }
    draft.set("källa", of: id, to: .reference(source), at: place)
  }
}

/// Which cells belong to each element, as they stood when the index was made.
struct CellIndex {
  private let starts: [Int32]
  private let order: [Int32]

  init(_ draft: Draft) {
    var counts = [Int32](repeating: 0, count: draft.elements.count + 1)
    for cell in draft.cells { counts[Int(cell.element) + 1] += 1 }
    for index in 1..<max(1, counts.count) { counts[index] += counts[index - 1] }
    var next = counts
    var order = [Int32](repeating: 0, count: draft.cells.count)
    for (index, cell) in draft.cells.enumerated() {
      order[Int(next[Int(cell.element)])] = Int32(index)
      next[Int(cell.element)] += 1
    }
    starts = counts
    self.order = order
  }

  /// The first value of a field that was written for an element.
  func first(_ name: String, of element: Int32, in draft: Draft) -> Draft.Cell? {
    guard let field = Metamodel.standard.field(name, of: draft.elements[Int(element)].kind) else {
      return nil
    }
    for index in order[Int(starts[Int(element)])..<Int(starts[Int(element) + 1])]
    where draft.cells[Int(index)].field == field {
      return draft.cells[Int(index)]
    }
    return nil
  }

  func all(_ name: String, of element: Int32, in draft: Draft) -> [Draft.Cell] {
    guard let field = Metamodel.standard.field(name, of: draft.elements[Int(element)].kind) else {
      return []
    }
    return order[Int(starts[Int(element)])..<Int(starts[Int(element) + 1])]
      .map { draft.cells[Int($0)] }.filter { $0.field == field }
  }
}
