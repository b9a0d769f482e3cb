import RuleEngine
import Syntax

/// Makes findings ready for tools that show them beside a plan's text.
struct PlacedFindings {
  private var locator: Locator
  private let language: Language
  private let titles: [String: String]
  /// How often each hash has been given.
  private var given: [UInt64: Int] = [:]

  init(_ report: Report) {
    locator = Locator(report.sources)
    language = report.options.language
    let language = language
    titles = Dictionary(
      report.tallies.map { ($0.rule, $0.title.text(in: language)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The gaps and notes of a report that nobody has accepted, the gravest first: some tools show only
  /// the first few.
  static func inForce(_ report: Report) -> [PlacedFinding] {
    var placed = PlacedFindings(report)
    return placed.of(FindingOrder.gravestFirst(told(report)))
  }

  /// What is told of a report, in the order of files.
  static func told(_ report: Report) -> [Finding] {
    FindingOrder.sorted(report.notes + report.groups.flatMap(\.gaps))
  }

  mutating func of(_ findings: [Finding]) -> [PlacedFinding] {
    var placed: [PlacedFinding] = []
    for finding in findings { placed.append(self.placed(finding)) }
    return placed
  }

  private mutating func placed(_ finding: Finding) -> PlacedFinding {
    let spot = locator.spot(finding.place)
    let path = spot.map { Self.plain($0.path) } ?? "."
    return PlacedFinding(
      finding: finding, path: path, start: spot?.start, end: spot?.end,
      title: VisibleText.message(titles[finding.rule] ?? finding.rule),
      message: said(finding.message),
      advice: (finding.question.map { [language.word("fråga: ", "question: ") + said($0)] } ?? [])
        + finding.help.map { language.word("hjälp: ", "help: ") + said($0) },
      key: key(finding, path))
  }

  func said(_ text: LocalizedText) -> String { VisibleText.message(text.text(in: language)) }

  /// The same for the same gap in every run, since a gap's identity holds neither lines nor words of
  /// the message. Findings about the text have none: theirs are the file and what is said.
  private mutating func key(_ finding: Finding, _ path: String) -> String {
    let identity =
      finding.fingerprint.isEmpty
      ? "\(finding.rule) \(path) \(finding.message.swedish)" : finding.fingerprint
    let hash = StableHash.of(identity)
    given[hash, default: 0] += 1
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + ":\(given[hash] ?? 1)"
  }

  /// The paths of a report's files, each once: a folder that was named twice is one.
  static func paths(_ report: Report) -> [String] {
    var seen: Set<String> = []
    return report.sources.map { plain($0.path) }.filter { seen.insert($0).inserted }
  }

  /// A path as the tools that know the repository write it.
  static func plain(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
    return String(path)
  }
}
