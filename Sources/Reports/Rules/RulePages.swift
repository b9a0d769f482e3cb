package import RuleEngine
import Syntax

/// All rules on one page, in Markdown: the file `RULES.md`.
package enum RulePages {
  /// The command that makes the page anew.
  package static let command = "swift run kedja rules pages > RULES.md"

  /// The page. Depends on the rules alone, the output of their examples included.
  package static func markdown(_ rules: RuleSet) -> String {
    let areas = Set(rules.rules.map(\.definition.area)).sorted(by: FindingOrder.precedes)
    var text = """
      # Regler

      Vad Kedja frågar efter i en plan: \(rules.rules.count) regler i \(areas.count) områden. Sidan är gjord av \
      reglernas filer, och det som Kedja säger om exemplen är vad programmet svarar; `kedja rules show ID` visar \
      samma sak för en regel. `\(command)` gör om den.

      **Grad** är hur allvarlig en brist är i planens skede. **Väntar bakom** är de större brister som döljer \
      regelns egna. I exemplen står `↓` före det ställe som Kedja pekar på.


      """
    for area in areas {
      text += "| \(area) | | |\n|---|---|---|\n"
      for rule in sorted(rules, area) {
        text +=
          "| [\(rule.id)](#\(rule.id)) | \(MarkdownText.escaped(rule.definition.title.swedish)) | "
        text += "*\(MarkdownText.escaped(rule.definition.title.english ?? ""))* |\n"
      }
      text += "\n"
    }
    for area in areas {
      text += "## \(area)\n\n"
      for rule in sorted(rules, area) {
        text += page(RulePage(rule, among: rules, language: .swedish))
      }
    }
    return String(text.dropLast())
  }

  private static func sorted(_ rules: RuleSet, _ area: String) -> [CheckedRule] {
    rules.rules.filter { $0.definition.area == area }
      .sorted { FindingOrder.precedes($0.id, $1.id) }
  }

  private static func page(_ page: RulePage) -> String {
    var text = "### \(page.id)\n\n**\(MarkdownText.escaped(page.title.swedish))**"
    if let english = page.title.english { text += " · *\(MarkdownText.escaped(english))*" }
    text += "\n\n"
    var isList = false
    for part in page.parts {
      switch part.content {
      case .text(let content): text += "- **\(part.heading):** \(MarkdownText.escaped(content))\n"
      case .rules(let ids):
        text +=
          "- **\(part.heading):** "
          + ids.map { "[\($0)](#\($0))" }.joined(separator: ", ") + "\n"
      case .list(let items):
        text +=
          "- **\(part.heading):**\n" + items.map { "  - \(MarkdownText.escaped($0))\n" }.joined()
      case .code(let code, let syntax):
        text += isList ? "\n" : ""
        text += "\(part.heading):\n\n" + fenced(code, syntax) + "\n"
      case .output(let lines):
        text += "\(part.heading):\n\n" + fenced(lines.joined(separator: "\n"), "text") + "\n"
      }
      switch part.content {
      case .text, .rules, .list: isList = true
      case .code, .output: isList = false
      }
    }
    return text
  }

  /// A block whose fence is longer than any that stands in it.
  private static func fenced(_ code: String, _ syntax: String) -> String {
    var fence = "```"
    while code.contains(fence) { fence += "`" }
    return "\(fence)\(syntax)\n\(code)\(code.hasSuffix("\n") ? "" : "\n")\(fence)\n"
  }
}
