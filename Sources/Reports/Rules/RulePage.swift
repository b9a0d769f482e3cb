import LogicModel
import RuleEngine
import Syntax

/// Everything that is told of one rule, in the order in which it is told. `RULES.md` and
/// `kedja rules show` are two ways to write it down.
struct RulePage {
  let id: String
  let title: LocalizedText
  private(set) var parts: [Part] = []
  private let language: Language

  struct Part {
    let heading: String
    let content: Content
  }

  enum Content {
    case text(String)
    case list([String])
    /// Ids of other rules.
    case rules([String])
    /// Lines in a language that editors know.
    case code(String, syntax: String)
    /// What the tool says, line by line.
    case output([String])
  }

  /// - Parameter rules: all rules; the examples are run with those that stand in front of this one.
  init(_ rule: CheckedRule, among rules: RuleSet, language: Language) {
    let definition = rule.definition
    id = definition.id
    title = definition.title
    self.language = language
    let outcomes = RuleExamples.run(rule, among: rules)
    addTexts(definition, outcomes.lazy.flatMap(\.findings).first { $0.rule == rule.id })
    addFacts(definition)
    addExpressions(definition)
    for outcome in outcomes { add(outcome) }
  }

  /// - Parameter finding: one by the rule, from its examples.
  private mutating func addTexts(_ rule: RuleDefinition, _ finding: Finding?) {
    add("Vad", "What", told(rule.message, finding?.message))
    add("Varför", "Why", rule.because?.text(in: language))
    add("Fråga", "Question", told(rule.question, finding?.question))
    add("Förslag till beslut", "Proposed decision", rule.decision?.text(in: language))
    add("Bortse från den när", "Ignore it when", rule.ignoreWhen?.text(in: language))
  }

  private mutating func addFacts(_ rule: RuleDefinition) {
    add("Gäller", "For", rule.kinds.map { Metamodel.standard[$0].name }.joined(separator: ", "))
    add("Grad", "Severity", severities(rule.severity))
    add("Status", "Status", rule.status.rawValue)
    if let next = rule.replacedBy { add("Ersatt av", "Replaced by", .rules([next])) }
    if !rule.parameters.isEmpty {
      add("Parametrar", "Parameters", .list(rule.parameters.map(described)))
    }
    if !rule.impliedBy.isEmpty {
      add("Väntar bakom", "Behind", .rules(rule.impliedBy.map(\.id)))
    }
    add("Tidigare id", "Earlier ids", rule.aliases.joined(separator: ", "))
    if !rule.sources.isEmpty { add("Källor", "Sources", rule.sources.joined(separator: "; ")) }
  }

  private mutating func addExpressions(_ rule: RuleDefinition) {
    func add(_ swedish: String, _ english: String, _ expression: RuleDefinition.Expression?) {
      guard let expression else { return }
      self.add(swedish, english, .code(expression.text, syntax: "cel"))
    }
    add("Villkor", "When", rule.when)
    add("För var och en av", "For each of", rule.each)
    for binding in rule.bindings {
      add("Där \(binding.name) är", "With \(binding.name)", binding.expression)
    }
    add("Krav", "Requires", rule.require)
  }

  /// The plan, and what is really said of it.
  private mutating func add(_ outcome: ExampleOutcome) {
    let fails = outcome.example.fails
    add(
      fails ? "Exempel på brist (vid ↓)" : "Exempel utan brist",
      fails ? "Example of a gap (at ↓)" : "Example without a gap",
      .code(outcome.example.text, syntax: "yaml"))
    guard !outcome.findings.isEmpty else { return }
    add("Kedja säger", "Kedja says", .output(ExampleText.findings(outcome, language: language)))
  }

  private mutating func add(_ swedish: String, _ english: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    add(swedish, english, .text(text))
  }

  private mutating func add(_ swedish: String, _ english: String, _ content: Content) {
    parts.append(Part(heading: language.word(swedish, english), content: content))
  }

  /// A message without its expressions; where those choose the words, one that was really given.
  private func told(
    _ text: RuleDefinition.Localized?, _ given: LocalizedText?
  ) -> String? {
    let chosen = language == .english ? text?.english ?? text?.swedish : text?.swedish
    guard let chosen else { return nil }
    if let outline = MessageTemplate.outline(chosen.text) {
      return outline.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return given.map { language.word("till exempel: ", "for example: ") + $0.text(in: language) }
  }

  private func severities(_ severity: PhasedSeverity) -> String {
    ["utkast", "remiss", "beslutad", "uppföljning"].map { phase in
      let word = severity.severity(inPhase: phase)?.word(in: language)
      return "\(phase) \(word ?? language.word("av", "off"))"
    }.joined(separator: ", ")
  }

  private func described(_ parameter: RuleDefinition.Parameter) -> String {
    let value =
      switch parameter.value {
      case .int(let number): String(number)
      case .double(let number): String(number)
      case .bool(let flag): String(flag)
      case .string(let text): "'\(text)'"
      case .strings(let texts): "[" + texts.map { "'\($0)'" }.joined(separator: ", ") + "]"
      }
    let reason = parameter.because.map { ": \($0.text(in: language))" } ?? ""
    return "\(parameter.name) (\(parameter.type.rawValue)) = \(value)\(reason)"
  }
}
