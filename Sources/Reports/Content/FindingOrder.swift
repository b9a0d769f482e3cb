import Syntax

/// The one order in which findings are told: by file, offset and rule, and then by all else that
/// can differ, so that no two runs tell them differently.
enum FindingOrder {
  /// The findings in order. Those that nobody could tell apart are told once.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    var seen = Set<Told>(minimumCapacity: findings.count)
    return findings.sorted(by: precedes).filter { finding in
      var key = finding
      key.place?.range.end = finding.place?.range.start ?? 0
      return seen.insert(Told(finding: key)).inserted
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

  /// Whether `a` is told before `b`. What has no place comes first.
  static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    let (p, q) = (position(a), position(b))
    if p != q { return p < q }
    if a.rule != b.rule { return precedes(a.rule, b.rule) }
    if let (x, y) = firstDifference(a, b) { return precedes(x, y) }
    return a.severity > b.severity
  }

  /// Compares by code points, never by the rules of a language.
  static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

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
