import LogicModel
import RuleEngine
import Syntax

/// Judges the rows of the table by a plan's chains and the rules' verdicts.
struct FrameworkBuilder {
  /// One per goal, or one per activity where there are no goals.
  let chains: [(name: String, chain: GoalChain)]
  let areGoals: Bool
  let names: ListNames
  private let language: Language
  private var tallies: [String: RuleTally] = [:]
  /// By rule: the elements that something is missing for.
  private var missing: [String: [String]] = [:]

  init(
    chains: [(name: String, chain: GoalChain)], areGoals: Bool, names: ListNames, report: Report
  ) {
    self.chains = chains
    self.areGoals = areGoals
    self.names = names
    language = report.options.language
    for tally in report.tallies { tallies[tally.rule] = tally }
    let gaps =
      report.groups.flatMap { $0.gaps + $0.hidden.map(\.finding) }
      + report.exempted.map(\.finding)
    for gap in gaps {
      missing[gap.rule, default: []] +=
        gap.elements.count > 1
        ? Array(gap.elements.dropFirst()) : gap.elements
    }
  }

  func table() -> FrameworkTable {
    FrameworkTable(
      steering: part(FrameworkRow.steering), columns: FrameworkRow.columns.map(part),
      followUp: part(FrameworkRow.followUp))
  }

  private func part(_ row: FrameworkRow) -> FrameworkTable.Part {
    var level = FrameworkTable.Level.unknown
    var sentence: LocalizedText?
    var objection: (share: Double, text: LocalizedText)?
    var measures: [FrameworkTable.Measure] = []
    for source in row.measures {
      guard let measure = measure(source) else { continue }
      let isWhole = measure.holding == measure.total
      if sentence == nil, let sentences = source.sentences {
        level = FrameworkTable.Level(measure)
        sentence = sentences[level]
      } else if isWhole {
        // What holds beside what the sentence is about is no news.
        continue
      } else if let but = source.but {
        let share = Double(measure.holding) / Double(measure.total)
        if share < objection?.share ?? 2 { objection = (share, but) }
      }
      measures.append(measure)
    }
    // What holds by its first measure does not hold altogether while another one says no.
    if level == .whole, measures.contains(where: { $0.holding < $0.total }) { level = .most }
    let told = [sentence ?? row.silent] + (objection.map { [$0.text] } ?? [])
    return FrameworkTable.Part(
      heading: row.heading.text(in: language), group: row.group?.text(in: language), level: level,
      sentence: told.map { $0.text(in: language) }.joined(separator: " ")
        .replacing("{alla}", with: word(one: false)),
      measures: measures)
  }

  /// `nil` where there is nothing to judge.
  private func measure(_ measure: FrameworkRow.Measure) -> FrameworkTable.Measure? {
    let claim = measure.claim.text(in: language)
    switch measure.source {
    case .rule(let rule): return ruled(rule, claim)
    case .chain(let holds): return counted(claim, holds)
    case .activityChain(let holds): return areGoals ? nil : counted(claim, holds)
    }
  }

  private func counted(
    _ claim: String, _ holds: (GoalChain) -> Bool
  ) -> FrameworkTable.Measure? {
    guard !chains.isEmpty else { return nil }
    let missing = chains.filter { !holds($0.chain) }.map(\.name)
    return FrameworkTable.Measure(
      claim: "\(word(one: chains.count == 1)) \(claim)", holding: chains.count - missing.count,
      total: chains.count, unknown: 0, missing: missing)
  }

  private func ruled(_ rule: String, _ claim: String) -> FrameworkTable.Measure? {
    guard let tally = tallies[rule] else { return nil }
    let total = tally.assessed + tally[.notAssessed] + tally.exempted
    guard total > 0 else { return nil }
    var seen: Set<String> = []
    return FrameworkTable.Measure(
      claim: claim, holding: tally[.satisfied], total: total, unknown: tally[.unknown],
      missing: (missing[rule] ?? []).filter { seen.insert($0).inserted }.map(names.short))
  }

  private func word(one: Bool) -> String {
    areGoals
      ? language.word("mål", one ? "goal" : "goals")
      : language.word(one ? "aktivitet" : "aktiviteter", one ? "activity" : "activities")
  }
}
