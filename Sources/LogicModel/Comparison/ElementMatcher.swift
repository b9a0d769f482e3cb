/// Finds the pairs of elements that are the same in two revisions; what is derived is left out.
struct ElementMatcher {
  let old: Model
  let new: Model
  /// By old element, by new element: what it is in the other revision, or -1.
  private var ahead: [Int32]
  private var back: [Int32]
  private var matches = BestMatches()
  /// By plan of the old revision and by id in it: what the id is in the new one.
  private var heads: [Int32: [String: String]] = [:]

  /// Where elements without an id of their own are told apart by their names.
  private struct Nest: Hashable {
    let plan: Int32
    let kind: Kind
    /// The id that theirs begin with.
    let head: String
  }

  private struct Named: Hashable {
    let plan: Int32
    let kind: Kind
    let name: String
  }

  init(old: Model, new: Model) {
    self.old = old
    self.new = new
    ahead = [Int32](repeating: -1, count: Int(old.elementCount))
    back = [Int32](repeating: -1, count: Int(new.elementCount))
  }

  /// In the order of the old revision.
  var pairs: [(Int32, Int32)] {
    ahead.indices.filter { ahead[$0] >= 0 }.map { (Int32($0), ahead[$0]) }
  }

  mutating func run() {
    matchPlans()
    matchIDs()
    matchRenamed(hadID: true, hasID: true)
    matchAutomatic()
    // What is inside a moved or renamed element is looked for in its new place.
    for _ in 0..<3 {
      let before = ahead.count { $0 >= 0 }
      matchMoved()
      matchRenamed(hadID: true, hasID: false)
      matchRenamed(hadID: false, hasID: true)
      guard ahead.count(where: { $0 >= 0 }) > before else { break }
      matchAutomatic()
    }
  }

  private mutating func join(_ one: Int32, _ other: Int32) {
    guard ahead[Int(one)] < 0, back[Int(other)] < 0 else { return }
    ahead[Int(one)] = other
    back[Int(other)] = one
    let plan = old.plans[Int(one)]
    let (id, successor) = (old.ids[Int(one)], new.ids[Int(other)])
    if id != successor, heads[plan]?[id] == nil { heads[plan, default: [:]][id] = successor }
  }

  // MARK: plans and written ids

  private mutating func matchPlans() {
    let (olds, news) = (old.elements(of: .plan), new.elements(of: .plan))
    let known = Dictionary(news.map { (new.ids[Int($0)], $0) }, uniquingKeysWith: { a, _ in a })
    for plan in olds { if let same = known[old.ids[Int(plan)]] { join(plan, same) } }
    let lost = olds.filter { ahead[Int($0)] < 0 }
    let found = news.filter { back[Int($0)] < 0 }
    // One plan against one plan is the same plan, whatever it is called.
    if lost.count == 1, found.count == 1 { return join(lost[0], found[0]) }
    matchByLikeness(lost, found)
  }

  /// Elements with ids of their own, and those that are only named somewhere.
  private mutating func matchIDs() {
    var known: [Named: Int32] = [:]
    for element in new.written where !new.isAutomatic(element) {
      let key = Named(
        plan: new.plans[Int(element)], kind: new.kind(of: element), name: new.ids[Int(element)])
      known[key] = element
    }
    for element in old.written where !old.isAutomatic(element) && ahead[Int(element)] < 0 {
      guard let plan = plan(of: element) else { continue }
      let key = Named(plan: plan, kind: old.kind(of: element), name: old.ids[Int(element)])
      if let same = known[key] { join(element, same) }
    }
  }

  /// The plan of the new revision that an element's plan is.
  private func plan(of element: Int32) -> Int32? {
    let plan = ahead[Int(old.plans[Int(element)])]
    return plan < 0 ? nil : plan
  }

  /// Elements that have got, lost or changed an id of their own, and have near the same name.
  private mutating func matchRenamed(hadID: Bool, hasID: Bool) {
    struct Group: Hashable {
      let plan: Int32
      let kind: Kind
    }
    var news: [Group: [Int32]] = [:]
    for element in new.written where back[Int(element)] < 0 && new.isDeclared(element) {
      guard new.hasWrittenID[Int(element)] == hasID else { continue }
      let group = Group(plan: new.plans[Int(element)], kind: new.kind(of: element))
      news[group, default: []].append(element)
    }
    guard !news.isEmpty else { return }
    var olds: [(Group, [Int32])] = []
    for element in old.written where ahead[Int(element)] < 0 && old.isDeclared(element) {
      guard old.hasWrittenID[Int(element)] == hadID, let plan = plan(of: element) else { continue }
      let group = Group(plan: plan, kind: old.kind(of: element))
      if olds.last?.0 == group {
        olds[olds.count - 1].1.append(element)
      } else {
        olds.append((group, [element]))
      }
    }
    for (group, elements) in olds { matchByLikeness(elements, news[group] ?? []) }
  }

  private mutating func matchByLikeness(_ olds: [Int32], _ news: [Int32]) {
    let (names, others) = (olds.map { old.name($0) }, news.map { new.name($0) })
    let found = matches.pairs(olds.count, news.count) {
      BestMatches.likeness(names[$0], others[$1])
    }
    for pair in found { join(olds[pair.old], news[pair.new]) }
  }

  // MARK: automatic ids

  /// From the top down, since an element is looked for in what its parent has become.
  private mutating func matchAutomatic() {
    var news: [Nest: [Int32]] = [:]
    for element in new.written where back[Int(element)] < 0 && new.isAutomatic(element) {
      let nest = Nest(
        plan: new.plans[Int(element)], kind: new.kind(of: element),
        head: Self.head(of: new.ids[Int(element)]))
      news[nest, default: []].append(element)
    }
    guard !news.isEmpty else { return }
    var levels: [[Int32]] = []
    for element in old.written where ahead[Int(element)] < 0 && old.isAutomatic(element) {
      let depth = old.ids[Int(element)].utf8.count { $0 == UInt8(ascii: "/") }
      while levels.count <= depth { levels.append([]) }
      levels[depth].append(element)
    }
    for level in levels {
      var nests: [(Nest, [Int32])] = []
      var rows: [Nest: Int] = [:]
      for element in level {
        guard let plan = plan(of: element) else { continue }
        let head = today(Self.head(of: old.ids[Int(element)]), of: old.plans[Int(element)])
        let nest = Nest(plan: plan, kind: old.kind(of: element), head: head)
        if let row = rows[nest] {
          nests[row].1.append(element)
        } else {
          rows[nest] = nests.count
          nests.append((nest, [element]))
        }
      }
      for (nest, elements) in nests { matchNest(elements, news[nest] ?? []) }
    }
  }

  private mutating func matchNest(_ olds: [Int32], _ news: [Int32]) {
    guard !news.isEmpty else { return }
    func key(_ model: Model, _ element: Int32) -> String {
      model.text("namn", of: element).map { TextFolding.fold($0) } ?? ""
    }
    var byName: [String: [Int32]] = [:]
    for element in news { byName[key(new, element), default: []].append(element) }
    for (name, twins) in Dictionary(grouping: olds, by: { key(old, $0) }) {
      guard let others = byName[name] else { continue }
      matchTwins(twins.sorted(), others, isNamed: !name.isEmpty)
    }
    let lost = olds.filter { ahead[Int($0)] < 0 && old.text("namn", of: $0) != nil }
    let found = news.filter { back[Int($0)] < 0 && new.text("namn", of: $0) != nil }
    matchByLikeness(lost, found)
  }

  /// Elements of one name, or of none: first those of which all the same is said, then those with
  /// the same id, then, where they have a name, in their order.
  private mutating func matchTwins(_ olds: [Int32], _ news: [Int32], isNamed: Bool) {
    if isNamed, olds.count == 1, news.count == 1 { return join(olds[0], news[0]) }
    var bySaying: [[String]: [Int32]] = [:]
    for element in news.reversed() { bySaying[new.said(of: element), default: []].append(element) }
    for element in olds {
      if let same = bySaying[old.said(of: element)]?.popLast() { join(element, same) }
    }
    func left(_ elements: [Int32], _ other: [Int32]) -> [Int32] {
      elements.filter { other[Int($0)] < 0 }
    }
    for element in left(olds, ahead) {
      let label = Self.label(of: old.ids[Int(element)])
      if let same = left(news, back).first(where: { Self.label(of: new.ids[Int($0)]) == label }) {
        join(element, same)
      }
    }
    guard isNamed else { return }
    for (one, other) in zip(left(olds, ahead), left(news, back)) { join(one, other) }
  }

  /// What is not in its old place, and stands once under its name elsewhere in the plan.
  private mutating func matchMoved() {
    func gather(_ model: Model, _ free: [Int32], _ plan: (Int32) -> Int32?) -> [Named: [Int32]] {
      var found: [Named: [Int32]] = [:]
      for element in model.written where free[Int(element)] < 0 {
        guard let name = model.text("namn", of: element), let plan = plan(element) else { continue }
        let key = Named(plan: plan, kind: model.kind(of: element), name: TextFolding.fold(name))
        found[key, default: []].append(element)
      }
      return found
    }
    let others = gather(new, back) { new.plans[Int($0)] }
    for (key, elements) in gather(old, ahead, { plan(of: $0) }) where elements.count == 1 {
      if let found = others[key], found.count == 1 { join(elements[0], found[0]) }
    }
  }

  // MARK: ids

  /// What an id begins with: that of its parent, with a subregion perhaps.
  private static func head(of id: String) -> String {
    id.lastIndex(of: "/").map { String(id[..<$0]) } ?? ""
  }

  private static func label(of id: String) -> Substring {
    id.lastIndex(of: "/").map { id[id.index(after: $0)...] } ?? id[...]
  }

  /// What the head of an id is in the new revision.
  private func today(_ head: String, of plan: Int32) -> String {
    guard let successors = heads[plan], !successors.isEmpty else { return head }
    var end = head.endIndex
    while true {
      if let successor = successors[String(head[..<end])] { return successor + head[end...] }
      guard let slash = head[..<end].lastIndex(of: "/") else { return head }
      end = slash
    }
  }
}
