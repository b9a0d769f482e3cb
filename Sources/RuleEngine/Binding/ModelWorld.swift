package import LogicModel
import Synchronization

/// The model as the evaluator of expressions sees it.
package final class ModelWorld: World {
  package let model: Model
  private let graph: RelationGraph
  /// What is searched along, gathered once.
  private let gathered = Mutex(Gathered())
  /// The model's strings as values, by their number.
  private let texts: [Text]
  /// The ids of goals, which rules compare for each activity.
  private let goalIDs: [Text]
  /// By field: all that reading a value needs, in one place.
  private let fields: [Field]
  /// What a stage after the decoding has put into derived fields: by field, then row.
  private let answers: [Int: [Int32: Value]]

  package init(_ model: Model) {
    self.model = model
    graph = RelationGraph(model)
    texts = model.strings.map { Text($0) }
    goalIDs = model.elements(of: .goal).map { Text(model.ids[Int($0)]) }
    let facts = Self.facts
    fields = model.columns.indices.map { index in
      Field(
        facts: facts[index], first: model.ranges[facts[index].owner].lowerBound,
        storage: model.columns[index].storage)
    }
    answers = [:]
  }

  private struct Field {
    let facts: Facts
    /// The first element of the kind that the field belongs to.
    let first: Int32
    let storage: Column.Storage
  }

  private struct Gathered {
    /// By relation.
    var alone = [EdgeSet?](repeating: nil, count: MetamodelSchema.standard.relationNames.count)
    var together: [[RelationID]: EdgeSet] = [:]
  }

  private struct Facts {
    /// The kind that the field belongs to.
    let owner: Int
    let isList: Bool
    let isDerived: Bool
    let isName: Bool
    /// Ids stand in the model by element, and in no column.
    let isID: Bool
    /// The words of a choice.
    let words: [Value]
  }

  private static let facts = zip(Metamodel.standard.fields, Metamodel.standard.owners).map {
    field, owner in
    let words: [String] =
      switch field.type {
      case .choice(let set), .choices(let set): set.values
      default: []
      }
    return Facts(
      owner: Int(owner.rawValue), isList: field.type.isList, isDerived: field.isDerived,
      isName: field.name == "namn", isID: field.name == "id", words: words.map { .text($0) })
  }

  private init(_ world: ModelWorld, _ answers: [Int: [Int32: Value]]) {
    model = world.model
    graph = world.graph
    texts = world.texts
    goalIDs = world.goalIDs
    fields = world.fields
    self.answers = answers
  }

  /// The same world with values in derived fields that nobody wrote.
  func answering(_ answers: [Int: [Int32: Value]]) -> ModelWorld { ModelWorld(self, answers) }

  package func value(of field: ColumnID, of element: Int32) -> Value {
    let index = Int(field.raw)
    guard index < fields.count else { return everything(field) }
    let row = Int(element - fields[index].first)
    switch fields[index].storage {
    case .text(let values): if values[row] >= 0 { return .string(texts[Int(values[row])]) }
    case .flag(let values): if values[row] >= 0 { return .bool(values[row] == 1) }
    case .choice(let values):
      if values[row] >= 0 { return fields[index].facts.words[Int(values[row])] }
    case .one(let values): if values[row] >= 0 { return .element(values[row]) }
    case .many(let lists):
      let items = lists.targets[Int(lists.offsets[row])..<Int(lists.offsets[row + 1])]
      if !items.isEmpty { return .list(List(elements: items)) }
    case .integer(let values): if let value = values[row] { return .int(value) }
    case .number(let values): if let value = values[row] { return .double(value) }
    case .money(let values): if let value = values[row] { return .money(value) }
    case .period(let values): if let value = values[row] { return .period(value) }
    case .texts(let lists):
      let items = lists[row]
      if !items.isEmpty { return .items(items.map { .string(texts[Int($0)]) }) }
    case .choices(let lists):
      let items = lists[row]
      if !items.isEmpty { return .items(items.map { fields[index].facts.words[Int($0)] }) }
    case .empty: break
    }
    return absent(index, Int32(row), element)
  }

  package func elements(of field: ColumnID, of element: Int32) -> ArraySlice<Int32>? {
    let index = Int(field.raw)
    guard index < fields.count else { return nil }
    switch fields[index].storage {
    case .many(let lists):
      let row = Int(element - fields[index].first)
      let items = lists.targets[Int(lists.offsets[row])..<Int(lists.offsets[row + 1])]
      return items.isEmpty && !isPlainlyAbsent(index, element) ? nil : items
    case .empty: return fields[index].facts.isList && isPlainlyAbsent(index, element) ? [] : nil
    default: return nil
    }
  }

  /// Whether nothing is said where a value could be, so that there is no reason to look for more.
  private func isPlainlyAbsent(_ field: Int, _ element: Int32) -> Bool {
    model.columns[field].nothings.isEmpty && !model.isRepaired[Int(element)]
      && (answers.isEmpty || answers[field] == nil)
  }

  /// What stands for a value that no column has.
  private func absent(_ field: Int, _ row: Int32, _ element: Int32) -> Value {
    if fields[field].facts.isID { return .string(id(of: element)) }
    let nothing = fields[field].facts.isList ? Value.emptyList : .null
    let isName = fields[field].facts.isName
    if !isName, isPlainlyAbsent(field, element) { return nothing }
    if !answers.isEmpty, let answer = answers[field]?[row] { return answer }
    switch model.columns[field].nothings[row] {
    case .unknown: return .unknown(.okänt)
    case .notApplicable: return .unknown(.ejTillämpligt)
    case .some(.none), .emptyMark: return nothing
    case nil: break
    }
    if model.isRepaired[Int(element)], !fields[field].facts.isDerived { return .unknown(.okänt) }
    return isName ? .string(id(of: element)) : nothing
  }

  private func id(of element: Int32) -> Text {
    let goals = model.elements(of: .goal)
    return goals.contains(element)
      ? goalIDs[Int(element - goals.lowerBound)] : Text(model.ids[Int(element)])
  }

  /// A field of `alla`: the elements of a kind.
  private func everything(_ field: ColumnID) -> Value {
    guard let kind = Kind(rawValue: UInt8(field.raw - MetamodelSchema.everythingFields)) else {
      return .emptyList
    }
    return .list(List(elements: Array(model.elements(of: kind))[...]))
  }

  package func kind(of element: Int32) -> KindID {
    element == MetamodelSchema.everythingElement
      ? MetamodelSchema.everything : KindID(Int32(model.kind(of: element).rawValue))
  }

  /// Its id where that is written as one, for example a goal's; else its name.
  package func name(of element: Int32) -> String {
    let id = model.ids[Int(element)]
    return model.hasWrittenID[Int(element)] ? id : model.name(element)
  }

  // MARK: graph

  package func reach(
    _ origins: ArraySlice<Int32>, _ relations: [RelationID], kind: KindID?
  ) -> [Int32] {
    let range = kind.flatMap { Kind(rawValue: UInt8($0.raw)) }.map { model.elements(of: $0) }
    return graph.reach(origins, edges(relations), within: range)
  }

  package func reaches(
    _ origins: ArraySlice<Int32>, _ targets: ArraySlice<Int32>, _ relations: [RelationID]
  ) -> Bool { graph.reaches(origins, targets, edges(relations)) }

  package func path(
    _ origins: [Int32], _ targets: [Int32], _ relations: [RelationID]
  ) -> [Int32] { graph.path(origins, targets, edges(relations)) }

  package func path(
    _ origins: [Int32], to kind: KindID, _ relations: [RelationID]
  ) -> [Int32] {
    guard let kind = Kind(rawValue: UInt8(kind.raw)) else { return [] }
    return graph.path(origins, Array(model.elements(of: kind)), edges(relations))
  }

  package func cycles(_ relation: RelationID, ownedBy plan: Int32) -> [[Int32]] {
    graph.cycles(name(relation)).filter { model.plans[Int($0[0])] == plan }
  }

  package func isInCycle(_ element: Int32, _ relation: RelationID) -> Bool {
    graph.cycles(name(relation)).contains { $0.contains(element) }
  }

  package func clusters(
    plan: Int32, kind: KindID, field: ColumnID, likeness: Double
  ) -> [[Int32]] {
    guard let kind = Kind(rawValue: UInt8(kind.raw)) else { return [] }
    let elements = model.elements(of: kind).filter { model.plans[Int($0)] == plan }
    let texts = elements.map { element -> String in
      if case .string(let text) = value(of: field, of: element) { return text.content }
      return ""
    }
    return Clusters.find(texts: texts, threshold: likeness).map { $0.map { elements[$0] } }
  }

  private func name(_ relation: RelationID) -> String {
    MetamodelSchema.standard.relationNames[Int(relation.raw)]
  }

  private func edges(_ relations: [RelationID]) -> EdgeSet {
    if relations.count == 1 {
      let place = Int(relations[0].raw)
      if let known = gathered.withLock({ $0.alone[place] }) { return known }
      let made = graph.edges([name(relations[0])])
      gathered.withLock { $0.alone[place] = made }
      return made
    }
    if let known = gathered.withLock({ $0.together[relations] }) { return known }
    let made = graph.edges(relations.map { name($0) })
    gathered.withLock { $0.together[relations] = made }
    return made
  }

  // MARK: words

  package func likeness(_ a: String, _ b: String) -> Double { Likeness.of(a, b) }
  package func fold(_ text: String) -> String { TextFolding.fold(text) }
  package func words(_ text: String) -> [String] { TextFolding.words(text).map(String.init) }
}
