import LogicModel
package import Syntax

/// Runs the examples of a rule: its tests and its documentation.
package enum RuleExamples {
  /// What did not come out as the rule's file says.
  ///
  /// - Parameter rules: all rules; those whose bigger gaps stand in front of this one's run along.
  package static func test(_ rule: CheckedRule, among rules: RuleSet) -> [Finding] {
    let company = rules.implying(rule)
    let examples = rule.definition.examples
    var findings: [Finding] = []
    for fails in [true, false] where !examples.contains(where: { $0.fails == fails }) {
      findings.append(.missingExample(fails: fails, at: rule.definition.place))
    }
    var seen = 0
    for example in examples {
      let run = Run(rule, company, example, lead: "")
      seen += run.assessed
      findings += run.findings
      // What holds only as long as every character is one byte is found out here.
      if run.findings.isEmpty, !Run(rule, company, example, lead: "# å 漢字 👩‍👧 \n").findings.isEmpty {
        findings.append(.movedExample(at: example.node.place))
      }
    }
    if !examples.isEmpty, seen == 0 {
      findings.append(.neverAssessed(at: rule.definition.place))
    }
    return findings
  }

  /// One run of one example.
  private struct Run {
    private(set) var findings: [Finding] = []
    /// How often the rule met data.
    private(set) var assessed = 0

    init(_ rule: CheckedRule, _ company: RuleSet, _ example: RuleExample, lead: String) {
      let (text, marks) = Self.unmarked(example.text)
      let file = FileID(0)
      let source = SourceFile(path: "example.yml", text: lead + text)
      let (document, _) = DocumentReader.read(source, file: file, grammar: PlanGrammar())
      let (model, _) = PlanDecoder.decode([document])
      let result = Engine.check(
        model, rules: company,
        options: Engine.Options(
          phase: Self.phase(rule), today: example.date.flatMap { CalendarDate.read($0) }))
      assessed = result.tallies.filter { $0.rule == rule.id }
        .reduce(0) { $0 + $1[.satisfied] + $1[.gap] }

      let offset = lead.utf8.count
      var expected = marks.map { ($0.plain, $0.written) }
      for finding in result.findings
      where finding.rule == rule.id || finding.rule.hasPrefix("regel-") {
        let start = finding.place.map { Int($0.range.start) - offset } ?? 0
        if finding.rule == rule.id, let index = expected.firstIndex(where: { $0.0 == start }) {
          expected.remove(at: index)
        } else {
          let written = start + marks.count { $0.plain < start } * Self.mark.utf8.count
          findings.append(
            .unexpected(finding.message.swedish, at: Self.place(written, in: example)))
        }
      }
      findings += expected.map { .expected(rule.id, at: Self.place($0.1, in: example)) }
    }

    private static let mark = "↓"

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
}

/// What is said of examples; for engineers, in English.
extension Finding {
  fileprivate static func missingExample(fails: Bool, at place: Place) -> Finding {
    failed("the rule has no example that \(fails ? "fails" : "passes")", at: place)
  }

  fileprivate static func movedExample(at place: Place) -> Finding {
    failed("the example comes out differently with a line of multi-byte text in front", at: place)
  }

  fileprivate static func neverAssessed(at place: Place) -> Finding {
    failed("the rule never met data: in every example something that it needs is absent", at: place)
  }

  fileprivate static func unexpected(_ message: String, at place: Place) -> Finding {
    failed("unexpected finding here: \(message)", at: place)
  }

  fileprivate static func expected(_ rule: String, at place: Place) -> Finding {
    failed("expected a finding of '\(rule)' here", at: place)
  }

  private static func failed(_ text: String, at place: Place) -> Finding {
    Finding(rule: "rule-example", severity: .error, message: LocalizedText(text), place: place)
  }
}
