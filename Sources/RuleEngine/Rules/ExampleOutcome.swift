import LogicModel
package import Syntax

/// What came of running an example of a rule.
package struct ExampleOutcome: Sendable {
  package let example: RuleExample
  /// The example's plan as it was read: without marks.
  package let plan: SourceFile
  /// Gaps by the rule, and faults of the rule, in the order of their places in `plan`.
  package private(set) var findings: [Finding] = []
  /// Where in `plan` a finding of the rule is expected.
  package let expected: [Place]
  /// What did not come out as the example says, placed in the rule's file.
  package private(set) var problems: [Finding] = []
  /// How often the rule met data.
  let assessed: Int

  private static let mark = "↓"

  /// Runs an example.
  ///
  /// - Parameters:
  ///   - company: the rule, and those whose gaps can stand in front of its own.
  ///   - book: all rules, which claims in the example may be about.
  ///   - lead: what stands in front of the plan's text.
  init(
    _ rule: CheckedRule, _ company: RuleSet, of book: RuleSet, _ example: RuleExample,
    lead: String = ""
  ) {
    let (text, marks) = Self.unmarked(example.text)
    let file = FileID(0)
    let source = SourceFile(path: "plan.yml", text: lead + text)
    var model = Self.model(source)
    if let before = example.before {
      let former = Self.model(SourceFile(path: "plan.yml", text: before))
      model = model.adding(PlanComparison(from: former, to: model))
    }
    let result = Engine.check(
      model, rules: company, of: book,
      options: Engine.Options(
        phase: Self.phase(rule), today: example.date.flatMap { CalendarDate.read($0) }))
    let offset = lead.utf8.count
    self.example = example
    plan = source
    expected = marks.map { mark in
      Place(file, SourceRange((offset + mark.plain)..<(offset + mark.plain)))
    }
    assessed = result.tallies.filter { $0.rule == rule.id }
      .reduce(0) { $0 + $1[.satisfied] + $1[.gap] }
    findings = result.findings
      .filter { $0.rule == rule.id || $0.rule.hasPrefix("regel-") }
      .sorted { Self.order($0) < Self.order($1) }

    var left = marks
    for finding in findings {
      let start = finding.place.map { Int($0.range.start) - offset } ?? 0
      if finding.rule == rule.id, let index = left.firstIndex(where: { $0.plain == start }) {
        left.remove(at: index)
      } else {
        let written = start + marks.count { $0.plain < start } * Self.mark.utf8.count
        problems.append(
          .unexpected(finding.message.swedish, at: Self.place(written, in: example)))
      }
    }
    problems += left.map { .expected(rule.id, at: Self.place($0.written, in: example)) }
  }

  private static func model(_ source: SourceFile) -> Model {
    let (document, _) = DocumentReader.read(source, file: FileID(0), grammar: PlanGrammar())
    return PlanDecoder.decode([document]).model
  }

  /// Says that the example comes out differently with other text in front.
  mutating func reportMoved() {
    problems.append(.movedExample(at: example.node.place))
  }

  private static func order(_ finding: Finding) -> (Int32, String, String) {
    (finding.place?.range.start ?? -1, finding.rule, finding.message.swedish)
  }

  /// The text without its marks, and where they stood: in the plain text and in the written one.
  private static func unmarked(
    _ text: String
  ) -> (text: String, marks: [(plain: Int, written: Int)]) {
    var plain = ""
    var marks: [(plain: Int, written: Int)] = []
    for character in text {
      if String(character) == mark {
        let offset = plain.utf8.count
        marks.append((offset, offset + marks.count * mark.utf8.count))
      } else {
        plain.append(character)
      }
    }
    return (plain, marks)
  }

  /// A phase in which the rule is on. Examples are small and seldom say their phase.
  private static func phase(_ rule: CheckedRule) -> String? {
    [nil, "remiss", "beslutad", "uppföljning"].first {
      rule.definition.severity.severity(inPhase: $0) != nil
    } ?? nil
  }

  private static func place(_ written: Int, in example: RuleExample) -> Place {
    let end = min(written + mark.utf8.count, example.text.utf8.count)
    let range = example.node.sourceRange(ofText: min(written, end)..<end)
    return Place(example.node.document.file, range)
  }
}
