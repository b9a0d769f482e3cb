/// How often something was met under a rule.
package struct RuleCount: Hashable, Sendable {
  package let rule: String
  package let count: Int
  package init(_ rule: String, _ count: Int) {
    self.rule = rule
    self.count = count
  }

  /// Counts rules; the most frequent comes first.
  static func counting(_ rules: [String]) -> [RuleCount] {
    rules.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      .map { RuleCount($0.key, $0.value) }
      .sorted {
        $0.count != $1.count ? $0.count > $1.count : FindingOrder.precedes($0.rule, $1.rule)
      }
  }
}
