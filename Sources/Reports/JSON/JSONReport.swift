import RuleEngine
import Syntax

/// The report as one JSON document, for programs.
///
///     {
///       "format": "kedja-report", "version": 1,
///       "today": "2022-01-31",        what 'idag' stands for; null where it is not known
///       "fails": true,                whether the exit status is 1
///       "facts": {"plans", "elements", "rules", "goals": [{"id", "name"}]},
///       "findings": […],              gaps, and faults of rules and exemptions
///       "notes": […],                 how the text was read
///       "hidden": […],                gaps behind a bigger one: as findings, with "behind"
///       "exempted": […],              gaps accepted: as findings, with "reason" and "until"
///       "baselined": […],             gaps that a baseline accepts: as findings
///       "tallies": [{"rule", "title", "satisfied", "gap", "notApplicable", "unknown",
///                    "notAssessed", "exempted", "baselined", "assessed"}],
///       "unknown": [{"rule", "unknown", "assessed"}]
///     }
///
/// A finding is `{"rule", "severity", "message": {"sv", "en"}, "path", "line", "column", "endLine",
/// "endColumn", "question", "help", "elements", "group", "fingerprint", "related"}`. Lines and
/// columns count from 1, columns count code points, the end is the first column after; `group` is
/// the goal under which reports tell it. What is absent is null; keys never go away.
package struct JSONReport: ReportFormat {
  package init() {}

  package func render(_ report: Report) -> [UInt8] {
    var writer = FindingJSON(report.sources)
    let told = report.groups.flatMap(\.gaps).map { writer.object($0) }
    let notes = report.notes.map { writer.object($0) }
    let hidden = report.groups.flatMap(\.hidden).map {
      writer.object($0.finding, [("behind", .text($0.behind))])
    }
    let exempted = report.exempted.map {
      writer.object($0.finding, [("reason", .text($0.reason)), ("until", JSONValue($0.until))])
    }
    let baselined = report.baselined.map { writer.object($0) }
    return JSONValue.object([
      ("format", .text("kedja-report")), ("version", .number(1)),
      ("today", JSONValue(report.today)), ("fails", .flag(report.fails)),
      ("facts", facts(report.summary.facts)), ("findings", .list(told)), ("notes", .list(notes)),
      ("hidden", .list(hidden)), ("exempted", .list(exempted)),
      ("baselined", .list(baselined)),
      ("tallies", .list(report.tallies.map(tally))),
      ("unknown", .list(report.tallies.filter { $0[.unknown] > 0 }.map(unknown))),
    ]).bytes
  }

  private func facts(_ facts: ModelFacts) -> JSONValue {
    .object([
      ("plans", .number(facts.plans)), ("elements", .number(facts.elements)),
      ("rules", .number(facts.rules)),
      (
        "goals",
        .list(facts.goals.map { .object([("id", .text($0.id)), ("name", .text($0.name))]) })
      ),
    ])
  }

  private func tally(_ tally: RuleTally) -> JSONValue {
    .object([
      ("rule", .text(tally.rule)), ("title", FindingJSON.text(tally.title)),
      ("satisfied", .number(tally[.satisfied])), ("gap", .number(tally[.gap])),
      ("notApplicable", .number(tally[.notApplicable])), ("unknown", .number(tally[.unknown])),
      ("notAssessed", .number(tally[.notAssessed])), ("exempted", .number(tally.exempted)),
      ("baselined", .number(tally.baselined)),
      ("assessed", .number(tally.assessed)),
    ])
  }

  private func unknown(_ tally: RuleTally) -> JSONValue {
    .object([
      ("rule", .text(tally.rule)), ("unknown", .number(tally[.unknown])),
      ("assessed", .number(tally.assessed)),
    ])
  }
}
