import Syntax

extension Model {
  /// The new revision of a comparison with its changes as elements, which rules look at. Only here
  /// are there any.
  package func adding(_ comparison: PlanComparison) -> Model {
    guard let plan = elements(of: .plan).first, !comparison.changes.isEmpty else { return self }
    var rows = ChangeRows(self, comparison.correspondence, first: plan)
    for change in comparison.changes { rows.add(change) }
    return rows.model()
  }
}

/// Writes changes down as the columns of their kind.
private struct ChangeRows {
  private let new: Model
  private let correspondence: Correspondence
  private let firstPlan: Int32
  private var strings: [String]
  private var plans: [Int32]
  private var ids: [String]
  private var places: [Place?]
  private var bearers: [OffsetArray.Edge] = []
  private var taken: Set<String> = []
  private var texts: [String: [Int32]] = [:]
  private var lists: [String: [OffsetArray.Edge]] = [:]
  private var choices: [String: [Int16]] = [:]
  private var count: Int32 = 0

  init(_ new: Model, _ correspondence: Correspondence, first plan: Int32) {
    self.new = new
    self.correspondence = correspondence
    firstPlan = plan
    strings = new.strings
    plans = new.plans
    ids = new.ids
    places = new.places
  }

  mutating func add(_ change: Change) {
    let (model, element) = change.new.map { (new, $0) } ?? (correspondence.old, change.old ?? 0)
    let definition = Metamodel.standard[change.kind]
    let subject = "\(Slug.make(definition.name)):\(model.ids[Int(element)])"
    var id = "ändring:" + subject + (change.field.map { ":" + $0 } ?? "")
    while !taken.insert(id).inserted { id += "+" }
    let name = "\(definition.name) \(model.label(element))"
    ids.append(id)
    plans.append(plan(of: change))
    places.append(place(of: change))
    for goal in goals(of: change) {
      bearers.append(.init(from: new.elementCount + count, to: goal))
    }
    set("namn", name)
    set("art", Metamodel.standard[.change].name)
    set("elementart", definition.name)
    set("element", model.label(element))
    set("fält", change.field)
    set("skäl", change.reason)
    list("före", change.before)
    list("efter", change.after)
    choices["slag", default: []].append(Int16(change.sort.rawValue))
    choices["riktning", default: []].append(change.direction.map { Int16($0.rawValue) } ?? -1)
    count += 1
  }

  private mutating func set(_ field: String, _ text: String?) {
    texts[field, default: []].append(text.map { string($0) } ?? -1)
  }

  private mutating func list(_ field: String, _ values: [String]) {
    for value in values { lists[field, default: []].append(.init(from: count, to: string(value))) }
  }

  private mutating func string(_ text: String) -> Int32 {
    strings.append(text)
    return Int32(strings.count - 1)
  }

  /// The plan that tells of a change: where it happened, or the first, if that plan is gone.
  private func plan(of change: Change) -> Int32 {
    if let element = change.new { return new.plans[Int(element)] }
    guard let element = change.old else { return firstPlan }
    return correspondence.new(correspondence.old.plans[Int(element)]) ?? firstPlan
  }

  /// Where the new revision shows it: the changed field, or the element; of what is gone, what it
  /// stood in.
  private func place(of change: Change) -> Place? {
    if let element = change.new {
      let field = change.field.flatMap { Metamodel.standard.field($0, of: change.kind) }
      let row = new.row(of: element, in: change.kind)
      return field.flatMap { new.column($0).place(of: row) } ?? new.places[Int(element)]
    }
    guard let element = change.old else { return nil }
    return correspondence.old.containers(of: element).lazy
      .compactMap { correspondence.new($0) }.compactMap { new.places[Int($0)] }.first
  }

  private func goals(of change: Change) -> [Int32] {
    if let element = change.new { return Array(new.bearers[Int(element)]) }
    guard let element = change.old else { return [] }
    return correspondence.old.bearers[Int(element)].compactMap { correspondence.new($0) }
  }

  func model() -> Model {
    let total = new.elementCount + count
    var ranges = new.ranges
    ranges[Int(Kind.change.rawValue)] = new.elementCount..<total
    var columns = new.columns
    func put(_ name: String, _ storage: Column.Storage) {
      guard let field = Metamodel.standard.field(name, of: .change) else { return }
      columns[Int(field.index)].storage = storage
    }
    for (name, values) in texts { put(name, .text(values)) }
    for name in ["före", "efter"] {
      put(name, .texts(OffsetArray(rows: Int(count), edges: lists[name] ?? [])))
    }
    for (name, values) in choices { put(name, .choice(values)) }
    put("plan", .one(Array(plans.suffix(Int(count)))))
    let none = Array(repeating: false, count: Int(count))
    let links = (0..<new.bearers.rowCount).flatMap { row in
      new.bearers[row].map { OffsetArray.Edge(from: Int32(row), to: $0) }
    }
    return Model(
      ranges: ranges, columns: columns, strings: strings, plans: plans, ids: ids,
      hasWrittenID: new.hasWrittenID + none, places: places, isRepaired: new.isRepaired + none,
      bearers: OffsetArray(rows: Int(total), edges: links + bearers), sources: new.sources)
  }
}
