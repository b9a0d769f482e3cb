package import LogicModel
import Synchronization

/// The model as the evaluator of expressions sees it.
package final class ModelWorld: World {
  package let model: Model
  private let graph: RelationGraph
  /// By relations: their links together, gathered once.
  private let edgeSets = Mutex<[[RelationID]: EdgeSet]>([:])
  /// The model's strings as values, by their number.
  private let texts: [Text]
  /// What is asked of a field at every look at a value, by field.
  private let facts = ModelWorld.facts
  /// What a stage after the decoding has put into derived fields: by field, then row.
  private let answers: [Int: [Int32: Value]]

  package init(_ model: Model) {
    self.model = model
    graph = RelationGraph(model)
    texts = model.strings.map { Text($0) }
    answers = [:]
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
    self.answers = answers
  }

  /// The same world with values in derived fields that nobody wrote.
  func answering(_ answers: [Int: [Int32: Value]]) -> ModelWorld { ModelWorld(self, answers) }

  package func value(of field: ColumnID, of element: Int32) -> Value {
    if field.raw >= MetamodelSchema.everythingFields {
      guard let kind = Kind(rawValue: UInt8(field.raw - MetamodelSchema.everythingFields)) else {
        return .emptyList
      }
      return .items(model.elements(of: kind).map { .element($0) })
    }
    let index = Int(field.raw)
    let row = element - model.ranges[facts[index].owner].lowerBound
    let value = stored(index, Int(row))
    guard value.isAbsent else { return value }
    if facts[index].isID { return .text(model.ids[Int(element)]) }
    if !answers.isEmpty, let answer = answers[index]?[row] { return answer }
    if let nothing = model.columns[index].nothings[row] {
      switch nothing {
      case .unknown: return .unknown(.okänt)
      case .notApplicable: return .unknown(.ejTillämpligt)
      case .none, .emptyMark: return value
      }
    }
    if model.isRepaired[Int(element)], !facts[index].isDerived { return .unknown(.okänt) }
    if facts[index].isName { return .text(model.ids[Int(element)]) }
    return value
  }

  private func stored(_ field: Int, _ row: Int) -> Value {
    switch model.columns[field].storage {
    case .text(let values): values[row] < 0 ? .null : .string(texts[Int(values[row])])
    case .texts(let lists): .items(lists[row].map { .string(texts[Int($0)]) })
    case .flag(let values): values[row] < 0 ? .null : .bool(values[row] == 1)
    case .integer(let values): values[row].map { .int($0) } ?? .null
    case .number(let values): values[row].map { .double($0) } ?? .null
    case .money(let values): values[row].map { .money($0) } ?? .null
    case .period(let values): values[row].map { .period($0) } ?? .null
    case .choice(let values): values[row] < 0 ? .null : facts[field].words[Int(values[row])]
    case .choices(let lists): .items(lists[row].map { facts[field].words[Int($0)] })
    case .one(let values): values[row] < 0 ? .null : .element(values[row])
    case .many(let lists): .items(lists[row].map { .element($0) })
    case .empty: facts[field].isList ? .emptyList : .null
    }
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

  package func reach(_ origins: [Int32], _ relations: [RelationID], kind: KindID?) -> [Int32] {
    let range = kind.flatMap { Kind(rawValue: UInt8($0.raw)) }.map { model.elements(of: $0) }
    return graph.reach(origins, edges(relations), within: range)
  }

  package func reaches(
    _ origins: [Int32], _ targets: [Int32], _ relations: [RelationID]
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
    if let known = edgeSets.withLock({ $0[relations] }) { return known }
    let made = graph.edges(relations.map { name($0) })
    edgeSets.withLock { $0[relations] = made }
    return made
  }

  // MARK: words

  package func likeness(_ a: String, _ b: String) -> Double { Likeness.of(a, b) }
  package func fold(_ text: String) -> String { TextFolding.fold(text) }
  package func words(_ text: String) -> [String] { TextFolding.words(text).map(String.init) }
}

extension Value {
  /// Nothing is there: null, or a list without items.
  var isAbsent: Bool {
    switch self {
    case .null: true
    case .list(let list): list.items.isEmpty
    default: false
    }
  }
}
