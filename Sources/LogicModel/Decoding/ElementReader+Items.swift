import Syntax

/// Where elements can stand: lists, maps by id, single elements and bare sentences.
extension ElementReader {
  /// A list, a map by id, one element, or a sentence, where elements of a kind can stand.
  ///
  /// - Parameter preset: what the heading says of every item, for example their status.
  mutating func readCollection(
    _ node: DocumentNode, of kind: Kind, parent: Int32, field: FieldID?,
    preset: (field: String, value: Int)?
  ) {
    if node.isSequence {
      node.forEachItem {
        readItem($0, of: kind, parent: parent, field: field, preset: preset)
      }
    } else if node.isMapping {
      if isSingleElement(node, of: kind) {
        readItem(node, of: kind, parent: parent, field: field, preset: preset)
      } else {
        node.forEachEntry {
          readKeyed($0, $1, of: kind, parent: parent, field: field, preset: preset)
        }
      }
    } else if node.isEmptyScalar {
      return
    } else {
      readItem(node, of: kind, parent: parent, field: field, preset: preset)
    }
  }

  /// How many elements of a section are worth a thread of their own.
  private static let fewestInPart = 64

  /// The elements that a file lists at its top; many are read in parts, side by side.
  mutating func readSection(_ node: DocumentNode, of kind: Kind) {
    var entries: [(key: DocumentNode?, value: DocumentNode)] = []
    if node.isSequence { node.forEachItem { entries.append((nil, $0)) } }
    node.forEachEntry { entries.append(($0, $1)) }
    guard entries.count >= 2 * Self.fewestInPart,
      node.isSequence || !isSingleElement(node, of: kind)
    else { return readCollection(node, of: kind, parent: -1, field: nil, preset: nil) }
    let count = min(16, entries.count / Self.fewestInPart)
    var start = draft.beginning(of: plan)
    start.defaults = [draft.defaults[draft.defaults.count - 1]]
    var parts = Parallel.map(count) { [start, entries, period, isAddition] index in
      var reader = ElementReader(start, isAddition: isAddition)
      reader.period = period
      for place in index * entries.count / count..<(index + 1) * entries.count / count {
        let (key, value) = (entries[place].key, entries[place].value.apart)
        if let key {
          reader.readKeyed(key, value, of: kind, parent: -1, field: nil, preset: nil)
        } else {
          reader.readItem(value, of: kind, parent: -1, field: nil, preset: nil)
        }
      }
      return reader.draft
    }
    draft.take(&parts) { _ in plan }
  }

  /// Whether a mapping is one element with its fields, and not a map from ids to elements: it has a
  /// name or an id, or most of its keys are fields.
  private func isSingleElement(_ node: DocumentNode, of kind: Kind) -> Bool {
    var known = 0
    var unknown = 0
    for (key, value) in node.entries {
      guard let (form, _) = vocabulary.form(of: key, in: kind) else {
        unknown += 1
        continue
      }
      known += 1
      switch form {
      case .shorthand(.name), .shorthand(.id): return value.isScalar
      default: continue
      }
    }
    return known > 0 && known >= unknown
  }

  /// An item of a list: a sentence, a reference, or a mapping.
  private mutating func readItem(
    _ node: DocumentNode, of kind: Kind, parent: Int32, field: FieldID?,
    preset: (field: String, value: Int)?
  ) {
    if node.isMapping {
      let heading = Self.heading(of: node, kind)
      let at = heading.name ?? heading.id
      let place = at?.place ?? node.entries.first(where: { _ in true })?.key.place ?? node.place
      let element = add(
        kind, parent: parent, id: heading.id?.text, place: place, isBareName: false,
        isRepaired: node.isRepaired || at?.isRepaired == true)
      connect(element, parent, field, at: place)
      apply(preset, to: element, at: place)
      readFields(of: node, into: element, heading)
    } else if node.isSequence {
      node.forEachItem {
        readItem($0, of: kind, parent: parent, field: field, preset: preset)
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
      guard nothing != .emptyMark else { return }
      guard parent >= 0, let field else {
        let word = Metamodel.standard[kind].plural
        return draft.set(
          "anmärkning", of: draft.plans[plan].element,
          to: .text(word + ": " + node.text.tidied()), at: node.place)
      }
      // "genomfört: inga" says nothing of what is planned.
      if let preset {
        let heading = vocabulary.heading(preset, of: field)
        draft.set(
          "anmärkning", of: parent, to: .text(heading + ": " + node.text.tidied()),
          at: node.place)
      } else {
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
    let isNamedByKey = kind == .allocation || kind == .observation || kind == .term
    let element = add(
      kind, parent: parent, id: isNamedByKey ? nil : key.text, place: key.place,
      isBareName: value.isScalar, isRepaired: key.isRepaired || value.isRepaired)
    connect(element, parent, field, at: key.place)
    apply(preset, to: element, at: key.place)
    if isNamedByKey {
      readKey(key, of: element, kind)
      if value.isScalar { return readBesideKey(value, of: element, kind) }
    }
    if value.isMapping {
      readFields(of: value, into: element)
    } else if value.isScalar && !value.isEmptyScalar {
      readName(value, of: element)
    } else if value.isSequence {
      draft.elements[Int(element)].isRepaired = true
      draft.findings.append(.wrongShape(key.text, expected: Self.ownLines, at: value.place))
    }
  }

  static let ownLines = ("fält på egna rader", "fields on lines of their own")

  /// Where a map is not by id: money by receiver, values by year, words by word.
  private mutating func readKey(_ key: DocumentNode, of element: Int32, _ kind: Kind) {
    switch kind {
    case .allocation:
      draft.set("till", of: element, to: .reference(key.text.tidied()), at: key.place)
    case .observation:
      if let field = vocabulary.period(of: kind) { readField(field, key, into: element) }
    default: draft.set("namn", of: element, to: .text(key.text.tidied()), at: key.place)
    }
  }

  private mutating func readBesideKey(_ value: DocumentNode, of element: Int32, _ kind: Kind) {
    let names: [Kind: String] = [.observation: "värde", .term: "betyder"]
    if let name = names[kind], let field = Metamodel.standard.field(name, of: kind) {
      readField(field, value, into: element)
    } else {
      readShare(value, of: element)
    }
  }
}
