import LogicModel
import Syntax

/// Changes in words.
struct ChangeText {
  let language: Language
  /// Values longer than this, in characters, are cut.
  let limit: Int

  /// How a change is told: a verb that fits every kind, and whether the field has to be named.
  private struct Phrase {
    let swedish: String
    let english: String
    let namesField: Bool
    init(_ swedish: String, _ english: String, field: Bool = false) {
      self.swedish = swedish
      self.english = english
      namesField = field
    }
  }

  /// By `ChangeSort.rawValue`.
  private static let phrases = [
    Phrase("togs bort", "was removed"), Phrase("tillkom", "was added"),
    Phrase("fick nytt id", "got another id"), Phrase("flyttades", "was moved", field: true),
    Phrase("omformulerades", "was reworded"), Phrase("ställdes in", "was cancelled"),
    Phrase("sköts upp", "was postponed", field: true),
    Phrase("tidigarelades", "was brought forward", field: true),
    Phrase("förlängdes", "was extended"), Phrase("förkortades", "was shortened"),
    Phrase("förlorade sina medel", "lost its money"), Phrase("fick medel", "got money"),
    Phrase("fick andra medel", "got other money"),
    Phrase("förlorade sitt målvärde", "lost its target"),
    Phrase("fick lägre ställt målvärde", "had its target lowered"),
    Phrase("fick högre ställt målvärde", "had its target raised"),
    Phrase("definierades om", "was redefined", field: true),
    Phrase("minskades", "was lowered", field: true), Phrase("ökades", "was raised", field: true),
    Phrase("omfördelades", "was moved", field: true),
    Phrase("bytte ansvarig", "changed hands"), Phrase("ändrades", "was changed", field: true),
  ]

  /// `aktivitet 'Utbilda personal' sköts upp: period 2019 → 2020`
  func sentence(_ told: ChangeGroup.Told) -> String {
    let change = told.change
    let phrase = Self.phrases[Int(change.sort.rawValue)]
    var text = subject(told) + " " + language.word(phrase.swedish, phrase.english)
    let values = self.values(change)
    if !values.isEmpty {
      let field = phrase.namesField ? (change.field ?? "") + " " : ""
      text += ": " + field + values
    } else if phrase.namesField, let field = change.field {
      text += ": " + field
    }
    if !change.contents.isEmpty { text += contents(change) }
    return text
  }

  /// What the change was made for, as it is written in the plan.
  func reason(_ change: Change) -> String? {
    change.reason.map { language.word("skäl", "reason") + ": " + cut($0) }
  }

  private func subject(_ told: ChangeGroup.Told) -> String {
    let definition = Metamodel.standard[told.change.kind]
    if told.subjects.count > 1 {
      let plural = language.word(definition.plural, definition.english)
      let names = told.subjects.prefix(3).map(\.name).map { "'\(cut($0))'" }
      let rest = told.subjects.count - names.count
      let more = rest > 0 ? language.word(" och \(rest) till", " and \(rest) more") : ""
      return "\(told.subjects.count) \(plural) (\(names.joined(separator: ", "))\(more))"
    }
    let kind = language.word(definition.name, definition.english)
    guard let subject = told.subjects.first else { return kind }
    if told.change.kind == .plan { return "\(kind) '\(cut(subject.title ?? subject.name))'" }
    // A goal is known by its id; its name stands in the heading.
    let title = subject.title.map { $0 == subject.name ? "" : " '\(cut($0))'" } ?? ""
    return subject.isID ? "\(kind) \(cut(subject.name))\(title)" : "\(kind) '\(cut(subject.name))'"
  }

  private func values(_ change: Change) -> String {
    switch change.sort {
    case .added, .removed, .cancelled: return ""
    case .lostFunding, .targetRemoved: return listed(change.before)
    case .gotFunding: return listed(change.after)
    case .reworded:
      // The old name is the subject.
      return "'" + listed(change.after) + "'"
    case .renamed where change.before.isEmpty || change.after.isEmpty:
      return listed(change.before + change.after)
    default:
      return "\(listed(change.before)) → \(listed(change.after))"
    }
  }

  private func listed(_ values: [String]) -> String {
    values.isEmpty ? "–" : cut(values.joined(separator: ", "))
  }

  private func contents(_ change: Change) -> String {
    let parts = change.contents.map { content in
      let definition = Metamodel.standard[content.kind]
      return language.count(
        content.count, language.word(definition.name, definition.english),
        language.word(definition.plural, definition.english))
    }
    return language.word(", med ", ", with ") + parts.joined(separator: ", ")
  }

  private func cut(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > limit ? line.prefix(limit) + "…" : line
  }
}
