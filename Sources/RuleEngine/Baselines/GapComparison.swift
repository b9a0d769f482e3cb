package import LogicModel
package import Syntax

/// What a revision did to the gaps: a gap is the same where a baseline would know it again.
package struct GapComparison: Sendable {
  /// Gaps of the new revision that the old one did not have, in whole or in part. Those that stand
  /// behind bigger ones that are new too are hidden.
  package let opened: CheckResult
  /// Gaps of the old revision that the new one does not have, likewise.
  package let closed: CheckResult
  /// Gaps of the new revision that the old one had.
  package var remaining: [Finding] { opened.baselined }

  package init(
    from old: CheckResult, to new: CheckResult, _ correspondence: Correspondence
  ) {
    opened = new.accepting(
      Self.known(old, of: correspondence.old, correspondence.successors), of: correspondence.new,
      saying: LocalizedText("nya", en: "new"))
    closed = old.accepting(
      Self.known(new, of: correspondence.new, correspondence.predecessors), of: correspondence.old,
      saying: LocalizedText("borta", en: "gone"))
  }

  /// The gaps of a revision, by the ids of the other.
  private static func known(
    _ result: CheckResult, of model: Model, _ ids: [String: String]
  ) -> [Baseline.Gap] {
    // What the plan accepts on purpose has not been closed, and is not new when it is met again.
    var standing = result
    standing.findings += result.exempted.map(\.finding)
    let baseline = Baseline(accepting: standing, of: model)
    if ids.isEmpty { return baseline.gaps }
    func other(_ item: String) -> String {
      item.split(separator: "+", omittingEmptySubsequences: false)
        .map { ids[String($0)] ?? String($0) }.joined(separator: "+")
    }
    return Baseline(
      baseline.gaps.map { gap in
        Baseline.Gap(
          rule: gap.rule, element: ids[gap.element] ?? gap.element, name: gap.name,
          items: gap.items.map(other))
      }
    ).gaps
  }
}
