import Syntax

/// Writes a plan out of its model with nothing left to be understood: every id given, every heading
/// and parenthesis a field, and what the file says for all its elements said of each.
///
/// What is written is decoded to the same model, but for `bara_namn`: nothing is only a name then.
package enum ExpandedPlan {
  /// The text of one plan, in the standard layout.
  package static func text(_ model: Model, plan: Int32) -> String {
    var writer = ExpandedWriter(model: model, plan: plan)
    writer.writePlan()
    let source = SourceFile(path: "", text: writer.text)
    let (document, findings) = DocumentReader.read(
      source, file: FileID(0), grammar: PlanGrammar())
    if case .formatted(let text) = PlanFormatter.format(document, findings: findings) {
      return text
    }
    return writer.text
  }
}

/// Writes the elements of a plan, those of each kind in a section of their own, and those that have
/// none in what they belong to.
struct ExpandedWriter {
  let model: Model
  let plan: Int32
  let metamodel = Metamodel.standard
  var text = ""
  /// The elements that have been written inside of another.
  private var nested: Set<Int32> = []

  /// Where a field for one element has been given several: all of them, by field and element. The
  /// first counts, but the others know this one too.
  private let several: [FieldID: [Int32: [Int32]]]

  init(model: Model, plan: Int32) {
    self.model = model
    self.plan = plan
    several = Self.findSeveral(in: model)
  }

  private static func findSeveral(in model: Model) -> [FieldID: [Int32: [Int32]]] {
    let metamodel = Metamodel.standard
    var several: [FieldID: [Int32: [Int32]]] = [:]
    for index in metamodel.fields.indices {
      let field = metamodel.fields[index]
      guard case .one(let kinds) = field.type, !field.isDerived, let inverse = field.inverse,
        case .one(let firsts) = model.columns[index].storage
      else { continue }
      let range = model.elements(of: metamodel.owners[index])
      for other in kinds.kinds.flatMap({ model.elements(of: $0) }) {
        for element in model.related(inverse, of: other) where range.contains(element) {
          if firsts[Int(element - range.lowerBound)] == other { continue }
          several[FieldID(index), default: [:]][element, default: []].append(other)
        }
      }
    }
    return several
  }

  /// Lists of short names, which the decoder parts at commas.
  private static let partedByComma: Set<String> = ["kommuner", "medverkande", "klara_i", "pågår_i"]
  private static let sectionKinds = KindSet(Vocabulary.sections.map(\.kind))

  mutating func writePlan() {
    text += "plan:\n"
    writeFields(of: plan, indent: "  ", begun: false)
    for (key, kind) in Vocabulary.sections {
      let elements = model.elements(of: kind).filter {
        model.plans[Int($0)] == plan && isDeclared($0)
      }
      if elements.isEmpty { continue }
      text += "\n\(key):\n"
      for (number, element) in elements.enumerated() {
        if number > 0 { text += "\n" }
        writeItem(element, indent: "  ")
      }
    }
  }

  private mutating func writeItem(_ element: Int32, indent: String) {
    text += indent + "- "
    writeFields(of: element, indent: indent + "  ", begun: true)
  }

  /// Whether it is written as an element, and not only named by others.
  private func isDeclared(_ element: Int32) -> Bool {
    let kind = model.kind(of: element)
    guard let field = metamodel.field("deklarerad", of: kind),
      case .flag(let flags) = model.column(field).storage
    else { return true }
    return flags[Int(model.row(of: element, in: kind))] == 1
  }

  // MARK: fields

  /// - Parameter begun: whether the first field goes on a line that has been begun with a dash.
  private mutating func writeFields(of element: Int32, indent: String, begun: Bool) {
    let kind = model.kind(of: element)
    text += (begun ? "" : indent) + "id: \(scalar(model.ids[Int(element)]))\n"
    for index in metamodel.fieldIDs(of: kind) {
      let field = metamodel.fields[index]
      if field.isDerived || field.name == "id" { continue }
      switch field.name {
      case "källa": writeSources(of: element, indent)
      case "leder_till": writeLinks(of: element, indent)
      default: write(FieldID(index), of: element, indent)
      }
    }
  }

  private mutating func write(_ field: FieldID, of element: Int32, _ indent: String) {
    let definition = metamodel[field]
    let kind = model.kind(of: element)
    let row = model.row(of: element, in: kind)
    let column = model.column(field)
    // What a goal has from the goal that it corresponds to is not written in it.
    if definition.traits.contains(.inherited), column.place(of: row) == nil { return }
    if definition.traits.contains(.nested), writeNested(definition, of: element, indent) { return }
    var values = column.values(definition, row: Int(row), in: model)
    if values.isEmpty { values = targets(definition, of: element).map(reference) }
    values += (several[field]?[element] ?? []).map(reference)
    if let nothing = column.nothings[row] { values.append(nothing.word) }
    write(definition.name, values, isList: definition.type.isList || values.count > 1, indent)
  }

  private mutating func write(
    _ name: String, _ values: [String], isList: Bool, _ indent: String
  ) {
    guard let first = values.first else { return }
    if isList, values.count > 1 || Nothing.read(first) == nil {
      let items = values.map { value in
        // A comma parts such names, but not in a text of its own.
        Self.partedByComma.contains(name) && value.contains(",")
          ? "{text: \(flowScalar(value))}" : flowScalar(value)
      }
      text += "\(indent)\(name): [\(items.joined(separator: ", "))]\n"
    } else {
      text += "\(indent)\(name): \(scalar(first))\n"
    }
  }

  // MARK: relations

  /// The elements that a relation leads to, but for the one that this is written in.
  private func targets(_ definition: FieldDefinition, of element: Int32) -> [Int32] {
    let all = model.related(definition.name, of: element)
    guard nested.contains(element), let inverse = definition.inverse else { return all }
    return all.filter { other in
      guard let field = metamodel.field(inverse, of: model.kind(of: other)),
        metamodel[field].traits.contains(.nested)
      else { return true }
      return home(of: element, written: inverse) != other
    }
  }

  /// The first element that lists an element in a field where it may be written.
  private func home(of element: Int32, written field: String) -> Int32? {
    let kind = model.kind(of: element)
    for section in metamodel.kinds {
      guard let id = metamodel.field(field, of: section.kind),
        metamodel[id].traits.contains(.nested), metamodel[id].type.targets.contains(kind),
        let inverse = metamodel[id].inverse
      else { continue }
      for other in model.related(inverse, of: element) where model.kind(of: other) == section.kind {
        return other
      }
    }
    return nil
  }

  /// Writes out the elements of a field that have no section. False where the field names others,
  /// or says that there are none. Those that have a section name this one from there.
  private mutating func writeNested(
    _ definition: FieldDefinition, of element: Int32, _ indent: String
  ) -> Bool {
    let kind = model.kind(of: element)
    guard let field = metamodel.field(definition.name, of: kind),
      let target = definition.type.targets.first
    else { return false }
    let nothing = model.column(field).nothings[model.row(of: element, in: kind)]
    if let nothing {
      text += "\(indent)\(definition.name): \(nothing.word)\n"
    }
    if Self.sectionKinds.contains(target) { return true }
    let own = model.related(definition.name, of: element).filter {
      home(of: $0, written: definition.name) == element && !nested.contains($0)
    }
    // Said beside "there are none": both have been written.
    guard nothing == nil, !own.isEmpty else { return true }
    text += "\(indent)\(definition.name):\n"
    for item in own {
      nested.insert(item)
      writeItem(item, indent: indent + "  ")
    }
    return true
  }

  /// How an element is named: by its id, and where nothing declares it by its name.
  func reference(_ element: Int32) -> String {
    if !isDeclared(element) { return model.name(element) }
    let id = model.ids[Int(element)]
    let other = model.plans[Int(element)]
    return other == plan || other == element ? id : model.ids[Int(other)] + "/" + id
  }

  // MARK: sources and links

  private mutating func writeSources(of element: Int32, _ indent: String) {
    let kind = model.kind(of: element)
    guard let places = metamodel.field("källställen", of: kind),
      let source = metamodel.field("källa", of: kind)
    else { return }
    let row = model.row(of: element, in: kind)
    var values: [String] = []
    if case .texts(let lists) = model.column(places).storage {
      values = lists[Int(row)].map { model.strings[Int($0)] }
    }
    if let nothing = model.column(source).nothings[row] { values.append(nothing.word) }
    write("källa", values, isList: values.count > 1, indent)
  }

  /// The links that no other field makes, and those that say something of themselves.
  private mutating func writeLinks(of element: Int32, _ indent: String) {
    var plain: [String] = []
    var telling = ""
    for link in model.related("utgående", of: element) where model.kind(of: link) == .link {
      guard let target = model.related("till", of: link).first else { continue }
      let facts = ["antagande", "belägg"].compactMap { name in
        fact(name, of: link).map { "\(indent)    \(name): \(scalar($0))\n" }
      }
      if !facts.isEmpty {
        telling += "\(indent)  - till: \(scalar(reference(target)))\n" + facts.joined()
      } else if !isMadeByField(element, target) {
        plain.append(reference(target))
      }
    }
    if telling.isEmpty { return write("leder_till", plain, isList: true, indent) }
    text += "\(indent)leder_till:\n" + telling
    for name in plain { text += "\(indent)  - \(scalar(name))\n" }
  }

  private func fact(_ name: String, of link: Int32) -> String? {
    guard let field = metamodel.field(name, of: .link) else { return nil }
    let row = model.row(of: link, in: .link)
    return model.column(field).nothings[row]?.word ?? model.text(name, of: link)
  }

  private func isMadeByField(_ from: Int32, _ to: Int32) -> Bool {
    func has(_ a: Int32, _ b: Int32, _ trait: FieldDefinition.Traits) -> Bool {
      metamodel.fieldIDs(of: model.kind(of: a)).contains { index in
        metamodel.fields[index].traits.contains(trait)
          && model.related(metamodel.fields[index].name, of: a).contains(b)
      }
    }
    return has(from, to, .leads) || has(to, from, .follows)
  }

  // MARK: texts

  func scalar(_ text: String) -> String { Self.written(text, .value) }

  private func flowScalar(_ text: String) -> String { Self.written(text, .flow) }

  private static func written(_ text: String, _ place: PlainText.Place) -> String {
    let bytes = Array(text.utf8)
    return PlainText.isSafe(bytes[...], place)
      ? text : String(decoding: PlainText.quoted(text), as: UTF8.self)
  }
}
