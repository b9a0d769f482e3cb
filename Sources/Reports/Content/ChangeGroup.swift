package import LogicModel
import Syntax

/// The changes of one goal, or of the plans as a whole.
package struct ChangeGroup: Sendable {
  /// `nil` for the plans as a whole.
  package let goal: ModelFacts.Goal?
  package let changes: [Told]

  /// A change, or the same change of many elements.
  package struct Told: Sendable {
    package let change: Change
    /// What was changed, as people call it; one or many.
    package let subjects: [Subject]
    /// The plan-qualified id, today's where the element is still there.
    package let id: String
    package let formerID: String?
  }

  package struct Subject: Hashable, Sendable {
    package let name: String
    /// Whether the name is an id that is written in the plan.
    package let isID: Bool
    /// Where an element with an id also has a name.
    package let title: String?
  }

  /// The same change of as many elements as this, or more, is told once for all.
  private static let many = 4

  /// The changes in the order in which they are told.
  static func all(_ comparison: PlanComparison) -> [ChangeGroup] {
    let (old, new) = (comparison.correspondence.old, comparison.correspondence.new)
    let alike = Dictionary(grouping: comparison.changes, by: Alike.init)
    var told: Set<Alike> = []
    var groups: [String: [Told]] = [:]
    var order: [(key: String, goal: ModelFacts.Goal?)] = [("", nil)]
    for goal in new.elements(of: .goal) { order.append(entry(goal, new)) }
    for goal in old.elements(of: .goal) where comparison.correspondence.new(goal) == nil {
      order.append(entry(goal, old))
    }
    for change in comparison.changes {
      let key = Alike(change)
      let crowd = change.field == nil ? [] : alike[key] ?? []
      if crowd.count >= many {
        guard told.insert(key).inserted else { continue }
        groups["", default: []].append(tell(crowd, comparison))
      } else {
        groups[goal(of: change, comparison) ?? "", default: []].append(tell([change], comparison))
      }
    }
    return order.compactMap { entry in
      groups[entry.key].map { ChangeGroup(goal: entry.goal, changes: $0) }
    }
  }

  /// What makes changes of different elements the same change.
  private struct Alike: Hashable {
    let sort: ChangeSort
    let kind: Kind
    let field: String?
    let before: [String]
    let after: [String]
    let reason: String?

    init(_ change: Change) {
      sort = change.sort
      kind = change.kind
      field = change.field
      before = change.before
      after = change.after
      reason = change.reason
    }
  }

  private static func entry(_ goal: Int32, _ model: Model) -> (String, ModelFacts.Goal?) {
    let id = model.qualifiedID(goal)
    return (
      id,
      ModelFacts.Goal(
        id: id, name: model.name(goal), hasWrittenID: model.hasWrittenID[Int(goal)])
    )
  }

  /// The one goal that the changed element serves, by today's id where it is still there.
  private static func goal(of change: Change, _ comparison: PlanComparison) -> String? {
    let (old, new) = (comparison.correspondence.old, comparison.correspondence.new)
    if let element = change.new { return new.soleGoal(of: element).map { new.qualifiedID($0) } }
    guard let element = change.old, let goal = old.soleGoal(of: element) else { return nil }
    return comparison.correspondence.new(goal).map { new.qualifiedID($0) } ?? old.qualifiedID(goal)
  }

  private static func tell(_ changes: [Change], _ comparison: PlanComparison) -> Told {
    let (old, new) = (comparison.correspondence.old, comparison.correspondence.new)
    let first = changes[0]
    let former = first.old.map { old.qualifiedID($0) }
    let id = first.new.map { new.qualifiedID($0) } ?? former ?? ""
    return Told(
      change: first, subjects: changes.map { subject(of: $0, old, new) }, id: id,
      formerID: former == id ? nil : former)
  }

  private static func subject(of change: Change, _ old: Model, _ new: Model) -> Subject {
    // A change of the id is told by the old one, and one of the name by the old name.
    let isOld = change.sort == .renamed || change.sort == .reworded || change.new == nil
    let side = isOld ? change.old.map { (old, $0) } : change.new.map { (new, $0) }
    guard let (model, element) = side else { return Subject(name: "", isID: false, title: nil) }
    if model.kind(of: element) == .link {
      let ends = ["från", "till"].flatMap { model.related($0, of: element) }
      return Subject(
        name: ends.map { model.label($0) }.joined(separator: " → "), isID: true, title: nil)
    }
    let title = model.title(of: element)
    if model.hasWrittenID[Int(element)] {
      return Subject(name: model.ids[Int(element)], isID: true, title: title)
    }
    if let title {
      let places = model.related("delregion", of: element).map { model.label($0) }
      let place = places.count == 1 ? " (\(places[0]))" : ""
      return Subject(name: title + place, isID: false, title: nil)
    }
    // What has no words of its own is known by what it stands in.
    let place = model.containers(of: element).first.map { model.label($0) }
    return Subject(name: place ?? model.ids[Int(element)], isID: true, title: nil)
  }
}
