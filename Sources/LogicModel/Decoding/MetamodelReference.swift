/// The metamodel as a page for those who write plans: one table per kind, with its fields, what they
/// hold, and the other words that are read as them.
package enum MetamodelReference {
  /// The tables in Markdown, without heading; ends with a line end.
  package static func markdown(of metamodel: Metamodel = .standard) -> String {
    var text = table(
      ["fält", "innehåll", "läses också som"],
      Metamodel.commonFields.filter { !$0.isDerived }.map { row($0, in: metamodel) })
    text = "### Alla arter\n\n" + text
    for section in metamodel.kinds where !section.isDerived {
      let written = section.fields.filter { !$0.isDerived }
      text += "\n### \(section.name)\n\n"
      if let keys = keys(of: section), !keys.isEmpty { text += keys + "\n\n" }
      guard !written.isEmpty else {
        text += "Har bara de fält som alla arter har.\n"
        continue
      }
      text += table(
        ["fält", "innehåll", "läses också som"],
        shorthands(of: section, written) + written.map { row($0, in: metamodel) })
    }
    return text
  }

  /// Where the kind is written, and whether naming one is enough.
  private static func keys(of section: KindDefinition) -> String? {
    var sentences: [String] = []
    if let key = Vocabulary.sections.first(where: { $0.kind == section.kind })?.key {
      sentences.append("Skrivs under `\(key):`.")
    }
    let headings = Vocabulary.standard.headings(of: section.kind)
    if !headings.isEmpty {
      let list = headings.map { "`\($0):`" }.joined(separator: " ")
      sentences.append("Rubriker med egen betydelse: \(list).")
    }
    if section.isMadeByMention { sentences.append("Blir till av att nämnas.") }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// Keys that are no fields but stand for some.
  private static func shorthands(
    of section: KindDefinition, _ fields: [FieldDefinition]
  ) -> [[String]] {
    let names = Set(fields.map(\.name) + Metamodel.commonFields.map(\.name))
    return Vocabulary.standard.shorthands(of: section.kind).filter { !names.contains($0.key) }
      .map { ["`\($0.key)`", $0.meaning, ""] }
  }

  private static func row(_ field: FieldDefinition, in metamodel: Metamodel) -> [String] {
    [
      "`\(field.name)`", content(field, in: metamodel),
      field.synonyms.map { "`\($0)`" }.joined(separator: " "),
    ]
  }

  private static func content(_ field: FieldDefinition, in metamodel: Metamodel) -> String {
    let text: String
    switch field.type {
    case .text: text = "text"
    case .texts: text = "en eller flera texter"
    case .flag: text = "ja eller nej"
    case .integer: text = "heltal"
    case .number: text = "tal"
    case .money: text = "belopp"
    case .period: text = "tid"
    case .choice(let set): text = words(set)
    case .choices(let set): text = "en eller flera av: " + words(set)
    case .one(let kinds): text = "→ " + names(kinds, in: metamodel)
    case .many(let kinds): text = "→ en eller flera " + names(kinds, in: metamodel)
    }
    var notes: [String] = []
    if field.traits.contains(.nested) { notes.append("kan skrivas ut här") }
    if field.traits.contains(.inherited) { notes.append("ärvs av mål som motsvarar detta") }
    return notes.isEmpty ? text : text + "; " + notes.joined(separator: "; ")
  }

  private static func words(_ set: ChoiceSet) -> String {
    set.values.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func names(_ kinds: KindSet, in metamodel: Metamodel) -> String {
    kinds == .all
      ? "av vad som helst" : kinds.kinds.map { metamodel[$0].name }.joined(separator: " eller ")
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}
