import Syntax

/// Finds lines and columns; counts the lines of a file once, when the first place in it is asked for.
struct Locator {
  let sources: [SourceFile]
  private var tables: [FileID: LineTable] = [:]

  init(_ sources: [SourceFile]) { self.sources = sources }

  func source(of place: Place) -> SourceFile? {
    sources.indices.contains(Int(place.file.index)) ? sources[Int(place.file.index)] : nil
  }

  mutating func table(of place: Place) -> LineTable? {
    if let table = tables[place.file] { return table }
    guard let source = source(of: place) else { return nil }
    let table = LineTable(source)
    tables[place.file] = table
    return table
  }

  /// `path:line:column`; the path alone where there is no text to point into.
  mutating func text(_ place: Place) -> String {
    guard let source = source(of: place) else { return "" }
    let path = VisibleText.of(source.path)
    guard !source.bytes.isEmpty, let table = table(of: place) else { return path }
    let position = table.position(of: place.range.start)
    return "\(path):\(position.line):\(position.column)"
  }

  /// A place for programs. A file that was not read has a path and no lines.
  struct Spot {
    let path: String
    /// Lines and columns count from 1, columns count code points; the end is the first column after.
    var start: (line: Int, column: Int)?
    var end: (line: Int, column: Int)?
  }

  /// Where a place is; nothing where its file is not known.
  mutating func spot(_ place: Place?) -> Spot? {
    guard let place, let source = source(of: place) else { return nil }
    var spot = Spot(path: source.path)
    if !source.bytes.isEmpty, let table = table(of: place) {
      spot.start = table.position(of: place.range.start)
      spot.end = table.position(of: place.range.end)
    }
    return spot
  }
}
