package import LogicModel
package import RuleEngine
package import Syntax

/// What a revision of plans did to them and to their gaps, sorted and grouped, before any format has
/// touched it.
package struct RevisionReport: Sendable {
  /// One of the two revisions.
  package struct Side: Sendable {
    /// What it is called: a path or a revision.
    package let name: String
    package let model: Model
    package let sources: [SourceFile]
    /// How its text was read.
    package let notes: [Finding]
    package init(name: String, model: Model, sources: [SourceFile], notes: [Finding]) {
      self.name = name
      self.model = model
      self.sources = sources
      self.notes = notes
    }
  }

  package let options: ReportOptions
  package let old: Side
  package let new: Side
  /// Every change, in order.
  package let changes: [Change]
  /// The changes as they are told: those of the plans first, then goal by goal.
  package let groups: [ChangeGroup]
  /// Gaps that were opened, in the order of places; among them those behind bigger ones.
  package let opened: [Finding]
  package let openedBehind: [CheckResult.Hidden]
  package let closed: [Finding]
  package let closedBehind: [CheckResult.Hidden]
  package let remaining: [Finding]
  /// What of either side could not be read, or only with doubt, and is not the same in both.
  package let oldNotes: [Finding]
  package let newNotes: [Finding]
  /// The day that time-dependent rules used.
  package let today: String?
  /// Whether a gap was opened, or a text became unreadable, at or above the severity asked for.
  package let fails: Bool

  package init(
    old: Side, new: Side, comparison: PlanComparison, gaps: GapComparison, options: ReportOptions
  ) {
    self.options = options
    self.old = old
    self.new = new
    changes = comparison.changes
    groups = ChangeGroup.all(comparison)
    opened = FindingOrder.gravestFirst(FindingOrder.sorted(gaps.opened.findings))
    openedBehind = Self.sorted(gaps.opened.hidden)
    closed = FindingOrder.gravestFirst(FindingOrder.sorted(gaps.closed.findings))
    closedBehind = Self.sorted(gaps.closed.hidden)
    remaining = FindingOrder.sorted(gaps.remaining)
    oldNotes = Self.notes(of: old, beside: new)
    newNotes = Self.notes(of: new, beside: old)
    today = gaps.opened.today
    let worst =
      (opened + openedBehind.map(\.finding) + newNotes).map(\.severity).max()
    fails = options.failOn.map { limit in worst.map { $0 >= limit } ?? false } ?? false
  }

  private static func sorted(_ hidden: [CheckResult.Hidden]) -> [CheckResult.Hidden] {
    FindingOrder.sorted(hidden) { $0.finding }
  }

  /// What is grave in how a side was read and is not said of the other one as well.
  private static func notes(of side: Side, beside other: Side) -> [Finding] {
    struct Note: Hashable {
      let rule: String
      let message: LocalizedText
      let text: String
    }
    func note(_ finding: Finding, in side: Side) -> Note {
      let place = finding.place
      let source = place.flatMap { place in
        side.sources.indices.contains(Int(place.file.index))
          ? side.sources[Int(place.file.index)] : nil
      }
      return Note(
        rule: finding.rule, message: finding.message,
        text: place.flatMap { source?.text($0.range) } ?? "")
    }
    let known = Set(other.notes.map { note($0, in: other) })
    return FindingOrder.sorted(
      side.notes.filter { $0.severity > .info && !known.contains(note($0, in: side)) })
  }
}
