extension Model {
  /// All that is written, and nothing that is derived from it. Plans come first.
  var written: Range<Int32> {
    // Derived kinds come last.
    0..<elements(of: .cell).lowerBound
  }

  /// Whether an element is written out somewhere, and not only named.
  func isDeclared(_ element: Int32) -> Bool {
    let kind = kind(of: element)
    guard let field = Metamodel.standard.field("deklarerad", of: kind),
      case .flag(let flags) = column(field).storage
    else { return true }
    return flags[Int(row(of: element, in: kind))] != 0
  }

  /// Whether an element's id is made of its name.
  func isAutomatic(_ element: Int32) -> Bool {
    !hasWrittenID[Int(element)] && isDeclared(element)
  }

  /// What is said of an element, as one thing to compare.
  func said(of element: Int32) -> [String] {
    let kind = kind(of: element)
    let row = row(of: element, in: kind)
    var said: [String] = []
    for index in Metamodel.standard.fieldIDs(of: kind) {
      let definition = Metamodel.standard.fields[index]
      let column = columns[index]
      if definition.name == "id" { continue }
      var values = column.values(definition, row: Int(row), in: self)
      if let nothing = column.nothings[row] { values.append(nothing.word) }
      switch column.storage {
      case .one(let targets): if targets[Int(row)] >= 0 { values.append(name(targets[Int(row)])) }
      case .many(let targets): values += targets[Int(row)].map { name($0) }
      default: break
      }
      if !values.isEmpty {
        said.append(definition.name + "=" + values.sorted().joined(separator: "|"))
      }
    }
    return said
  }

  /// What an element is called among the values of a field: a goal by its id, all else by name.
  package func label(_ element: Int32) -> String {
    kind(of: element) == .goal && hasWrittenID[Int(element)]
      ? ids[Int(element)] : title(of: element) ?? ids[Int(element)]
  }

  /// The name of an element, or the words that stand for one; `nil` where it has none.
  package func title(of element: Int32) -> String? {
    ["namn", "text", "regel", "ämne", "hur", "gäller"].lazy.compactMap { text($0, of: element) }
      .first
  }

  /// The one goal that an element serves; that another goal has the same work makes no difference.
  package func soleGoal(of element: Int32) -> Int32? {
    let goals = bearers[Int(element)]
    if goals.count == 1 { return goals.first }
    let own = stated("mål", of: element)
    return own.count == 1 && kind(of: own[0]) == .goal ? own.first : nil
  }

  /// What an element stands in.
  package func containers(of element: Int32) -> [Int32] {
    ComparedFields.standard[kind(of: element)].filter { $0.role == .container }
      .flatMap { related($0.definition.name, of: element) }
  }

  /// The elements that a relation leads to, without what follows from another relation.
  func stated(_ name: String, of element: Int32) -> [Int32] {
    let targets = related(name, of: element)
    if targets.isEmpty { return targets }
    switch name {
    case "leder_till": return targets.filter { !leadsByField(element, $0) }
    case "mål": return targets.filter { !sharesWork($0, with: targets) }
    default: return targets
    }
  }

  /// Whether a link of the chain is made by a field that says more: what an activity is paid by
  /// leads to it.
  private func leadsByField(_ from: Int32, _ to: Int32) -> Bool {
    func holds(_ element: Int32, _ other: Int32, _ trait: FieldDefinition.Traits) -> Bool {
      Metamodel.standard.fieldIDs(of: kind(of: element)).contains { index in
        let field = Metamodel.standard.fields[index]
        return field.traits.contains(trait) && related(field.name, of: element).contains(other)
      }
    }
    return holds(from, to, .leads) || holds(to, from, .follows)
  }

  /// Whether a goal has an activity only because it has the same work as another of its goals.
  private func sharesWork(_ goal: Int32, with goals: [Int32]) -> Bool {
    guard kind(of: goal) == .goal else { return false }
    return related("samma_arbete_som", of: goal).contains { $0 != goal && goals.contains($0) }
  }
}
