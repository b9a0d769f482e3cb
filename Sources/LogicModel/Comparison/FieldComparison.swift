import Syntax

/// Compares the fields of an element with what they were.
struct FieldComparison {
  let correspondence: Correspondence
  let before: Side
  let after: Side
  private var old: Model { before.model }
  private var new: Model { after.model }

  /// One of the two revisions.
  struct Side {
    let model: Model
    /// By element: whether it is told as a whole, having come or gone.
    let isWhole: [Bool]
  }

  /// The changes of one element, in the table's order of fields.
  func changes(_ one: Int32, _ other: Int32) -> [Change] {
    let kind = new.kind(of: other)
    var changes: [Change] = []
    for field in ComparedFields.standard[kind] {
      var change = Change(.changed, kind, old: one, new: other, field: field.definition.name)
      guard compare(field, one, other, &change) else { continue }
      if change.field == "källställen" { change.field = "källa" }
      change.sort = ChangeTable.sort(of: change, isContainer: field.role == .container)
      changes.append(change)
    }
    return changes
  }

  private func compare(
    _ field: ComparedFields.Field, _ one: Int32, _ other: Int32, _ change: inout Change
  ) -> Bool {
    let kind = change.kind
    let (row, next) = (old.row(of: one, in: kind), new.row(of: other, in: kind))
    let (column, columnNow) = (old.column(field.id), new.column(field.id))
    let (nothing, nothingNow) = (column.nothings[row], columnNow.nothings[next])
    switch field.role {
    case .contents:
      guard nothing != nothingNow else { return false }
    case .value:
      let before = isWritten(field, row, one, in: old) ? column : nil
      let after = isWritten(field, next, other, in: new) ? columnNow : nil
      let same = FieldValues.areSame(before, Int(row), in: old, after, Int(next), in: new)
      if same && nothing == nothingNow { return false }
      change.before = before?.values(field.definition, row: Int(row), in: old) ?? []
      change.after = after?.values(field.definition, row: Int(next), in: new) ?? []
      if let sums = sums(before, Int(row), after, Int(next)) {
        (change.before, change.after) = sums
      }
      if let before, let after {
        change.direction = FieldValues.direction(before, Int(row), after, Int(next))
      }
      if field.definition.name == "målvärde" { aim(&change) }
    case .reference, .container:
      let differs = relate(field, one, other, &change)
      guard differs || nothing != nothingNow else { return false }
    }
    if let nothing { change.before.append(nothing.word) }
    if let nothingNow { change.after.append(nothingNow.word) }
    return change.before != change.after
  }

  /// Sums as people read them, where that shows the difference.
  private func sums(
    _ before: Column?, _ row: Int, _ after: Column?, _ next: Int
  ) -> ([String], [String])? {
    func told(_ column: Column?, _ row: Int) -> [String]? {
      guard case .money(let values)? = column?.storage else { return nil }
      return values[row].map { [$0.formatted()] } ?? []
    }
    guard let was = told(before, row), let now = told(after, next), was != now else { return nil }
    return (was, now)
  }

  /// What a goal takes over from another one is no change of its own; neither is a name that is the
  /// file's.
  private func isWritten(
    _ field: ComparedFields.Field, _ row: Int32, _ element: Int32, in model: Model
  ) -> Bool {
    if field.definition.traits.contains(.inherited) {
      return model.column(field.id).place(of: row) != nil
    }
    guard field.definition.name == "namn", model.kind(of: element) == .plan else { return true }
    guard let place = model.column(field.id).place(of: row) else { return false }
    let text = model.sources[Int(place.file.index)].text(place.range)
    return TextFolding.fold(text) == TextFolding.fold(model.name(element))
  }

  /// A target is lower where less is wanted, whichever way the indicator should go.
  private func aim(_ change: inout Change) {
    guard let element = change.new, let direction = change.direction else { return }
    var falls = new.choice("riktning", of: element) == "minska"
    if new.choice("riktning", of: element) == nil,
      let start = number("baslinje", element, new), let aim = number("målvärde", element, new)
    {
      falls = aim < start
    }
    if falls { change.direction = direction == .lower ? .higher : .lower }
  }

  private func number(_ name: String, _ element: Int32, _ model: Model) -> Double? {
    guard let field = Metamodel.standard.field(name, of: .indicator),
      case .number(let values) = model.column(field).storage
    else { return nil }
    return values[Int(model.row(of: element, in: .indicator))]
  }

  // MARK: relations

  /// Compares the elements that a relation leads to, and writes both sets down where they differ.
  private func relate(
    _ field: ComparedFields.Field, _ one: Int32, _ other: Int32, _ change: inout Change
  ) -> Bool {
    let name = field.definition.name
    let (before, after) = (old.stated(name, of: one), new.stated(name, of: other))
    if before.isEmpty && after.isEmpty { return false }
    let kept = Set(before.compactMap { correspondence.new($0) })
    let gone = before.filter { target in
      guard let same = correspondence.new(target) else { return true }
      return !after.contains(same)
    }
    let come = after.filter { !kept.contains($0) }
    guard !gone.isEmpty || !come.isEmpty else { return false }
    // "alla" is still all of them.
    if isAll(before, in: old), isAll(after, in: new) { return false }
    let isTold: Bool =
      switch field.role {
      case .container:
        // What stood in something that is gone is told with that.
        gone.contains { !self.before.isWhole[Int($0)] }
          || come.contains { !self.after.isWhole[Int($0)] }
      default:
        gone.contains { tells(field, one, $0, in: self.before) }
          || come.contains { tells(field, other, $0, in: self.after) }
      }
    guard isTold else { return false }
    change.before = before.map { old.label($0) }.sorted(by: Self.precedes)
    change.after = after.map { new.label($0) }.sorted(by: Self.precedes)
    return true
  }

  /// Whether elements are all of their kind in their plan, and more than one.
  private func isAll(_ elements: [Int32], in model: Model) -> Bool {
    guard elements.count > 1, let first = elements.first else { return false }
    let plan = model.plans[Int(first)]
    return elements.count
      == model.elements(of: model.kind(of: first)).count { model.plans[Int($0)] == plan }
  }

  /// Whether a link is told at this end: where it is written. What is written inside the element
  /// and comes or goes as a whole is told on its own.
  private func tells(
    _ field: ComparedFields.Field, _ element: Int32, _ target: Int32, in side: Side
  ) -> Bool {
    let model = side.model
    let row = model.row(of: element, in: model.kind(of: element))
    guard model.column(field.id).place(of: row) != nil else { return false }
    if field.definition.traits.contains(.symmetric), target < element { return false }
    guard field.definition.traits.contains(.nested), side.isWhole[Int(target)] else { return true }
    return model.related(field.definition.inverse ?? "", of: target).count > 1
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
