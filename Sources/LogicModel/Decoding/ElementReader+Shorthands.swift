import Syntax

/// The shorthands of the plan file, each written out as the fields that it stands for.
extension ElementReader {
  mutating func readShorthand(
    _ shorthand: WrittenForm.Shorthand, key: String, _ node: DocumentNode, into element: Int32
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
    case .start, .end: readEnd(shorthand, node, of: element)
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
    var text = Self.tidy(node.text)
    if Metamodel.standard.field("period", of: kind) != nil,
      let dated = Phrase.dated(text, context: period), let time = dated.reading.value
    {
      note(dated.reading.notes, at: node.place)
      draft.set("period", of: element, to: .period(time), at: node.place)
      text = dated.name
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
  }

  // MARK: sources and links

  /// `985` is a line of the file's default document, `analys2021:985` one of another.
  private mutating func readSource(_ node: DocumentNode, of element: Int32) {
    if node.isSequence {
      for item in node.items { readSource(item, of: element) }
    } else if node.isMapping {
      for (_, value) in node.entries { readSource(value, of: element) }
    } else if !node.isEmptyScalar {
      let text = Self.tidy(node.text)
      if let nothing = Nothing.read(text) {
        draft.set("källa", of: element, to: .nothing(nothing), at: node.place)
      } else {
        let full = sourceReference(text, defaults: draft.elements[Int(element)].defaults)
        draft.set("källa", of: element, to: .reference(full), at: node.place)
      }
    }
  }

  private func sourceReference(_ text: String, defaults: Int) -> String {
    guard defaults >= 0, let document = draft.defaults[defaults].source,
      text.unicodeScalars.allSatisfy({
        ("0"..."9").contains($0) || "–-, ".unicodeScalars.contains($0)
      })
    else { return text }
    return document + ":" + text
  }

  /// `leder_till: [samsyn]`, or a link with `till`, `antagande` and `belägg`.
  private mutating func readLinks(_ node: DocumentNode, of element: Int32) {
    if node.isSequence {
      for item in node.items { readLinks(item, of: element) }
    } else if node.isMapping {
      guard let target = node["till"], target.isScalar else {
        draft.findings.append(.wrongShape("leder_till", expected: "till: ett id", at: node.place))
        return
      }
      draft.set("leder_till", of: element, to: .reference(Self.tidy(target.text)), at: target.place)
      func fact(_ key: String) -> String? {
        guard let value = node[key], value.isScalar, Nothing.read(value.text) == nil else {
          return nil
        }
        return value.text.withoutOuterBlanks()
      }
      draft.linkFacts.append(
        .init(
          from: element, target: Self.tidy(target.text), assumption: fact("antagande"),
          evidence: fact("belägg"), place: target.place))
    } else if !node.isEmptyScalar {
      draft.set("leder_till", of: element, to: .reference(Self.tidy(node.text)), at: node.place)
    }
  }

  /// A field whose values are names of other elements, or a word of its own.
  private mutating func readNamed(_ field: String, _ node: DocumentNode, of element: Int32) {
    let kind = draft.elements[Int(element)].kind
    guard let id = Metamodel.standard.field(field, of: kind) else { return }
    if node.isSequence || node.isScalar {
      for item in node.isSequence ? Array(node.items) : [node] where !item.isEmptyScalar {
        readScalar(id, Metamodel.standard[id], item, into: element)
      }
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
        draft.set("via", of: report, to: .reference(Self.tidy(item.text)), at: item.place)
      }
      return
    }
    if let (index, _) = ChoiceSet.reportedWork.index(of: node.text) {
      draft.set("läge", of: report, to: .choice(index), at: node.place)
    } else {
      draft.set("text", of: report, to: .text(node.text.withoutOuterBlanks()), at: node.place)
    }
  }

  /// A new statement about a goal in a subregion.
  private mutating func report(of goal: Int32, at place: Place) -> Int32 {
    let report = add(
      .statusReport, parent: goal, id: nil, place: place, isBareName: false, isRepaired: false)
    draft.set("redovisningar", of: goal, to: .element(report), at: place)
    return report
  }

  // MARK: money

  /// `per_år:`: one part for each year, with all that the series says.
  private mutating func readYears(_ node: DocumentNode, of series: Int32) {
    guard node.isMapping else {
      draft.findings.append(
        .wrongShape("per_år", expected: "ett år och ett belopp per rad", at: node.place))
      return
    }
    for (key, value) in node.entries {
      if value.isScalar, let nothing = Nothing.read(value.text), nothing != .none { continue }
      let part = add(
        .funding, parent: series, id: nil, place: key.place, isBareName: false,
        isRepaired: value.isRepaired)
      draft.set("del_av", of: part, to: .element(series), at: key.place)
      draft.set("namn", of: part, to: .text(name(of: series) + " " + key.text), at: key.place)
      let reading = Period.read(key.text, context: period)
      if let time = reading.value {
        draft.set("period", of: part, to: .period(time), at: key.place)
      } else {
        draft.findings.append(.unreadablePeriod(key.text, at: key.place))
      }
      if value.isMapping {
        readFields(of: value, into: part)
      } else {
        readAmount(value, of: part)
      }
    }
  }

  /// `belopp:`: an amount, or what several sources say of it.
  private mutating func readAmount(_ node: DocumentNode, of element: Int32) {
    guard let field = Metamodel.standard.field("belopp", of: .funding) else { return }
    readField(field, node, into: element)
  }

  /// `SAMLA: ca 2,0 MSEK (4,9 %)`: an amount, a share, or both.
  mutating func readShare(_ node: DocumentNode, of allocation: Int32) {
    let text = Self.tidy(node.text)
    if node.isEmptyScalar { return }
    let reading = Money.read(text)
    if let money = reading.value, !text.hasSuffix("%") {
      draft.set("belopp", of: allocation, to: .money(money), at: node.place)
    }
    if let percent = Number.percentage(in: text) {
      draft.set("andel", of: allocation, to: .number(percent), at: node.place)
    } else if reading.value == nil {
      draft.set("ändamål", of: allocation, to: .text(text), at: node.place)
    }
  }

  /// `används_till:`: what saved money is for, each with its amount in front.
  private mutating func readUses(_ node: DocumentNode, of funding: Int32) {
    for item in node.isSequence ? Array(node.items) : [node] {
      let use = add(
        .allocation, parent: funding, id: nil, place: item.place, isBareName: item.isScalar,
        isRepaired: item.isRepaired)
      draft.set("fördelas", of: funding, to: .element(use), at: item.place)
      draft.set("överfört", of: use, to: .flag(true), at: item.place)
      if item.isMapping {
        readFields(of: item, into: use)
        continue
      }
      let text = Self.tidy(item.text)
      let reading = Money.read(text)
      if let money = reading.value {
        draft.set("belopp", of: use, to: .money(money), at: item.place)
      }
      draft.set("ändamål", of: use, to: .text(text), at: item.place)
      draft.set("namn", of: use, to: .text(text), at: item.place)
    }
  }

  /// `sparat: 2020 → 2021`, or the amount that was saved.
  private mutating func readSaved(_ node: DocumentNode, of funding: Int32) {
    guard node.isScalar else {
      if node.isMapping { readFields(of: node, into: funding) }
      return
    }
    let text = Self.tidy(node.text)
    if let arrow = text.firstRange(of: "→") ?? text.firstRange(of: "->") {
      let ends = [
        ("sparat_från", text[..<arrow.lowerBound]), ("sparat_till", text[arrow.upperBound...]),
      ]
      for (field, part) in ends {
        guard let time = Period.read(String(part).withoutOuterBlanks(), context: period).value
        else {
          draft.findings.append(
            .unreadablePeriod(String(part).withoutOuterBlanks(), at: node.place))
          continue
        }
        draft.set(field, of: funding, to: .period(time), at: node.place)
      }
      return
    }
    guard let field = Metamodel.standard.field("sparat", of: .funding) else { return }
    readScalar(field, Metamodel.standard[field], node, into: funding)
  }

  // MARK: time

  /// `start:` and `slut:`: the ends of the period.
  private mutating func readEnd(
    _ shorthand: WrittenForm.Shorthand, _ node: DocumentNode, of element: Int32
  ) {
    let reading = Period.read(Self.tidy(node.text), context: period)
    note(reading.notes, at: node.place)
    guard let time = reading.value else {
      draft.findings.append(.unreadablePeriod(Self.tidy(node.text), at: node.place))
      return
    }
    let isStart = if case .start = shorthand { true } else { false }
    let kind = draft.elements[Int(element)].kind
    let field = Metamodel.standard.field("period", of: kind)
    let earlier = draft.cells.lastIndex { $0.element == element && $0.field == field }
    var start = isStart ? time.spans.first?.start : nil
    var end = isStart ? nil : time.spans.last?.end
    if let earlier, case .period(let other) = draft.cells[earlier].content {
      start = start ?? other.spans.first?.start
      end = end ?? other.spans.last?.end
      draft.cells.remove(at: earlier)
    }
    let whole = Period(spans: [.init(start: start, end: end)], written: time.written)
    draft.set("period", of: element, to: .period(whole), at: node.place)
  }

  // MARK: indicators

  /// `ca 200 (2017)`: a value, its year, and whether it is approximate.
  private mutating func readMeasured(
    _ node: DocumentNode, _ value: String, _ year: String, _ approximate: String?,
    of element: Int32
  ) {
    if node.isMapping {
      for (key, part) in node.entries where part.isScalar {
        switch TextFolding.fold(key.text) {
        case "värde": readMeasured(part, value, year, approximate, of: element)
        case "år":
          if let number = Number.read(part.text) {
            draft.set(year, of: element, to: .integer(Int64(number.value)), at: part.place)
          }
        default: continue
        }
      }
      return
    }
    if node.isSequence {
      if let first = node.items.first(where: { _ in true }) {
        readMeasured(first, value, year, approximate, of: element)
      }
      return
    }
    let text = Self.tidy(node.text)
    if text.isEmpty { return }
    if let nothing = Nothing.read(text) {
      draft.set(value, of: element, to: .nothing(nothing), at: node.place)
      return
    }
    guard let number = Number.read(text) else {
      draft.findings.append(
        .unreadableValue(text, of: value, expected: "ett tal", at: node.place))
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
  private mutating func readMeasures(_ node: DocumentNode, of element: Int32) {
    for item in node.isSequence ? Array(node.items) : [node] where item.isScalar {
      if let (level, _) = ChoiceSet.measuredLevel.index(of: item.text) {
        draft.set("mäter_nivå", of: element, to: .choice(level), at: item.place)
      } else {
        readNamed("mäter", item, of: element)
      }
    }
  }

  /// `där:` what a claim counts, by goal and type of activity.
  private mutating func readCondition(_ node: DocumentNode, of claim: Int32) {
    guard node.isMapping else {
      draft.findings.append(
        .wrongShape("där", expected: "mål och aktivitet_typ på egna rader", at: node.place))
      return
    }
    let fields = ["mål": "där_mål", "aktivitet_typ": "där_typ", "typ": "där_typ"]
    for (key, value) in node.entries {
      if let field = fields[key.text] {
        readNamed(field, value, of: claim)
      } else {
        draft.findings.append(
          .wrongShape("där", expected: fields.keys.sorted().joined(separator: ", "), at: key.place))
      }
    }
  }

  /// `mål: V1.1` is the goal; `mål: 0,5 per elev` is the target.
  private mutating func readGoalOrTarget(_ node: DocumentNode, of indicator: Int32) {
    if node.isScalar, Number.read(node.text) != nil {
      draft.findings.append(.readAsTarget(Self.tidy(node.text), at: node.place))
      return readMeasured(node, "målvärde", "målvärde_år", nil, of: indicator)
    }
    readNamed("mål", node, of: indicator)
  }

  /// `när: årlig` says how often, `när: 2019` when.
  private mutating func readOccasion(_ node: DocumentNode, of followUp: Int32) {
    if node.isScalar, let (index, _) = ChoiceSet.frequency.index(of: node.text) {
      draft.set("frekvens", of: followUp, to: .choice(index), at: node.place)
    } else if let field = Metamodel.standard.field("när", of: .followUp) {
      readField(field, node, into: followUp)
    }
  }

  // MARK: counts and mandates

  /// `klara: 4`, or the names of those that are done.
  private mutating func readCountOrNames(
    _ node: DocumentNode, _ count: String, _ names: String, of element: Int32
  ) {
    let items = node.isSequence ? Array(node.items) : [node]
    if node.isScalar, let number = Number.read(node.text) {
      draft.set(count, of: element, to: .integer(Int64(number.value)), at: node.place)
      return
    }
    for item in items where item.isScalar && !item.isEmptyScalar {
      draft.set(names, of: element, to: .text(Self.tidy(item.text)), at: item.place)
    }
    draft.set(count, of: element, to: .integer(Int64(items.count)), at: node.place)
  }

  /// `inte beslutar` is a statement too: the body is said not to have the mandate.
  private mutating func readMandate(_ node: DocumentNode, of actor: Int32) {
    for item in node.isSequence ? Array(node.items) : [node] where item.isScalar {
      let text = Self.tidy(item.text)
      let isDenied = TextFolding.fold(text).hasPrefix("inte ")
      let word = isDenied ? String(text.dropFirst(5)) : text
      if let nothing = Nothing.read(text) {
        draft.set("mandat", of: actor, to: .nothing(nothing), at: item.place)
      } else if let (index, _) = ChoiceSet.mandate.index(of: word) {
        draft.set(
          isDenied ? "saknar_mandat" : "mandat", of: actor, to: .choice(index), at: item.place)
      } else {
        draft.findings.append(
          .unknownValue(text, of: "mandat", choices: ChoiceSet.mandate.values, at: item.place))
      }
    }
  }

  // MARK: what holds for the file

  mutating func readDefaults(_ node: DocumentNode) {
    guard node.isMapping else {
      if !node.isEmptyScalar {
        draft.findings.append(.wrongShape("förval", expected: "fält på egna rader", at: node.place))
      }
      return
    }
    let file = draft.defaults.count - 1
    for (key, value) in node.entries where value.isScalar && !value.isEmptyScalar {
      let text = Self.tidy(value.text)
      switch TextFolding.fold(key.text) {
      case "källa":
        draft.defaults[file].source = text
        draft.defaults[file].sourcePlace = value.place
      case "delregion": draft.defaults[file].subregion = (text, value.place)
      case "nivå":
        if let (index, _) = ChoiceSet.level.index(of: text) {
          draft.defaults[file].level = (index, value.place)
        } else {
          draft.findings.append(
            .unknownValue(text, of: "nivå", choices: ChoiceSet.level.values, at: value.place))
        }
      case "period":
        if let time = Period.read(text, context: period).value {
          draft.defaults[file].period = (time, value.place)
          period = time
        } else {
          draft.findings.append(.unreadablePeriod(text, at: value.place))
        }
      default:
        draft.findings.append(.unknownDefault(key.text, at: key.place))
      }
    }
  }
}
