import LogicModel
import RuleEngine
import Syntax

/// Sets the gaps of a check beside those that the last list remembered.
struct ListHistory {
  /// What this list remembers.
  private(set) var memory: ListMemory
  private struct Key: Hashable {
    let rule: String
    let element: String
  }

  /// What was remembered, in today's ids; `nil` where no list was given.
  private var known: [Key: ListMemory.Entry]?
  private let since: String?
  private let titles: [String: LocalizedText]
  private let ranRules: Set<String>
  private let exempted: Set<Key>

  init(
    _ last: ListMemory?, _ report: Report, _ model: Model, _ rules: RuleSet, _ names: ListNames
  ) {
    since = last?.date
    titles = Dictionary(
      rules.rules.map { ($0.id, $0.definition.title) }, uniquingKeysWith: { first, _ in first })
    ranRules = Set(report.tallies.map(\.rule))
    exempted = Set(report.exempted.compactMap { Self.key($0.finding) })
    known = last.map { Self.carried($0, to: model, rules) }
    memory = ListMemory(date: report.today)
    var seen: Set<Key> = []
    for finding in report.groups.flatMap({ $0.gaps + $0.hidden.map(\.finding) }) {
      guard let key = Self.key(finding), seen.insert(key).inserted else { continue }
      memory.entries.append(
        ListMemory.Entry(
          rule: key.rule, element: key.element, name: names.short(key.element),
          age: (known?[key]?.age ?? 0) + 1))
    }
  }

  private static func key(_ finding: Finding) -> Key? {
    finding.elements.first.map { Key(rule: finding.rule, element: $0) }
  }

  /// What was remembered by today's ids: reworded elements are found again as in a baseline. Those
  /// of one age go together, since a baseline knows no ages.
  private static func carried(
    _ last: ListMemory, to model: Model, _ rules: RuleSet
  ) -> [Key: ListMemory.Entry] {
    var known: [Key: ListMemory.Entry] = [:]
    for (age, entries) in Dictionary(grouping: last.entries, by: \.age).sorted(by: {
      $0.key < $1.key
    }) {
      let baseline = Baseline(
        entries.map {
          Baseline.Gap(rule: $0.rule, element: $0.element, name: $0.name, items: [])
        })
      for gap in baseline.carried(to: model, aliases: rules.aliases).gaps {
        known[Key(rule: gap.rule, element: gap.element)] = ListMemory.Entry(
          rule: gap.rule, element: gap.element, name: gap.name, age: age)
      }
    }
    return known
  }

  /// By how many lists a gap has been told, with this one.
  func age(of finding: Finding) -> Int? {
    guard let known, let key = Self.key(finding) else { return nil }
    return (known[key]?.age ?? 0) + 1
  }

  /// What has become of the gaps; `nil` where no list was given.
  func changes(_ gaps: [Gap], _ wording: ListWording) -> ListChanges? {
    guard let known else { return nil }
    let now = Set(memory.entries.map { Key(rule: $0.rule, element: $0.element) })
    func change(_ entry: ListMemory.Entry) -> ListChanges.Change {
      let title = titles[entry.rule] ?? LocalizedText(entry.rule)
      return ListChanges.Change(
        number: nil, title: wording.text(title), subject: VisibleText.message(entry.name),
        age: entry.age)
    }
    let gone = known.filter { !now.contains($0.key) }
      .sorted { ($0.key.rule, $0.key.element) < ($1.key.rule, $1.key.element) }
    let accepted = gone.filter { exempted.contains($0.key) }
    let rest = gone.filter { !exempted.contains($0.key) }
    let told = gaps.flatMap { gap in gap.parts.map { (gap, $0) } }
    func here(_ gap: Gap, _ part: Gap.Part) -> ListChanges.Change {
      ListChanges.Change(
        number: gap.number, title: gap.title, subject: part.text, age: part.age ?? 1)
    }
    let remaining = told.filter { ($0.1.age ?? 1) > 1 }
    let oldest = remaining.map { here($0.0, $0.1) }.enumerated()
      .sorted { ($1.element.age, $0.offset) < ($0.element.age, $1.offset) }
      .prefix(5).map(\.element)
    return ListChanges(
      since: since, new: told.filter { $0.1.age == 1 }.map { here($0.0, $0.1) },
      closed: rest.filter { ranRules.contains($0.key.rule) }.map { change($0.value) },
      accepted: accepted.map { change($0.value) },
      notTried: rest.filter { !ranRules.contains($0.key.rule) }.map { change($0.value) },
      remaining: remaining.count, oldest: oldest)
  }
}
