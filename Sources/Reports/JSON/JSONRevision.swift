import LogicModel
import RuleEngine
import Syntax

/// A comparison as one JSON document, for programs.
///
///     {
///       "format": "kedja-diff", "version": 1,
///       "old": "main", "new": "HEAD",
///       "today": "2022-01-31",        what 'idag' stands for; null where it is not known
///       "fails": true,                whether the exit status is 1
///       "changes": [{"change", "kind", "id", "formerId", "name", "field", "before", "after",
///                    "direction", "reason", "contents": [{"kind", "count"}], "path", "line"}],
///       "opened": […], "closed": […], findings as in kedja-report, with "behind" where hidden
///       "remaining": […],
///       "notes": {"old": […], "new": […]}   what of one side could not be read without doubt
///     }
///
/// `change` and `direction` are the words of `ChangeSort` and `ChangeDirection`; `before` and `after`
/// are lists of the field's values. Places are in the new side, of what was removed in the old one.
package struct JSONRevision: RevisionFormat {
  package init() {}

  package func render(_ report: RevisionReport) -> [UInt8] {
    var old = FindingJSON(report.old.sources)
    var new = FindingJSON(report.new.sources)
    func told(
      _ findings: [Finding], _ hidden: [CheckResult.Hidden], _ writer: inout FindingJSON
    ) -> JSONValue {
      let open = findings.map { writer.object($0, [("behind", .null)]) }
      let behind = hidden.map { writer.object($0.finding, [("behind", .text($0.behind))]) }
      return .list(open + behind)
    }
    var places = (old: Locator(report.old.sources), new: Locator(report.new.sources))
    let changes = report.changes.map { change($0, report, &places) }
    let opened = told(report.opened, report.openedBehind, &new)
    let closed = told(report.closed, report.closedBehind, &old)
    let remaining = report.remaining.map { new.object($0) }
    let notes = (report.oldNotes.map { old.object($0) }, report.newNotes.map { new.object($0) })
    return JSONValue.object([
      ("format", .text("kedja-diff")), ("version", .number(1)),
      ("old", .text(report.old.name)), ("new", .text(report.new.name)),
      ("today", JSONValue(report.today)), ("fails", .flag(report.fails)),
      ("changes", .list(changes)), ("opened", opened), ("closed", closed),
      ("remaining", .list(remaining)),
      ("notes", .object([("old", .list(notes.0)), ("new", .list(notes.1))])),
    ]).bytes
  }

  private func change(
    _ change: Change, _ report: RevisionReport, _ places: inout (old: Locator, new: Locator)
  ) -> JSONValue {
    let (old, new) = (report.old.model, report.new.model)
    let former = change.old.map { old.qualifiedID($0) }
    let id = change.new.map { new.qualifiedID($0) }
    let name = change.new.map { new.name($0) } ?? change.old.map { old.name($0) }
    let place = change.new.map { new.places[Int($0)] } ?? change.old.map { old.places[Int($0)] }
    let isOld = change.new == nil
    var path: String?
    var line: Int?
    if let place = place ?? nil {
      path = (isOld ? places.old : places.new).source(of: place)?.path
      line =
        isOld
        ? places.old.table(of: place)?.line(of: place.range.start)
        : places.new.table(of: place)?.line(of: place.range.start)
    }
    return .object([
      ("change", .text(change.sort.word)),
      ("kind", .text(Metamodel.standard[change.kind].name)),
      ("id", JSONValue(id ?? former)), ("formerId", JSONValue(former == id ? nil : former)),
      ("name", JSONValue(name)), ("field", JSONValue(change.field)),
      ("before", .texts(change.before)), ("after", .texts(change.after)),
      ("direction", JSONValue(change.direction?.word)), ("reason", JSONValue(change.reason)),
      (
        "contents",
        .list(
          change.contents.map {
            .object([
              ("kind", .text(Metamodel.standard[$0.kind].name)), ("count", .number($0.count)),
            ])
          })
      ),
      ("path", JSONValue(path)), ("line", JSONValue(line)),
    ])
  }
}
