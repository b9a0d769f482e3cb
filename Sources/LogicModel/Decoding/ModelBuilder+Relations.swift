import Syntax

/// Relations that follow from what is written: shared work, lists of a plan, cells and links.
extension ModelBuilder {
  mutating func deriveRelations() {
    shareWork()
    listByPlan()
    relateIndirectWork()
  }

  /// `samma_arbete_som`: the other goal's work, and what is said of its cells, is this goal's too.
  private mutating func shareWork() {
    let range = ranges[Int(Kind.goal.rawValue)]
    let shared = linked("samma_arbete_som", of: .goal)
    for name in ["aktiviteter", "redovisningar", "lokala_planer"] {
      let lists = linked(name, of: .goal)
      for goal in range {
        for other in shared[row(goal, .goal)] {
          for element in lists[row(other, .goal)] { link(goal, name, element) }
        }
      }
    }
  }

  /// A plan lists its own elements by kind, not those of the plans under it.
  private mutating func listByPlan() {
    for (key, kind) in Vocabulary.sections {
      let field = key == "undantag" ? "undantag_i_planen" : key
      guard let list = metamodel.field(field, of: .plan) else { continue }
      if kind == .decision {
        listDecisions()
        continue
      }
      let isDerived = metamodel[list].isDerived
      guard isDerived || kind == .subregion else { continue }
      for element in ranges[Int(kind.rawValue)] {
        if kind == .subregion, !resolved.draft.elements[Int(written[Int(element)])].isDeclared {
          continue
        }
        edges[Int(list.index)].append(.init(from: plans[Int(element)], to: element))
      }
    }
  }

  /// A decision at the top of a file is about the plan, as one that stands under `plan:` is.
  private mutating func listDecisions() {
    let lists = linked("beslut", of: .plan)
    for element in ranges[Int(Kind.decision.rawValue)] {
      let plan = plans[Int(element)]
      if !lists[row(plan, .plan)].contains(element) { link(plan, "beslut", element) }
    }
  }

  /// A goal contributes to another where its activities do, or where a subregion says so.
  private mutating func relateIndirectWork() {
    let activities = linked("mål", of: .activity)
    let contributes = linked("bidrar_till", of: .activity)
    for activity in ranges[Int(Kind.activity.rawValue)] {
      let row = row(activity, .activity)
      for target in contributes[row] {
        for goal in activities[row] where goal != target { link(goal, "bidrar_till", target) }
      }
    }
    let through = linked("via", of: .statusReport)
    let reported = linked("mål", of: .statusReport)
    for report in ranges[Int(Kind.statusReport.rawValue)] {
      let row = row(report, .statusReport)
      for source in through[row] {
        for goal in reported[row] where goal != source { link(source, "bidrar_till", goal) }
      }
    }
  }

  // MARK: the chain

  /// Every link of the chain as an element of its own, and all of them as `leder_till`.
  mutating func makeLinks() {
    var pairs: [(from: Int32, to: Int32)] = []
    for field in metamodel.fields.indices {
      let traits = metamodel.fields[field].traits
      let isChain = metamodel.fields[field].name == "leder_till"
      guard isChain || traits.contains(.leads) || traits.contains(.follows) else { continue }
      for edge in edges[field] {
        pairs.append(
          traits.contains(.follows) ? (edge.to, edge.from) : (edge.from, edge.to))
      }
    }
    pairs.sort { $0 < $1 }
    var links: [(from: Int32, to: Int32)] = []
    for pair in pairs where links.last.map({ $0 == pair }) != true { links.append(pair) }
    let start = Int32(written.count)
    for (from, to) in links {
      let id = String(joining: ids[Int(from)], " → ", ids[Int(to)])
      _ = append(.link, plan: plans[Int(from)], id: id)
    }
    let end = Int32(written.count)
    ranges[Int(Kind.link.rawValue)] = start..<end
    // One revision has no changes; they would come after all else.
    ranges[Int(Kind.change.rawValue)] = end..<end
    var steps: [Int64?] = []
    let ends = ["från", "till"].map { metamodel.field($0, of: .link) }
    let forward = Kind.allCases.map { metamodel.field("leder_till", of: $0) }
    for (index, (from, to)) in links.enumerated() {
      let number = start + Int32(index)
      for (field, end) in zip(ends, [from, to]) { if let field { link(number, field, end) } }
      let kind = kind(of: from)
      if let field = forward[Int(kind.rawValue)] { link(from, field, to) }
      steps.append(Int64(Self.level(self.kind(of: to)) - Self.level(kind)))
    }
    if let field = metamodel.field("steg", of: .link) {
      columns[Int(field.index)] = Column(.integer(steps))
    }
    setLinkFacts(start, links)
  }

  /// How far along the chain a kind stands.
  static func level(_ kind: Kind) -> Int {
    switch kind {
    case .resource, .funding: 0
    case .activity: 1
    case .output: 2
    case .outcome: 3
    default: 4
    }
  }

  private mutating func setLinkFacts(_ start: Int32, _ links: [(from: Int32, to: Int32)]) {
    var assumptions = [Int32](repeating: -1, count: links.count)
    var evidence = assumptions
    var nothings: [[Int32: Nothing]] = [[:], [:]]
    let facts = factsByEnds()
    for (index, (from, to)) in links.enumerated() where !facts.isEmpty {
      guard let fact = facts[Ends(from: from, to: to)] else { continue }
      for (which, content) in [fact.assumption, fact.evidence].enumerated() {
        switch content {
        case .text(let text):
          let number = strings.number(of: text)
          if which == 0 { assumptions[index] = number } else { evidence[index] = number }
        case .nothing(let nothing): nothings[which][Int32(index)] = nothing
        default: continue
        }
      }
    }
    for (which, name) in ["antagande", "belägg"].enumerated() {
      guard let field = metamodel.field(name, of: .link) else { continue }
      var column = Column(.text(which == 0 ? assumptions : evidence))
      column.nothings = nothings[which]
      columns[Int(field.index)] = column
    }
  }

  private struct Ends: Hashable {
    let from: Int32
    let to: Int32
  }

  /// What links say about themselves; a link is known by where its target is written.
  private func factsByEnds() -> [Ends: Draft.LinkFact] {
    guard !resolved.draft.linkFacts.isEmpty else { return [:] }
    var byPlace: [Place: Draft.LinkFact] = [:]
    for fact in resolved.draft.linkFacts { byPlace[fact.place] = fact }
    var facts: [Ends: Draft.LinkFact] = [:]
    for cell in resolved.draft.cells where metamodel[cell.field].name == "leder_till" {
      guard case .element(let target) = cell.content, let fact = byPlace[cell.place] else {
        continue
      }
      let ends = Ends(from: numbers[Int(cell.element)], to: numbers[Int(target)])
      if facts[ends] == nil { facts[ends] = fact }
    }
    return facts
  }
}
