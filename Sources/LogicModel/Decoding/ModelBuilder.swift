import Syntax

/// Turns a draft whose references have been followed into the graph of columns.
struct ModelBuilder {
  /// The metamodel's limit on derived cells; beyond it they are not made, and a finding says so.
  static let maximumCells = 1_000_000

  let resolved: Resolution.Result
  let metamodel = Metamodel.standard
  var ranges: [Range<Int32>] = []
  /// By written element: its number in the model.
  var numbers: [Int32] = []
  /// By number: the written element; -1 for derived ones.
  var written: [Int32] = []
  var columns: [Column] = []
  var strings = StringTable()
  var plans: [Int32] = []
  var ids: [String] = []
  var findings: [Finding]
  /// By inherited field: which row has its value from which.
  var inherited: [Int: [(Int, Int)]] = [:]
  /// Relations as they are gathered, by field.
  var edges: [[OffsetArray.Edge]]
  /// By field: whether a link is one in both directions, and whether there is a relation back.
  private let isSymmetric: [Bool]
  private let hasInverse: [Bool]
  /// By relation and kind of the other end: the relation back, where it has been looked up.
  private var inverses: [FieldID??]
  /// By number: the kind.
  private var kinds: [Kind] = []

  static func build(_ resolved: Resolution.Result, sources: [SourceFile]) -> (Model, [Finding]) {
    var builder = ModelBuilder(resolved)
    builder.numberElements()
    builder.gather()
    builder.deriveRelations()
    builder.makeCells()
    builder.makeLinks()
    builder.finishRelations()
    builder.inherit()
    builder.deriveFields()
    return builder.finish(sources)
  }

  private init(_ resolved: Resolution.Result) {
    self.resolved = resolved
    findings = resolved.draft.findings
    columns = metamodel.fields.map { _ in Column() }
    edges = metamodel.fields.map { _ in [] }
    isSymmetric = metamodel.fields.map { $0.traits.contains(.symmetric) }
    hasInverse = metamodel.fields.map { $0.inverse != nil }
    inverses = Array(repeating: nil, count: metamodel.fields.count * Kind.allCases.count)
  }

  // MARK: numbers

  /// Numbers the elements by kind, then plan, then file.
  private mutating func numberElements() {
    let draft = resolved.draft
    var byKind = [[Int32]](repeating: [], count: Kind.allCases.count)
    var firsts = draft.elements.indices.map { Int32($0) }
    for index in draft.elements.indices {
      let canonical = Int(resolved.canonical[index])
      firsts[canonical] = min(firsts[canonical], Int32(index))
    }
    for index in draft.elements.indices where resolved.canonical[index] == index {
      byKind[Int(draft.elements[index].kind.rawValue)].append(Int32(index))
    }
    numbers = [Int32](repeating: -1, count: draft.elements.count)
    for kind in Kind.allCases {
      // Where an element is first spoken of decides its order: a plan may list its goals.
      let elements = byKind[Int(kind.rawValue)].sorted {
        (draft.elements[Int($0)].plan, firsts[Int($0)])
          < (draft.elements[Int($1)].plan, firsts[Int($1)])
      }
      let start = Int32(written.count)
      for element in elements {
        numbers[Int(element)] = Int32(written.count)
        written.append(element)
        ids.append(resolved.ids[Int(element)])
        kinds.append(kind)
      }
      ranges.append(start..<Int32(written.count))
    }
    for index in draft.elements.indices {
      numbers[index] = numbers[Int(resolved.canonical[index])]
    }
    plans = written.map { numbers[Int(draft.plans[draft.elements[Int($0)].plan].element)] }
  }

  /// Adds elements of a derived kind after all others; their kinds' ranges are the last.
  mutating func append(_ kind: Kind, plan: Int32, id: String) -> Int32 {
    let number = Int32(written.count)
    written.append(-1)
    plans.append(plan)
    ids.append(id)
    kinds.append(kind)
    return number
  }

  func row(_ element: Int32, _ kind: Kind) -> Int {
    Int(element - ranges[Int(kind.rawValue)].lowerBound)
  }

  func kind(of number: Int32) -> Kind { kinds[Int(number)] }

  // MARK: written values

  /// Sorts the written values into columns, by field: links beside all else. Nothing but columns and
  /// edges comes of links: they have no texts, and one never stands against another.
  private mutating func gather() {
    var byField = [[Int32]](repeating: [], count: metamodel.fields.count)
    for index in resolved.draft.cells.indices {
      byField[Int(resolved.draft.cells[index].field.index)].append(Int32(index))
    }
    let (links, _) = Parallel.both { [self, byField] in
      var links = self
      links.gather(byField, areRelations: true)
      return links
    } _: {
      gather(byField, areRelations: false)
    }
    for field in metamodel.fields.indices where metamodel.fields[field].isRelation {
      columns[field] = links.columns[field]
    }
    edges = links.edges
    inverses = links.inverses
  }

  private mutating func gather(_ byField: [[Int32]], areRelations: Bool) {
    let draft = resolved.draft
    // A bare word that names another element says nothing more of it.
    let nameFields = Kind.allCases.map { metamodel.field("namn", of: $0).map { Int($0.index) } }
    for field in metamodel.fields.indices where metamodel.fields[field].isRelation == areRelations {
      let kind = metamodel.owners[field]
      let count = ranges[Int(kind.rawValue)].count
      // A column that nothing is written in is none: a plan uses few of the fields there are.
      if count == 0 || byField[field].isEmpty { continue }
      var values = ColumnBuilder(metamodel.fields[field], rows: count)
      for index in byField[field] {
        let cell = Int(index)
        let of = Int(draft.cells[cell].element)
        if resolved.canonical[of] != of, draft.elements[of].isBareName,
          field == nameFields[Int(kind.rawValue)]
        {
          continue
        }
        let element = numbers[of]
        let row = Int32(row(element, kind))
        switch draft.cells[cell].content {
        case .element(let target):
          link(element, FieldID(field), numbers[Int(target)])
          values.places.append((row, draft.cells[cell].place))
        case .reference:
          continue
        default:
          if let first = values.add(draft.cells[cell], row: row, strings: &strings),
            !metamodel.fields[field].traits.contains(.joined)
          {
            findings.append(
              .conflictingValues(
                metamodel.fields[field].name, of: name(of: element), first: first,
                at: draft.cells[cell].place))
          }
        }
      }
      columns[field] = values.finish()
      if metamodel.fields[field].traits.contains(.joined) { join(byField[field], FieldID(field)) }
    }
  }

  /// One text of all that are written for an element.
  private mutating func join(_ cells: [Int32], _ field: FieldID) {
    guard case .text(var values) = columns[Int(field.index)].storage else { return }
    let kind = metamodel.owners[Int(field.index)]
    var texts: [Int: [String]] = [:]
    for index in cells {
      let cell = resolved.draft.cells[Int(index)]
      guard case .text(let text) = cell.content else { continue }
      texts[row(numbers[Int(cell.element)], kind), default: []].append(text)
    }
    for (row, parts) in texts.sorted(by: { $0.key < $1.key }) where parts.count > 1 {
      values[row] = strings.number(of: parts.joined(separator: "; "))
    }
    columns[Int(field.index)].storage = .text(values)
  }

  /// A name for messages.
  func name(of element: Int32) -> String {
    let kind = kind(of: element)
    if let field = metamodel.field("namn", of: kind),
      case .text(let texts) = columns[Int(field.index)].storage
    {
      let text = texts[row(element, kind)]
      if text >= 0 { return strings.strings[Int(text)] }
    }
    return ids[Int(element)]
  }

  /// A link of a relation, in both its directions.
  mutating func link(_ from: Int32, _ field: FieldID, _ to: Int32) {
    edges[Int(field.index)].append(.init(from: from, to: to))
    if isSymmetric[Int(field.index)] {
      edges[Int(field.index)].append(.init(from: to, to: from))
    }
    guard hasInverse[Int(field.index)], let back = inverse(of: field, at: kind(of: to)) else {
      return
    }
    edges[Int(back.index)].append(.init(from: to, to: from))
  }

  /// The field of a kind that lists a relation backwards; looked up once for each kind.
  private mutating func inverse(of field: FieldID, at kind: Kind) -> FieldID? {
    let place = Int(field.index) * Kind.allCases.count + Int(kind.rawValue)
    if let known = inverses[place] { return known }
    let found = metamodel[field].inverse.flatMap { metamodel.field($0, of: kind) }
    inverses[place] = .some(found)
    return found
  }

  mutating func link(_ from: Int32, _ name: String, _ to: Int32) {
    guard let field = metamodel.field(name, of: kind(of: from)) else { return }
    link(from, field, to)
  }

  /// The elements that a relation leads to so far, in the order in which they were linked.
  func linked(_ name: String, of kind: Kind) -> OffsetArray {
    guard let field = metamodel.field(name, of: kind) else {
      return OffsetArray(rows: 0, edges: [])
    }
    let range = ranges[Int(kind.rawValue)]
    return OffsetArray(
      rows: range.count,
      edges: edges[Int(field.index)].map { .init(from: $0.from - range.lowerBound, to: $0.to) })
  }

  // MARK: the end

  /// Makes the relations' columns of the gathered links.
  private mutating func finishRelations() {
    let fields = metamodel.fields.indices.filter { !edges[$0].isEmpty }
    let made = Parallel.map(fields.count) { [self] in relation(fields[$0]) }
    for (field, storage) in zip(fields, made) {
      if let storage { columns[field].storage = storage }
    }
  }

  private func relation(_ field: Int) -> Column.Storage? {
    let range = ranges[Int(metamodel.owners[field].rawValue)]
    guard range.count > 0 else { return nil }
    switch metamodel.fields[field].type {
    case .one:
      var values = [Int32](repeating: -1, count: range.count)
      for edge in edges[field] where values[Int(edge.from - range.lowerBound)] < 0 {
        values[Int(edge.from - range.lowerBound)] = edge.to
      }
      return .one(values)
    case .many:
      return .many(
        OffsetArray(
          rows: range.count,
          edges: edges[field].map { .init(from: $0.from - range.lowerBound, to: $0.to) }))
    default: return nil
    }
  }

  private func finish(_ sources: [SourceFile]) -> (Model, [Finding]) {
    let draft = resolved.draft
    let model = Model(
      ranges: ranges, columns: columns, strings: strings.strings, plans: plans, ids: ids,
      hasWrittenID: written.map { $0 >= 0 && draft.elements[Int($0)].id != nil },
      places: written.map { $0 < 0 ? nil : draft.elements[Int($0)].place },
      isRepaired: repaired(), bearers: bearers(), sources: sources)
    return (model, findings)
  }

  /// An element is repaired where any of the places it is written in is.
  private func repaired() -> [Bool] {
    var result = [Bool](repeating: false, count: written.count)
    for (index, element) in resolved.draft.elements.enumerated() where element.isRepaired {
      result[Int(numbers[index])] = true
    }
    return result
  }
}
