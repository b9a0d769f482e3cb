import Syntax

/// A tree on one line: `{key: value}`, `[item]`, texts in quotes with line feeds as ⏎; `~` marks
/// what was repaired, `+` a key that is not in the file.
func dump(_ node: DocumentNode) -> String {
  let mark = node.isRepaired ? "~" : ""
  if node.isMapping {
    let entries = node.entries.map { (key, value) in "\(dump(key: key)): \(dump(value))" }
    return "\(mark){\(entries.joined(separator: ", "))}"
  }
  if node.isSequence {
    let items = node.items.map { (item: DocumentNode) -> String in dump(item) }
    return "\(mark)[\(items.joined(separator: ", "))]"
  }
  if node.isEmptyScalar { return mark + "∅" }
  let text = node.text.split(separator: "\n", omittingEmptySubsequences: false)
  return mark + "'" + text.joined(separator: "⏎") + "'"
}

private func dump(key: DocumentNode) -> String {
  (key.isRepaired ? "~" : "") + (key.isSynthetic ? "+" : "") + key.text
}

/// A finding with the text that it points at: `text-tabb 'aktiviteter'`.
func dump(_ finding: Finding, _ source: SourceFile) -> String {
  finding.rule + (finding.place.map { " '\(source.text($0.range))'" } ?? "")
}
