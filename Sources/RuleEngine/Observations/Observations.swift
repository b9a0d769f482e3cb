package import LogicModel
package import Syntax

/// The observations (`iakttagelser`) of plans that say what should be found, held against what the
/// rules find. Nothing is taken from the observation but what it expects.
package struct Observations: Sendable {
  /// In the order of the plan files.
  package let observations: [Observation]
  /// Rules with gaps that no observation asks for, in the order of ids.
  package let others: [(rule: String, answer: RuleAnswer)]

  /// Holds observations against findings.
  ///
  /// - Parameters:
  ///   - result: what all rules come to, previews too, as long as the plan's phase lets them.
  ///   - notes: what is said of how the plans were read, which is known by rule ids as well.
  package init(_ model: Model, _ result: CheckResult, notes: [Finding], rules: RuleSet) {
    let matcher = ObservationMatcher(model, result, notes: notes, rules: rules)
    observations = model.elements(of: .statement).compactMap { matcher.observation($0) }
    let asked = Set(observations.compactMap(\.rule))
    others = matcher.ruleIDs.filter { !asked.contains($0) }.compactMap { id in
      let answer = matcher.answer(id)
      return answer.gaps > 0 && !answer.isPreview ? (id, answer) : nil
    }
  }
}

/// Finds what the rules say of what was observed.
private struct ObservationMatcher {
  private let model: Model
  private let world: ModelWorld
  private let names: ElementNames
  private let rules: RuleSet
  private let tallies: [String: RuleTally]
  private let findings: [String: [Finding]]
  private let behind: [String: [String]]
  /// By qualified id: elements of several kinds can share one.
  private let elements: [String: [Int32]]
  /// By rule: what all observations together expect of it.
  private var expectedOf: [String: [String]] = [:]
  /// Rules of which some observation expects gaps without naming them.
  private var isExpectedAnywhere: Set<String> = []

  init(_ model: Model, _ result: CheckResult, notes: [Finding], rules: RuleSet) {
    self.model = model
    self.rules = rules
    world = ModelWorld(model)
    names = ElementNames(world)
    tallies = Dictionary(result.tallies.map { ($0.rule, $0) }, uniquingKeysWith: { a, _ in a })
    findings = Dictionary(
      grouping: result.findings + result.hidden.map(\.finding) + notes, by: \.rule)
    behind = Dictionary(grouping: result.hidden, by: \.finding.rule)
      .mapValues { Set($0.map(\.behind)).sorted() }
    elements = Dictionary(grouping: 0..<model.elementCount) { model.qualifiedID($0) }
    for element in model.elements(of: .statement) {
      guard let rule = model.text("regel", of: element) else { continue }
      let id = rules.aliases[rule] ?? rule
      let names = texts("brist", of: element) ?? []
      expectedOf[id, default: []] += names
      if names.isEmpty, texts("uppfyllt", of: element) == nil, !isNone(nil, element),
        model.text("ej", of: element) == nil
      {
        isExpectedAnywhere.insert(id)
      }
    }
  }

  var ruleIDs: [String] { tallies.keys.sorted() }

  /// What is observed by an element; `nil` where it says neither what to find nor why not.
  func observation(_ element: Int32) -> Observation? {
    let rule = model.text("regel", of: element).map { rules.aliases[$0] ?? $0 }
    let reason = model.text("ej", of: element)
    guard rule != nil || reason != nil else { return nil }
    let answer = rule.map { self.answer($0) } ?? RuleAnswer()
    let gaps = texts("brist", of: element)
    let silent = texts("uppfyllt", of: element)
    var missing: [String] = []
    var extra: [String] = []
    var outcome = Observation.Outcome.notFound
    if let rule, let silent {
      let wrong = matched(silent, among: units(rule), or: items(rule))
      if wasTried(rule, answer) {
        outcome = wrong.isEmpty ? .found : wrong.count < silent.count ? .partly : .notFound
      }
      missing = wrong
    } else if let rule, isNone(gaps, element) {
      if wasTried(rule, answer), answer.gaps == 0 { outcome = .found }
      extra = answer.names
    } else if let rule, answer.gaps > 0 {
      (outcome, missing, extra) = compare(gaps ?? [], rule)
    }
    let lacks = model.text("fattas", of: element)
    if lacks != nil, outcome == .found || outcome == .foundMore { outcome = .partly }
    return Observation(
      text: model.text("text", of: element) ?? model.name(element),
      places: texts("källställen", of: element) ?? [], rule: rule, outcome: outcome,
      answer: answer, missing: missing, extra: extra,
      remark: outcome == .notFound
        ? reason ?? lacks : lacks ?? model.text("anmärkning", of: element))
  }

  /// Holds names against a rule's gaps: what they are about, or where none of those is named what was
  /// found in them. Without names any gap will do.
  private func compare(
    _ expected: [String], _ rule: String
  ) -> (Observation.Outcome, missing: [String], extra: [String]) {
    if expected.isEmpty { return (.found, [], []) }
    let outer = units(rule)
    let level = matched(expected, among: outer, or: []).isEmpty ? items(rule) : outer
    let missing = expected.filter { text in !level.contains { isNamed($0, text) } }
    let wanted = expected + (expectedOf[rule] ?? [])
    let extra =
      isExpectedAnywhere.contains(rule)
      ? [] : level.filter { unit in !wanted.contains { isNamed(unit, $0) } }
    if missing.count == expected.count { return (.notFound, missing, []) }
    return (
      missing.isEmpty ? (extra.isEmpty ? .found : .foundMore) : .partly, missing,
      extra.map(shown)
    )
  }

  // MARK: rules

  func answer(_ rule: String) -> RuleAnswer {
    var answer = RuleAnswer()
    answer.behind = behind[rule] ?? []
    answer.names = units(rule).map(shown)
    guard let tally = tallies[rule] else {
      // What is said of the text has no denominator.
      answer.gaps = findings[rule]?.count ?? 0
      if answer.gaps > 0 { answer.title = findings[rule]?.first?.message }
      return answer
    }
    answer.title = tally.title
    answer.isPreview =
      rules.rules.first { $0.id == rule }?.definition.status == .preview
    answer.gaps = tally[.gap] + tally[.notAssessed]
    answer.assessed = tally.assessed + tally[.notAssessed]
    return answer
  }

  /// Whether a rule's silence says something. What is said of the text is known by being said of
  /// something else.
  private func wasTried(_ rule: String, _ answer: RuleAnswer) -> Bool {
    answer.assessed > 0 || tallies[rule] == nil && findings[rule] != nil
  }

  /// What a rule's gaps are about: the elements, or of a plan what was found in it.
  private func units(_ rule: String) -> [String] {
    distinct(
      (findings[rule] ?? []).flatMap { finding -> [String] in
        // Of what has no element the message names the culprit, in quotes.
        let quoted = finding.message.swedish.split(separator: "'", omittingEmptySubsequences: false)
        let subject = finding.elements.first ?? (quoted.count > 1 ? String(quoted[1]) : "")
        let isPlan = elements[subject]?.contains { model.kind(of: $0) == .plan } ?? true
        return isPlan && !finding.items.isEmpty ? finding.items.flatMap(parts) : [subject]
      })
  }

  private func items(_ rule: String) -> [String] {
    distinct((findings[rule] ?? []).flatMap { $0.items.flatMap(parts) })
  }

  /// An item that is a list is known by all that it holds.
  private func parts(_ item: String) -> [String] {
    elements[item] != nil ? [item] : item.split(separator: "+").map(String.init)
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    let all = texts.filter { seen.insert($0).inserted }
    return all.sorted { (elements[$0]?.first ?? .max, $0) < (elements[$1]?.first ?? .max, $1) }
  }

  // MARK: names

  private func matched(_ names: [String], among units: [String], or others: [String]) -> [String] {
    names.filter { name in (units + others).contains { isNamed($0, name) } }
  }

  private func isNamed(_ unit: String, _ text: String) -> Bool {
    elements[unit]?.contains { names.isNamed($0, text) }
      ?? (TextFolding.fold(unit) == TextFolding.fold(text))
  }

  /// A name where one of those that share the id has one.
  private func shown(_ unit: String) -> String {
    let shown = (elements[unit] ?? []).map { names.shown($0) }
    return shown.first { !unit.hasSuffix($0) } ?? shown.first ?? unit
  }

  private func texts(_ name: String, of element: Int32) -> [String]? {
    guard let field = Metamodel.standard.field(name, of: model.kind(of: element)),
      case .list(let list) = world.value(of: ColumnID(Int32(field.index)), of: element),
      !list.isEmpty
    else { return nil }
    return list.items.map(\.plainText)
  }

  /// `brist: inga`: the rule is expected to be silent.
  private func isNone(_ gaps: [String]?, _ element: Int32) -> Bool {
    guard gaps == nil, let field = Metamodel.standard.field("brist", of: .statement) else {
      return false
    }
    return model.column(field).nothings[model.row(of: element, in: .statement)] == Nothing.none
  }
}
