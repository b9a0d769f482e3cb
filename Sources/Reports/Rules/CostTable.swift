package import RuleEngine

/// What each rule took, the dearest first.
package enum CostTable {
  package static func render(_ costs: [RuleCost]) -> [UInt8] {
    let sorted = costs.sorted {
      $0.steps != $1.steps ? $0.steps > $1.steps : FindingOrder.precedes($0.rule, $1.rule)
    }
    let total = RuleCost(
      rule: "total", steps: costs.reduce(0) { $0 + $1.steps },
      evaluations: costs.reduce(0) { $0 + $1.evaluations })
    let rows =
      [["steps", "expressions", "rule"]]
      + (sorted + [total]).map {
        [String($0.steps), String($0.evaluations), VisibleText.of($0.rule)]
      }
    let widths = (0..<2).map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
    let lines = rows.map { row in
      (0..<2).map { padded(row[$0], to: widths[$0]) }.joined(separator: "  ") + "  \(row[2])\n"
    }
    return Array(lines.joined().utf8)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: width - text.utf8.count) + text
  }
}
