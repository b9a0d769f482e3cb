import RuleEngine
import Syntax

/// JUnit's XML: a suite for each rule and a test case for each element that it was for, also those
/// without a gap, so that it shows what the gaps are out of. Every gap is a failure, whatever its
/// severity; what is unknown, not applicable, behind a bigger gap or accepted is skipped, with why.
///
/// The last suite is what else there is to say: of the text, of exemptions and of rules.
package struct JUnitReport: ReportFormat {
  package init() {}

  package func render(_ report: Report) -> [UInt8] {
    let byRule = Dictionary(grouping: report.verdicts, by: \.rule)
    var cases = JUnitCases(report)
    var suites: [Suite] = []
    for tally in report.tallies {
      let verdicts = byRule[tally.rule] ?? []
      suites.append(
        Suite(
          name: tally.rule, properties: properties(tally, report.options.language),
          cases: verdicts.map { cases.ofRule($0) }))
    }
    let others = cases.ofOthers()
    if !others.isEmpty { suites.append(Suite(name: "kedja", properties: [], cases: others)) }
    let all = suites.flatMap(\.cases)
    return XMLTree.element(
      "testsuites", [("name", "Kedja")] + Self.counts(all), suites.map(\.tree)
    ).bytes
  }

  private struct Suite {
    let name: String
    let properties: [(String, Int)]
    let cases: [JUnitCase]

    var tree: XMLTree {
      let said = properties.map { name, value in
        XMLTree.element("property", [("name", name), ("value", String(value))])
      }
      return .element(
        "testsuite", [("name", name)] + JUnitReport.counts(cases),
        (said.isEmpty ? [] : [.element("properties", [], said)])
          + cases.map { $0.tree(class: "kedja.\(name)") })
    }
  }

  private static func counts(_ cases: [JUnitCase]) -> [(name: String, value: String)] {
    [
      ("tests", String(cases.count)),
      ("failures", String(cases.count { $0.outcome.isFailure })),
      ("errors", String(cases.count { $0.outcome.isError })),
      ("skipped", String(cases.count { $0.outcome.isSkipped })),
    ]
  }

  /// The rule's verdicts. A rule that looks at several things of an element counts those.
  private func properties(_ tally: RuleTally, _ language: Language) -> [(String, Int)] {
    [(language.word("prövade", "assessed"), tally.assessed)]
      + Verdict.allCases.map { (language.word($0.swedish, $0.english), tally[$0]) }
      + [
        (language.word("undantag", "exempted"), tally.exempted),
        (language.word("ur baslinjen", "of the baseline"), tally.baselined),
      ]
  }
}
