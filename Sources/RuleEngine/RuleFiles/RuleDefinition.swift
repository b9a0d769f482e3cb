package import LogicModel
package import Syntax

/// A rule as its file says it: texts and expressions, not yet checked.
package struct RuleDefinition: Sendable {
  /// The file's name without its ending; unique across all folders.
  package var id: String
  /// The folder: kedja, mal, resurser, …
  package var area: String
  package var status = Status.stable
  package var title = LocalizedText("")
  package var severity = PhasedSeverity()
  package var kinds: [Kind] = []
  package var when: Expression?
  package var bindings: [Binding] = []
  package var require: Expression?
  package var each: Expression?
  package var report = Grouping.group
  package var at: Expression?
  package var related: Expression?
  package var message: Localized?
  package var question: Localized?
  /// What to decide about a gap: one sentence that can stand in the minutes as it is.
  package var decision: LocalizedText?
  package var because: LocalizedText?
  package var ignoreWhen: LocalizedText?
  package var sources: [String] = []
  package var parameters: [Parameter] = []
  package var impliedBy: [(id: String, place: Place)] = []
  package var aliases: [String] = []
  package var replacedBy: String?
  package var examples: [RuleExample] = []
  /// Where the rule stands: its file's first key.
  package var place: Place

  package enum Status: String, Sendable, CaseIterable {
    case preview, stable, deprecated
  }

  /// Whether a rule with `each` gives one finding for the whole group or one per item.
  package enum Grouping: String, Sendable, CaseIterable {
    case group, item
  }

  /// The text of an expression and the scalar that holds it, by which places in it are found.
  package struct Expression: Sendable {
    package let node: DocumentNode
    package init(_ node: DocumentNode) { self.node = node }
    /// Made when it is asked for: most rules are not run, and of those most find nothing to word.
    package var text: String { node.text }
  }

  /// A text with expressions in braces, by language.
  package struct Localized: Sendable {
    package var swedish: Expression
    package var english: Expression?
  }

  /// A name that the expressions after it can use.
  package struct Binding: Sendable {
    package let name: String
    package let expression: Expression
    package let place: Place
  }

  /// A value that a workspace may set otherwise.
  package struct Parameter: Sendable {
    package let name: String
    package let type: ParameterType
    package let value: ParameterValue
    /// Why the value is what it is.
    package let because: LocalizedText?
    package let place: Place
  }

  package enum ParameterType: String, Sendable, CaseIterable {
    case int, double, bool, string
    case strings = "list(string)"
  }

  package enum ParameterValue: Sendable {
    case int(Int64)
    case double(Double)
    case bool(Bool)
    case string(String)
    case strings([String])
  }
}

/// How grave a rule's gaps are in each phase of a plan; `nil` is off.
package struct PhasedSeverity: Sendable {
  package var draft: Severity?
  package var consultation: Severity?
  package var decided: Severity?
  package var followUp: Severity?

  package init(
    draft: Severity? = nil, consultation: Severity? = nil, decided: Severity? = nil,
    followUp: Severity? = nil
  ) {
    self.draft = draft
    self.consultation = consultation
    self.decided = decided
    self.followUp = followUp
  }

  /// The severity for a plan's `skede`; a plan that does not say is a draft.
  package func severity(inPhase phase: String?) -> Severity? {
    switch phase {
    case "remiss": consultation
    case "beslutad": decided
    case "uppföljning": followUp
    default: draft
    }
  }
}

/// A plan that a rule must find something in, or must not.
package struct RuleExample: Sendable {
  /// The plan's text, with a `↓` before the start of every finding that is expected.
  package let text: String
  package let fails: Bool
  /// Where the example stands in the rule file.
  package let node: DocumentNode
  /// The day that `idag` stands for, where the example gives one.
  package let date: String?
}
