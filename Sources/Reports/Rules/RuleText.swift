package import RuleEngine
package import Syntax

/// Rules as documentation: a line each, or one in full.
package enum RuleText {
  /// `mal-utan-indikator  fel  Mål utan indikator`, by area.
  package static func list(_ rules: [RuleDefinition], language: Language) -> [UInt8] {
    let widest = rules.map { DisplayWidth.of($0.id) }.max() ?? 0
    var lines: [String] = []
    for area in Set(rules.map(\.area)).sorted(by: FindingOrder.precedes) {
      if !lines.isEmpty { lines.append("") }
      lines.append(VisibleText.of(area))
      for rule in rules.sorted(by: { FindingOrder.precedes($0.id, $1.id) }) where rule.area == area
      {
        let id = VisibleText.of(rule.id)
        let gap = String(repeating: " ", count: widest - DisplayWidth.of(id) + 2)
        let status = rule.status == .stable ? "" : " (\(rule.status.rawValue))"
        lines.append("  \(id)\(gap)\(VisibleText.of(rule.title.text(in: language)))\(status)")
      }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Everything that a rule's file says for people, and what its examples come to.
  ///
  /// - Parameter rules: all rules, of which the examples need those that stand in front.
  package static func page(
    _ rule: CheckedRule, among rules: RuleSet, language: Language
  ) -> [UInt8] {
    let page = RulePage(rule, among: rules, language: language)
    var lines = ["\(page.id): \(page.title.text(in: language))", ""]
    var isBelow = false
    for part in page.parts {
      let rows = rows(of: part.content)
      // A short text follows its heading on the same line, a long one stands below.
      if let row = rows.first, rows.count == 1, !part.content.isOutput {
        lines += (isBelow ? [""] : []) + ["\(part.heading): \(row)"]
        isBelow = false
      } else {
        lines += ["", "\(part.heading):"] + rows.map { $0.isEmpty ? "" : "  \($0)" }
        isBelow = true
      }
    }
    return Array(lines.map { VisibleText.of($0) + "\n" }.joined().utf8)
  }

  private static func rows(of content: RulePage.Content) -> [String] {
    switch content {
    case .text(let text): return [text]
    case .rules(let ids): return [ids.joined(separator: ", ")]
    case .list(let rows), .output(let rows): return rows
    case .code(let code, _):
      let rows = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map(String.init)
      return rows.last == "" ? Array(rows.dropLast()) : rows
    }
  }
}

extension RulePage.Content {
  fileprivate var isOutput: Bool {
    if case .output = self { return true }
    return false
  }
}
