import Syntax

/// The shorthands of indicators, counts and claims.
extension ElementReader {
  // MARK: indicators

  /// `ca 200 (2017)`: a value, its year, and whether it is approximate.
  mutating func readMeasured(
    _ node: DocumentNode, _ value: String, _ year: String, _ approximate: String?,
    of element: Int32
  ) {
    if node.isMapping {
      for (key, part) in node.entries where part.isScalar {
        switch TextFolding.fold(key.text) {
        case "värde": readMeasured(part, value, year, approximate, of: element)
        case "år":
          if let first = Period.read(part.text.tidied()).value?.years.first {
            draft.set(year, of: element, to: .integer(Int64(first)), at: part.place)
          }
        case "källa": readSource(part, of: element)
        default:
          draft.set(
            "anmärkning", of: element,
            to: .text(value + ", " + key.text.tidied() + ": " + Self.plainText(part)),
            at: part.place)
        }
      }
      return
    }
    if node.isSequence {
      let items = Array(node.items)
      if let first = items.first { readMeasured(first, value, year, approximate, of: element) }
      severalValues(items.map { $0["värde"] ?? $0 }, of: value, element)
      return
    }
    var text = node.text.tidied()
    if text.isEmpty { return }
    if let nothing = Nothing.read(text) {
      draft.set(value, of: element, to: .nothing(nothing), at: node.place)
      return
    }
    if let certain = Doubts.withoutQuestionMark(text) {
      draft.findings.append(.unsureValue(text, certain, of: value, at: node.place))
      text = certain
    }
    guard let number = Number.read(text) else {
      draft.elements[Int(element)].isRepaired = true
      draft.findings.append(
        .unreadableValue(text, of: value, expected: FieldType.number.expected, at: node.place))
      return
    }
    draft.set(value, of: element, to: .number(number.value), at: node.place)
    if let approximate, number.isApproximate {
      draft.set(approximate, of: element, to: .flag(true), at: node.place)
    }
    if let first = Phrase.dated(text)?.reading.value?.years.first {
      draft.set(year, of: element, to: .integer(Int64(first)), at: node.place)
    }
  }

  /// `mäter: slutmål` names a level, everything else an element.
  mutating func readMeasures(_ node: DocumentNode, of element: Int32) {
    for item in node.isSequence ? Array(node.items) : [node] where item.isScalar {
      if let (level, _) = ChoiceSet.measuredLevel.index(of: item.text) {
        draft.set("mäter_nivå", of: element, to: .choice(level), at: item.place)
      } else {
        readNamed("mäter", item, of: element)
      }
    }
  }

  /// `där:` what a claim counts, by goal and type of activity.
  mutating func readCondition(_ node: DocumentNode, of claim: Int32) {
    guard node.isMapping else {
      draft.findings.append(
        .wrongShape("där", expected: Self.ownLines, at: node.place))
      return
    }
    let fields = ["mål": "där_mål", "aktivitet_typ": "där_typ", "typ": "där_typ"]
    for (key, value) in node.entries {
      if let field = fields[key.text] {
        readNamed(field, value, of: claim)
      } else {
        let words = fields.keys.sorted().joined(separator: ", ")
        draft.findings.append(.wrongShape("där", expected: (words, words), at: key.place))
      }
    }
  }

  /// `mål: V1.1` is the goal; `mål: 0,5 per elev` is the target.
  mutating func readGoalOrTarget(_ node: DocumentNode, of indicator: Int32) {
    if node.isScalar, Number.read(node.text) != nil {
      draft.findings.append(.readAsTarget(node.text.tidied(), at: node.place))
      return readMeasured(node, "målvärde", "målvärde_år", nil, of: indicator)
    }
    readNamed("mål", node, of: indicator)
  }

  /// `när: årlig` says how often, `när: 2019` when.
  mutating func readOccasion(_ node: DocumentNode, of followUp: Int32) {
    if node.isScalar, let (index, _) = ChoiceSet.frequency.index(of: node.text) {
      draft.set("frekvens", of: followUp, to: .choice(index), at: node.place)
    } else if let field = Metamodel.standard.field("när", of: .followUp) {
      readField(field, node, into: followUp)
    }
  }
}
