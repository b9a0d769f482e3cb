import Syntax

/// Checkstyle's XML: every file that was read, with its gaps in the order of the text.
package struct CheckstyleReport: ReportFormat {
  package init() {}

  package func render(_ report: Report) -> [UInt8] {
    var placing = PlacedFindings(report)
    let placed = placing.of(PlacedFindings.told(report))
    let byPath = Dictionary(grouping: placed, by: \.path)
    let paths = PlacedFindings.paths(report)
    let others = byPath.keys.filter { !paths.contains($0) }.sorted(by: FindingOrder.precedes)
    return XMLTree.element(
      "checkstyle", [("version", "4.3")],
      (others + paths).map { path in
        .element("file", [("name", path)], (byPath[path] ?? []).map(error))
      }
    ).bytes
  }

  private func error(_ placed: PlacedFinding) -> XMLTree {
    .element(
      "error",
      [("line", String(placed.line))]
        + (placed.start.map { [("column", String($0.column))] } ?? [])
        + [
          ("severity", placed.finding.severity.english),
          ("message", placed.lines.joined(separator: "\n")),
          ("source", "kedja.\(placed.finding.rule)"),
        ])
  }
}
