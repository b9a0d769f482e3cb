import Syntax

/// The shorthands of money: series by year, shares, and what was saved.
extension ElementReader {
  // MARK: money

  /// `per_år:`: one part for each year, with all that the series says.
  mutating func readYears(_ node: DocumentNode, of series: Int32) {
    guard node.isMapping else {
      draft.findings.append(
        .wrongShape(
          "per_år", expected: ("ett år och ett belopp per rad", "a year and an amount a line"),
          at: node.place))
      return
    }
    for (key, value) in node.entries {
      if value.isScalar, let nothing = Nothing.read(value.text), nothing != .none { continue }
      let part = add(
        .funding, parent: series, id: nil, place: key.place, isBareName: false,
        isRepaired: value.isRepaired)
      draft.set("del_av", of: part, to: .element(series), at: key.place)
      draft.set("namn", of: part, to: .text(name(of: series) + " " + key.text), at: key.place)
      if let time = Period.read(key.text.tidied(), context: period).value {
        draft.set("period", of: part, to: .period(time), at: key.place)
      } else {
        draft.findings.append(.unreadablePeriod(key.text, nil, at: key.place))
      }
      if value.isMapping {
        readFields(of: value, into: part)
      } else {
        readAmount(value, of: part)
      }
    }
  }

  /// `belopp:`: an amount, or what several sources say of it.
  mutating func readAmount(_ node: DocumentNode, of element: Int32) {
    guard let field = Metamodel.standard.field("belopp", of: .funding) else { return }
    readField(field, node, into: element)
  }

  /// `SAMLA: ca 2,0 MSEK (4,9 %)`: an amount, a share, or both.
  mutating func readShare(_ node: DocumentNode, of allocation: Int32) {
    let text = node.text.tidied()
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
  mutating func readUses(_ node: DocumentNode, of funding: Int32) {
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
      readName(item, of: use)
      let text = draft.elements[Int(use)].name ?? ""
      let reading = Money.read(text)
      var purpose = text
      if let money = reading.value {
        draft.set("belopp", of: use, to: .money(money), at: item.place)
        purpose = reading.rest.hasPrefix("till ") ? String(reading.rest.dropFirst(5)) : reading.rest
      }
      if !purpose.isEmpty {
        draft.set("ändamål", of: use, to: .text(purpose), at: item.place)
      }
    }
  }

  /// `sparat: 2020 → 2021`, or the amount that was saved.
  mutating func readSaved(_ node: DocumentNode, of funding: Int32) {
    guard node.isScalar else {
      if node.isMapping { readFields(of: node, into: funding) }
      return
    }
    let text = node.text.tidied()
    if let arrow = text.firstRange(of: "→") ?? text.firstRange(of: "->") {
      let ends = [
        ("sparat_från", text[..<arrow.lowerBound]), ("sparat_till", text[arrow.upperBound...]),
      ]
      for (field, part) in ends {
        let text = String(part).withoutOuterBlanks()
        guard let time = Period.read(text, context: period).value else {
          draft.findings.append(.unreadablePeriod(text, nil, at: node.place))
          continue
        }
        draft.set(field, of: funding, to: .period(time), at: node.place)
      }
      return
    }
    guard let field = Metamodel.standard.field("sparat", of: .funding) else { return }
    readScalar(field, Metamodel.standard[field], node, into: funding)
  }
}
