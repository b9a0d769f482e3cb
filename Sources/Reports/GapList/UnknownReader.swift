import LogicModel
import Syntax

/// Finds what plans say is not known.
struct UnknownReader {
  let model: Model
  let names: ListNames
  /// By id: the index of a goal in the list.
  let goals: [String: Int]

  /// One per element, the elements in the order of the metamodel and the plans, then by goal.
  func facts() -> [UnknownFact] {
    let metamodel = Metamodel.standard
    var fields: [Int32: [String]] = [:]
    for kind in Kind.allCases {
      for index in metamodel.fieldIDs(of: kind) {
        let field = FieldID(index)
        guard !metamodel[field].isDerived else { continue }
        for (row, nothing) in model.column(field).nothings where nothing == .unknown {
          let element = model.elements(of: kind).lowerBound + row
          fields[element, default: []].append(metamodel[field].name)
        }
      }
    }
    return fields.sorted { $0.key < $1.key }
      .map { element, fields in
        UnknownFact(
          goal: goal(of: element), subject: subject(of: element),
          fields: fields.map { $0.replacing("_", with: " ") })
      }
      .enumerated()
      .sorted { ($0.element.goal ?? -1, $0.offset) < ($1.element.goal ?? -1, $1.offset) }
      .map(\.element)
  }

  private func goal(of element: Int32) -> Int? {
    if model.kind(of: element) == .goal { return goals[model.qualifiedID(element)] }
    let bearers = model.bearers[Int(element)]
    guard bearers.count == 1, let goal = bearers.first else { return nil }
    return goals[model.qualifiedID(goal)]
  }

  private func subject(of element: Int32) -> String {
    let kind = Metamodel.standard[model.kind(of: element)].name
    return "\(kind) ”\(names.full(element))”"
  }
}
