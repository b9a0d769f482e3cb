package import Syntax

/// What a rule said of one element, before bigger gaps stood in front of it and before exemptions and
/// baselines accepted it.
package struct ElementVerdict: Sendable {
  package let rule: String
  package let subject: Subject
  /// `nil` where the rule could not be run to its end.
  package let verdict: Verdict?

  package init(rule: String, subject: Subject, verdict: Verdict?) {
    self.rule = rule
    self.subject = subject
    self.verdict = verdict
  }

  /// The element.
  package struct Subject: Sendable {
    /// The plan-qualified id, as in `Finding.elements`.
    package let id: String
    package let name: String
    package let place: Place?

    package init(id: String, name: String, place: Place?) {
      self.id = id
      self.name = name
      self.place = place
    }
  }
}
