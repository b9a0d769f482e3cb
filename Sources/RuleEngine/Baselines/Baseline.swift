package import LogicModel
import Syntax

/// The gaps that were accepted when a plan began to be checked, so that only new ones make a check
/// fail. Holds identities and nothing that changes by itself: no counts, lines, messages or dates.
package struct Baseline: Hashable, Sendable {
  /// The accepted gap of one rule on one element.
  package struct Gap: Hashable, Sendable {
    package var rule: String
    /// The plan-qualified id of the element.
    package var element: String
    /// What the element was called, by which it is found again when it has been reworded.
    package var name: String
    /// What the rule found in the element, each once and in the order of bytes. Empty where the
    /// gap is the element's own.
    package var items: [String]

    package init(rule: String, element: String, name: String = "", items: some Sequence<String>) {
      self.rule = rule
      self.element = element
      self.name = name
      self.items = Set(items).sorted(by: Self.precedes)
    }

    var key: Key { Key(rule: rule, element: element) }

    static func precedes(_ a: String, _ b: String) -> Bool {
      a.utf8.lexicographicallyPrecedes(b.utf8)
    }
  }

  /// What a gap is known by; an element has one line per rule.
  struct Key: Hashable {
    let rule: String
    let element: String
  }

  /// In the order of the bytes of rules and elements, each key once.
  package private(set) var gaps: [Gap]

  /// Gaps of one key become one, with the items of all.
  package init(_ gaps: some Sequence<Gap>) {
    var byKey: [Key: Gap] = [:]
    for gap in gaps {
      guard let same = byKey[gap.key] else {
        byKey[gap.key] = gap
        continue
      }
      byKey[gap.key] = Gap(
        rule: gap.rule, element: gap.element,
        name: [same.name, gap.name].filter { !$0.isEmpty }.min(by: Gap.precedes) ?? "",
        items: same.items + gap.items)
    }
    self.gaps = byKey.values.sorted {
      $0.rule != $1.rule
        ? Gap.precedes($0.rule, $1.rule) : Gap.precedes($0.element, $1.element)
    }
  }

  /// Accepts the gaps of a check. Those behind bigger ones are gaps too: they come forward when the
  /// bigger one is mended, and are not new then. What the plan exempts is accepted there already.
  package init(accepting result: CheckResult, of model: Model) {
    let findings = (result.findings + result.hidden.map(\.finding)).filter(\.isGap)
    let names = model.names(of: Set(findings.compactMap(\.elements.first)))
    self.init(
      findings.compactMap { finding in
        finding.elements.first.map {
          Gap(rule: finding.rule, element: $0, name: names[$0] ?? "", items: finding.items)
        }
      })
  }

  /// What is left to accept after a check: lines and items whose gaps are no longer there are gone,
  /// and reworded elements have their new ids and names. Never holds more than before.
  ///
  /// Lines of rules that exist and were not run stay as they are: nobody looked.
  package func pruned(to result: CheckResult, of model: Model, rules: RuleSet) -> Baseline {
    let ran = Set(result.tallies.map(\.rule))
    let existing = Set(rules.rules.map(\.id))
    let today = Dictionary(
      Baseline(accepting: result, of: model).gaps.map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    let carried = carried(to: model, aliases: rules.aliases)
    return Baseline(
      carried.gaps.compactMap { gap in
        if !ran.contains(gap.rule) { return existing.contains(gap.rule) ? gap : nil }
        guard var left = today[gap.key] else { return nil }
        if left.items.isEmpty { return left }
        let accepted = Set(gap.items)
        left.items.removeAll { !accepted.contains($0) }
        return left.items.isEmpty ? nil : left
      })
  }

  /// The same baseline with the rules and elements that a model knows: earlier ids of rules, and of
  /// elements that have been reworded, give way to today's.
  package func carried(to model: Model, aliases: [String: String]) -> Baseline {
    let succession = Succession(from: self, to: model)
    return Baseline(
      gaps.map { gap in
        Gap(
          rule: aliases[gap.rule] ?? gap.rule, element: succession.today(gap.element),
          name: gap.name, items: gap.items.map(succession.today(ofItem:)))
      })
  }
}

extension Finding {
  /// Whether it is a gap in a plan, and not a fault of a rule or of an exemption.
  var isGap: Bool { !fingerprint.isEmpty && !elements.isEmpty }
}

extension Model {
  /// What the elements of some ids are called.
  func names(of ids: Set<String>) -> [String: String] {
    guard !ids.isEmpty else { return [:] }
    var names: [String: String] = [:]
    for element in 0..<elementCount {
      let id = qualifiedID(element)
      if ids.contains(id), names[id] == nil { names[id] = name(element) }
    }
    return names
  }
}
