import RuleEngine
import Syntax

/// What the check found, by the element that it is about. Gaps that stand behind a bigger one count
/// too: a picture has room for them. Those accepted on purpose do not.
struct FindingIndex: Sendable {
  /// By the goal that they are told under.
  private var byGoal: [String: [Finding]] = [:]
  /// By rule and element.
  private var rulesByItem: [String: Set<String>] = [:]

  init(_ report: Report) {
    for group in report.groups {
      for finding in group.gaps + group.hidden.map(\.finding) {
        if let goal = finding.group { byGoal[goal, default: []].append(finding) }
        for item in finding.items + finding.elements.prefix(1) {
          rulesByItem[item, default: []].insert(finding.rule)
        }
      }
    }
  }

  /// The finding of a rule on a goal.
  func finding(of rule: String, on goal: String) -> Finding? {
    byGoal[goal]?.first { $0.rule == rule && $0.elements.first == goal }
  }

  /// Whether a rule has a gap in an element, told there or for the plan.
  func has(_ rule: String, _ element: String) -> Bool {
    rulesByItem[element]?.contains(rule) ?? false
  }
}
