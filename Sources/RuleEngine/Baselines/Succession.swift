import LogicModel

/// Finds the elements of a baseline in today's plans.
///
/// An id that is written is found where it is written, and nowhere else. An automatic id is made of
/// the element's name and of the elements above it, so it goes when one of those is reworded: it is
/// then looked for, from the top down, among the automatic ids that are new with the same parent and
/// of the same kind, by the likeness of names.
struct Succession {
  private var matches = BestMatches()

  /// By id of the baseline, or what one begins with: today's, where it is another.
  private var successors: [String: String] = [:]

  /// An element in today's plans or in the baseline.
  private struct Candidate {
    let id: String
    /// `nil` where only the id tells.
    let name: String?
  }

  /// Where an automatic id stands: its parent, with the subregion, and the word for its kind.
  private struct Nest: Hashable {
    let parent: String
    let kind: String
  }

  init(from baseline: Baseline, to model: Model) {
    let ids = Set(
      baseline.gaps.flatMap { [$0.element] + $0.items.flatMap(Self.parts) }.map(Self.standing))
    guard !ids.isEmpty else { return }
    var present: Set<String> = []
    for element in 0..<model.elementCount { present.insert(model.qualifiedID(element)) }
    let missing = ids.subtracting(present)
    guard !missing.isEmpty else { return }

    let names = Dictionary(
      baseline.gaps.map { ($0.element, $0.name) }, uniquingKeysWith: { first, _ in first })
    let prefixes = Set(present.flatMap(Self.prefixes))
    let former = Set(ids.flatMap(Self.prefixes))
    var nests: [Nest: [Candidate]] = [:]
    for element in 0..<model.elementCount where !model.hasWrittenID[Int(element)] {
      let id = model.qualifiedID(element)
      let kind = model.kind(of: element)
      guard kind != .cell, kind != .link, kind != .plan, !former.contains(id) else { continue }
      nests[Self.nest(of: id), default: []].append(Candidate(id: id, name: model.name(element)))
    }
    for plan in model.elements(of: .plan) {
      let (id, name) = (model.qualifiedID(plan), model.name(plan))
      guard id == Slug.make(name), !former.contains(id) else { continue }
      nests[Self.plans, default: []].append(Candidate(id: id, name: name))
    }
    // What has no slash is a plan, or an item that is no element.
    let plans = Set(baseline.gaps.map { String($0.element.prefix { $0 != "/" }) })
    // Those above come first, so that what is below a reworded element is looked for below it.
    let lost = Set(missing.flatMap(Self.prefixes)).subtracting(prefixes)
      .filter { $0.contains("/") || plans.contains($0) }
    let levels = Dictionary(grouping: lost) { Self.depth($0) }
    for depth in levels.keys.sorted() { follow(levels[depth] ?? [], names, present, nests) }
  }

  /// Today's id of an element of the baseline: its own, where nothing is known.
  func today(_ id: String) -> String {
    if let successor = successors[id] { return successor }
    // A cell is called after its goal.
    guard let cross = id.firstIndex(of: "×"), let goal = successors[String(id[..<cross])]
    else { return id }
    return goal + id[cross...]
  }

  /// The same for an item, which may be several elements or no element at all.
  func today(ofItem item: String) -> String {
    let parts = Self.parts(item)
    return parts.count == 1 ? today(item) : parts.map { today($0) }.joined(separator: "+")
  }

  /// The ids that an item is made of.
  private static func parts(_ item: String) -> [String] {
    item.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
  }

  private mutating func follow(
    _ level: [String], _ names: [String: String], _ present: Set<String>,
    _ nests: [Nest: [Candidate]]
  ) {
    var orphans: [Nest: [Candidate]] = [:]
    var moved: Set<String> = []
    for id in level.sorted(by: Baseline.Gap.precedes) {
      let nest = Self.nest(of: id)
      let parent = successors[nest.parent] ?? nest.parent
      let same = parent + id.dropFirst(nest.parent.count)
      if present.contains(same) {
        successors[id] = same
        moved.insert(same)
      } else {
        orphans[Nest(parent: parent, kind: nest.kind), default: []].append(
          Candidate(id: id, name: names[id].flatMap { $0.isEmpty ? nil : $0 }))
      }
    }
    // In one order, since the comparisons may run out.
    for (nest, orphans) in orphans.sorted(by: { $0.value[0].id < $1.value[0].id }) {
      let heirs = (nests[nest] ?? []).filter { !moved.contains($0.id) }
      let pairs = matches.pairs(orphans.count, heirs.count) {
        Self.likeness(orphans[$0], heirs[$1])
      }
      for pair in pairs { successors[orphans[pair.old].id] = heirs[pair.new].id }
    }
  }

  private static func likeness(_ orphan: Candidate, _ heir: Candidate) -> Double {
    guard let name = orphan.name, let other = heir.name else {
      return BestMatches.likeness(label(orphan.id), label(heir.id))
    }
    return BestMatches.likeness(name, other)
  }

  // MARK: ids

  private static func depth(_ id: String) -> Int { id.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The id and everything that it begins with, up to a slash.
  private static func prefixes(_ id: String) -> [String] {
    // No plan nests like this; a file of slashes must not fill the memory.
    guard depth(id) < 64 else { return [id] }
    return [id] + id.indices.filter { id[$0] == "/" }.map { String(id[..<$0]) }
  }

  /// The element that an id begins with: a cell stands and falls with its goal.
  private static func standing(_ id: String) -> String { String(id.prefix { $0 != "×" }) }

  /// Where plans stand.
  private static let plans = Nest(parent: "", kind: "")

  private static func nest(of id: String) -> Nest {
    guard let slash = id.lastIndex(of: "/") else { return plans }
    let own = id[id.index(after: slash)...]
    let kind = own.firstIndex(of: ":").map { String(own[..<$0]) } ?? ""
    return Nest(parent: String(id[..<slash]), kind: kind)
  }

  /// What an automatic id says of its element's name.
  private static func label(_ id: String) -> String {
    String(id.split { $0 == "/" || $0 == ":" }.last ?? "").replacing("-", with: " ")
  }
}
