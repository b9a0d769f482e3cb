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
    let fields = Fields()
    var series = Series()
    let cells = CellIndex(draft, of: fields.all + series.all)
    let planLevels = draft.plans.map { cells.first(fields.level(.plan), of: $0.element, in: draft) }
    var sources = [Int32](repeating: -1, count: draft.elements.count)
    for index in draft.elements.indices {
      let kind = draft.elements[index].kind
      let id = Int32(index)
      let file = draft.elements[index].defaults
      let defaults = file < 0 ? nil : draft.defaults[file]
      if subregional.contains(kind) {
        applySubregion(defaults, to: id, &draft, cells, fields)
      }
      if kind == .activity {
        let planLevel = planLevels[draft.elements[index].plan]
        applyLevel(defaults, to: id, planLevel: planLevel, &draft, cells, fields)
        if let (time, place) = defaults?.period,
          cells.first(fields.period(kind), of: id, in: draft) == nil
        {
          draft.set("period", of: id, to: .period(time), at: place)
        }
        if let (text, place) = defaults?.responsible,
          cells.first(fields.responsible(kind), of: id, in: draft) == nil
        {
          draft.set("ansvarig", of: id, to: .reference(text), at: place)
        }
      }
      if kind == .funding, draft.elements[index].parent >= 0 {
        series.apply(to: id, &draft, cells)
      }
      applySource(defaults, to: id, &draft, cells, fields, &sources)
    }
  }

  /// How many of the sources of what it stands in an element has as its own: so that many elements of
  /// many sources do not come to the product of both.
  static let mostInherited = 20

  /// The fields that are asked for again and again, by kind.
  private struct Fields {
    let all = ["källa", "delregion", "nivå", "period", "ansvarig"].map(CellIndex.fields)

    func source(_ kind: Kind) -> FieldID? { all[0][Int(kind.rawValue)] }
    func subregion(_ kind: Kind) -> FieldID? { all[1][Int(kind.rawValue)] }
    func level(_ kind: Kind) -> FieldID? { all[2][Int(kind.rawValue)] }
    func period(_ kind: Kind) -> FieldID? { all[3][Int(kind.rawValue)] }
    func responsible(_ kind: Kind) -> FieldID? { all[4][Int(kind.rawValue)] }
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

  private static func applySubregion(
    _ defaults: Draft.Defaults?, to id: Int32, _ draft: inout Draft, _ cells: CellIndex,
    _ fields: Fields
  ) {
    let kind = draft.elements[Int(id)].kind
    guard let (text, place) = defaults?.subregion,
      cells.first(fields.subregion(kind), of: id, in: draft) == nil
    else { return }
    draft.set("delregion", of: id, to: .reference(text), at: place)
  }

  /// An activity's level: its own, that of its own subregion, the file's, that of the file's
  /// subregion, the plan's.
  private static func applyLevel(
    _ defaults: Draft.Defaults?, to id: Int32, planLevel: Draft.Cell?, _ draft: inout Draft,
    _ cells: CellIndex, _ fields: Fields
  ) {
    guard cells.first(fields.level(.activity), of: id, in: draft) == nil else { return }
    let own = cells.first(fields.subregion(.activity), of: id, in: draft)
    let isInOwn = if case .reference = own?.content { true } else { false }
    let place = draft.elements[Int(id)].place
    if isInOwn {
      draft.set("nivå", of: id, to: .choice(2), at: place)
    } else if let level = defaults?.level {
      draft.set("nivå", of: id, to: .choice(level.index), at: level.place)
    } else if defaults?.subregion != nil, own == nil {
      draft.set("nivå", of: id, to: .choice(2), at: place)
    } else if let planLevel {
      draft.set("nivå", of: id, to: planLevel.content, at: planLevel.place)
    }
  }

  /// What a series of money says for its years; kept while the years of one series go by.
  private struct Series {
    private var parent: Int32 = -1
    private var shared: [(name: String, field: FieldID?, cells: [Draft.Cell])] = []
    private let partOf = Metamodel.standard.field("del_av", of: .funding)
    private let area = Metamodel.standard.field("insatsområde", of: .funding)
    private let name = Metamodel.standard.field("namn", of: .funding)
    private let stated = seriesFields.map { ($0, Metamodel.standard.field($0, of: .funding)) }

    /// The fields that are asked for.
    var all: [[FieldID?]] { [[partOf, area, name] + stated.map(\.1)] }

    /// A year of a series has the series' giver, receiver and purpose, and its name as area.
    mutating func apply(to id: Int32, _ draft: inout Draft, _ cells: CellIndex) {
      let above = draft.elements[Int(id)].parent
      guard draft.elements[Int(above)].kind == .funding,
        cells.first(partOf, of: id, in: draft) != nil
      else { return }
      if above != parent { remember(above, draft, cells) }
      for (name, field, stated) in shared where cells.first(field, of: id, in: draft) == nil {
        for cell in stated { draft.set(name, of: id, to: cell.content, at: cell.place) }
      }
    }

    private mutating func remember(_ series: Int32, _ draft: Draft, _ cells: CellIndex) {
      parent = series
      shared = stated.map { ($0, $1, cells.all($1, of: series, in: draft)) }
        .filter { !$0.cells.isEmpty }
      var own = cells.first(area, of: series, in: draft)
      if own == nil, let named = cells.first(name, of: series, in: draft),
        case .text(let text) = named.content
      {
        own = named
        own?.content = .reference(text)
      }
      if let own { shared.append(("insatsområde", area, [own])) }
    }
  }

  /// What has no source of its own has that of the element it is written in, else the file's.
  ///
  /// - Parameter sources: by element so far, the one whose sources count for it; elements come
  ///   after those that they are written in.
  private static func applySource(
    _ defaults: Draft.Defaults?, to id: Int32, _ draft: inout Draft, _ cells: CellIndex,
    _ fields: Fields, _ sources: inout [Int32]
  ) {
    let (kind, parent) = (draft.elements[Int(id)].kind, draft.elements[Int(id)].parent)
    guard kind != .source, kind != .plan else { return }
    if cells.first(fields.source(kind), of: id, in: draft) != nil {
      sources[Int(id)] = id
      return
    }
    if parent >= 0, sources[Int(parent)] >= 0 {
      let above = sources[Int(parent)]
      sources[Int(id)] = above
      let field = fields.source(draft.elements[Int(above)].kind)
      for cell in cells.all(field, of: above, in: draft, limit: mostInherited) {
        draft.set("källa", of: id, to: cell.content, at: cell.place)
      }
    } else if let source = defaults?.source, let place = defaults?.sourcePlace {
      draft.set("källa", of: id, to: .reference(source), at: place)
    }
  }
}
