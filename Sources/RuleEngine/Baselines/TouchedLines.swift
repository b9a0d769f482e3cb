import LogicModel
package import Syntax

/// The changed lines of all files.
package struct TouchedLines {
  private let isChanged: [FileID: [Bool]]
  private let tables: [LineTable]

  /// - Parameter isChanged: by file and line, from 0; files without an entry are new.
  package init(_ isChanged: [FileID: [Bool]], of sources: [SourceFile]) {
    self.isChanged = isChanged
    tables = sources.map { LineTable($0) }
  }

  /// Whether a place has a changed line.
  package func touches(_ place: Place) -> Bool {
    guard let changed = isChanged[place.file], tables.indices.contains(Int(place.file.index)) else {
      return true
    }
    let table = tables[Int(place.file.index)]
    let lines = table.line(of: place.range.start) - 1..<table.line(of: place.range.end)
    return lines.contains { $0 < changed.count && changed[$0] }
  }

  /// The elements that have a changed line, by plan-qualified id.
  func elements(of model: Model) -> Set<String> {
    var starts: [FileID: [(line: Int, element: Int32)]] = [:]
    for element in 0..<model.elementCount {
      guard let place = model.places[Int(element)],
        tables.indices.contains(Int(place.file.index))
      else { continue }
      let line = tables[Int(place.file.index)].line(of: place.range.start) - 1
      starts[place.file, default: []].append((line, element))
    }
    var touched: Set<String> = []
    for (file, all) in starts {
      // A file that is new has nothing but changed lines.
      guard let changed = isChanged[file] else {
        touched.formUnion(all.map { model.qualifiedID($0.element) })
        continue
      }
      let sorted = all.sorted { ($0.line, $0.element) < ($1.line, $1.element) }
      var next = changed.count
      // From the end, so that where the next element begins is known; several may share a line.
      for (index, start) in sorted.enumerated().reversed() {
        if index + 1 < sorted.count, sorted[index + 1].line > start.line {
          next = sorted[index + 1].line
        }
        if changed[min(start.line, changed.count)..<max(start.line, min(next, changed.count))]
          .contains(true)
        {
          touched.insert(model.qualifiedID(start.element))
        }
      }
    }
    return touched
  }
}
