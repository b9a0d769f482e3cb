/// Something that is wrong, from a tab in a plan file to a missing end state.
///
/// Every stage reports in this one currency; only renderers turn it into text.
package struct Finding: Hashable, Sendable {
  /// The id of the rule or of the reader's own check, for example `mal-utan-indikator`.
  package var rule: String
  package var severity: Severity
  /// One sentence, lower case, without a full stop, with the culprit in single quotes.
  package var message: LocalizedText
  /// Where it is; `nil` only for what has no place, such as a missing path.
  package var place: Place?
  /// Other places worth showing.
  package var labels: [Label]
  /// The question to ask at the next meeting.
  package var question: LocalizedText?
  /// What to write instead, or did-you-mean.
  package var help: [LocalizedText]
  /// What the finding is about, as plan-qualified logical ids; the first is the element itself.
  package var elements: [String]
  /// What a rule found in the element, where it looks at several things: their plan-qualified ids, or
  /// their texts where they are no elements. With the fingerprint's element and rule they say which
  /// gaps are known.
  package var items: [String] = []
  /// The goal (plan-qualified id) under which reports group the finding; `nil` means the plan.
  package var group: String?
  /// Identity across edits: rule + plan-qualified id (+ item). Empty for what has none.
  package var fingerprint: String

  package init(
    rule: String, severity: Severity, message: LocalizedText, place: Place?,
    labels: [Label] = [], question: LocalizedText? = nil, help: [LocalizedText] = [],
    elements: [String] = [], group: String? = nil, fingerprint: String = ""
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.labels = labels
    self.question = question
    self.help = help
    self.elements = elements
    self.group = group
    self.fingerprint = fingerprint
  }

  /// A second place and what it has to do with the finding.
  package struct Label: Hashable, Sendable {
    package var place: Place
    package var text: LocalizedText
    package init(_ place: Place, _ text: LocalizedText) {
      self.place = place
      self.text = text
    }
  }
}
