import LogicModel
import Syntax

/// Gathers the chain of a goal from the model and from what the check found.
struct ChainReader {
  let model: Model
  let graph: RelationGraph
  let index: FindingIndex
  let language: Language

  func chain(of goal: Int32) -> Chain {
    let id = model.qualifiedID(goal)
    let elements = gather(goal)
    var nodes = elements.map { node($0) }
    var links = linked(elements)
    addOrdinaryBudget(of: goal, elements, to: &nodes, &links)
    let measured = indicators(of: goal, elements)
    return Chain(
      goal: id, heading: heading(of: goal), nodes: nodes, links: links,
      holes: holes(of: goal, nodes), indicators: measured,
      unmeasured: unmeasured(goal, measured), firstBreak: firstBreak(of: id))
  }

  func heading(of goal: Int32) -> String {
    let name = model.name(goal)
    let id = model.ids[Int(goal)]
    return model.hasWrittenID[Int(goal)] && id != name ? id + " " + name : name
  }

  // MARK: what stands in it

  /// The elements of the chain, level by level, each once.
  private func gather(_ goal: Int32) -> [Int32] {
    var all: [Int32] = []
    var seen: Set<Int32> = []
    func add(_ elements: [Int32]) {
      for element in elements where seen.insert(element).inserted { all.append(element) }
    }
    let activities = model.related("alla_aktiviteter", of: goal)
    let own = model.related("resurser", of: goal)
    for activity in activities {
      for field in ["finansiering", "medel", "fördelningar", "resurser"] {
        add(model.related(field, of: activity))
      }
    }
    add(own)
    for resource in all where model.kind(of: resource) == .resource {
      add(model.related("finansiering", of: resource))
    }
    add(model.related("medel", of: goal) + model.related("fördelningar", of: goal))
    add(activities)
    let reached = { kind in
      graph.reach(activities, ["leder_till"], within: model.elements(of: kind))
    }
    add(model.related("prestationer", of: goal) + reached(.output))
    add(model.related("effekter", of: goal) + reached(.outcome))
    add(model.related("slutmål", of: goal) + reached(.impact))
    return all
  }

  private func linked(_ elements: [Int32]) -> [Chain.Link] {
    let places = Dictionary(uniqueKeysWithValues: zip(elements, elements.indices))
    return elements.indices.flatMap { from -> [Chain.Link] in
      let element = elements[from]
      var targets =
        model.kind(of: element) == .allocation ? [] : model.related("leder_till", of: element)
      switch model.kind(of: element) {
      case .funding: targets += model.related("avser", of: element)
      case .allocation: targets += model.related("avser", of: element)
      default: break
      }
      var seen: Set<Int> = []
      return targets.compactMap { places[$0] }.filter { seen.insert($0).inserted }
        .map { Chain.Link(from: from, to: $0) }
    }
  }

  /// Work within the ordinary budget has its resource, though no element stands for it.
  private func addOrdinaryBudget(
    of goal: Int32, _ elements: [Int32], to nodes: inout [Chain.Node], _ links: inout [Chain.Link]
  ) {
    let isWhole = model.flag("ordinarie_budget", of: goal) == true
    let paid = elements.indices.filter { index in
      model.kind(of: elements[index]) == .activity
        && (isWhole || model.flag("ordinarie_budget", of: elements[index]) == true)
    }
    guard isWhole || !paid.isEmpty else { return }
    links += paid.map { Chain.Link(from: nodes.count, to: $0) }
    nodes.append(
      Chain.Node(
        id: model.qualifiedID(goal) + "/ordinarie_budget", isElement: false, level: .resources,
        name: language.word("Ordinarie budget", "Ordinary budget"), note: [], lacks: []))
  }

  static func level(_ kind: Kind) -> Chain.Level {
    switch kind {
    case .activity: .activities
    case .output: .outputs
    case .outcome: .outcomes
    case .impact: .impacts
    default: .resources
    }
  }

  private func node(_ element: Int32) -> Chain.Node {
    let id = model.qualifiedID(element)
    let kind = model.kind(of: element)
    return Chain.Node(
      id: id, isElement: true, level: Self.level(kind), name: name(element),
      note: note(element, kind), lacks: lacks(id))
  }

  /// A share of money is often called by what it is for, a post by its role.
  private func name(_ element: Int32) -> String {
    model.text("namn", of: element) ?? model.text("roll", of: element)
      ?? model.text("ändamål", of: element)
      ?? model.related("medel", of: element).first.map(model.name) ?? model.name(element)
  }

  private func note(_ element: Int32, _ kind: Kind) -> [String] {
    var parts: [String?] = []
    switch kind {
    case .activity:
      let places = model.related("delregion", of: element).map(model.name)
      parts = [
        places.isEmpty ? model.choice("nivå", of: element) : places.joined(separator: ", "),
        model.choice("status", of: element),
      ]
    case .funding, .allocation:
      parts = [
        model.money("belopp", of: element).map(amount),
        model.period("period", of: element)?.written,
        model.related("leder_till", of: element).isEmpty
          && model.related("avser", of: element).contains(where: { model.kind(of: $0) == .goal })
          ? language.word("avser målet", "meant for the goal") : nil,
      ]
    case .output:
      let about = model.flag("ca", of: element) == true ? language.word("ca ", "about ") : ""
      let unit = model.text("enhet", of: element).map { " " + $0 } ?? ""
      parts = [
        model.integer("antal", of: element).map { about + language.grouped(Int($0)) + unit }
      ]
    case .outcome:
      parts = [model.choice("hos", of: element).map { language.word("hos ", "in ") + $0 }]
    default: break
    }
    // A name such as "ca 11 instruktörer" says its number itself.
    func bare(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
    let name = bare(name(element))
    return parts.compactMap { $0 }.filter { !name.contains(bare($0)) }
  }

  /// A sum that is not broken between two lines.
  private func amount(_ money: Money) -> String {
    String(money.formatted(language).map { $0 == " " ? "\u{A0}" : $0 })
  }

  private func lacks(_ id: String) -> [String] {
    ChainHoles.ofElements.filter { index.has($0.rule, id) }.map { $0.text.text(in: language) }
  }

  // MARK: what is missing

  private func holes(of goal: Int32, _ nodes: [Chain.Node]) -> [Chain.Hole] {
    let id = model.qualifiedID(goal)
    let present = Set(nodes.map(\.level))
    return Chain.Level.allCases.flatMap { level -> [Chain.Hole] in
      let found = ChainHoles.ofGoals.filter { $0.level == level && index.has($0.rule, id) }
        .map { Chain.Hole(level: level, sort: .missing, text: $0.text.text(in: language)) }
      return found.isEmpty && !present.contains(level) ? [stated(level, goal)] : found
    }
  }

  /// What the plan itself says of a level where nothing stands.
  private func stated(_ level: Chain.Level, _ goal: Int32) -> Chain.Hole {
    let field =
      switch level {
      case .resources: "resurser"
      case .activities: "aktiviteter"
      case .outputs: "prestationer"
      case .outcomes: "effekter"
      case .impacts: "slutmål"
      }
    let word = level.word(in: language)
    switch model.nothing(field, of: goal) {
    case .unknown:
      return Chain.Hole(
        level: level, sort: .unknown, text: word + language.word(": inte känt", ": not known"))
    case .notApplicable:
      return Chain.Hole(
        level: level, sort: .unknown,
        text: word + language.word(": ej tillämpligt", ": not applicable"))
    default:
      return Chain.Hole(
        level: level, sort: .missing, text: ChainHoles.empty(level).text(in: language))
    }
  }

  private func firstBreak(of id: String) -> Chain.Break? {
    guard let finding = index.finding(of: ChainHoles.chainRule, on: id) else { return nil }
    let after = ChainHoles.breaks.first { finding.message.swedish.contains($0.words) }?.after
    let text = finding.message.text(in: language)
    return Chain.Break(after: after, text: text.prefix(1).uppercased() + text.dropFirst() + ".")
  }

  // MARK: what is measured

  private func indicators(of goal: Int32, _ elements: [Int32]) -> [Chain.Indicator] {
    var seen: Set<Int32> = []
    let all =
      model.related("indikatorer", of: goal)
      + elements.flatMap { model.related("indikatorer", of: $0) }
    return all.filter { seen.insert($0).inserted }.map { indicator in
      Chain.Indicator(
        id: model.qualifiedID(indicator), name: model.name(indicator),
        sort: model.choice("typ", of: indicator) ?? "", level: measuredLevel(indicator),
        lacks: lacks(model.qualifiedID(indicator)))
    }
  }

  /// The metamodel derives how many steps from the work an indicator measures.
  func measuredLevel(_ indicator: Int32) -> Chain.Level? {
    model.integer("steg", of: indicator).flatMap { Chain.Level(rawValue: Int($0) + 1) }
  }

  private func unmeasured(_ goal: Int32, _ indicators: [Chain.Indicator]) -> String? {
    let id = model.qualifiedID(goal)
    if indicators.isEmpty {
      return model.nothing("indikatorer", of: goal) == .unknown
        ? language.word("Indikatorer: inte känt", "Indicators: not known")
        : language.word("Ingen indikator angiven", "No indicator stated")
    }
    return index.has("bara-resultatindikatorer", id)
      ? language.word(
        "Inget att räkna under tiden: bara resultatindikatorer",
        "Nothing to count on the way: result indicators only") : nil
  }
}
