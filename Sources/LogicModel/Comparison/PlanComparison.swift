/// Two revisions of plans in, what was changed out.
package struct PlanComparison: Sendable {
  package let correspondence: Correspondence
  /// In the order of the kinds of the metamodel, of kinds of change, and of the plans.
  package let changes: [Change]

  package init(from old: Model, to new: Model) {
    correspondence = Correspondence(from: old, to: new)
    let matched = correspondence
    let gone = Self.whole(old) { matched.new($0).map { new.isDeclared($0) } ?? false }
    let come = Self.whole(new) { matched.old($0).map { old.isDeclared($0) } ?? false }
    var changes = Self.told(old, gone).map { element, contents in
      var change = Change(.removed, old.kind(of: element), old: element, new: nil)
      change.contents = contents
      return change
    }
    changes += Self.told(new, come).map { element, contents in
      var change = Change(.added, new.kind(of: element), old: nil, new: element)
      change.contents = contents
      return change
    }
    let fields = FieldComparison(
      correspondence: matched, before: .init(model: old, isWhole: gone),
      after: .init(model: new, isWhole: come))
    for element in 0..<old.elementCount {
      guard let other = matched.new(element), !gone[Int(element)], !come[Int(other)],
        old.kind(of: element) != .changeNote, new.isDeclared(other)
      else { continue }
      if let change = Self.renaming(element, other, old, new) { changes.append(change) }
      changes += fields.changes(element, other)
    }
    changes = Self.withoutRepetition(changes, new)
    changes.sort { Self.order($0, new, old) < Self.order($1, new, old) }
    self.changes = Reasons(old: old, new: new, matched).given(to: changes)
  }

  /// What is said of a whole holds for its parts, and is told once.
  private static func withoutRepetition(_ changes: [Change], _ new: Model) -> [Change] {
    struct Told: Hashable {
      let element: Int32
      let field: String
      let after: [String]
    }
    let told = Set(
      changes.compactMap { change in
        change.new.flatMap { element in
          change.field.map { Told(element: element, field: $0, after: change.after) }
        }
      })
    return changes.filter { change in
      guard let element = change.new, let field = change.field, change.old != nil else {
        return true
      }
      return !new.related("del_av", of: element).contains {
        told.contains(Told(element: $0, field: field, after: change.after))
      }
    }
  }

  /// Elements that are written out and are not in the other revision.
  private static func whole(_ model: Model, isThere: (Int32) -> Bool) -> [Bool] {
    (0..<model.elementCount).map { element in
      model.written.contains(element) && model.isDeclared(element) && !isThere(element)
    }
  }

  /// Those that are told: what stands in another one that came or went is counted there.
  private static func told(_ model: Model, _ whole: [Bool]) -> [(Int32, [Change.Content])] {
    var roots: [Int32: Int32] = [:]
    func root(of element: Int32, _ depth: Int = 0) -> Int32 {
      if let root = roots[element] { return root }
      let plan = model.plans[Int(element)]
      // A part of money stands in the whole, whatever it is meant for.
      let sums = model.related("del_av", of: element)
      let parents = sums.isEmpty ? model.containers(of: element) : sums
      let inside: Int32? =
        plan != element && whole[Int(plan)]
        ? plan : !parents.isEmpty && parents.allSatisfy { whole[Int($0)] } ? parents[0] : nil
      // Relations may run in a circle.
      let root = inside.flatMap { depth < 64 && $0 != element ? root(of: $0, depth + 1) : nil }
      roots[element] = root ?? element
      return root ?? element
    }
    var contents: [Int32: [Kind: Int]] = [:]
    var told: [Int32] = []
    for element in model.written where whole[Int(element)] {
      let kind = model.kind(of: element)
      if kind == .changeNote { continue }
      let root = root(of: element)
      if root == element {
        told.append(element)
      } else {
        contents[root, default: [:]][kind, default: 0] += 1
      }
    }
    return told.map { element in
      let counts = contents[element, default: [:]].sorted { $0.key < $1.key }
      return (element, counts.map { Change.Content(kind: $0.key, count: $0.value) })
    }
  }

  /// Another id, where one is written in either revision.
  private static func renaming(
    _ one: Int32, _ other: Int32, _ old: Model, _ new: Model
  ) -> Change? {
    let (had, has) = (old.hasWrittenID[Int(one)], new.hasWrittenID[Int(other)])
    let (id, successor) = (old.ids[Int(one)], new.ids[Int(other)])
    let kind = new.kind(of: other)
    // The id of a plan is its name's, unless it is written.
    let isNamed =
      kind == .plan && Slug.make(old.name(one)) == id && Slug.make(new.name(other)) == successor
    guard had || has, id != successor, !isNamed else { return nil }
    var change = Change(.renamed, kind, old: one, new: other, field: "id")
    change.before = had ? [id] : []
    change.after = has ? [successor] : []
    return change
  }

  /// Where a change is told.
  private static func order(
    _ change: Change, _ new: Model, _ old: Model
  ) -> (UInt8, UInt8, Int32, String) {
    // What is gone has its place among the others of its kind in the old revision.
    (change.kind.rawValue, change.sort.rawValue, change.new ?? change.old ?? 0, change.field ?? "")
  }
}
