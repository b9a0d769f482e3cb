package import Syntax

/// What a check of the loaded plans came to.
package struct CheckResult: Sendable {
  /// Gaps of the plans and errors of the rules, in no particular order.
  package var findings: [Finding]
  /// One per rule that was run, in the order of rule ids.
  package var tallies: [RuleTally]
  /// Gaps that a bigger one stands in front of: they are not among the findings.
  package var hidden: [Hidden]
  /// Gaps that the plans accept on purpose, each with its reason.
  package var exempted: [Exempted]
  /// Gaps that a baseline accepts: they are not among the findings.
  package var baselined: [Finding] = []
  /// How many gaps stand on lines that were not asked for: they are not among the findings.
  package var elsewhere = 0
  /// What each rule said of each element, where that was asked for; rules in the order of ids.
  package var verdicts: [ElementVerdict] = []
  /// The day that time-dependent rules used, as written for people; `nil` where it is not known.
  package var today: String?
  /// One per rule that was run, in the order of rule ids.
  package var costs: [RuleCost]

  package init(
    findings: [Finding] = [], tallies: [RuleTally] = [], hidden: [Hidden] = [],
    exempted: [Exempted] = [], today: String? = nil, costs: [RuleCost] = []
  ) {
    self.findings = findings
    self.tallies = tallies
    self.hidden = hidden
    self.exempted = exempted
    self.today = today
    self.costs = costs
  }

  /// Gaps of one rule that are not shown because another rule's gap implies them.
  package struct Hidden: Sendable {
    package let finding: Finding
    /// The rule whose gap stands in front.
    package let behind: String
    package init(_ finding: Finding, behind rule: String) {
      self.finding = finding
      behind = rule
    }
  }

  /// A gap accepted on purpose.
  package struct Exempted: Sendable {
    package let finding: Finding
    package let reason: String
    /// Last day as written; `nil` where none is given.
    package let until: String?
    package init(_ finding: Finding, reason: String, until: String?) {
      self.finding = finding
      self.reason = reason
      self.until = until
    }
  }
}
