package import RuleEngine
import Syntax

/// Examples of rules in words: what was said of a plan, and what should have been.
package enum ExampleText {
  /// `4:5: varning: målet 'M1' har …`, one line per finding.
  static func findings(_ outcome: ExampleOutcome, language: Language) -> [String] {
    let table = LineTable(outcome.plan)
    return outcome.findings.map { finding in
      let word = VisibleText.of(finding.severity.word(in: language))
      return "\(position(finding.place, table)): \(word): "
        + VisibleText.message(finding.message.text(in: language))
    }
  }

  /// An example that did not come out as written: the plan, what was expected and what came.
  package static func failure(_ outcome: ExampleOutcome) -> [UInt8] {
    let table = LineTable(outcome.plan)
    let lines = outcome.example.text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let expected = outcome.expected.map { position($0, table) }
    let got = findings(outcome, language: .swedish)
    let parts = [
      (
        "plan:", lines.last == "" ? lines.dropLast().map(VisibleText.of) : lines.map(VisibleText.of)
      ),
      ("expected:", expected.isEmpty ? ["no finding"] : expected),
      ("got:", got.isEmpty ? ["no finding"] : got),
    ]
    let text = parts.map { heading, lines in
      "  \(heading)\n" + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }.joined()
    return Array((text + "\n").utf8)
  }

  private static func position(_ place: Place?, _ table: LineTable) -> String {
    guard let place else { return "–" }
    let position = table.position(of: place.range.start)
    return "\(position.line):\(position.column)"
  }
}

extension VisibleText {
  fileprivate static func of(_ text: Substring) -> String { of(String(text)) }
}
