import Syntax

/// The shorthands of the plan file, each written out as the fields that it stands for: names,
/// sources, links, statements about cells, counts and mandates.
extension ElementReader {
  mutating func readShorthand(
    _ shorthand: WrittenForm.Shorthand, _ node: DocumentNode, into element: Int32
  ) {
    switch shorthand {
    case .id: return
    case .name: readName(node, of: element)
    case .source: readSource(node, of: element)
    case .leadsTo: readLinks(node, of: element)
    case .cellStatus, .cellIndirect: readCell(shorthand, node, of: element)
    case .perYear: readYears(node, of: element)
    case .usedFor: readUses(node, of: element)
    case .saved: readSaved(node, of: element)
    case .amount: readAmount(node, of: element)
    case .start: ends = Ends(element: element, start: ends.start ?? node, end: ends.end)
    case .end: ends = Ends(element: element, start: ends.start, end: ends.end ?? node)
    case .baseline: readMeasured(node, "baslinje", "baslinje_år", "baslinje_ca", of: element)
    case .target: readMeasured(node, "målvärde", "målvärde_år", nil, of: element)
    case .measures: readMeasures(node, of: element)
    case .plansDone: readCountOrNames(node, "klara", "klara_i", of: element)
    case .plansUnderWay: readCountOrNames(node, "pågår", "pågår_i", of: element)
    case .mandate: readMandate(node, of: element)
    case .condition: readCondition(node, of: element)
    case .occasion: readOccasion(node, of: element)
    case .goalOrTarget: readGoalOrTarget(node, of: element)
    case .subject: readNamed("vad", node, of: element)
    case .waitsFor: readNamed("väntar_på", node, of: element)
    case .ownImpact: readNamed("slutmål", node, of: element)
    }
  }

  // MARK: names

  /// A name, with a readable period in a final parenthesis and a number in front of an output taken
  /// out of it.
  mutating func readName(_ node: DocumentNode, of element: Int32) {
    guard node.isScalar else {
      if node.isMapping { readFields(of: node, into: element) }
      return
    }
    let kind = draft.elements[Int(element)].kind
    if node.isRepaired { draft.elements[Int(element)].isRepaired = true }
    let periodField = vocabulary.period(of: kind)
    let name = periodField == nil ? Name(node.text.tidied()) : name(node)
    var text = name.text
    if text.isEmpty { return }
    note(name.notes, at: node.place)
    if let field = periodField, let time = name.period {
      draft.cells.append(
        .init(element: element, field: field, place: node.place, content: .period(time)))
      text = name.undated
    }
    if kind == .followUp, draft.elements[Int(element)].isBareName {
      draft.set("hur", of: element, to: .text(text), at: node.place)
    }
    if kind == .output, let count = Phrase.leadingCount(in: text), !count.unit.isEmpty {
      draft.set("antal", of: element, to: .integer(count.count), at: node.place)
      draft.set("enhet", of: element, to: .text(count.unit), at: node.place)
      if count.isApproximate { draft.set("ca", of: element, to: .flag(true), at: node.place) }
    }
    if kind == .funding, draft.elements[Int(element)].isBareName {
      let reading = Money.read(text)
      if let money = reading.value {
        draft.set("belopp", of: element, to: .money(money), at: node.place)
      }
    }
    draft.set("namn", of: element, to: .text(text), at: node.place)
    if let doubt = Doubts.aboutName(text, of: kind, at: node.place) { draft.findings.append(doubt) }
  }

  // MARK: sources and links

  /// `985` is a line of the file's default document, `analys2021:985` one of another.
  mutating func readSource(_ node: DocumentNode, of element: Int32) {
    if node.isSequence {
      for item in node.items { readSource(item, of: element) }
    } else if node.isMapping {
      for (key, value) in node.entries {
        switch TextFolding.fold(key.text) {
        case "citat":
          draft.set("citat", of: element, to: .text(Self.plainText(value)), at: value.place)
        default: readSource(value, of: element)
        }
      }
    } else if !node.isEmptyScalar {
      let text = node.text.tidied()
      if let nothing = Nothing.read(text) {
        draft.set("källa", of: element, to: .nothing(nothing), at: node.place)
      } else {
        let defaults = draft.elements[Int(element)].defaults
        let document = defaults >= 0 ? draft.defaults[defaults].source : nil
        let full = Self.sourceReference(text, of: document)
        draft.set("källa", of: element, to: .reference(full), at: node.place)
      }
    }
  }

  /// A bare line number belongs to the document that the file names.
  private static func sourceReference(_ text: String, of document: String?) -> String {
    guard let document,
      text.unicodeScalars.allSatisfy({
        ("0"..."9").contains($0) || "–-, ".unicodeScalars.contains($0)
      })
    else { return text }
    return document + ":" + text
  }

  /// `leder_till: [samsyn]`, or a link with `till`, `antagande` and `belägg`.
  private mutating func readLinks(_ node: DocumentNode, of element: Int32) {
    if node.isSequence {
      node.forEachItem { readLinks($0, of: element) }
    } else if node.isMapping {
      guard let target = node["till"], target.isScalar else {
        draft.findings.append(
          .wrongShape(
            "leder_till", expected: ("till: och ett id eller namn", "till: and an id or name"),
            at: node.place))
        return
      }
      draft.set("leder_till", of: element, to: .reference(target.text.tidied()), at: target.place)
      func fact(_ key: String) -> Draft.Content? {
        guard let value = node[key], !value.isEmptyScalar else { return nil }
        let text = Self.plainText(value)
        return Nothing.read(text).map { .nothing($0) } ?? .text(text)
      }
      draft.linkFacts.append(
        .init(assumption: fact("antagande"), evidence: fact("belägg"), place: target.place))
    } else if !node.isEmptyScalar {
      draft.set("leder_till", of: element, to: .reference(node.text.tidied()), at: node.place)
    }
  }

  /// A field whose values are names of other elements, or a word of its own.
  mutating func readNamed(_ field: String, _ node: DocumentNode, of element: Int32) {
    let kind = draft.elements[Int(element)].kind
    guard let id = Metamodel.standard.field(field, of: kind) else { return }
    if node.isSequence || node.isScalar {
      for item in node.isSequence ? Array(node.items) : [node] where !item.isEmptyScalar {
        if item.isScalar {
          readScalar(id, Metamodel.standard[id], item, into: element)
        } else {
          readField(id, item, into: element)
        }
      }
    } else {
      readField(id, node, into: element)
    }
  }

  // MARK: the cell of a goal and a subregion

  /// `läge:` and `indirekt_via:` under a goal are statements about the goal in the file's
  /// subregion, not about the goal.
  private mutating func readCell(
    _ shorthand: WrittenForm.Shorthand, _ node: DocumentNode, of goal: Int32
  ) {
    let report = report(of: goal, at: node.place)
    if case .cellIndirect = shorthand {
      for item in node.isSequence ? Array(node.items) : [node] where item.isScalar {
        draft.set("via", of: report, to: .reference(item.text.tidied()), at: item.place)
      }
      return
    }
    if let (index, _) = ChoiceSet.reportedWork.index(of: node.text) {
      draft.set("läge", of: report, to: .choice(index), at: node.place)
    } else if let nothing = Nothing.read(node.text) {
      draft.set("läge", of: report, to: .nothing(nothing), at: node.place)
    } else {
      draft.set("text", of: report, to: .text(Self.plainText(node)), at: node.place)
    }
  }

  /// A new statement about a goal in a subregion.
  private mutating func report(of goal: Int32, at place: Place) -> Int32 {
    let report = add(
      .statusReport, parent: goal, id: nil, place: place, isBareName: false, isRepaired: false)
    draft.set("redovisningar", of: goal, to: .element(report), at: place)
    return report
  }

  // MARK: counts and mandates

  /// `klara: 4`, or the names of those that are done.
  private mutating func readCountOrNames(
    _ node: DocumentNode, _ count: String, _ names: String, of element: Int32
  ) {
    if node.isEmptyScalar { return }
    if node.isScalar {
      if let nothing = Nothing.read(node.text) {
        // "inga" is a number here.
        let content: Draft.Content = nothing == .none ? .integer(0) : .nothing(nothing)
        return draft.set(count, of: element, to: content, at: node.place)
      }
      if let number = Number.read(node.text), let whole = Int64(exactly: number.value) {
        return draft.set(count, of: element, to: .integer(whole), at: node.place)
      }
    }
    var listed: [(name: String, place: Place)] = []
    for item in node.isSequence ? Array(node.items) : [node] {
      let text = Self.plainText(item)
      for part in item.isScalar ? text.split(separator: ",").map(String.init) : [text] {
        if let name = part.tidied().nonEmpty { listed.append((name, item.place)) }
      }
    }
    for (name, place) in listed { draft.set(names, of: element, to: .text(name), at: place) }
    draft.set(count, of: element, to: .integer(Int64(listed.count)), at: node.place)
  }

  /// `inte beslutar` is a statement too: the body is said not to have the mandate.
  private mutating func readMandate(_ node: DocumentNode, of actor: Int32) {
    for item in node.isSequence ? Array(node.items) : [node] where item.isScalar {
      let text = item.text.tidied()
      let isDenied = TextFolding.fold(text).hasPrefix("inte ")
      let word = isDenied ? String(text.dropFirst(5)) : text
      if let nothing = Nothing.read(text) {
        draft.set("mandat", of: actor, to: .nothing(nothing), at: item.place)
      } else if let (index, _) = ChoiceSet.mandate.index(of: word) {
        draft.set(
          isDenied ? "saknar_mandat" : "mandat", of: actor, to: .choice(index), at: item.place)
      } else {
        draft.findings.append(
          .unknownValue(text, of: "mandat", choices: .mandate, at: item.place))
      }
    }
  }
}
