import Syntax

/// Values of fields, read from their text by the field's type.
extension ElementReader {
  mutating func readField(_ field: FieldID, _ node: DocumentNode, into element: Int32) {
    let definition = Metamodel.standard[field]
    if definition.isRelation {
      readRelation(field, definition, node, into: element)
    } else if node.isSequence {
      readListOfValues(field, definition, node, into: element)
    } else if node.isMapping {
      if let stated = node["värde"] {
        readField(field, stated, into: element)
      } else if definition.isText {
        let text = Self.plainText(node)
        draft.cells.append(
          .init(element: element, field: field, place: node.place, content: .text(text)))
      } else {
        wrongShape(definition, node, element)
      }
    } else if !node.isEmptyScalar {
      readScalar(field, definition, node, into: element)
    }
  }

  private mutating func wrongShape(
    _ definition: FieldDefinition, _ node: DocumentNode, _ element: Int32
  ) {
    draft.elements[Int(element)].isRepaired = true
    draft.findings.append(
      .wrongShape(definition.name, expected: definition.type.expected, at: node.place))
  }

  /// Several values: a list, parts of one value, or what several sources say of one thing.
  private mutating func readListOfValues(
    _ field: FieldID, _ definition: FieldDefinition, _ node: DocumentNode, into element: Int32
  ) {
    let items = Array(node.items)
    if definition.isList {
      for item in items {
        if item.isScalar {
          if !item.isEmptyScalar { readScalar(field, definition, item, into: element) }
        } else if case .texts = definition.type {
          let text = (item.isMapping ? item["text"] ?? item["värde"] ?? item["namn"] : nil) ?? item
          draft.cells.append(
            .init(
              element: element, field: field, place: item.place,
              content: .text(Self.plainText(text))))
        } else {
          wrongShape(definition, item, element)
        }
      }
      return
    }
    if items.allSatisfy(\.isScalar), readParts(field, definition, items, of: node, into: element) {
      return
    }
    let stated = items.compactMap { $0.isMapping ? $0["värde"] : $0.isScalar ? $0 : nil }
    guard let first = stated.first, stated.count == items.count else {
      if definition.isText {
        draft.cells.append(
          .init(
            element: element, field: field, place: node.place,
            content: .text(Self.plainText(node))))
      } else if !items.isEmpty {
        wrongShape(definition, node, element)
      }
      return
    }
    readField(field, first, into: element)
    severalValues(stated, of: definition.name, element)
  }

  /// `[2019, 2021]` is one time with two parts; several sentences are one text.
  private mutating func readParts(
    _ field: FieldID, _ definition: FieldDefinition, _ items: [DocumentNode],
    of node: DocumentNode, into element: Int32
  ) -> Bool {
    let content: Draft.Content
    switch definition.type {
    case .text: content = .text(Self.plainText(node))
    case .period:
      let text = items.map { $0.text.tidied() }.joined(separator: ", ")
      guard let time = Period.read(text, context: period).value else { return false }
      content = .period(time)
    default: return false
    }
    guard items.count > 1 else { return false }
    draft.cells.append(.init(element: element, field: field, place: node.place, content: content))
    return true
  }

  /// What several sources say; the first counts. Nothing to tell where they agree, nor where sums of
  /// money differ by rounding only: ca 40,5 and ca 41 MSEK.
  mutating func severalValues(_ stated: [DocumentNode], of field: String, _ element: Int32) {
    guard let first = stated.first, stated.contains(where: { $0.text != first.text }) else {
      return
    }
    if let money = Money.read(first.text).value, money.precision > 1,
      stated.allSatisfy({ Money.read($0.text).value?.consistent(with: money) ?? false })
    {
      return
    }
    draft.findings.append(
      .severalValues(field, stated.map { ($0.text.tidied(), $0.place) }, of: name(of: element)))
  }

  mutating func readScalar(
    _ field: FieldID, _ definition: FieldDefinition, _ node: DocumentNode, into element: Int32
  ) {
    let written = node.text
    var text = written.tidied()
    func set(_ content: Draft.Content) {
      draft.cells.append(.init(element: element, field: field, place: node.place, content: content))
    }
    if let nothing = Nothing.read(text) { return set(.nothing(nothing)) }
    if !definition.isText, !definition.isRelation,
      let value = Doubts.withoutQuestionMark(text)
    {
      draft.findings.append(.unsureValue(text, value, of: definition.name, at: node.place))
      text = value
    }
    switch definition.type {
    case .text: set(.text(written.withoutOuterBlanks()))
    case .texts:
      guard Self.listedByComma.contains(definition.name) else { return set(.text(text)) }
      for part in text.split(separator: ",") {
        if let part = String(part).withoutOuterBlanks().nonEmpty { set(.text(part)) }
      }
    case .flag:
      guard let flag = Self.flag(text) else {
        return unreadable(definition, node, text, element)
      }
      set(.flag(flag))
    case .integer:
      guard let number = Number.read(text), let whole = Int64(exactly: number.value) else {
        return unreadable(definition, node, text, element)
      }
      set(.integer(whole))
    case .number:
      guard let number = Number.read(text) else {
        return unreadable(definition, node, text, element)
      }
      set(.number(number.value))
    case .money:
      let reading = Money.read(text)
      guard let money = reading.value else {
        draft.elements[Int(element)].isRepaired = true
        draft.findings.append(.unreadableMoney(text, reading.notes.first, at: node.place))
        return
      }
      note(reading.notes, at: node.place)
      set(.money(money))
    case .period:
      let reading = Period.read(text, context: period)
      if reading.value != nil { note(reading.notes, at: node.place) }
      guard let time = reading.value else {
        draft.elements[Int(element)].isRepaired = true
        draft.findings.append(.unreadablePeriod(text, reading.notes.first, at: node.place))
        return
      }
      set(.period(time))
    case .choice(let choices), .choices(let choices):
      if let (index, _) = choices.index(of: text) { return set(.choice(index)) }
      // "engagemang, medel" where several are allowed
      let parts = definition.isList ? NameIndex.split(text) : []
      let indexes = parts.compactMap { choices.index(of: $0)?.index }
      guard parts.count > 1, indexes.count == parts.count else {
        draft.findings.append(
          .unknownValue(text, of: definition.name, choices: choices, at: node.place))
        draft.elements[Int(element)].isRepaired = true
        return
      }
      for index in indexes { set(.choice(index)) }
    case .one, .many:
      set(.reference(text))
    }
  }

  private mutating func unreadable(
    _ definition: FieldDefinition, _ node: DocumentNode, _ text: String, _ element: Int32
  ) {
    draft.elements[Int(element)].isRepaired = true
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
    let targets = definition.targets
    if definition.traits.contains(.nested), let kind = targets.first {
      // A word that is the id of a declared element names it; that is found out when all files are
      // read (`Resolution`).
      return readCollection(node, of: kind, parent: element, field: field, preset: nil)
    }
    if node.isSequence {
      node.forEachItem { readRelation(field, definition, $0, into: element) }
    } else if node.isMapping {
      if let named = node["till"] ?? node["värde"] ?? node["namn"] ?? node["id"], named.isScalar {
        readScalar(field, definition, named, into: element)
      } else {
        wrongShape(definition, node, element)
      }
    } else if !node.isEmptyScalar {
      readScalar(field, definition, node, into: element)
    }
  }

  // MARK: small texts

  /// Lists of short names, which people part with commas.
  private static let listedByComma: Set<String> = ["kommuner", "medverkande", "klara_i", "pågår_i"]

  static func flag(_ text: String) -> Bool? {
    switch TextFolding.fold(text) {
    case "ja", "yes", "true", "sant", "x": true
    case "nej", "no", "false", "falskt": false
    default: nil
    }
  }

  /// The name that an element has been given so far, for messages.
  func name(of element: Int32) -> String {
    let element = draft.elements[Int(element)]
    return element.name ?? element.id ?? Metamodel.standard[element.kind].name
  }
}
