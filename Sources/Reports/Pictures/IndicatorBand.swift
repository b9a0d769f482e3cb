import Syntax

/// The foot of the picture of a chain: indicators that do not say what they measure, and where nothing
/// is measured at all.
struct IndicatorBand {
  /// Boxes beside each other.
  struct Row: Sendable {
    var cells: [Cell] = []
    var height: Double { cells.map(\.height).max() ?? 0 }
  }

  struct Cell: Sendable {
    /// `nil` for a hole.
    let indicator: Chain.Indicator?
    let x: Double
    let width: Double
    let card: ChainCard
    let hole: [String]
    var height: Double {
      indicator == nil ? Double(hole.count) * Drawing.leading + 14 : card.height
    }
  }

  let rows: [Row]
  private let language: Language

  private static let headHeight = 30.0
  private static let spacing = 8.0

  init(_ chain: Chain, language: Language) {
    self.language = language
    var rows: [Row] = []
    if let text = chain.unmeasured {
      rows.append(Row(cells: [Self.hole(text, language)]))
    }
    for indicator in chain.indicators where indicator.level == nil {
      rows.append(
        Row(cells: [
          Self.cell(
            indicator, x: 1 + ChainLayout.inset,
            width: Drawing.pageWidth - 2 - 2 * ChainLayout.inset, language)
        ]))
    }
    self.rows = rows
  }

  /// What sort of indicator it is, in a word.
  static func sort(_ indicator: Chain.Indicator, _ language: Language) -> String {
    switch indicator.sort {
    case "process": language.word("Processindikator", "Process indicator")
    case "resultat": language.word("Resultatindikator", "Result indicator")
    case "struktur": language.word("Strukturindikator", "Structure indicator")
    default: language.word("Indikator", "Indicator")
    }
  }

  private static func cell(
    _ indicator: Chain.Indicator, x: Double, width: Double, _ language: Language
  ) -> Cell {
    let place = language.word("det står inte vad den mäter", "what it measures is not stated")
    return Cell(
      indicator: indicator, x: x, width: width,
      card: ChainCard(
        name: indicator.name, note: [Self.sort(indicator, language), place], lacks: indicator.lacks,
        width: width,
        language: language), hole: [])
  }

  private static func hole(_ text: String, _ language: Language) -> Cell {
    let width = Drawing.pageWidth - 2 - 2 * ChainLayout.inset
    return Cell(
      indicator: nil, x: 1 + ChainLayout.inset, width: width,
      card: ChainCard(name: "", note: [], lacks: [], width: width, language: language),
      hole: TextFitting.lines(
        text, width: width - 2 * ChainCard.padding, size: Drawing.textSize, bold: true, most: 4
      ).lines)
  }

  static func height(of rows: [Row]) -> Double {
    rows.isEmpty ? 0 : headHeight + rows.reduce(0) { $0 + $1.height + spacing } + 8
  }

  /// The rows shared out over drawings of their own.
  func paged(_ rows: [Row]) -> [[Row]] {
    var pages: [[Row]] = []
    for row in rows {
      if let last = pages.last, Self.height(of: last + [row]) <= Drawing.pageHeight - 150 {
        pages[pages.count - 1].append(row)
      } else {
        pages.append([row])
      }
    }
    return pages
  }

  /// How many drawings of their own the rows need.
  var pages: Int { paged(rows).count }

  func draw(_ rows: [Row], below top: Double, into drawing: inout Drawing) {
    guard !rows.isEmpty else { return }
    let start = top + 8
    let height = Self.height(of: rows) - 10
    drawing.rectangle(
      Drawing.Rectangle(x: 1, y: start, width: drawing.width - 2, height: height),
      Drawing.Paint(fill: Drawing.Ink.white, stroke: Drawing.Ink.line))
    drawing.text(
      language.word("Uppföljning: det som mäts", "Follow-up: what is measured"),
      x: 1 + ChainLayout.inset + 2, y: start + 18, bold: true)
    var y = start + Self.headHeight - 4
    for row in rows {
      for cell in row.cells { draw(cell, y: y, into: &drawing) }
      y += row.height + Self.spacing
    }
    drawing.setHeight(start + height + 2)
  }

  private func draw(_ cell: Cell, y: Double, into drawing: inout Drawing) {
    let box = Drawing.Rectangle(x: cell.x, y: y, width: cell.width, height: cell.height)
    guard let indicator = cell.indicator else {
      drawing.rectangle(box, ChainLayout.holePaint)
      drawing.lines(
        cell.hole, x: box.x + ChainCard.padding, y: y + 19, bold: true, colour: Drawing.Ink.hole)
      return
    }
    drawing.add(.begin(id: indicator.id, title: indicator.name))
    drawing.rectangle(
      box, Drawing.Paint(fill: Drawing.Ink.white, stroke: Drawing.Ink.strong, width: 1.4),
      radius: 11)
    cell.card.draw(x: box.x, y: y, noteFirst: true, into: &drawing)
    drawing.add(.end)
  }
}
