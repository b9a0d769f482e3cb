import LogicModel
import Syntax

/// The gaps that plans accept on purpose, and whether each acceptance is in force.
struct Exemptions: Sendable {
  struct Exemption: Sendable {
    let element: Int32
    let rule: String
    let subjects: Set<Int32>
    let reason: String
    let until: String?
    var hits = 0
  }

  private let model: Model
  private var all: [Exemption] = []
  private var problems: [Finding] = []
  private let ranRules: Set<String>

  init(_ model: Model, _ rules: RuleSet, _ options: Engine.Options) {
    self.model = model
    ranRules = Set(rules.rules.map(\.id))
    for element in model.elements(of: .exemption) { add(element, rules, options) }
  }

  private mutating func add(_ element: Int32, _ rules: RuleSet, _ options: Engine.Options) {
    guard let named = model.text("regel", of: element) else {
      return refuse(element, "undantag-utan-regel", "undantaget säger inte vilken regel det gäller")
    }
    guard let reason = model.text("skäl", of: element) else {
      return refuse(
        element, "undantag-utan-skal",
        "undantaget från '\(named)' har inget skäl och gäller därför inte")
    }
    let subjects = Set(model.related("gäller", of: element))
    guard !subjects.isEmpty else {
      return refuse(
        element, "undantag-utan-element",
        "undantaget från '\(named)' säger inte vad det gäller och gäller därför inte")
    }
    guard !model.isRepaired[Int(element)] else {
      return refuse(
        element, "undantag-olasligt",
        "undantaget från '\(named)' kunde inte läsas helt och gäller därför inte")
    }
    let until = model.period("till", of: element)
    if let last = until?.lastDay, let today = options.today ?? day(of: element), today > last {
      return refuse(
        element, "undantag-utgatt", "undantaget från '\(named)' gällde till \(until?.written ?? "")"
      )
    }
    all.append(
      Exemption(
        element: element, rule: rules.aliases[named] ?? named, subjects: subjects, reason: reason,
        until: until?.written))
  }

  private mutating func refuse(_ element: Int32, _ rule: String, _ text: String) {
    problems.append(
      Finding(
        rule: rule, severity: .warning, message: LocalizedText(text),
        place: model.places[Int(element)], elements: [model.qualifiedID(element)]))
  }

  private func day(of element: Int32) -> CalendarDate? {
    model.period("läge_den", of: model.plans[Int(element)])?.lastDay
  }

  /// The exemption that accepts a rule's gap on an element, if any is in force.
  mutating func use(_ rule: String, _ element: Int32) -> Exemption? {
    guard
      let index = all.firstIndex(where: { $0.rule == rule && $0.subjects.contains(element) })
    else { return nil }
    all[index].hits += 1
    return all[index]
  }

  /// Adds what another copy of these was used for.
  mutating func add(_ others: Exemptions) {
    for index in all.indices { all[index].hits += others.all[index].hits }
  }

  /// What is wrong with exemptions: not in force, or without anything to accept.
  func findings() -> [Finding] {
    problems
      + all.filter { $0.hits == 0 && ranRules.contains($0.rule) }.map { exemption in
        Finding(
          rule: "undantag-oanvant", severity: .info,
          message: LocalizedText(
            "undantaget från '\(exemption.rule)' behövs inte: där finns ingen brist"),
          place: model.places[Int(exemption.element)],
          elements: [model.qualifiedID(exemption.element)])
      }
  }
}
