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

  var draft: Draft
  var canonical: [Int32]
  private(set) var ids: [String]
  var names = NameIndex()
  var mentions: [(element: Int32, text: String, place: Place)] = []
  /// By folded id: the plan.
  private(set) var planIDs: [String: Int] = [:]
  /// By written element: the number of its id and of its first name in `names`; -1 where it has none.
  private var idNumbers: [Int32]
  private var nameNumbers: [Int32]
  private var taken: Set<Key> = []
  /// By id: the number that its next twin gets.
  private var ordinals: [Key: Int] = [:]
  /// What has been told once about a text under a field.
  var told: Set<Told> = []
  /// By goal: the end states that are written in it.
  private(set) lazy var impacts = impactsByGoal()
  /// By plan and kind: the elements, once something asks for all of them.
  private(set) lazy var everyElement = elementsByPlan()

  struct Told: Hashable {
    var field: FieldID
    var text: String
  }

  static func run(_ draft: consuming Draft) -> Result {
    var resolution = Resolution(consume draft)
    let written = resolution.writtenKeys()
    let (taken, _) = Parallel.both { [count = resolution.draft.elements.count] in
      // With room for the ids that will be derived.
      var taken = Set<Key>(minimumCapacity: count)
      for key in written { taken.insert(key) }
      return taken
    } _: {
      resolution.mergeWritten()
      resolution.indexNames()
      resolution.mergeNamed()
    }
    resolution.taken = taken
    resolution.deriveIDs()
    resolution.follow()
    resolution.breakRings()
    return Result(
      draft: resolution.draft, canonical: resolution.canonical, ids: resolution.ids,
      mentions: resolution.mentions)
  }

  private init(_ draft: consuming Draft) {
    self.draft = draft
    for (index, plan) in self.draft.plans.enumerated() {
      let key = TextFolding.fold(plan.id)
      if planIDs[key] == nil { planIDs[key] = index }
    }
    canonical = self.draft.elements.indices.map { Int32($0) }
    ids = self.draft.elements.map { $0.id ?? "" }
    // An id and a name each, at the most common.
    names.reserve(2 * self.draft.elements.count)
    idNumbers = Array(repeating: -1, count: self.draft.elements.count)
    nameNumbers = idNumbers
    for index in self.draft.elements.indices {
      if let id = self.draft.elements[index].id { idNumbers[index] = names.number(of: id) }
    }
  }

  // MARK: the same element written twice

  private struct Key: Hashable, Sendable {
    var plan: Int
    var kind: Kind
    var id: String
  }

  /// The same by the number of the folded id or name.
  private struct NamedKey: Hashable {
    var plan: Int
    var kind: Kind
    var name: Int32
  }

  /// Elements of one kind with the same id are one: what other files say of it is added. Twice in
  /// one file is a finding.
  private mutating func mergeWritten() {
    let nameFields = Metamodel.standard.fields.map { $0.name == "namn" }
    var named = [Bool](repeating: false, count: draft.elements.count)
    for index in draft.cells.indices where nameFields[Int(draft.cells[index].field.index)] {
      named[Int(draft.cells[index].element)] = true
    }
    var first = [NamedKey: Int32](minimumCapacity: draft.elements.count)
    for index in draft.elements.indices where idNumbers[index] >= 0 {
      let key = NamedKey(
        plan: draft.elements[index].plan, kind: draft.elements[index].kind, name: idNumbers[index])
      let earlier = first[key, default: Int32(index)]
      if earlier == index {
        first[key] = earlier
        continue
      }
      let element = draft.elements[index]
      let other = draft.elements[Int(earlier)]
      if other.place.file == element.place.file || !(element.isAddition || other.isAddition) {
        draft.findings.append(
          .duplicateID(
            element.id ?? "", kind: element.kind, first: other.place, at: element.place))
      }
      if !named[Int(earlier)], named[index] {
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

  /// A bare word where an element may be written out names a declared one: by its id; by its name
  /// where that one stands at the top of the plan, as things do that are to be named; and money
  /// always by its name.
  private mutating func mergeNamed() {
    var isSought = [Bool](repeating: false, count: names.names.count)
    var bare: [Int] = []
    for index in draft.elements.indices where canonical[index] == index {
      if draft.elements[index].isBareName, draft.elements[index].isDeclared,
        idNumbers[index] < 0, nameNumbers[index] >= 0
      {
        isSought[Int(nameNumbers[index])] = true
        bare.append(index)
      }
    }
    if bare.isEmpty { return }
    var declared: [NamedKey: Int32] = [:]
    func declare(_ name: Int32, _ index: Int) {
      guard name >= 0, isSought[Int(name)] else { return }
      let key = NamedKey(
        plan: draft.elements[index].plan, kind: draft.elements[index].kind, name: name)
      if declared[key] == nil { declared[key] = Int32(index) }
    }
    for index in draft.elements.indices where canonical[index] == index {
      guard !draft.elements[index].isBareName else { continue }
      declare(idNumbers[index], index)
      if draft.elements[index].parent < 0 || draft.elements[index].kind == .funding {
        declare(nameNumbers[index], index)
      }
    }
    for index in bare {
      let key = NamedKey(
        plan: draft.elements[index].plan, kind: draft.elements[index].kind,
        name: nameNumbers[index])
      if let match = declared[key] { canonical[index] = match }
    }
  }

  private mutating func indexNames() {
    for index in draft.elements.indices where canonical[index] == index {
      if let id = draft.elements[index].id {
        names.add(id, idNumbers[index], to: Int32(index), draft.elements[index].kind)
      }
    }
    let nameFields = Kind.allCases.map { Metamodel.standard.field("namn", of: $0) }
    let otherNames = Kind.allCases.map { Metamodel.standard.field("kallas", of: $0) }
    for index in draft.cells.indices {
      let (of, field) = (Int(draft.cells[index].element), draft.cells[index].field)
      let kind = draft.elements[of].kind
      let isName = nameFields[Int(kind.rawValue)] == field
      guard isName || otherNames[Int(kind.rawValue)] == field,
        case .text(let text) = draft.cells[index].content
      else { continue }
      let element = canonical[of]
      let number = names.number(of: text)
      if isName {
        if nameNumbers[of] < 0 { nameNumbers[of] = number }
        if draft.elements[Int(element)].name == nil {
          draft.elements[Int(element)].name = text
          nameNumbers[Int(element)] = number
        }
      }
      names.add(text, number, to: element, kind)
    }
  }

  // MARK: ids

  /// The ids that are written, which no other element of the plan and kind can have.
  private func writtenKeys() -> [Key] {
    draft.elements.indices.lazy.filter { draft.elements[$0].id != nil }.map {
      Key(plan: draft.elements[$0].plan, kind: draft.elements[$0].kind, id: ids[$0])
    }
  }

  /// Parent's id / subregion / kind : slug of the name, with a number for twins; statements about a
  /// cell have no name and are one per cell.
  private mutating func deriveIDs() {
    let subregions = CellIndex.fields("delregion")
    let labels = Self.labelFields.map(CellIndex.fields)
    let cells = CellIndex(draft, of: [subregions] + labels)
    let kinds = Metamodel.standard.kinds.map { Slug.make($0.name) }
    let (first, further) = (kinds.map { $0 + ":" }, kinds.map { "/" + $0 + ":" })
    // The same few subregions are named again and again.
    var slugs: [String: String] = [:]
    var cellStatements: [Key: Int32] = [:]
    for index in draft.elements.indices where draft.elements[index].id == nil {
      guard canonical[index] == index else { continue }
      let (kind, plan) = (draft.elements[index].kind, draft.elements[index].plan)
      let parent = draft.elements[index].parent
      var isBelow = parent >= 0
      var above = parent < 0 ? "" : ids[Int(canonical[Int(parent)])]
      if let cell = cells.first(subregions[Int(kind.rawValue)], of: Int32(index), in: draft),
        case .reference(let subregion) = cell.content
      {
        let slug = slugs[subregion] ?? Slug.make(subregion)
        slugs[subregion] = slug
        let steps = above.utf8.split(
          separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isInside = steps.dropFirst().contains { $0.elementsEqual(slug.utf8) }
        if !isInside {
          above = isBelow ? above + "/" + slug : slug
          isBelow = true
        }
      }
      if kind == .statusReport || kind == .localPlans {
        let id = isBelow ? above + "/" + kinds[Int(kind.rawValue)] : kinds[Int(kind.rawValue)]
        let key = Key(plan: plan, kind: kind, id: id)
        if let same = cellStatements[key] {
          canonical[index] = same
          continue
        }
        cellStatements[key] = Int32(index)
        ids[index] = uniqueID(id, kind, plan)
      } else {
        let step = (isBelow ? further : first)[Int(kind.rawValue)]
        let id = String(joining: above, step, Slug.make(label(Int32(index), cells, labels)))
        ids[index] = uniqueID(id, kind, plan)
      }
    }
    for index in draft.elements.indices where canonical[index] != index {
      ids[index] = ids[Int(canonical[index])]
    }
  }

  /// An element made because it is named.
  mutating func make(_ kind: Kind, _ name: String, like cell: Draft.Cell) -> Int32 {
    let plan = draft.elements[Int(cell.element)].plan
    let element = draft.add(
      Draft.Element(
        kind: kind, plan: plan, parent: -1, id: nil, place: cell.place, isBareName: true,
        isRepaired: false, isDeclared: false, defaults: -1))
    canonical.append(element)
    ids.append(uniqueID(Slug.make(name), kind, plan))
    names.add(name, to: element, kind)
    draft.set("namn", of: element, to: .text(name), at: cell.place)
    return element
  }

  private mutating func uniqueID(_ slug: String, _ kind: Kind, _ plan: Int) -> String {
    let id = slug.isEmpty ? Slug.make(Metamodel.standard[kind].name) : slug
    let key = Key(plan: plan, kind: kind, id: id)
    var unique = id
    if taken.insert(key).inserted { return unique }
    var ordinal = ordinals[key] ?? 2
    repeat {
      unique = id + "-" + String(ordinal)
      ordinal += 1
    } while !taken.insert(Key(plan: plan, kind: kind, id: unique)).inserted
    // Twins go on from the last one's number.
    ordinals[key] = ordinal
    return unique
  }

  /// What an element without a name may be called by.
  private static let labelFields = [
    "text", "regel", "till", "gäller", "från", "om", "hur", "organ", "belopp", "period",
  ]

  /// What an element without an id is called in its derived one.
  private func label(_ element: Int32, _ cells: CellIndex, _ fields: [[FieldID?]]) -> String {
    if let name = draft.elements[Int(element)].name { return name }
    let kind = Int(draft.elements[Int(element)].kind.rawValue)
    for field in fields {
      guard let cell = cells.first(field[kind], of: element, in: draft) else { continue }
      switch cell.content {
      case .text(let text), .reference(let text): return text
      case .money(let money): return money.formatted()
      case .period(let period): return period.written
      default: continue
      }
    }
    return ""
  }
}
