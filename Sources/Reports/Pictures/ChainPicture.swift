import Syntax

/// The picture of the chain to one goal.
struct ChainPicture {
  private let chain: Chain
  private let language: Language
  private let layout: ChainLayout

  init(_ chain: Chain, language: Language) {
    self.chain = chain
    self.language = language
    layout = ChainLayout(chain, language: language)
  }

  private var title: String {
    language.word("Kedjan till ", "The chain to ") + chain.heading
  }

  var picture: Picture {
    let alternative = ChainAlternative(chain, language: language).sentences
    var parts: [Drawing] = []
    // A part is measured by its boxes alone, under the tallest head.
    var measure = empty([], number: 1, of: 9)
    let tops = tops(head(of: &measure, isFirst: true))
    let shares = ChainPages(
      chain, pieceCount: layout.pieces.count, limit: Drawing.pageHeight - ChainLayout.inset - 1
    ) { nodes in
      layout.place(nodes, below: tops).bottom
    }.parts()
    let band = IndicatorBand(chain, language: language)
    let last = shares.count - 1
    var bands = band.rows
    let count = shares.count + (fits(bands, below: shares[last], last == 0) ? 0 : band.pages)
    for (number, nodes) in shares.enumerated() {
      var drawing = empty(alternative, number: number + 1, of: count)
      body(nodes, isFirst: number == 0, into: &drawing)
      if number == last, count == shares.count {
        band.draw(bands, below: drawing.height, into: &drawing)
        bands = []
      }
      parts.append(drawing)
    }
    for rows in band.paged(bands) {
      var drawing = empty(alternative, number: parts.count + 1, of: count)
      let tops = head(of: &drawing, isFirst: false)
      drawing.setHeight((tops.max() ?? 0) - ChainLayout.inset)
      band.draw(rows, below: drawing.height, into: &drawing)
      parts.append(drawing)
    }
    return Picture(title: title, alternative: alternative, parts: parts)
  }

  private func empty(_ alternative: [String], number: Int, of count: Int) -> Drawing {
    Drawing(
      title: title + Picture.part(number, of: count, in: language),
      description: number == 1
        ? alternative.joined(separator: " ") : Picture.continued(in: language))
  }

  private func fits(_ rows: [IndicatorBand.Row], below nodes: [Int], _ isFirst: Bool) -> Bool {
    var drawing = Drawing(title: title + " (del\u{A0}1\u{A0}av\u{A0}9)", description: "")
    body(nodes, isFirst: isFirst, into: &drawing)
    return drawing.height + IndicatorBand.height(of: rows) <= Drawing.pageHeight
  }

  // MARK: the head

  /// The goal, the first break and the names of the levels; gives where each column begins.
  private func head(of drawing: inout Drawing, isFirst: Bool) -> [Double] {
    let heading = TextFitting.lines(
      drawing.title, width: drawing.width - 4, size: 16, bold: true, most: 3)
    var y = 16.0
    for line in heading.lines {
      drawing.text(line, x: 1, y: y, size: 16, bold: true)
      y += 20
    }
    if isFirst, let gap = chain.firstBreak {
      y = banner(gap.text, y: y - 6, into: &drawing) + 8
    } else {
      y -= 4
    }
    return levels(y: y, into: &drawing)
  }

  private func banner(_ text: String, y: Double, into drawing: inout Drawing) -> Double {
    let room = drawing.width - 44
    let lines = TextFitting.lines(text, width: room, size: Drawing.textSize, bold: true, most: 6)
      .lines
    let height = Double(lines.count) * Drawing.leading + 14
    drawing.rectangle(
      Drawing.Rectangle(x: 1, y: y, width: drawing.width - 2, height: height),
      ChainLayout.holePaint)
    Self.cross(x: 17, y: y + height / 2, into: &drawing)
    drawing.lines(lines, x: 34, y: y + 19, bold: true, colour: Drawing.Ink.hole)
    return y + height
  }

  private static func cross(x: Double, y: Double, into drawing: inout Drawing) {
    drawing.add(.disc(x: x, y: y, radius: 9, Drawing.Paint(fill: Drawing.Ink.hole)))
    drawing.add(
      .path(
        "M\(Drawing.number(x - 4)) \(Drawing.number(y - 4))l8 8m0 -8l-8 8",
        Drawing.Paint(stroke: Drawing.Ink.white, width: 2.2)))
  }

  private func levels(y: Double, into drawing: inout Drawing) -> [Double] {
    var groups: [(String, Double, Double)] = []
    for column in layout.columns {
      let heading = column.level.heading(in: language)
      if groups.last?.0 == heading {
        groups[groups.count - 1].2 = column.x + column.width
      } else {
        groups.append((heading, column.x, column.x + column.width))
      }
    }
    for (text, left, right) in groups {
      drawing.text(
        text, x: (left + right) / 2, y: y + 12, anchor: .middle, colour: Drawing.Ink.grey)
      drawing.add(
        .path(
          "M\(Drawing.number(left)) \(Drawing.number(y + 21))v-4H\(Drawing.number(right))v4",
          Drawing.Paint(stroke: Drawing.Ink.line)))
    }
    let top = y + 25
    for column in layout.columns {
      // A chevron: the levels point at each other.
      let right = column.x + column.width
      drawing.add(
        .path(
          "M\(Drawing.number(column.x)) \(Drawing.number(top))H\(Drawing.number(right))"
            + (column.level == .impacts ? "v28H" : "l9 14l-9 14H")
            + "\(Drawing.number(column.x))" + (column.level == .resources ? "z" : "l9 -14z"),
          Drawing.Paint(fill: Drawing.Ink.strong)))
      drawing.text(
        column.level.word(in: language),
        x: column.x + column.width / 2 + (column.level == .resources ? 0 : 4), y: top + 18.5,
        bold: true, anchor: .middle, colour: Drawing.Ink.white)
    }
    return layout.columns.map { _ in top + 28 + 2 * ChainLayout.inset }
  }

  // MARK: the levels

  /// Holes of levels where nothing else stands.
  private var emptyHoles: [Chain.Hole] {
    let present = Set(chain.nodes.map(\.level))
    return chain.holes.filter { !present.contains($0.level) }
  }

  /// Where boxes begin in each column, below the holes.
  private func tops(_ tops: [Double], withHoles: Bool = true) -> [Double] {
    var tops = tops
    let empty = Set(emptyHoles.map(\.level))
    for hole in chain.holes where withHoles || empty.contains(hole.level) {
      tops[hole.level.rawValue] +=
        holeHeight(hole, layout.columns[hole.level.rawValue]) + ChainCard.spacing
    }
    return tops
  }

  /// The holes that stand among other boxes, at the head of their columns.
  private func holeBoxes(_ tops: [Double]) -> [(Chain.Hole, Drawing.Rectangle)] {
    var tops = tops
    let empty = Set(emptyHoles.map(\.level))
    return chain.holes.filter { !empty.contains($0.level) }.map { hole in
      let column = layout.columns[hole.level.rawValue]
      let height = holeHeight(hole, column)
      let y = tops[hole.level.rawValue]
      tops[hole.level.rawValue] += height + ChainCard.spacing
      return (
        hole,
        Drawing.Rectangle(
          x: column.x + ChainLayout.inset, y: y, width: column.width - 2 * ChainLayout.inset,
          height: height)
      )
    }
  }

  private func body(_ nodes: [Int], isFirst: Bool, into drawing: inout Drawing) {
    var tops = head(of: &drawing, isFirst: isFirst)
    let start = (tops.first ?? 0) - ChainLayout.inset
    let empty = emptyHoles
    let boxes = isFirst ? holeBoxes(tops) : []
    tops = isFirst ? self.tops(tops) : self.tops(tops, withHoles: false)
    let placement = layout.place(nodes, below: tops)
    let bottom = max(
      placement.bottom + ChainLayout.inset, boxes.map { $0.1.maxY }.max() ?? 0,
      (empty.map { tops[$0.level.rawValue] }.max() ?? 0), start + 60)
    for column in layout.columns {
      drawing.rectangle(
        Drawing.Rectangle(x: column.x, y: start, width: column.width, height: bottom - start),
        Drawing.Paint(fill: Drawing.Ink.tint))
    }
    for column in layout.columns {
      drawEmpty(
        empty.filter { $0.level == column.level }, column, from: start, to: bottom, into: &drawing)
    }
    layout.draw(placement, nodes, into: &drawing)
    for (hole, box) in boxes { draw(hole, in: box, into: &drawing) }
    if let level = chain.firstBreak?.after {
      drawBreak(after: level, start, bottom, into: &drawing)
    }
    drawing.setHeight(bottom + 1)
  }

  private func holeLines(_ hole: Chain.Hole, _ column: ChainLayout.Column) -> [String] {
    TextFitting.lines(
      hole.text, width: column.width - 2 * ChainLayout.inset - 2 * ChainCard.padding,
      size: Drawing.textSize, bold: true, most: 8
    ).lines
  }

  private func holeHeight(_ hole: Chain.Hole, _ column: ChainLayout.Column) -> Double {
    Double(holeLines(hole, column).count) * Drawing.leading + 2 * ChainCard.padding
  }

  private func draw(
    _ hole: Chain.Hole, in box: Drawing.Rectangle, into drawing: inout Drawing
  ) {
    let isMissing = hole.sort == .missing
    drawing.rectangle(box, isMissing ? ChainLayout.holePaint : ChainLayout.unknownPaint)
    drawing.lines(
      holeLines(hole, layout.columns[hole.level.rawValue]), x: box.x + ChainCard.padding,
      y: box.y + ChainCard.padding + 12, bold: true,
      colour: isMissing ? Drawing.Ink.hole : Drawing.Ink.black)
  }

  /// A level where nothing stands is one hole from top to bottom.
  private func drawEmpty(
    _ holes: [Chain.Hole], _ column: ChainLayout.Column, from top: Double, to bottom: Double,
    into drawing: inout Drawing
  ) {
    guard let first = holes.first else { return }
    drawing.rectangle(
      Drawing.Rectangle(
        x: column.x + 1, y: top + 1, width: column.width - 2, height: bottom - top - 2),
      first.sort == .missing ? ChainLayout.holePaint : ChainLayout.unknownPaint)
    var y = top + ChainLayout.inset + ChainCard.padding + 12
    for hole in holes {
      y = drawing.lines(
        holeLines(hole, column), x: column.x + ChainLayout.inset + ChainCard.padding, y: y,
        bold: true, colour: hole.sort == .missing ? Drawing.Ink.hole : Drawing.Ink.black)
      y += ChainCard.spacing
    }
  }

  private func drawBreak(
    after level: Chain.Level, _ top: Double, _ bottom: Double, into drawing: inout Drawing
  ) {
    let column = layout.columns[level.rawValue]
    let x = column.x + column.width + ChainLayout.gap / 2
    drawing.add(
      .path(
        "M\(Drawing.number(x)) \(Drawing.number(top))V\(Drawing.number(bottom))",
        Drawing.Paint(stroke: Drawing.Ink.hole, width: 2.4, dashes: "8 5")))
    Self.cross(x: x, y: top + 12, into: &drawing)
  }
}
