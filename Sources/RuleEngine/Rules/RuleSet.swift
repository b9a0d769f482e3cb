import LogicModel
package import Syntax

/// The rules of a run, checked, with the order in which bigger gaps stand in front of smaller ones.
package struct RuleSet: Sendable {
  /// By id.
  package let rules: [CheckedRule]
  /// Earlier ids and what they are called now.
  package let aliases: [String: String]

  /// Reads and checks rule files.
  ///
  /// - Parameters:
  ///   - portable: whether the rules of a file may use nothing but standard CEL.
  ///   - compiled: gives a rule that has been checked and compiled before, from its definition.
  /// - Returns: the rules that can be run, and what is wrong with the others.
  package static func load(
    _ documents: [Document], portable: (FileID) -> Bool = { _ in false },
    compiled: (RuleDefinition) -> CheckedRule? = { _ in nil }
  ) -> (set: RuleSet, findings: [Finding]) {
    var findings: [Finding] = []
    var definitions: [RuleDefinition] = []
    var places: [String: Place] = [:]
    var taken: [Finding.TakenID] = []
    for document in documents {
      let (definition, problems) = RuleFileReader.read(document)
      findings += problems
      guard let definition else { continue }
      if let first = places[definition.id] {
        taken.append((definition.id, first, definition.place))
        continue
      }
      places[definition.id] = definition.place
      definitions.append(definition)
    }
    findings += Finding.duplicateRules(taken)
    definitions.sort { $0.id < $1.id }
    findings += checkImplications(definitions)
    var rules: [CheckedRule] = []
    for definition in definitions {
      if let rule = compiled(definition) {
        rules.append(rule)
        continue
      }
      let (rule, problems) = RuleChecker.check(
        definition, isPortable: portable(definition.place.file))
      findings += problems
      if let rule { rules.append(rule) }
    }
    return (RuleSet(rules), findings)
  }

  package init(_ rules: [CheckedRule]) {
    self.rules = rules
    aliases = Dictionary(
      rules.flatMap { rule in rule.definition.aliases.map { ($0, rule.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Only the rules that are asked for: those named, or all stable ones, without those left out.
  package func selecting(only: [String], skipping: [String], previews: Bool = false) -> RuleSet {
    let wanted = Set(only.map { aliases[$0] ?? $0 })
    let left = Set(skipping.map { aliases[$0] ?? $0 })
    return RuleSet(
      rules.filter { rule in
        if left.contains(rule.id) { return false }
        if !wanted.isEmpty { return wanted.contains(rule.id) }
        return rule.definition.status == .stable || previews && rule.definition.status == .preview
      })
  }

  /// Compiles the rules that wait for their first run.
  package func compile() { for rule in rules { _ = rule.parts } }

  /// A rule and those whose gaps can stand in front of its own, at any remove.
  package func implying(_ rule: CheckedRule) -> RuleSet {
    var wanted: Set<String> = []
    var queue = [rule.id]
    while let id = queue.popLast() {
      guard wanted.insert(id).inserted, let next = rules.first(where: { $0.id == id }) else {
        continue
      }
      queue += next.definition.impliedBy.map(\.id)
    }
    return RuleSet(rules.filter { wanted.contains($0.id) })
  }

  /// `implied_by` names rules, and never runs in a circle.
  private static func checkImplications(_ definitions: [RuleDefinition]) -> [Finding] {
    var findings: [Finding] = []
    let ids = Set(definitions.map(\.id))
    var above: [String: [String]] = [:]
    for definition in definitions {
      for (id, place) in definition.impliedBy {
        if ids.contains(id) {
          above[definition.id, default: []].append(id)
        } else {
          findings.append(
            .unknownRule(id, nearest: EditDistance.nearest(to: id, in: ids.sorted()), at: place))
        }
      }
    }
    for definition in definitions {
      var path = [definition.id]
      var seen: Set<String> = []
      var queue = above[definition.id] ?? []
      while let next = queue.popLast() {
        if next == definition.id {
          path.append(next)
          findings.append(
            .impliedByCycle(path, at: definition.impliedBy.first?.place ?? definition.place))
          break
        }
        if seen.insert(next).inserted {
          path.append(next)
          queue += above[next] ?? []
        }
      }
    }
    return findings
  }
}
