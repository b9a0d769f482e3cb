import Syntax

extension Period {
  /// Reads a time as people write it: `2018–2021`, `2019, 2021`, `hösten 2020`, `31/5`.
  ///
  /// - `context` is the nearest enclosing period. A time without a year takes its year from what
  ///   stands beside it, else from the context, and then a note tells which.
  /// - Hösten is July–December, våren January–June, sommaren June–August, vintern 2022
  ///   January–March 2022, vintern 2021/2022 December–February, läsåret 2021/2022 and a bare
  ///   2021/2022 July–June.
  /// - Årsskiftet 2021/2022 is 31 December and 1 January; as an end of something longer it is the
  ///   midnight between them, so that `hösten 2020 – årsskiftet 2021/2022` does not touch 2022.
  /// - `2021–`, `från 2021` and `t.o.m. 2022` have an open end; `före 2022` ends with 2021.
  /// - What follows must be a comment: a parenthesis, or text after a comma or a dash.
  package static func read(
    _ text: String, context: Period? = nil
  ) -> QuantityReading<Period> {
    var reader = PeriodReader(text)
    let items = reader.takeItems()
    var years = PeriodYears(text, context: context)
    var spans: [Span]?
    let isMisread = reader.notes.contains { $0.kind == .yearOutOfRange }
    if let items, !isMisread, reader.cursor.atBoundary { spans = years.spans(of: items) }
    let notes = reader.notes + years.notes
    guard let spans else {
      // A loose reading of what could not be read is no news.
      let obstacles = notes.filter { Self.obstacles.contains($0.kind) }
      let unreadable = ReadNote(
        .unreadable, .init("går inte att läsa som en tid", en: "can't be read as a time"))
      return QuantityReading(
        value: nil, notes: obstacles.isEmpty ? [unreadable] : obstacles,
        rest: text.withoutOuterBlanks(),
        consumed: 0..<0)
    }
    return QuantityReading(
      value: Period(spans: merged(spans), written: reader.cursor.written), notes: notes,
      rest: reader.cursor.rest, consumed: reader.cursor.consumed)
  }

  private static let obstacles: Set<ReadNote.Kind> = [
    .yearMissing, .yearOutOfRange, .noSuchDay, .startAfterEnd,
  ]
}
