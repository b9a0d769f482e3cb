package import LogicModel
import Syntax

extension CheckResult {
  /// The result with the gaps that a baseline accepts set apart. Gaps that it does not know stay,
  /// and so do gaps with items that it does not know: those say which are new.
  ///
  /// - Parameter rules: all rules there are, by whose earlier ids gaps are known too.
  package func accepting(_ baseline: Baseline, of model: Model, rules: RuleSet) -> CheckResult {
    accepting(
      baseline.carried(to: model, aliases: rules.aliases).gaps, of: model,
      saying: LocalizedText("nya sedan baslinjen", en: "new since the baseline"))
  }

  /// - Parameters:
  ///   - gaps: those that are known, by the ids that the model knows.
  ///   - lead: what stands before the items of a gap that are not known.
  func accepting(_ gaps: [Baseline.Gap], of model: Model, saying lead: LocalizedText) -> CheckResult
  {
    if gaps.isEmpty { return self }
    let known = Dictionary(
      gaps.map { ($0.key, Set($0.items)) }, uniquingKeysWith: { first, _ in first })
    let grown = (findings + hidden.map(\.finding)).compactMap { finding in
      finding.fresh(beside: known).flatMap { $0.count < finding.items.count ? $0 : nil }
    }
    let names = model.names(of: Set(grown.joined()))
    var result = self
    var tallies = Dictionary(
      self.tallies.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    result.findings = []
    for finding in findings {
      guard let fresh = finding.fresh(beside: known) else {
        tallies[finding.rule]?.accept(finding.units, outOf: .gap)
        result.baselined.append(finding)
        continue
      }
      if fresh.count < finding.items.count {
        tallies[finding.rule]?.accept(finding.units - fresh.count, outOf: .gap)
      }
      result.findings.append(finding.telling(fresh, names, lead))
    }

    result.hidden = []
    var behind: [Hidden] = []
    for gap in hidden {
      if gap.finding.fresh(beside: known) == nil {
        result.baselined.append(gap.finding)
      } else {
        behind.append(gap)
      }
    }
    for gap in result.divide(behind) {
      let fresh = gap.fresh(beside: known) ?? []
      let new = gap.items.isEmpty ? 1 : fresh.count
      tallies[gap.rule]?.accept(gap.units - new, outOf: .notAssessed)
      tallies[gap.rule]?[.notAssessed] -= new
      tallies[gap.rule]?[.gap] += new
      result.findings.append(gap.telling(fresh, names, lead))
    }
    result.tallies = self.tallies.map { tallies[$0.rule] ?? $0 }
    return result
  }

  /// New gaps stay behind bigger ones that are told. Where the bigger one is known, nothing would
  /// tell them.
  ///
  /// - Returns: those that come forward; the others are hidden.
  private mutating func divide(_ gaps: [Hidden]) -> [Finding] {
    struct Standing: Hashable {
      let rule: String
      let group: String?
    }
    let told = findings + exempted.map(\.finding) + gaps.map(\.finding)
    let standing = Set(told.map { Standing(rule: $0.rule, group: $0.group) })
    var forward: [Finding] = []
    for gap in gaps {
      let groups = [gap.finding.group, nil]
      if groups.contains(where: { standing.contains(Standing(rule: gap.behind, group: $0)) }) {
        hidden.append(gap)
      } else {
        forward.append(gap.finding)
      }
    }
    return forward
  }
}

extension RuleTally {
  /// Counts gaps as known that were counted otherwise.
  fileprivate mutating func accept(_ count: Int, outOf verdict: Verdict) {
    self[verdict] -= count
    baselined += count
  }
}

extension Finding {
  /// What is new in a gap: `nil` where all of it is known, nothing where it has no items.
  fileprivate func fresh(beside known: [Baseline.Key: Set<String>]) -> [String]? {
    guard isGap, let items = known[Baseline.Key(rule: rule, element: elements[0])] else {
      return items
    }
    let fresh = self.items.filter { !items.contains($0) }
    return fresh.isEmpty ? nil : fresh
  }

  /// How often it is counted.
  fileprivate var units: Int { max(1, items.count) }

  /// The gap with what is new in it, where not all of it is; the message is of all.
  fileprivate func telling(
    _ fresh: [String], _ names: [String: String], _ lead: LocalizedText
  ) -> Finding {
    guard fresh.count < items.count else { return self }
    let limit = 10
    let told = fresh.prefix(limit).map { "'\(names[$0] ?? $0)'" }.joined(separator: ", ")
    let rest = fresh.count - limit
    var finding = self
    finding.help.append(
      LocalizedText(
        "\(lead.text(in: .swedish)): \(told)" + (rest > 0 ? " och \(rest) till" : ""),
        en: "\(lead.text(in: .english)): \(told)" + (rest > 0 ? " and \(rest) more" : "")))
    return finding
  }
}
