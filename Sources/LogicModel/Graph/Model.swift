package import Syntax

/// Plans as a graph: every element an `Int32`, every field a column. Immutable once built.
///
/// Elements are numbered so that those of one kind stand together, in the order of plans and files;
/// an element's row in the columns of its kind is its number less the kind's first.
package struct Model: Sendable {
  /// The elements of each kind, by `Kind.rawValue`.
  package let ranges: [Range<Int32>]
  /// By `FieldID`.
  package let columns: [Column]
  package let strings: [String]
  /// By element: the plan that it belongs to.
  package let plans: [Int32]
  /// By element: its id, unique within its plan and kind.
  package let ids: [String]
  /// By element: whether the id is written as one, and not derived.
  package let hasWrittenID: [Bool]
  /// By element: where it is pointed at, the id or the name; `nil` for what is derived.
  package let places: [Place?]
  /// By element: whether its text was read only after a repair, so that what it lacks is not known.
  package let isRepaired: [Bool]
  /// By element: the goals that it serves.
  package let bearers: OffsetArray
  /// The files that the plans were read from.
  package let sources: [SourceFile]

  package var elementCount: Int32 { Int32(ids.count) }

  package func elements(of kind: Kind) -> Range<Int32> { ranges[Int(kind.rawValue)] }

  /// The kind of an element.
  package func kind(of element: Int32) -> Kind {
    var low = 0
    var high = ranges.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= element { low = middle } else { high = middle }
    }
    // Empty kinds share their start with the next one; the last of them holds the element.
    return Kind(rawValue: UInt8(low)) ?? .plan
  }

  /// The row of an element in the columns of its kind.
  package func row(of element: Int32, in kind: Kind) -> Int32 {
    element - ranges[Int(kind.rawValue)].lowerBound
  }

  package func column(_ field: FieldID) -> Column { columns[Int(field.index)] }

  /// The plan-qualified logical id, by which findings, exemptions and baselines know an element.
  package func qualifiedID(_ element: Int32) -> String {
    let plan = plans[Int(element)]
    if plan == element { return ids[Int(element)] }
    return String(joining: ids[Int(plan)], "/", ids[Int(element)])
  }

  /// The text of a field, where it is one and has one.
  package func text(_ name: String, of element: Int32) -> String? {
    let kind = kind(of: element)
    guard let field = Metamodel.standard.field(name, of: kind),
      case .text(let values) = column(field).storage
    else { return nil }
    let id = values[Int(row(of: element, in: kind))]
    return id < 0 ? nil : strings[Int(id)]
  }

  /// The element's name, or its id where it has none.
  package func name(_ element: Int32) -> String {
    text("namn", of: element) ?? ids[Int(element)]
  }

  /// The elements that a relation leads to.
  package func related(_ name: String, of element: Int32) -> [Int32] {
    let kind = kind(of: element)
    guard let field = Metamodel.standard.field(name, of: kind) else { return [] }
    let row = Int(row(of: element, in: kind))
    switch column(field).storage {
    case .one(let values): return values[row] < 0 ? [] : [values[row]]
    case .many(let lists): return Array(lists[row])
    default: return []
    }
  }

  /// The word of a choice field.
  package func choice(_ name: String, of element: Int32) -> String? {
    let kind = kind(of: element)
    guard let field = Metamodel.standard.field(name, of: kind),
      case .choice(let values) = column(field).storage,
      case .choice(let set) = Metamodel.standard[field].type
    else { return nil }
    let index = values[Int(row(of: element, in: kind))]
    return index < 0 ? nil : set.values[Int(index)]
  }

  /// What a yes-or-no field says; `nil` where it says nothing.
  package func flag(_ name: String, of element: Int32) -> Bool? {
    let kind = kind(of: element)
    guard let field = Metamodel.standard.field(name, of: kind),
      case .flag(let values) = column(field).storage
    else { return nil }
    let value = values[Int(row(of: element, in: kind))]
    return value < 0 ? nil : value == 1
  }

  /// The period of a field, where it has one.
  package func period(_ name: String, of element: Int32) -> Period? {
    let kind = kind(of: element)
    guard let field = Metamodel.standard.field(name, of: kind),
      case .period(let values) = column(field).storage
    else { return nil }
    return values[Int(row(of: element, in: kind))]
  }
}
