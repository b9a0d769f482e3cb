import Syntax

/// Turns every reference into the element that it names; what names nothing is a finding, or makes
/// an element where its kind allows it.
extension Resolution {
  mutating func follow() {
    var original: [Draft.Cell] = []
    swap(&original, &draft.cells)
    draft.cells.reserveCapacity(original.count)
    for index in original.indices {
      // Exchanged for one without a text: a copy would be one more holder of each.
      var cell = Draft.Cell(
        element: 0, field: original[index].field, place: original[index].place, content: .integer(0)
      )
      swap(&cell, &original[index])
      guard case .reference(let text) = cell.content else {
        draft.cells.append(cell)
        continue
      }
      follow(cell, text)
    }
  }

  private mutating func follow(_ cell: Draft.Cell, _ original: String) {
    let field = Metamodel.standard[cell.field]
    let written = Doubts.withoutQuestionMark(original) ?? original
    let plan = draft.elements[Int(cell.element)].plan
    var targets = field.targets
    if field.name == "källa" { return followSource(cell, written) }
    if field.name == "slutmål", TextFolding.fold(written) == "ja" {
      return connectOwnImpacts(cell, around: cell.element)
    }
    if field.name == "leder_till" { targets.insert(KindSet(.goal)) }
    if written != original {
      let isKnown = !names.find(written, targets).isEmpty
      let nearest = isKnown ? nil : names.nearest(to: written, targets)
      tell(
        .unsureReference(original, of: field.name, nearest: nearest, at: cell.place), cell.field,
        original)
    }
    if let element = find(written, targets, plan: plan, at: cell.place) {
      return connect(cell, to: element)
    }
    if connectAll(cell, written, targets) { return }
    let makes =
      targets == .all ? nil : targets.kinds.first { Metamodel.standard[$0].isMadeByMention }
    if targets.contains(.actor), let (name, rest) = Doubts.person(in: written) {
      tell(.person(name, rest: rest, of: field.name, at: cell.place), cell.field, name)
    }
    let text = Self.withoutRemark(written)
    if text != written, let element = find(text, targets, plan: plan, at: cell.place) {
      return connect(cell, to: element)
    }
    let isOne = if case .one = field.type { true } else { false }
    if !isOne, connectParts(cell, text, field, makes) { return }
    if let makes { return connect(cell, to: make(makes, text, like: cell)) }
    if let other = Self.wordsInstead[field.name] {
      return draft.set(other, of: cell.element, to: .text(text), at: cell.place)
    }
    // What the element has by what it names is not known.
    draft.elements[Int(cell.element)].isRepaired = true
    if let other = planNotRead(in: text) {
      return tell(.planNotRead(other, text, at: cell.place), cell.field, other)
    }
    draft.findings.append(
      .unknownReference(
        text, of: Vocabulary.written(field.name), kinds: targets.words,
        nearest: names.nearest(to: text, targets), at: cell.place))
  }

  /// The plan in `plan/element` that no file that was read declares; `nil` where it is another fault.
  private mutating func planNotRead(in text: String) -> String? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    // Words with a slash between them are no plan and its element.
    guard parts.count == 2, Slug.make(parts[0]) == parts[0],
      names.find(parts[0], KindSet(.plan)).isEmpty
    else { return nil }
    return parts[0]
  }

  /// Relations that may name something that is no element, and the field that then holds the words.
  private static let wordsInstead = ["väntar_på": "väntar_på_annat", "vad": "ämne"]

  /// A finding that is made once for a text under a field, however often it is written.
  private mutating func tell(_ finding: Finding, _ field: FieldID, _ text: String) {
    if told.insert(Told(field: field, text: text)).inserted { draft.findings.append(finding) }
  }

  /// A name without a number of members after a comma: "Delregional vårdsamverkan, 4 från varje".
  private static func withoutRemark(_ text: String) -> String {
    guard let comma = text.firstIndex(of: ",") else { return text }
    let rest = String(text[text.index(after: comma)...]).withoutOuterBlanks()
    let name = String(text[..<comma]).withoutOuterBlanks()
    return !name.isEmpty && rest.first?.isNumber == true ? name : text
  }

  /// A text that lists several: each is connected, or made where the kind allows it.
  private mutating func connectParts(
    _ cell: Draft.Cell, _ text: String, _ field: FieldDefinition, _ makes: Kind?
  ) -> Bool {
    let plan = draft.elements[Int(cell.element)].plan
    var parts = NameIndex.split(text)
    if parts.count == 1 {
      // Without a comma only what is declared is taken apart.
      parts = NameIndex.splitWords(text)
      guard parts.count > 1,
        parts.allSatisfy({ part in
          find(part, field.targets, plan: plan, at: nil)
            .map { draft.elements[Int($0)].isDeclared } ?? false
        })
      else { return false }
    }
    guard parts.count > 1 else { return false }
    let found = parts.map { find($0, field.targets, plan: plan, at: nil) }
    if let first = found[0], field.name != "målgrupp",
      found.dropFirst().allSatisfy({ $0 == nil })
    {
      // A known name and a remark after a comma.
      connect(cell, to: first)
      return true
    }
    guard makes != nil || found.allSatisfy({ $0 != nil }) else { return false }
    if Doubts.person(in: text) == nil || !field.targets.contains(.actor) {
      let isList = found.allSatisfy { $0 != nil }
      if !isList {
        tell(.splitReference(text, parts, of: field.name, at: cell.place), cell.field, text)
      }
    }
    for (part, element) in zip(parts, found) {
      if let element {
        connect(cell, to: element)
      } else if let makes {
        connect(
          cell, to: find(part, KindSet(makes), plan: plan, at: nil) ?? make(makes, part, like: cell)
        )
      }
    }
    return true
  }

  /// `alla`, or `alla 15`: every element of the kind in the plan.
  private mutating func connectAll(_ cell: Draft.Cell, _ text: String, _ targets: KindSet) -> Bool {
    guard targets != .all, text.utf8.count < 12 else { return false }
    let words = TextFolding.words(text)
    guard words.first == "alla", words.count == 1 || words.count == 2 && Int(words[1]) != nil
    else { return false }
    let plan = draft.elements[Int(cell.element)].plan
    for kind in targets.kinds {
      for element in everyElement[plan]?[kind] ?? [] { connect(cell, to: element) }
    }
    return true
  }

  /// The declared elements of each kind, as they were when first asked for.
  func elementsByPlan() -> [Int: [Kind: [Int32]]] {
    var all: [Int: [Kind: [Int32]]] = [:]
    for (index, element) in draft.elements.enumerated() where canonical[index] == index {
      all[element.plan, default: [:]][element.kind, default: []].append(Int32(index))
    }
    return all
  }

  /// `analys2021:985`: a document and a place in it.
  private mutating func followSource(_ cell: Draft.Cell, _ text: String) {
    mentions.append((canonical[Int(cell.element)], text, cell.place))
    let name = text.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(text[..<$0]) } ?? text
    let plan = draft.elements[Int(cell.element)].plan
    if let source = find(name, KindSet(.source), plan: plan, at: nil)
      ?? find(text, KindSet(.source), plan: plan, at: nil)
    {
      connect(cell, to: source)
    }
  }

  private mutating func connect(_ cell: Draft.Cell, to element: Int32) {
    let target = canonical[Int(element)]
    if draft.elements[Int(target)].kind == .goal,
      Metamodel.standard[cell.field].name == "leder_till"
    {
      return connectOwnImpacts(cell, around: target)
    }
    var linked = cell
    linked.content = .element(target)
    draft.cells.append(linked)
  }

  /// A link to a goal, or `slutmål: ja`, means the goal's end state.
  private mutating func connectOwnImpacts(_ cell: Draft.Cell, around element: Int32) {
    var goal = element
    while goal >= 0, draft.elements[Int(goal)].kind != .goal {
      goal = draft.elements[Int(goal)].parent
    }
    let own = goal < 0 ? [] : impacts[canonical[Int(goal)]] ?? []
    if own.isEmpty {
      draft.elements[Int(cell.element)].isRepaired = true
      draft.findings.append(.noImpactToLead(at: cell.place))
    }
    for impact in own {
      draft.cells.append(
        .init(
          element: cell.element, field: cell.field, place: cell.place,
          content: .element(impact)))
    }
  }

  func impactsByGoal() -> [Int32: [Int32]] {
    var impacts: [Int32: [Int32]] = [:]
    for (index, element) in draft.elements.enumerated()
    where element.kind == .impact && element.parent >= 0 {
      let impact = canonical[index]
      let goal = canonical[Int(element.parent)]
      if impacts[goal]?.contains(impact) != true { impacts[goal, default: []].append(impact) }
    }
    return impacts
  }

  /// The element of these kinds that a text names: in its own plan first, then in the others.
  private mutating func find(_ text: String, _ kinds: KindSet, plan: Int, at place: Place?)
    -> Int32?
  {
    let named = names.find(text, kinds)
    if named.count == 1 { return canonical[Int(named[0])] }
    var matches = elements(named, plan: plan)
    if matches.isEmpty, let slash = text.firstIndex(of: "/"),
      let other = planIDs[TextFolding.fold(String(text[..<slash]))]
    {
      let rest = String(text[text.index(after: slash)...])
      matches = names.find(rest, kinds).map { canonical[Int($0)] }
        .filter { draft.elements[Int($0)].plan == other }
    }
    guard matches.count > 1 else { return matches.first }
    var seen: Set<Int32> = []
    matches = matches.filter { seen.insert($0).inserted }
    // A subregion and the body that works in it often share a name; where either can stand, the
    // subregion is meant.
    let subregions = matches.filter { draft.elements[Int($0)].kind == .subregion }
    if subregions.count == 1 { return subregions[0] }
    if let place, matches.count > 1 {
      let byID = matches.filter {
        draft.elements[Int($0)].id.map(TextFolding.fold) == TextFolding.fold(text)
      }
      if byID.count == 1 { return byID[0] }
      draft.findings.append(
        .ambiguousReference(
          text, matches.prefix(6).map { (ids[Int($0)], draft.elements[Int($0)].place) },
          count: matches.count, at: place))
    }
    return matches.first
  }

  /// What has a name, that of the plan itself where it has some.
  private func elements(_ named: [Int32], plan: Int) -> [Int32] {
    let all = named.map { canonical[Int($0)] }
    let own = all.filter { draft.elements[Int($0)].plan == plan }
    return own.isEmpty ? all : own
  }
}
