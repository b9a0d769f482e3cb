import Syntax

/// The picture of a table goals × delregioner.
struct MatrixPicture {
  private let matrix: Matrix
  private let language: Language

  init(_ matrix: Matrix, language: Language) {
    self.matrix = matrix
    self.language = language
  }

  private static let headingWidth = 270.0
  private static let sumWidth = 62.0
  private static let cellHeight = 45.0
  /// Of columns beside each other, so that their names can be read.
  private static let mostColumns = 8
  /// Above this a cell is its symbol only: nobody points at each of them.
  private static let mostTitles = 3_000

  private var title: String {
    language.word("Mål och delregioner: ", "Goals and subregions: ") + matrix.plan
  }

  /// Part of the table: some columns, some rows.
  private struct Share {
    let columns: Range<Int>
    let rows: Range<Int>
  }

  var picture: Picture {
    let shares = shares()
    let alternative = sentences
    let parts = shares.enumerated().map { number, share in
      let part = Picture.part(number + 1, of: shares.count, in: language)
      var drawing = Drawing(
        title: title + part,
        description: number == 0
          ? alternative.joined(separator: " ") : Picture.continued(in: language))
      draw(share, isLast: number == shares.count - 1, into: &drawing)
      return drawing
    }
    return Picture(title: title, alternative: alternative, parts: parts)
  }

  private func shares() -> [Share] {
    var shares: [Share] = []
    let groups = (matrix.columns.count + Self.mostColumns - 1) / Self.mostColumns
    let size = (matrix.columns.count + groups - 1) / max(1, groups)
    for first in stride(from: 0, to: matrix.columns.count, by: size) {
      let columns = first..<min(matrix.columns.count, first + size)
      let limit = Drawing.pageHeight - headHeight(columns) - legendHeight
      var start = 0
      var height = 0.0
      for (index, row) in matrix.rows.enumerated() {
        let next = rowHeight(row)
        if height + next > limit, index > start {
          shares.append(Share(columns: columns, rows: start..<index))
          start = index
          height = 0
        }
        height += next
      }
      shares.append(Share(columns: columns, rows: start..<matrix.rows.count))
    }
    return shares
  }

  private func headingLines(_ row: Matrix.Row) -> [String] {
    TextFitting.lines(
      row.heading, width: Self.headingWidth - 12, size: Drawing.textSize, most: 4
    ).lines
  }

  private func rowHeight(_ row: Matrix.Row) -> Double {
    max(Self.cellHeight, Double(headingLines(row).count) * Drawing.leading + 10)
  }

  private func cellWidth(_ columns: Range<Int>) -> Double {
    (Drawing.pageWidth - 2 - Self.headingWidth - Self.sumWidth) / Double(max(1, columns.count))
  }

  private func names(_ columns: Range<Int>) -> [[String]] {
    columns.map { column in
      TextFitting.lines(
        matrix.columns[column].name, width: cellWidth(columns) - 6, size: Drawing.textSize,
        bold: true, most: 4
      ).lines
    }
  }

  private func titleLines(_ title: String) -> [String] {
    TextFitting.lines(title, width: Drawing.pageWidth - 4, size: 16, bold: true, most: 3).lines
  }

  /// With a title of one line more than it may need, for the number of the part.
  private func headHeight(_ columns: Range<Int>) -> Double {
    let names = names(columns).map(\.count).max() ?? 1
    let title = min(3, titleLines(title + Picture.part(99, of: 99, in: language)).count)
    return 16 + 20 * Double(title) + Double(max(3, names)) * Drawing.leading + 11
  }

  private var states: [Matrix.State] {
    Matrix.State.allCases.filter { matrix.count(of: $0) > 0 }
  }

  private var legendHeight: Double { 18 + 24 * Double((states.count + 1) / 2) }

  // MARK: drawing

  private func draw(_ share: Share, isLast: Bool, into drawing: inout Drawing) {
    var y = 16.0
    for line in titleLines(drawing.title) {
      drawing.text(line, x: 1, y: y, size: 16, bold: true)
      y += 20
    }
    let width = cellWidth(share.columns)
    y = drawHead(share, width, y: y, into: &drawing)
    for index in share.rows {
      let row = matrix.rows[index]
      let height = rowHeight(row)
      if (index - share.rows.lowerBound) % 2 == 0 {
        drawing.rectangle(
          Drawing.Rectangle(x: 1, y: y, width: drawing.width - 2, height: height),
          Drawing.Paint(fill: Drawing.Ink.tint))
      }
      let lines = headingLines(row)
      drawing.add(.begin(id: row.goal, title: row.heading))
      drawing.lines(
        lines, x: 7, y: y + (height - Double(lines.count) * Drawing.leading) / 2 + 12.5)
      drawing.add(.end)
      for column in share.columns where column < row.cells.count {
        let x = 1 + Self.headingWidth + Double(column - share.columns.lowerBound) * width
        drawCell(
          row, column, Drawing.Rectangle(x: x, y: y, width: width, height: height), into: &drawing)
      }
      drawSum(of: row.cells.map(\.state), y: y + height / 2 + 4.5, into: &drawing)
      y += height
    }
    y += 8
    y = drawLegend(y: y, into: &drawing)
    drawing.setHeight(y)
  }

  private func drawHead(
    _ share: Share, _ width: Double, y: Double, into drawing: inout Drawing
  ) -> Double {
    let names = names(share.columns)
    let sum = TextFitting.lines(
      language.word("Arbete direkt", "Direct work"), width: Self.sumWidth - 6,
      size: Drawing.textSize, bold: true, most: 3
    ).lines
    let height = Double((names + [sum]).map(\.count).max() ?? 1) * Drawing.leading + 10
    for (offset, column) in share.columns.enumerated() {
      let x = 1 + Self.headingWidth + (Double(offset) + 0.5) * width
      let first = y + height - 5 - Double(names[offset].count) * Drawing.leading + 12
      drawing.add(.begin(id: matrix.columns[column].id, title: matrix.columns[column].name))
      drawing.lines(names[offset], x: x, y: first, bold: true, anchor: .middle)
      drawing.add(.end)
    }
    drawing.lines(
      sum, x: drawing.width - 1 - Self.sumWidth / 2,
      y: y + height - 5 - Double(sum.count) * Drawing.leading + 12, bold: true, anchor: .middle)
    drawing.text(
      language.word("Mål", "Goal"), x: 7, y: y + height - 9, bold: true)
    drawing.add(
      .path(
        "M1 \(Drawing.number(y + height))H\(Drawing.number(drawing.width - 1))",
        Drawing.Paint(stroke: Drawing.Ink.black, width: 1.4)))
    return y + height + 1
  }

  private func drawCell(
    _ row: Matrix.Row, _ column: Int, _ box: Drawing.Rectangle, into drawing: inout Drawing
  ) {
    let cell = row.cells[column]
    let word = cell.state.word(in: language)
    let isMany = matrix.cellCount > Self.mostTitles
    let activities =
      cell.activities == 0
      ? ""
      : ", "
        + language.count(
          cell.activities, language.word("aktivitet", "activity"),
          language.word("aktiviteter", "activities"))
    drawing.add(
      .begin(
        id: cell.id,
        title: isMany ? "" : "\(row.heading), \(matrix.columns[column].name): \(word)\(activities)")
    )
    if cell.state.isHole {
      let room = min(box.width - 6, 74)
      drawing.rectangle(
        Drawing.Rectangle(x: box.midX - room / 2, y: box.midY - 19, width: room, height: 38),
        ChainLayout.holePaint)
    }
    MatrixSymbol.draw(cell.state, x: box.midX, y: box.midY - 7, into: &drawing)
    if TextFitting.width(word, size: Drawing.textSize) <= box.width - 8 {
      drawing.text(
        word, x: box.midX, y: box.midY + 15, anchor: .middle,
        colour: cell.state.isHole ? Drawing.Ink.hole : Drawing.Ink.black)
    }
    drawing.add(.end)
  }

  private func drawSum(
    of states: [Matrix.State], y: Double, into drawing: inout Drawing
  ) {
    let direct = states.count { $0 == .direct }
    drawing.text(
      "\(direct) \(language.word("av", "of")) \(states.count)",
      x: drawing.width - 1 - Self.sumWidth / 2, y: y, bold: true, anchor: .middle)
  }

  /// Every sign with its word and how often it stands in the table.
  private func drawLegend(y: Double, into drawing: inout Drawing) -> Double {
    var y = y + 16
    let states = states
    for (index, state) in states.enumerated() {
      let x = index % 2 == 0 ? 7.0 : 367.0
      MatrixSymbol.draw(state, x: x + 10, y: y - 4, into: &drawing)
      let text =
        "\(state.explanation(in: language)): "
        + "\(matrix.count(of: state)) \(language.word("av", "of")) \(matrix.cellCount)"
      drawing.text(text, x: x + 28, y: y)
      if index % 2 == 1 || index == states.count - 1 { y += 24 }
    }
    return y - 6
  }

  // MARK: words

  private var sentences: [String] {
    let counts = Matrix.State.allCases.filter { matrix.count(of: $0) > 0 }
      .map { "\($0.explanation(in: language)) \(matrix.count(of: $0))" }.joined(separator: ", ")
    let total = language.word(
      "\(matrix.rows.count) mål och \(matrix.columns.count) delregioner, "
        + "\(matrix.cellCount) rutor: \(counts).",
      "\(matrix.rows.count) goals and \(matrix.columns.count) subregions, "
        + "\(matrix.cellCount) cells: \(counts).")
    if matrix.cellCount > Self.mostTitles { return [total] }
    return [total]
      + matrix.rows.map { row in
        let states = Matrix.State.allCases.compactMap { state -> String? in
          let names = zip(matrix.columns, row.cells).filter { $1.state == state }.map(\.0.name)
          return names.isEmpty
            ? nil : state.word(in: language) + " " + names.joined(separator: ", ")
        }
        return row.heading + ": " + states.joined(separator: "; ") + "."
      }
  }
}
