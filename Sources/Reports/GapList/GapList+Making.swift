package import LogicModel
package import RuleEngine
import Syntax

extension GapList {
  /// Makes the list of a check.
  ///
  /// - Parameters:
  ///   - report: what the check came to.
  ///   - rules: all rules there are, for why a gap matters and what could be decided.
  ///   - memory: what the last list remembered, if there is one.
  package init(_ report: Report, of model: Model, rules: RuleSet, since memory: ListMemory? = nil) {
    self = GapListMaker(report, model, rules, memory).list()
  }
}

/// Makes a gap list of a report and the model that it is about.
struct GapListMaker {
  let report: Report
  let model: Model
  let language: Language
  let names: ListNames
  let wording: ListWording
  let definitions: [String: RuleDefinition]
  /// By id: the index of a goal in the list.
  let goalIndexes: [String: Int]
  let goals: [Int32]
  let history: ListHistory
  /// By id of a goal: smaller gaps behind bigger ones.
  private let hiddenCounts: [String: Int]
  private let chains: GoalChainReader
  private let responsibility: Responsibility

  init(_ report: Report, _ model: Model, _ rules: RuleSet, _ memory: ListMemory?) {
    self.report = report
    self.model = model
    language = report.options.language
    names = ListNames(model, report.options.language)
    definitions = Dictionary(
      rules.rules.map { ($0.id, $0.definition) }, uniquingKeysWith: { first, _ in first })
    goals = Array(model.elements(of: .goal))
    goalIndexes = Dictionary(
      goals.enumerated().map { (model.qualifiedID($1), $0) },
      uniquingKeysWith: { first, _ in first })
    let plans = Array(model.elements(of: .plan))
    wording = ListWording(
      language: language,
      plans: Dictionary(
        plans.map { (model.ids[Int($0)], plans.count > 1 ? model.name($0) : nil) },
        uniquingKeysWith: { first, _ in first }),
      labels: Set(
        goals.filter { model.hasWrittenID[Int($0)] }
          .flatMap { [model.ids[Int($0)], model.qualifiedID($0)] }))
    history = ListHistory(memory, report, model, rules, names)
    hiddenCounts = Dictionary(
      report.groups.compactMap { group in group.goal.map { ($0.id, group.hidden.count) } },
      uniquingKeysWith: +)
    chains = GoalChainReader(
      model, names, ordinary: language.word("Ordinarie budget", "Ordinary budget"))
    responsibility = Responsibility(model, names)
  }

  func list() -> GapList {
    let chains = goals.map(self.chains.chain(ofGoal:))
    let texts = ListTexts(report, model)
    let steps = goals.isEmpty && model.elements(of: .activity).isEmpty ? texts.firstSteps : []
    // Who has not begun needs no list of what is not there.
    let gaps = steps.isEmpty ? makeGaps() : []
    var references: [Int: [GoalPage.Reference]] = [:]
    for (index, gap) in gaps.enumerated() {
      for (number, part) in gap.parts.enumerated() {
        if let goal = part.goal {
          references[goal, default: []].append(.init(gap: index, part: number))
        }
      }
    }
    let pages = goals.indices.map { index in
      page(index, chains[index], references[index] ?? [], gaps)
    }
    let units =
      goals.isEmpty
      ? model.elements(of: .activity).map {
        (names.short(model.qualifiedID($0)), self.chains.chain(ofActivity: $0))
      } : zip(pages, chains).map { ($0.short, $1) }
    let framework = FrameworkBuilder(
      chains: units.map { (name: $0.0, chain: $0.1) }, areGoals: !goals.isEmpty, names: names,
      report: report
    ).table()
    return GapList(
      language: language, heading: texts.heading(gaps, isEmpty: !steps.isEmpty),
      framework: framework, gaps: gaps, goals: pages,
      actors: ActorShares.among(gaps, language), accepted: accepted(),
      unknown: UnknownReader(model: model, names: names, goals: goalIndexes).facts(),
      undecided: undecided(),
      changes: history.changes(gaps, wording), firstSteps: steps, memory: history.memory,
      method: texts.method)
  }

  private func undecided() -> [UndecidedRule] {
    let unsettled = Dictionary(
      grouping: report.verdicts.filter { $0.verdict == .unknown }, by: \.rule)
    return report.tallies.filter { $0[.unknown] > 0 }.map { tally in
      UndecidedRule(
        title: wording.text(tally.title), count: tally[.unknown], total: tally.assessed,
        names: (unsettled[tally.rule] ?? []).map { names.short($0.subject.id) })
    }
  }

  // MARK: gaps

  /// The gaps of one rule, before they have a number.
  private struct Draft {
    let rule: String
    var findings: [Finding] = []
    var scope = Gap.Scope.goal
    var weight: Gap.Weight { Gap.Weight(findings.map(\.severity).max() ?? .info) }
    /// How many goals it touches.
    var breadth: Int { Set(findings.compactMap(\.group)).count }
  }

  /// Gaps of one rule are one entry, since a meeting decides about them together.
  private func makeGaps() -> [Gap] {
    let repeated = Set(report.recurring.map(\.tally.rule))
    var drafts: [Draft] = []
    var indexes: [String: Int] = [:]
    for group in report.groups {
      for finding in group.gaps {
        let index = indexes[finding.rule] ?? drafts.count
        if index == drafts.count {
          indexes[finding.rule] = index
          drafts.append(Draft(rule: finding.rule))
        }
        drafts[index].findings.append(finding)
        if repeated.contains(finding.rule) {
          drafts[index].scope = .mostGoals
        } else if finding.group == nil {
          drafts[index].scope = .plan
        }
      }
    }
    // Plan and most goals before single goals, and many goals before few; else as the report has it.
    let keys = drafts.map { draft in
      (
        -draft.weight.rawValue, draft.scope == .goal ? 1 : 0,
        draft.scope == .plan ? 0 : -draft.breadth
      )
    }
    let order = drafts.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
    return order.enumerated().map { gap(drafts[$1], number: $0 + 1) }
  }

  private func gap(_ draft: Draft, number: Int) -> Gap {
    let definition = definitions[draft.rule]
    let parts = draft.findings.map(part)
    let questions = Set(parts.map(\.question))
    var seen: Set<String> = []
    return Gap(
      number: number, rule: draft.rule, weight: draft.weight, scope: draft.scope,
      title: wording.text(definition?.title ?? draft.findings[0].message),
      text: parts.count == 1 ? parts[0].text : shared(parts),
      why: definition?.because.map(wording.text),
      question: questions.count == 1 ? parts[0].question : nil,
      proposal: definition?.decision.map(wording.text)
        ?? language.word(
          "Ge någon i uppdrag att svara på frågan till nästa möte.",
          "Ask somebody to answer the question by the next meeting."),
      parts: parts, actors: parts.flatMap(\.actors).filter { seen.insert($0).inserted })
  }

  private func part(_ finding: Finding) -> Gap.Part {
    Gap.Part(
      goal: finding.group.flatMap { goalIndexes[$0] }, text: wording.sentence(finding.message),
      question: finding.question.map(wording.text), actors: responsibility.actors(of: finding),
      age: history.age(of: finding))
  }

  /// `Gäller 14 av 15 mål: V1.1, …`, or how often it is met in the plan.
  private func shared(_ parts: [Gap.Part]) -> String {
    let indexes = Set(parts.compactMap(\.goal)).sorted()
    guard !indexes.isEmpty else {
      let count = language.grouped(parts.count)
      return language.word(
        "Finns på \(count) ställen i planen.", "Is found in \(count) places of the plan.")
    }
    if indexes.count == goals.count, goals.count > 1 {
      let count = language.grouped(goals.count)
      return language.word("Gäller alla \(count) mål.", "Holds for all \(count) goals.")
    }
    let share = language.share(indexes.count, of: goals.count)
    let labels = indexes.map { names.short(model.qualifiedID(goals[$0])) }
    return language.word("Gäller \(share) mål: ", "Holds for \(share) goals: ")
      + language.listed(labels, width: 200) + "."
  }

  // MARK: goals

  private func page(
    _ index: Int, _ chain: GoalChain, _ references: [GoalPage.Reference], _ gaps: [Gap]
  ) -> GoalPage {
    let goal = goals[index]
    let id = model.qualifiedID(goal)
    // What most goals have is told last.
    let own = references.filter { gaps[$0.gap].scope == .goal }
    let common = references.filter { gaps[$0.gap].scope != .goal }
    let hasID = model.hasWrittenID[Int(goal)]
    return GoalPage(
      id: id, label: hasID ? VisibleText.message(model.ids[Int(goal)]) : nil,
      name: VisibleText.message(model.name(goal)).shortened(to: ListTexts.longestTitle),
      plan: report.summary.facts.plans > 1
        ? VisibleText.message(model.name(model.plans[Int(goal)])) : nil,
      chain: chain, gaps: own + common, hidden: hiddenCounts[id] ?? 0)
  }

  // MARK: decisions

  private func accepted() -> [AcceptedGap] {
    let decisions = ExemptionDecisions(model)
    return report.exempted.map { gap in
      AcceptedGap(
        title: definitions[gap.finding.rule].map { wording.text($0.title) } ?? gap.finding.rule,
        text: wording.sentence(gap.finding.message),
        reason: wording.text(LocalizedText(gap.reason)),
        until: gap.until.map(VisibleText.message), decision: decisions.told(gap, language))
    }
  }
}
