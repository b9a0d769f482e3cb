import Syntax

/// Finds out which written elements are the same, gives every one an id, and follows references by
/// id, name or other name.
struct Resolution {
  /// A draft whose references have been followed.
  struct Result {
    var draft: Draft
    /// By written element: the element that it is.
    var canonical: [Int32]
    /// By element: its id, unique in its plan and kind.
    var ids: [String]
    /// References that stayed texts, such as the places of sources.
    var mentions: [(element: Int32, text: String, place: Place)]
  }

  private var draft: Draft
  private var canonical: [Int32]
  private var ids: [String]
  private var names = NameIndex()
  private var mentions: [(element: Int32, text: String, place: Place)] = []

  static func run(_ draft: Draft) -> Result {
    var resolution = Resolution(draft)
    resolution.mergeWritten()
    resolution.indexNames()
    resolution.mergeNamed()
    resolution.deriveIDs()
    resolution.follow()
    return Result(
      draft: resolution.draft, canonical: resolution.canonical, ids: resolution.ids,
      mentions: resolution.mentions)
  }

  private init(_ draft: Draft) {
    self.draft = draft
    canonical = draft.elements.indices.map { Int32($0) }
    ids = draft.elements.map { $0.id ?? "" }
  }

  // MARK: the same element written twice

  private struct Key: Hashable {
    var plan: Int
    var kind: Kind
    var id: String
  }

  /// Elements of one kind with the same id are one: what other files say of it is added. Twice in
  /// one file is a finding.
  private mutating func mergeWritten() {
    let named = Set(
      draft.cells.lazy.filter { Metamodel.standard[$0.field].name == "namn" }.map(\.element))
    var first: [Key: Int32] = [:]
    var planKeys: [String: Int32] = [:]
    for index in draft.elements.indices {
      let element = draft.elements[index]
      guard let id = element.id, !id.isEmpty else { continue }
      if element.kind == .plan {
        if let earlier = planKeys[TextFolding.fold(id)] {
          draft.findings.append(
            .duplicateID(
              id, kind: .plan, first: draft.elements[Int(earlier)].place, at: element.place))
          canonical[index] = earlier
        } else {
          planKeys[TextFolding.fold(id)] = Int32(index)
        }
        continue
      }
      let key = Key(plan: element.plan, kind: element.kind, id: TextFolding.fold(id))
      guard let earlier = first[key] else {
        first[key] = Int32(index)
        continue
      }
      let other = draft.elements[Int(earlier)]
      if other.place.file == element.place.file || !(element.isAddition || other.isAddition) {
        draft.findings.append(
          .duplicateID(id, kind: element.kind, first: other.place, at: element.place))
      }
      if !named.contains(earlier), named.contains(Int32(index)) {
        // Where it is given its name it is declared, wherever in the folder that stands.
        canonical[Int(earlier)] = Int32(index)
        first[key] = Int32(index)
      } else {
        canonical[index] = earlier
      }
    }
    for index in canonical.indices.reversed() {
      while canonical[Int(canonical[index])] != canonical[index] {
        canonical[index] = canonical[Int(canonical[index])]
      }
    }
  }

  /// A bare word where an element may be written out names a declared one: by its id, and money also
  /// by its name.
  private mutating func mergeNamed() {
    for index in draft.elements.indices where canonical[index] == index {
      let element = draft.elements[index]
      guard element.isBareName, element.parent >= 0, element.id == nil,
        let name = nameText(Int32(index))
      else { continue }
      let matches = names.find(name, KindSet(element.kind)).filter { match in
        match != index && draft.elements[Int(match)].plan == element.plan
          && !draft.elements[Int(match)].isBareName
          && (element.kind == .funding
            || draft.elements[Int(match)].id.map(TextFolding.fold) == TextFolding.fold(name))
      }
      if let match = matches.first { canonical[index] = match }
    }
  }

  private func nameText(_ element: Int32) -> String? { names.own[element] }

  private mutating func indexNames() {
    for index in draft.elements.indices where canonical[index] == index {
      if let id = draft.elements[index].id {
        names.add(id, to: Int32(index), draft.elements[index].kind)
      }
    }
    for cell in draft.cells {
      guard case .text(let text) = cell.content else { continue }
      let kind = draft.elements[Int(cell.element)].kind
      let name = Metamodel.standard[cell.field].name
      let element = canonical[Int(cell.element)]
      if name == "namn" {
        if names.own[element] == nil { names.own[element] = text }
        names.add(text, to: element, kind)
      } else if name == "kallas" {
        names.add(text, to: element, kind)
      }
    }
  }

  // MARK: ids

  /// Parent's id / subregion / kind : slug of the name, with a number for twins; statements about a
  /// cell have no name and are one per cell.
  private mutating func deriveIDs() {
    let cells = CellIndex(draft)
    var taken: Set<Key> = []
    var cellStatements: [Key: Int32] = [:]
    for index in draft.elements.indices where draft.elements[index].id != nil {
      let element = draft.elements[index]
      taken.insert(Key(plan: element.plan, kind: element.kind, id: ids[index]))
    }
    for index in draft.elements.indices where draft.elements[index].id == nil {
      guard canonical[index] == index else { continue }
      let element = draft.elements[index]
      let above = element.parent < 0 ? "" : ids[Int(canonical[Int(element.parent)])] + "/"
      var id = above
      if let cell = cells.first("delregion", of: Int32(index), in: draft),
        case .reference(let subregion) = cell.content
      {
        let slug = Slug.make(subregion)
        if !above.contains("/" + slug + "/") { id += slug + "/" }
      }
      id += Slug.make(Metamodel.standard[element.kind].name)
      if element.kind == .statusReport || element.kind == .localPlans {
        let key = Key(plan: element.plan, kind: element.kind, id: id)
        if let same = cellStatements[key] {
          canonical[index] = same
          continue
        }
        cellStatements[key] = Int32(index)
      } else {
        id += ":" + Slug.make(label(Int32(index), cells))
      }
      var unique = id
      var ordinal = 2
      while !taken.insert(Key(plan: element.plan, kind: element.kind, id: unique)).inserted {
        unique = id + "-" + String(ordinal)
        ordinal += 1
      }
      ids[index] = unique
    }
    for index in draft.elements.indices where canonical[index] != index {
      ids[index] = ids[Int(canonical[index])]
    }
  }

  /// What an element without an id is called in its derived one.
  private func label(_ element: Int32, _ cells: CellIndex) -> String {
    if let name = names.own[element] { return name }
    for field in ["text", "regel", "till", "gäller", "från", "om", "hur", "organ"] {
      guard let cell = cells.first(field, of: element, in: draft) else { continue }
      switch cell.content {
      case .text(let text), .reference(let text): return text
      default: continue
      }
    }
    return ""
  }

  // MARK: references

  /// Turns every reference into the element that it names; what names nothing is a finding, or makes
  /// an element where its kind allows it.
  private mutating func follow() {
    let original = draft.cells
    draft.cells.removeAll(keepingCapacity: true)
    for cell in original {
      guard case .reference(let text) = cell.content else {
        draft.cells.append(cell)
        continue
      }
      follow(cell, text)
    }
  }

  private mutating func follow(_ cell: Draft.Cell, _ text: String) {
    let field = Metamodel.standard[cell.field]
    var targets = field.type.targets
    if field.name == "källa" { return followSource(cell, text) }
    if field.name == "slutmål", TextFolding.fold(text) == "ja" {
      return connectOwnImpacts(cell, around: cell.element)
    }
    if field.name == "leder_till" { targets.insert(KindSet(.goal)) }
    if let element = find(
      text, targets, plan: draft.elements[Int(cell.element)].plan, at: cell.place)
    {
      return connect(cell, to: element)
    }
    if connectAll(cell, text, targets) { return }
    let parts: [String] = if case .one = field.type { [text] } else { NameIndex.split(text) }
    let found = parts.map {
      find($0, targets, plan: draft.elements[Int(cell.element)].plan, at: nil)
    }
    if parts.count > 1, let first = found.first, let first,
      found.dropFirst().allSatisfy({ $0 == nil }),
      field.name != "målgrupp"
    {
      // A known name and a remark after a comma: "Delregional vårdsamverkan, 4 från varje".
      return connect(cell, to: first)
    }
    let makes =
      targets == .all ? nil : targets.kinds.first { Metamodel.standard[$0].isMadeByMention }
    if parts.count > 1, makes != nil || found.allSatisfy({ $0 != nil }) {
      draft.findings.append(.splitReference(text, parts, of: field.name, at: cell.place))
      for (part, element) in zip(parts, found) {
        if let element {
          connect(cell, to: element)
        } else if let makes {
          connect(cell, to: make(makes, part, like: cell))
        }
      }
      return
    }
    if let makes { return connect(cell, to: make(makes, text, like: cell)) }
    if let other = Self.wordsInstead[field.name] {
      draft.set(other, of: cell.element, to: .text(text), at: cell.place)
      return
    }
    let kinds =
      targets == .all
      ? "element" : targets.kinds.map { Metamodel.standard[$0].name }.joined(separator: " eller ")
    draft.elements[Int(cell.element)].isRepaired = true
    draft.findings.append(
      .unknownReference(
        text, of: field.name, kinds: kinds, nearest: names.nearest(to: text, targets),
        at: cell.place))
  }

  /// Relations that may name something that is no element, and the field that then holds the words.
  private static let wordsInstead = ["väntar_på": "väntar_på_annat", "vad": "ämne"]

  /// `alla`, or `alla 15`: every element of the kind in the plan.
  private mutating func connectAll(_ cell: Draft.Cell, _ text: String, _ targets: KindSet) -> Bool {
    let words = TextFolding.words(text)
    guard words.first == "alla", words.count == 1 || words.count == 2 && Int(words[1]) != nil,
      targets != .all
    else { return false }
    let plan = draft.elements[Int(cell.element)].plan
    for index in draft.elements.indices
    where canonical[index] == index && draft.elements[index].plan == plan
      && targets.contains(draft.elements[index].kind)
    {
      connect(cell, to: Int32(index))
    }
    return true
  }

  /// `analys2021:985`: a document and a place in it.
  private mutating func followSource(_ cell: Draft.Cell, _ text: String) {
    mentions.append((canonical[Int(cell.element)], text, cell.place))
    let name = text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? text
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
    guard goal >= 0 else { return }
    let own = canonical[Int(goal)]
    for index in draft.elements.indices where draft.elements[index].kind == .impact {
      let parent = draft.elements[index].parent
      if parent >= 0, canonical[Int(parent)] == own {
        draft.cells.append(
          .init(
            element: cell.element, field: cell.field, place: cell.place,
            content: .element(Int32(index))))
      }
    }
  }

  /// An element made because it is named.
  private mutating func make(_ kind: Kind, _ name: String, like cell: Draft.Cell) -> Int32 {
    let plan = draft.elements[Int(cell.element)].plan
    let id = Slug.make(name)
    let element = draft.add(
      Draft.Element(
        kind: kind, plan: plan, parent: -1, id: nil, place: cell.place, isBareName: true,
        isRepaired: false, isDeclared: false, defaults: -1))
    canonical.append(element)
    ids.append(id)
    names.own[element] = name
    names.add(name, to: element, kind)
    draft.set("namn", of: element, to: .text(name), at: cell.place)
    return element
  }

  /// The element of these kinds that a text names: in its own plan first, then in the others.
  private mutating func find(_ text: String, _ kinds: KindSet, plan: Int, at place: Place?)
    -> Int32?
  {
    var wanted = text
    var plans: Int?
    if let slash = text.firstIndex(of: "/"),
      let other = names.plan(String(text[..<slash]), in: draft)
    {
      wanted = String(text[text.index(after: slash)...])
      plans = other
    }
    var seen: Set<Int32> = []
    let all = names.find(wanted, kinds).map { canonical[Int($0)] }.filter {
      seen.insert($0).inserted
    }
    let own = all.filter { draft.elements[Int($0)].plan == (plans ?? plan) }
    let matches = own.isEmpty && plans == nil ? all : own
    // A subregion and the body that works in it often share a name; where either can stand, the
    // subregion is meant.
    let subregions = matches.filter { draft.elements[Int($0)].kind == .subregion }
    if subregions.count == 1 { return subregions[0] }
    if let place, matches.count > 1 {
      let byID = matches.filter { ids[Int($0)] == wanted }
      if byID.count == 1 { return byID[0] }
      draft.findings.append(
        .ambiguousReference(
          text, matches.map { (ids[Int($0)], draft.elements[Int($0)].place) }, at: place))
    }
    return matches.first
  }
}
