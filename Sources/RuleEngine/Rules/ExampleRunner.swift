import LogicModel
import Syntax

/// Runs a rule's own examples: each failing one must fire exactly at its marks, each passing one
/// must be silent, also with a line of multi-byte text in front.
package enum ExampleRunner {
  package struct Failure: Sendable {
    package let rule: String
    /// Counts from 1.
    package let example: Int
    package let message: String
    /// The example's plan, without marks.
    package let plan: String
  }

  /// What is wrong with a rule's examples; empty where all is well.
  package static func run(_ rule: CheckedRule) -> [Failure] {
    var failures: [Failure] = []
    var wasSatisfied = false
    for (index, example) in rule.definition.examples.enumerated() {
      for prefix in ["", "# å😀 e\u{301}\n"] {
        let (plan, marks) = split(prefix + example.text)
        let result = check(plan, rule, example)
        let found = result.findings.compactMap { $0.rule == rule.id ? $0.place?.range.start : nil }
        if result.tallies.contains(where: { $0[.satisfied] > 0 }) { wasSatisfied = true }
        if let broken = result.findings.first(where: { $0.rule != rule.id && $0.severity == .error }) {
          failures.append(
            .init(rule: rule.id, example: index + 1, message: broken.message.swedish, plan: plan))
        } else if found.sorted() != marks {
          failures.append(
            .init(
              rule: rule.id, example: index + 1, message: difference(found.sorted(), marks, plan),
              plan: plan))
        }
      }
    }
    let definition = rule.definition
    if !definition.examples.contains(where: \.fails) || !definition.examples.contains(where: { !$0.fails }) {
      failures.append(
        .init(
          rule: rule.id, example: 0, message: "needs a failing and a passing example", plan: ""))
    } else if !wasSatisfied {
      failures.append(
        .init(
          rule: rule.id, example: 0,
          message: "no example ever satisfies the rule: it may hold of nothing", plan: ""))
    }
    return failures
  }

  /// Takes the marks out of an example: the plan, and the byte offsets in it that were marked.
  static func split(_ text: String) -> (plan: String, marks: [Int32]) {
    var plan = ""
    var marks: [Int32] = []
    for character in text.unicodeScalars {
      if character == "↓" {
        marks.append(Int32(plan.utf8.count))
      } else {
        plan.unicodeScalars.append(character)
      }
    }
    return (plan, marks)
  }

  private static func check(
    _ plan: String, _ rule: CheckedRule, _ example: RuleExample
  ) -> CheckResult {
    let source = SourceFile(path: "exempel.yml", text: plan)
    let document = DocumentReader.read(source, file: FileID(0), grammar: PlanGrammar()).document
    let model = PlanDecoder.decode([document]).model
    // A decided plan: every rule that is ever on is on there.
    let options = Engine.Options(
      phase: "beslutad", today: example.date.flatMap { CalendarDate.read($0) })
    return Engine.check(model, rules: RuleSet([rule]), options: options)
  }

  private static func difference(_ found: [Int32], _ marks: [Int32], _ plan: String) -> String {
    func places(_ offsets: [Int32]) -> String {
      if offsets.isEmpty { return "nothing" }
      let table = LineTable(SourceFile(path: "", text: plan))
      return offsets.map { offset in
        let (line, column) = table.position(of: offset)
        return "\(line):\(column)"
      }.joined(separator: ", ")
    }
    return "expected findings at \(places(marks)), got \(places(found))"
  }
}
