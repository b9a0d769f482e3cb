import Syntax

/// The one order in which findings are told: by file, offset and rule, and then by all else that
/// can differ, so that no two runs tell them differently.
enum FindingOrder {
  /// The findings in order. Those that nobody could tell apart are told once.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    var seen = Set<Told>(minimumCapacity: findings.count)
    return order(findings).compactMap { index in
      let finding = findings[index]
      var key = finding
      key.place?.range.end = finding.place?.range.start ?? 0
      return seen.insert(Told(finding: key)).inserted ? finding : nil
    }
  }

  /// Things in the order of the findings that they are about.
  static func sorted<Item>(_ items: [Item], by finding: (Item) -> Finding) -> [Item] {
    order(items.map(finding)).map { items[$0] }
  }

  /// Where the findings stand that are told first, second, … Findings are large: it is their numbers
  /// that are put in order.
  private static func order(_ findings: [Finding]) -> [Int] {
    let positions = findings.map(position)
    return findings.indices.sorted { a, b in
      positions[a] != positions[b]
        ? positions[a] < positions[b] : precedes(findings[a], findings[b])
    }
  }

  /// A finding that is looked for by the little that tells nearly all apart: the texts of a finding
  /// are long.
  private struct Told: Hashable {
    let finding: Finding

    func hash(into hasher: inout Hasher) {
      hasher.combine(finding.place)
      hasher.combine(finding.rule)
      hasher.combine(finding.fingerprint)
      // Notes on the text have no fingerprint.
      if finding.fingerprint.isEmpty { hasher.combine(finding.message.swedish) }
    }
  }

  /// Findings that are in order already, the gravest before the others.
  static func gravestFirst(_ findings: [Finding]) -> [Finding] {
    Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }

  /// Whether `a` is told before `b`, of two that stand in one place.
  private static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    if a.rule != b.rule { return precedes(a.rule, b.rule) }
    if let (x, y) = firstDifference(a, b) { return precedes(x, y) }
    return a.severity > b.severity
  }

  /// Compares by code points, never by the rules of a language.
  static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// What has no place comes first.
  private static func position(_ finding: Finding) -> (Int32, Int32, Int32) {
    guard let place = finding.place else { return (-1, 0, 0) }
    return (place.file.index, place.range.start, place.range.end)
  }

  private static func firstDifference(_ a: Finding, _ b: Finding) -> (String, String)? {
    if a.message.swedish != b.message.swedish { return (a.message.swedish, b.message.swedish) }
    if a.fingerprint != b.fingerprint { return (a.fingerprint, b.fingerprint) }
    let (x, y) = (a.elements.joined(separator: " "), b.elements.joined(separator: " "))
    if x != y { return (x, y) }
    return a.group == b.group ? nil : (a.group ?? "", b.group ?? "")
  }
}
