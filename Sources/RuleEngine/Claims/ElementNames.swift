import LogicModel

/// What elements are called: their id, their name and what else they are known as, whatever the case.
struct ElementNames {
  private let model: Model
  private let world: ModelWorld

  init(_ world: ModelWorld) {
    self.world = world
    model = world.model
  }

  func isNamed(_ element: Int32, _ text: String) -> Bool {
    let wanted = TextFolding.fold(text)
    if TextFolding.fold(model.ids[Int(element)]) == wanted { return true }
    if TextFolding.fold(model.qualifiedID(element)) == wanted { return true }
    if TextFolding.fold(shown(element)) == wanted { return true }
    if let name = model.text("namn", of: element), TextFolding.fold(name) == wanted { return true }
    guard let field = Metamodel.standard.field("kallas", of: model.kind(of: element)),
      case .list(let list) = world.value(of: ColumnID(Int32(field.index)), of: element)
    else { return false }
    return list.items.contains { TextFolding.fold($0.plainText) == wanted }
  }

  /// The first element of some kinds with a name; those of the plan before those of others.
  func find(_ text: String, _ kinds: [Kind], in plan: Int32) -> Int32? {
    let found = kinds.flatMap { model.elements(of: $0).filter { isNamed($0, text) } }
    return found.first { model.plans[Int($0)] == plan } ?? found.first
  }

  /// What an element is called: goals are known by their ids, all else by its name, or by what is
  /// said of it where it has none.
  func shown(_ element: Int32) -> String {
    switch model.kind(of: element) {
    case .goal: return world.name(of: element)
    case .channel:
      let ends = ["från", "till"].map { model.related($0, of: element).first.map { shown($0) } }
      return ends.map { $0 ?? "okänt" }.joined(separator: " → ")
    default:
      let texts = ["namn", "text", "ämne", "hur"].lazy.compactMap { model.text($0, of: element) }
      return texts.first ?? model.ids[Int(element)]
    }
  }

  /// What a value is called.
  func shown(_ value: Value, _ writer: MessageWriter) -> String {
    value.element.map { shown($0) } ?? writer.text(value)
  }
}
