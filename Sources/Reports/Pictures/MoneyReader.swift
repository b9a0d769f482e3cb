import LogicModel
import Syntax

/// Gathers the money of each plan that has any. What is tied to no goal, the check has decided.
struct MoneyReader {
  let model: Model
  let graph: RelationGraph
  let index: FindingIndex
  let language: Language
  let heading: (Int32) -> String

  /// The rules that decide, and the relations that the first of them follows.
  static let matchRule = "medel-utan-mal"
  static let goalRule = "mal-utan-medel"
  private static let relations = [
    "del_av", "innehåller", "fördelas", "avser", "resurser", "aktiviteter", "mål",
  ]

  func flows() -> [MoneyFlow] {
    model.elements(of: .plan).compactMap(flow)
  }

  private func flow(of plan: Int32) -> MoneyFlow? {
    let funding = model.related("medel", of: plan)
    guard !funding.isEmpty else { return nil }
    let goals = model.related("mål", of: plan)
    let places = Dictionary(uniqueKeysWithValues: zip(goals, goals.indices))
    var series: [(key: Int32, parts: [MoneyFlow.Part])] = []
    var seriesOf: [Int32: Int] = [:]
    var outside: [MoneyFlow.Entry] = []
    var wholes: [MoneyFlow.Entry] = []
    for element in funding {
      guard isSmallest(element) else {
        wholes.append(entry(element))
        continue
      }
      if isOutside(element) {
        outside.append(entry(element))
        continue
      }
      let key = whole(of: element)
      if seriesOf[key] == nil {
        seriesOf[key] = series.count
        series.append((key, []))
      }
      series[seriesOf[key] ?? 0].parts.append(part(element, places))
    }
    var served: Set<Int> = []
    for part in series.flatMap(\.parts) {
      if case .goals(let goals) = part.target { served.formUnion(goals) }
    }
    // The hole first, and then in the order of the goals: nothing needs to cross.
    let ordered = series.enumerated().sorted {
      (rank($0.element.parts), $0.offset) < (rank($1.element.parts), $1.offset)
    }.map(\.element)
    let left = goals.indices.filter { !served.contains($0) }
    let bare = left.filter { index.has(Self.goalRule, model.qualifiedID(goals[$0])) }
    return MoneyFlow(
      plan: model.name(plan),
      goals: goals.map { MoneyFlow.Entry(id: model.qualifiedID($0), text: heading($0)) },
      series: ordered.map { MoneyFlow.Series(name: model.name($0.key), parts: $0.parts) },
      outside: outside, wholes: wholes, bare: bare,
      other: left.filter { !bare.contains($0) })
  }

  /// Whether it has no parts and is no part of the money of another giver: such are counted there.
  private func isSmallest(_ funding: Int32) -> Bool {
    model.related("delar", of: funding).isEmpty && model.related("ingår_i", of: funding).isEmpty
  }

  private func isOutside(_ funding: Int32) -> Bool {
    model.nothing("avser", of: funding) == .notApplicable
  }

  private func rank(_ parts: [MoneyFlow.Part]) -> Int {
    switch parts.first?.target {
    case .goals(let goals): goals.first ?? 0
    case .untried: -1
    default: -2
    }
  }

  /// Years of one series have a whole that has no sum of its own.
  private func whole(of funding: Int32) -> Int32 {
    guard let whole = model.related("del_av", of: funding).first,
      model.money("belopp", of: whole) == nil
    else { return funding }
    return whole
  }

  private func part(_ funding: Int32, _ places: [Int32: Int]) -> MoneyFlow.Part {
    let id = model.qualifiedID(funding)
    let goals = graph.reach([funding], Self.relations, within: model.elements(of: .goal))
      .compactMap { places[$0] }
    let target: MoneyFlow.Target =
      index.has(Self.matchRule, id) ? .unmatched : goals.isEmpty ? .untried : .goals(goals)
    return MoneyFlow.Part(
      id: id, name: model.name(funding), money: model.money("belopp", of: funding), target: target)
  }

  private func entry(_ funding: Int32) -> MoneyFlow.Entry {
    let sum =
      model.money("belopp", of: funding)?.formatted(language)
      ?? (model.related("delar", of: funding).isEmpty
        ? language.word("belopp inte angivet", "amount not stated")
        : language.word("del för del", "part by part"))
    return MoneyFlow.Entry(
      id: model.qualifiedID(funding),
      text: model.name(funding) + ", " + sum)
  }
}
