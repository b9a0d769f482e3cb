import LogicModel
package import Syntax

/// Reads baseline files: what can be read counts, and every other line is a finding.
package struct BaselineReader {
  private let source: SourceFile
  private let file: FileID
  private var gaps: [Baseline.Gap] = []
  /// By rule: where it is first named.
  private var rules: [(id: String, place: Place)] = []
  private var seenRules: Set<String> = []
  private var findings: [Finding] = []
  private var unreadable = 0

  /// More unreadable lines than this are counted: nobody mends them one by one.
  static let limit = 10

  /// - Parameter rules: all rules there are; lines of others are noted.
  package static func read(
    _ source: SourceFile, file: FileID, rules: RuleSet
  ) -> (baseline: Baseline, findings: [Finding]) {
    var reader = BaselineReader(source, file)
    reader.run()
    reader.note(rules)
    return (Baseline(reader.gaps), reader.findings)
  }

  /// Whether a text says that it is a baseline, of whatever form.
  package static func isBaseline(_ source: SourceFile) -> Bool {
    return lines(of: source).first.map { source.text($0) }?.hasPrefix(Baseline.head) ?? false
  }

  private init(_ source: SourceFile, _ file: FileID) {
    self.source = source
    self.file = file
  }

  private mutating func run() {
    let lines = Self.lines(of: source)
    let first = lines.first ?? SourceRange(0, 0)
    let head = source.text(first)
    guard head == "\(Baseline.head) \(Baseline.form)" else {
      let place = Place(file, first)
      findings.append(
        head.hasPrefix(Baseline.head + " ")
          ? .baselineForm(String(head.dropFirst(Baseline.head.utf8.count + 1)), at: place)
          : .noBaseline(at: place))
      return
    }
    for line in lines.dropFirst() where !line.isEmpty { read(line) }
    if unreadable > Self.limit {
      findings.append(
        .moreBaselineLines(unreadable - Self.limit, at: Place(file, lines.last ?? first)))
    }
  }

  private mutating func read(_ line: SourceRange) {
    let text = source.text(line)
    let place = Place(file, line)
    if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: text.hasPrefix) {
      return refuse(.unmergedBaseline(at: place))
    }
    let columns = text.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard (2...4).contains(columns.count), !columns[0].isEmpty, !columns[1].isEmpty else {
      return refuse(.baselineColumns(at: place))
    }
    let items = columns.count > 3 ? columns[3].unicodeScalars.split(separator: " ") : []
    let plain = (columns.prefix(3) + items.map { Substring($0) }).map(Baseline.unescaped)
    guard !plain.contains(nil) else { return refuse(.baselineEscape(at: place)) }
    let texts = plain.compactMap { $0 }
    let fixed = min(3, columns.count)
    gaps.append(
      Baseline.Gap(
        rule: texts[0], element: texts[1], name: fixed > 2 ? texts[2] : "",
        items: texts.dropFirst(fixed)))
    if seenRules.insert(texts[0]).inserted {
      let range = SourceRange(line.start, line.start + Int32(columns[0].utf8.count))
      rules.append((texts[0], Place(file, range)))
    }
  }

  private mutating func refuse(_ finding: Finding) {
    unreadable += 1
    if unreadable <= Self.limit { findings.append(finding) }
  }

  private mutating func note(_ known: RuleSet) {
    let ids = known.rules.map(\.id)
    let all = Set(ids).union(known.aliases.keys)
    for rule in rules where !all.contains(rule.id) {
      findings.append(
        .unknownBaselineRule(
          rule.id, nearest: EditDistance.nearest(to: rule.id, in: ids), at: rule.place))
    }
  }

  /// The lines of a text without their ends, and without a byte order mark.
  private static func lines(of source: SourceFile) -> [SourceRange] {
    let bytes = source.bytes
    var lines: [SourceRange] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isCRLF = end > start && bytes[end - 1] == 0x0D
      lines.append(SourceRange(start..<(isCRLF ? end - 1 : end)))
      start = end + 1
    }
    return lines
  }
}
