import Syntax

/// The picture of a plan's indicators: a sign for each, in the column of what it measures.
struct IndicatorPicture {
  private let mix: IndicatorMix
  private let language: Language

  init(_ mix: IndicatorMix, language: Language) {
    self.mix = mix
    self.language = language
  }

  private static let headingWidth = 268.0
  private static let cellWidth = (Drawing.pageWidth - 2 - headingWidth) / 5
  private static let pitch = 24.0
  /// Signs beside each other in a cell.
  private static let most = Int((cellWidth - 6) / pitch)

  private var title: String {
    language.word("Indikatorer: ", "Indicators: ")
      + mix.plan
  }

  var picture: Picture {
    let alternative = sentences
    var drawings: [Drawing] = []
    func begin() -> Drawing {
      Drawing(title: title, description: alternative.joined(separator: " "))
    }
    var drawing = begin()
    var y = head(isFirst: true, into: &drawing)
    for (number, row) in mix.rows.enumerated() {
      let height = height(of: row)
      if y + height > Drawing.pageHeight - 80 {
        drawing.setHeight(y)
        drawings.append(drawing)
        drawing = begin()
        y = head(isFirst: false, into: &drawing)
      }
      draw(row, y: y, height: height, isEven: number % 2 == 0, into: &drawing)
      y += height
    }
    drawing.setHeight(legend(y: y + 10, into: &drawing))
    drawings.append(drawing)
    return Picture(
      title: title, alternative: alternative, parts: Picture.numbered(drawings, in: language))
  }

  // MARK: drawing

  private func head(isFirst: Bool, into drawing: inout Drawing) -> Double {
    let lines = TextFitting.lines(title, width: 640, size: 16, bold: true, most: 2).lines
    var y = 16.0
    for line in lines {
      drawing.text(line, x: 1, y: y, size: 16, bold: true)
      y += 20
    }
    let names = [
      language.word("aktivitet", "activity"), language.word("prestation", "output"),
      language.word("effekt", "outcome"), language.word("slutmål", "end state"),
    ]
    let left = 1 + Self.headingWidth
    drawing.text(language.word("Nära arbetet", "Near the work"), x: left + 6, y: y + 12)
    drawing.text(
      language.word("långt ifrån", "far from it"), x: left + 4 * Self.cellWidth - 6, y: y + 12,
      anchor: .end)
    let from = Drawing.number(left + 108)
    let end = left + 4 * Self.cellWidth - 92
    drawing.add(
      .path(
        "M\(from) \(Drawing.number(y + 8))H\(Drawing.number(end - 6))",
        Drawing.Paint(stroke: Drawing.Ink.line, width: 1.4)))
    drawing.add(
      .path(Drawing.arrowhead(x: end, y: y + 8), Drawing.Paint(fill: Drawing.Ink.line)))
    y += 22
    for (column, name) in names.enumerated() {
      let x = left + (Double(column) + 0.5) * Self.cellWidth
      drawing.text(name, x: x, y: y + 12, bold: true, anchor: .middle)
      drawing.text(
        language.count(column, language.word("steg", "step"), language.word("steg", "steps")),
        x: x, y: y + 28, anchor: .middle, colour: Drawing.Ink.grey)
    }
    drawing.lines(
      language == .swedish ? ["det står", "inte"] : ["not", "stated"],
      x: left + 4.5 * Self.cellWidth, y: y + 12, bold: true, anchor: .middle)
    drawing.text(language.word("Mål", "Goal"), x: 7, y: y + 28, bold: true)
    y += 36
    drawing.add(
      .path(
        "M1 \(Drawing.number(y))H\(Drawing.number(drawing.width - 1))",
        Drawing.Paint(stroke: Drawing.Ink.black, width: 1.4)))
    return y + 1
  }

  private func lines(of row: IndicatorMix.Row) -> [String] {
    TextFitting.lines(
      row.heading, width: Self.headingWidth - 12, size: Drawing.textSize, most: 4
    ).lines
  }

  private func marks(_ row: IndicatorMix.Row, _ distance: Int?) -> [IndicatorMix.Mark] {
    row.marks.filter { $0.steps == distance }
  }

  private func height(of row: IndicatorMix.Row) -> Double {
    let most = IndicatorMix.distances.map { marks(row, $0).count }.max() ?? 0
    let signs = Double((most + Self.most - 1) / Self.most) * Self.pitch
    return max(36, max(Double(lines(of: row).count) * Drawing.leading, signs) + 8)
  }

  private func draw(
    _ row: IndicatorMix.Row, y: Double, height: Double, isEven: Bool, into drawing: inout Drawing
  ) {
    if isEven {
      drawing.rectangle(
        Drawing.Rectangle(x: 1, y: y, width: drawing.width - 2, height: height),
        Drawing.Paint(fill: Drawing.Ink.tint))
    }
    let lines = lines(of: row)
    drawing.add(.begin(id: row.goal, title: row.heading))
    drawing.lines(lines, x: 7, y: y + (height - Double(lines.count) * Drawing.leading) / 2 + 12.5)
    drawing.add(.end)
    let left = 1 + Self.headingWidth
    if row.marks.isEmpty {
      drawing.rectangle(
        Drawing.Rectangle(
          x: left + 4, y: y + 5, width: 5 * Self.cellWidth - 8, height: height - 10),
        ChainLayout.holePaint)
      drawing.text(
        language.word("Ingen indikator", "No indicator"), x: left + 14, y: y + height / 2 + 4.5,
        bold: true, colour: Drawing.Ink.hole)
    }
    for (column, distance) in IndicatorMix.distances.enumerated() {
      let marks = marks(row, distance)
      let rows = (marks.count + Self.most - 1) / Self.most
      for (number, mark) in marks.enumerated() {
        let inLine = min(Self.most, marks.count - number / Self.most * Self.most)
        let x =
          left + (Double(column) + 0.5) * Self.cellWidth
          + (Double(number % Self.most) - Double(inLine - 1) / 2) * Self.pitch
        let line = Double(number / Self.most) - Double(rows - 1) / 2
        drawing.add(.begin(id: mark.id, title: "\(mark.name), \(word(mark.sort))"))
        Self.sign(
          mark.sort, isFar: mark.isFar, x: x, y: y + height / 2 + line * Self.pitch, into: &drawing)
        drawing.add(.end)
      }
    }
  }

  /// The sign of a sort, told apart by its form; a dashed ring around what is far from the work.
  private static func sign(
    _ sort: IndicatorMix.Sort, isFar: Bool, x: Double, y: Double, into drawing: inout Drawing
  ) {
    let full = Drawing.Paint(fill: Drawing.Ink.strong)
    switch sort {
    case .process:
      drawing.rectangle(Drawing.Rectangle(x: x - 6, y: y - 6, width: 12, height: 12), full)
    case .result: drawing.add(.disc(x: x, y: y, radius: 6.5, full))
    case .structure:
      drawing.add(
        .path("M\(Drawing.number(x)) \(Drawing.number(y - 8))l8 8l-8 8l-8 -8z", full))
    case .unstated:
      drawing.add(
        .disc(
          x: x, y: y, radius: 6,
          Drawing.Paint(fill: Drawing.Ink.white, stroke: Drawing.Ink.strong, width: 2)))
    }
    if isFar {
      drawing.add(
        .disc(
          x: x, y: y, radius: 10.5,
          Drawing.Paint(stroke: Drawing.Ink.hole, width: 1.8, dashes: "4 2.5")))
    }
  }

  private func word(_ sort: IndicatorMix.Sort) -> String {
    switch sort {
    case .process: language.word("processindikator", "process indicator")
    case .result: language.word("resultatindikator", "result indicator")
    case .structure: language.word("strukturindikator", "structure indicator")
    case .unstated: language.word("sort inte angiven", "sort not stated")
    }
  }

  private var far: [IndicatorMix.Mark] { mix.marks.filter(\.isFar) }

  private var farText: String {
    language.word(
      "långt från arbetet, utan en kedja däremellan", "far from the work, with no chain in between")
  }

  private func legend(y: Double, into drawing: inout Drawing) -> Double {
    var y = y + 12
    let all = mix.marks.count
    var entries = IndicatorMix.Sort.allCases.map { sort in
      (sort, false, word(sort), mix.marks.count { $0.sort == sort })
    }
    entries.append((.result, true, farText, far.count))
    for (number, entry) in entries.filter({ $0.3 > 0 }).enumerated() {
      let x = number % 2 == 0 ? 16.0 : 330.0
      if number > 0, number % 2 == 0 { y += 26 }
      Self.sign(entry.0, isFar: entry.1, x: x, y: y - 4, into: &drawing)
      drawing.text("\(entry.2): \(entry.3) \(language.word("av", "of")) \(all)", x: x + 18, y: y)
    }
    return y + 14
  }

  // MARK: words

  private var sentences: [String] {
    let sorts = IndicatorMix.Sort.allCases.map { sort in
      (word(sort), mix.marks.count { $0.sort == sort })
    }.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let distances = IndicatorMix.distances.map { distance -> (String, Int) in
      let name =
        distance.map { $0 + 1 }.flatMap(Chain.Level.init)?.word(in: language).lowercased()
        ?? language.word("det står inte vad", "it is not stated what")
      return (name, mix.marks.count { $0.steps == distance })
    }.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let bare = mix.rows.filter(\.marks.isEmpty).map(\.heading)
    var sentences = [
      language.word(
        "\(mix.marks.count) indikatorer: \(sorts). De mäter: \(distances).",
        "\(mix.marks.count) indicators: \(sorts). They measure: \(distances).")
    ]
    if !far.isEmpty {
      sentences.append(
        language.word("Långt från arbetet, utan en kedja däremellan", "Far from the work")
          + " (\(far.count)): " + far.map(\.name).joined(separator: "; ") + ".")
    }
    if !bare.isEmpty {
      sentences.append(
        language.word("Mål utan indikator: ", "Goals without an indicator: ")
          + bare.joined(separator: "; ") + ".")
    }
    return sentences
  }
}
