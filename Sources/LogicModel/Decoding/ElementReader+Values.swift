import Syntax

/// Values of fields, read from their text by the field's type.
extension ElementReader {
  mutating func readField(_ field: FieldID, _ node: DocumentNode, into element: Int32) {
    let definition = Metamodel.standard[field]
    if definition.type.isRelation {
      readRelation(field, definition, node, into: element)
    } else if node.isSequence {
      readListOfValues(field, definition, node, into: element)
    } else if node.isMapping {
      if let stated = node["värde"] {
        readField(field, stated, into: element)
      } else {
        draft.findings.append(
          .wrongShape(definition.name, expected: definition.type.expected, at: node.place))
      }
    } else if !node.isEmptyScalar {
      readScalar(field, definition, node, into: element)
    }
  }

  /// Several values: a list, or what several sources say of one thing.
  private mutating func readListOfValues(
    _ field: FieldID, _ definition: FieldDefinition, _ node: DocumentNode, into element: Int32
  ) {
    let items = Array(node.items)
    if definition.type.isList {
      for item in items where item.isScalar && !item.isEmptyScalar {
        readScalar(field, definition, item, into: element)
      }
      return
    }
    let stated = items.compactMap { $0.isMapping ? $0["värde"] : $0.isScalar ? $0 : nil }
    guard let first = stated.first, stated.count == items.count else {
      draft.findings.append(
        .wrongShape(definition.name, expected: definition.type.expected, at: node.place))
      return
    }
    readField(field, first, into: element)
    if stated.count > 1 {
      draft.findings.append(
        .severalValues(
          definition.name, stated.map { ($0.text, $0.place) }, of: name(of: element)))
    }
  }

  mutating func readScalar(
    _ field: FieldID, _ definition: FieldDefinition, _ node: DocumentNode, into element: Int32
  ) {
    let text = Self.tidy(node.text)
    func set(_ content: Draft.Content) {
      draft.cells.append(.init(element: element, field: field, place: node.place, content: content))
    }
    if let nothing = Nothing.read(text) { return set(.nothing(nothing)) }
    switch definition.type {
    case .text, .texts:
      set(.text(definition.type.isList ? text : node.text.withoutOuterBlanks()))
    case .flag:
      guard let flag = Self.flag(text) else { return unreadable(definition, node, text) }
      set(.flag(flag))
    case .integer:
      guard let number = Number.read(text), let whole = Int64(exactly: number.value) else {
        return unreadable(definition, node, text)
      }
      set(.integer(whole))
    case .number:
      guard let number = Number.read(text) else { return unreadable(definition, node, text) }
      set(.number(number.value))
    case .money:
      let reading = Money.read(text)
      note(reading.notes, at: node.place)
      guard let money = reading.value else {
        draft.elements[Int(element)].isRepaired = true
        draft.findings.append(.unreadableMoney(text, at: node.place))
        return
      }
      set(.money(money))
    case .period:
      let reading = Period.read(text, context: period)
      if reading.value != nil { note(reading.notes, at: node.place) }
      guard let time = reading.value else {
        draft.elements[Int(element)].isRepaired = true
        draft.findings.append(.unreadablePeriod(text, at: node.place))
        return
      }
      set(.period(time))
    case .choice(let choices), .choices(let choices):
      guard let (index, _) = choices.index(of: text) else {
        draft.findings.append(
          .unknownValue(text, of: definition.name, choices: choices.values, at: node.place))
        draft.elements[Int(element)].isRepaired = true
        return
      }
      set(.choice(index))
    case .one, .many:
      set(.reference(text))
    }
  }

  private mutating func unreadable(
    _ definition: FieldDefinition, _ node: DocumentNode, _ text: String
  ) {
    draft.findings.append(
      .unreadableValue(
        text, of: definition.name, expected: definition.type.expected, at: node.place))
  }

  mutating func note(_ notes: [ReadNote], at place: Place) {
    for note in notes { draft.findings.append(.readNote(note, at: place)) }
  }

  // MARK: relations

  /// Other elements: written out here where the field allows it, else named.
  private mutating func readRelation(
    _ field: FieldID, _ definition: FieldDefinition, _ node: DocumentNode, into element: Int32
  ) {
    let targets = definition.type.targets
    if definition.traits.contains(.nested), let kind = targets.kinds.first {
      if node.isScalar, let nothing = Nothing.read(node.text) {
        draft.cells.append(
          .init(element: element, field: field, place: node.place, content: .nothing(nothing)))
      } else {
        readNestedOrNamed(node, of: kind, parent: element, field: field)
      }
      return
    }
    if node.isSequence {
      for item in node.items { readRelation(field, definition, item, into: element) }
    } else if node.isMapping {
      if let named = node["till"] ?? node["värde"] ?? node["namn"] ?? node["id"], named.isScalar {
        readScalar(field, definition, named, into: element)
      } else {
        draft.findings.append(
          .wrongShape(definition.name, expected: definition.type.expected, at: node.place))
      }
    } else if !node.isEmptyScalar {
      readScalar(field, definition, node, into: element)
    }
  }

  /// Where an element may be written out or named: a word that is the id, or the whole name, of a
  /// declared element names it; this is found out when all files are read (`Resolution`).
  private mutating func readNestedOrNamed(
    _ node: DocumentNode, of kind: Kind, parent: Int32, field: FieldID
  ) {
    readCollection(node, of: kind, parent: parent, field: field, preset: nil)
  }

  // MARK: small texts

  static func flag(_ text: String) -> Bool? {
    switch TextFolding.fold(text) {
    case "ja", "yes", "true", "sant", "x": true
    case "nej", "no", "false", "falskt": false
    default: nil
    }
  }

  /// The name that an element has been given so far, for messages.
  func name(of element: Int32) -> String {
    guard let field = Metamodel.standard.field("namn", of: draft.elements[Int(element)].kind),
      let cell = draft.cells.last(where: { $0.element == element && $0.field == field }),
      case .text(let text) = cell.content
    else { return draft.elements[Int(element)].id ?? "" }
    return text
  }
}
