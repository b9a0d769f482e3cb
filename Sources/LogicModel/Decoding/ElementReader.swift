import Syntax

/// Reads elements and their fields out of a document into a draft.
struct ElementReader {
  var draft: Draft
  let plan: Int
  /// Whether the file adds to a plan that another file declares.
  let isAddition: Bool
  let vocabulary = Vocabulary.standard
  /// The period of the nearest element around, from which a date without a year takes its year.
  var period: Period?

  init(draft: Draft, plan: Int, isAddition: Bool) {
    self.draft = draft
    self.plan = plan
    self.isAddition = isAddition
  }

  /// A list, a map by id, one element, or a sentence, where elements of a kind can stand.
  ///
  /// - Parameter preset: what the heading says of every item, for example their status.
  mutating func readCollection(
    _ node: DocumentNode, of kind: Kind, parent: Int32, field: FieldID?,
    preset: (field: String, value: Int)?
  ) {
    if node.isSequence {
      for item in node.items {
        readItem(item, of: kind, parent: parent, field: field, preset: preset)
      }
    } else if node.isMapping {
      if isSingleElement(node, of: kind) {
        readItem(node, of: kind, parent: parent, field: field, preset: preset)
      } else {
        for (key, value) in node.entries {
          readKeyed(key, value, of: kind, parent: parent, field: field, preset: preset)
        }
      }
    } else if node.isEmptyScalar {
      return
    } else {
      readItem(node, of: kind, parent: parent, field: field, preset: preset)
    }
  }

  /// Whether a mapping is one element with its fields, and not a map from ids to elements.
  private func isSingleElement(_ node: DocumentNode, of kind: Kind) -> Bool {
    for (key, value) in node.entries {
      guard let (form, _) = vocabulary.form(of: key.text, in: kind) else { continue }
      if case .shorthand(.name) = form { return value.isScalar }
      if case .shorthand(.id) = form { return value.isScalar }
    }
    return !node.entries.contains { vocabulary.form(of: $0.key.text, in: kind) == nil }
  }

  /// An item of a list: a sentence, a reference, or a mapping.
  private mutating func readItem(
    _ node: DocumentNode, of kind: Kind, parent: Int32, field: FieldID?,
    preset: (field: String, value: Int)?
  ) {
    if node.isMapping {
      let at = node["namn"] ?? node["id"]
      let place = at?.place ?? node.entries.first(where: { _ in true })?.key.place ?? node.place
      let element = add(
        kind, parent: parent, id: node["id"]?.text, place: place, isBareName: false,
        isRepaired: node.isRepaired || at?.isRepaired == true)
      connect(element, parent, field, at: place)
      apply(preset, to: element, at: place)
      readFields(of: node, into: element)
    } else if node.isSequence {
      for item in node.items {
        readItem(item, of: kind, parent: parent, field: field, preset: preset)
      }
    } else if !node.isEmptyScalar {
      readSentence(node, of: kind, parent: parent, field: field, preset: preset)
    }
  }

  /// A sentence where an element can stand: its name, unless it says that there is nothing.
  private mutating func readSentence(
    _ node: DocumentNode, of kind: Kind, parent: Int32, field: FieldID?,
    preset: (field: String, value: Int)?
  ) {
    if let nothing = Nothing.read(node.text) {
      if parent >= 0, let field {
        draft.cells.append(
          .init(element: parent, field: field, place: node.place, content: .nothing(nothing)))
      }
      return
    }
    let element = add(
      kind, parent: parent, id: nil, place: node.place, isBareName: true,
      isRepaired: node.isRepaired)
    connect(element, parent, field, at: node.place)
    apply(preset, to: element, at: node.place)
    readName(node, of: element)
  }

  /// An entry of a map by id: `V1.1:` with fields, a name, or nothing under it.
  private mutating func readKeyed(
    _ key: DocumentNode, _ value: DocumentNode, of kind: Kind, parent: Int32, field: FieldID?,
    preset: (field: String, value: Int)?
  ) {
    let element = add(
      kind, parent: parent, id: kind == .allocation ? nil : key.text, place: key.place,
      isBareName: value.isScalar, isRepaired: key.isRepaired || value.isRepaired)
    connect(element, parent, field, at: key.place)
    apply(preset, to: element, at: key.place)
    if kind == .allocation {
      draft.set("till", of: element, to: .reference(key.text), at: key.place)
      if value.isScalar { return readShare(value, of: element) }
    }
    if value.isMapping {
      readFields(of: value, into: element)
    } else if value.isScalar && !value.isEmptyScalar {
      readName(value, of: element)
    } else if value.isSequence {
      draft.findings.append(.wrongShape(key.text, expected: "fält på egna rader", at: value.place))
    }
  }

  /// An element of the file's plan.
  mutating func add(
    _ kind: Kind, parent: Int32, id: String?, place: Place, isBareName: Bool, isRepaired: Bool
  ) -> Int32 {
    draft.add(
      Draft.Element(
        kind: kind, plan: plan, parent: parent, id: id.map(Self.tidy), place: place,
        isBareName: isBareName, isRepaired: isRepaired, isAddition: isAddition,
        defaults: draft.defaults.count - 1))
  }

  private mutating func connect(
    _ element: Int32, _ parent: Int32, _ field: FieldID?, at place: Place
  ) {
    guard parent >= 0, let field else { return }
    draft.cells.append(
      .init(element: parent, field: field, place: place, content: .element(element)))
  }

  private mutating func apply(
    _ preset: (field: String, value: Int)?, to element: Int32, at place: Place
  ) {
    guard let preset else { return }
    draft.set(preset.field, of: element, to: .choice(preset.value), at: place, isDefault: true)
  }

  /// The fields of an element, in the order of the file.
  mutating func readFields(of node: DocumentNode, into element: Int32) {
    let around = period
    if let own = node["period"], own.isScalar {
      period = Period.read(own.text, context: around).value ?? around
    }
    for (key, value) in node.entries { readEntry(key, value, into: element, isTopLevel: false) }
    period = around
  }

  /// One key and its value.
  mutating func readEntry(
    _ key: DocumentNode, _ value: DocumentNode, into element: Int32, isTopLevel: Bool
  ) {
    let kind = draft.elements[Int(element)].kind
    if value.isRepaired { draft.elements[Int(element)].isRepaired = true }
    guard let (form, readAs) = vocabulary.form(of: key.text, in: kind) else {
      return readUnknown(key, value, into: element)
    }
    if isTopLevel {
      let name = readAs ?? key.text
      if case .group = form {
      } else {
        draft.findings.append(.readAsPlanField(key.text, name, at: key.place))
      }
    }
    read(form, key: readAs ?? key.text, keyNode: key, value, into: element)
  }

  /// A key that is not in the vocabulary: read as the nearest one, else kept as a remark.
  private mutating func readUnknown(
    _ key: DocumentNode, _ value: DocumentNode, into element: Int32
  ) {
    let kind = draft.elements[Int(element)].kind
    if key.text.hasPrefix("x-") { return }
    let nearest = vocabulary.nearest(to: key.text, in: kind)
    draft.findings.append(.unknownKey(key.text, nearest: nearest, in: kind, at: key.place))
    if let nearest, let (form, _) = vocabulary.form(of: nearest, in: kind) {
      read(form, key: nearest, keyNode: key, value, into: element)
    } else if value.isScalar && !value.isEmptyScalar {
      draft.set(
        "anmärkning", of: element, to: .text(key.text + ": " + value.text), at: value.place)
    } else {
      draft.elements[Int(element)].isRepaired = true
    }
  }

  private mutating func read(
    _ form: WrittenForm, key: String, keyNode: DocumentNode, _ value: DocumentNode,
    into element: Int32
  ) {
    switch form {
    case .field(let field):
      readField(field, value, into: element)
    case .group(let field, let preset, let choice):
      guard let kind = Metamodel.standard[field].type.targets.kinds.first else { return }
      let isPlan = draft.elements[Int(element)].kind == .plan
      readCollection(
        value, of: kind, parent: isPlan ? -1 : element, field: isPlan ? nil : field,
        preset: (preset, choice))
    case .shorthand(let shorthand):
      readShorthand(shorthand, key: key, value, into: element)
    }
  }

  /// Blanks at the ends and doubled inside are never meant.
  static func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
