import Syntax

/// Where everything in the picture of a chain stands: the levels beside each other, what belongs
/// together at the same height, holes in front.
struct ChainLayout {
  let chain: Chain
  let language: Language
  let columns: [Column]
  let pieces: [Piece]
  /// What each piece leads to.
  private let targets: [[Int]]
  private let cards: [ChainCard]

  struct Column: Sendable {
    let level: Chain.Level
    let x: Double
    let width: Double
  }

  static let gap = 26.0
  /// Between the border of a column and the boxes in it.
  static let inset = 6.0
  static let holePaint = Drawing.Paint(
    fill: Drawing.Ink.holeTint, stroke: Drawing.Ink.hole, width: 1.6, dashes: "6 4")
  static let unknownPaint = Drawing.Paint(
    fill: Drawing.Ink.white, stroke: Drawing.Ink.grey, width: 1.4, dashes: "2 3")

  init(_ chain: Chain, language: Language) {
    self.chain = chain
    self.language = language
    columns = Self.columns(of: chain)
    var pieces = chain.nodes.map {
      Piece(
        id: $0.isElement ? $0.id : nil, level: $0.level, name: $0.name, note: $0.note,
        lacks: $0.lacks, isIndicator: false)
    }
    for indicator in chain.indicators {
      guard let level = indicator.level else { continue }
      pieces.append(
        Piece(
          id: indicator.id, level: level, name: indicator.name,
          note: [IndicatorBand.sort(indicator, language)], lacks: indicator.lacks, isIndicator: true
        ))
    }
    self.pieces = pieces
    var targets = [[Int]](repeating: [], count: pieces.count)
    for link in chain.links { targets[link.from].append(link.to) }
    self.targets = targets
    cards = pieces.map { [columns] piece in
      ChainCard(
        name: piece.name, note: piece.note, lacks: piece.lacks,
        width: columns[piece.level.rawValue].width - 2 * Self.inset, language: language)
    }
  }

  /// What stands in a column: the chain's nodes, and after them the indicators that measure a level.
  struct Piece: Sendable {
    /// `nil` for what is no element of the plan.
    let id: String?
    let level: Chain.Level
    let name: String
    let note: [String]
    let lacks: [String]
    let isIndicator: Bool
  }

  /// Levels where nothing stands are narrow; activities have the longest names.
  private static func columns(of chain: Chain) -> [Column] {
    let weights = [1.0, 1.35, 1.1, 1.05, 0.95]
    let narrow = 104.0
    let used = Set(chain.nodes.map(\.level) + chain.indicators.compactMap(\.level))
    let room =
      Drawing.pageWidth - 2 - 4 * gap - narrow * Double(Chain.Level.allCases.count - used.count)
    let total = used.reduce(0) { $0 + weights[$1.rawValue] }
    var x = 1.0
    return Chain.Level.allCases.map { level in
      let width = used.contains(level) ? room * weights[level.rawValue] / total : narrow
      defer { x += width + gap }
      return Column(level: level, x: x, width: width)
    }
  }

  /// Boxes by node, from a height downwards; and how far down they go.
  struct Placement {
    var boxes: [Int: Drawing.Rectangle] = [:]
    var bottom: Double
  }

  /// Puts nodes in their columns: each beside the first that it hangs together with, none on another.
  func place(_ nodes: [Int], below tops: [Double]) -> Placement {
    var cursors = tops
    var placement = Placement(bottom: tops.max() ?? 0)
    let here = Set(nodes)
    var before: [Int: [Int]] = [:]
    var after: [Int: [Int]] = [:]
    for node in nodes {
      for target in targets[node] where here.contains(target) {
        after[node, default: []].append(target)
        before[target, default: []].append(node)
      }
    }
    // An end state is gathered to, and stands in the middle of what leads to it.
    let isAim = { (node: Int) in pieces[node].level == .impacts && !pieces[node].isIndicator }
    var drawn: Set<Int> = []
    let order =
      nodes.filter { !isAim($0) && !pieces[$0].isIndicator } + nodes.filter(isAim)
      + nodes.filter { pieces[$0].isIndicator }
    for node in order where drawn.insert(node).inserted {
      let column = columns[pieces[node].level.rawValue]
      let sources = before[node, default: []].compactMap { placement.boxes[$0]?.y }
      let wish =
        isAim(node)
        ? sources.reduce(0, +) / Double(max(1, sources.count))
        : sources.min() ?? after[node, default: []].compactMap { placement.boxes[$0]?.y }.min() ?? 0
      let y = max(cursors[column.level.rawValue], wish)
      let height = cards[node].height
      placement.boxes[node] = Drawing.Rectangle(
        x: column.x + Self.inset, y: y, width: column.width - 2 * Self.inset, height: height)
      cursors[column.level.rawValue] = y + height + ChainCard.spacing
      placement.bottom = max(placement.bottom, y + height)
    }
    return placement
  }

  // MARK: drawing

  func draw(_ placement: Placement, _ nodes: [Int], into drawing: inout Drawing) {
    var drawn: Set<Int> = []
    for node in nodes where drawn.insert(node).inserted {
      for target in targets[node] {
        guard let from = placement.boxes[node], let to = placement.boxes[target] else { continue }
        draw(from: from, to: to, into: &drawing)
      }
    }
    drawn = []
    for node in nodes where drawn.insert(node).inserted {
      guard let box = placement.boxes[node] else { continue }
      let piece = pieces[node]
      let note = [piece.name] + piece.note + (piece.lacks.isEmpty ? [] : [lackText(piece.lacks)])
      if let id = piece.id {
        drawing.add(.begin(id: id, title: note.joined(separator: " · ")))
      }
      let stroke = piece.isIndicator ? Drawing.Ink.strong : Drawing.Ink.grey
      drawing.rectangle(
        box, Drawing.Paint(fill: Drawing.Ink.white, stroke: stroke),
        radius: piece.isIndicator ? 11 : 3)
      cards[node].draw(x: box.x, y: box.y, noteFirst: piece.isIndicator, into: &drawing)
      if piece.id != nil { drawing.add(.end) }
    }
  }

  private func lackText(_ lacks: [String]) -> String {
    language.word("saknas: ", "missing: ") + lacks.joined(separator: ", ")
  }

  private func draw(
    from: Drawing.Rectangle, to: Drawing.Rectangle, into drawing: inout Drawing
  ) {
    let line = Drawing.Paint(stroke: Drawing.Ink.line, width: 1.4)
    let point = Drawing.Paint(fill: Drawing.Ink.line)
    // Tall boxes side by side are joined where both have room, so that the line is straight.
    let top = max(from.y, to.y) + 4
    let bottom = min(from.maxY, to.maxY) - 4
    let shared = top <= bottom ? min(bottom, top + 12) : nil
    let start = (x: from.maxX, y: shared ?? from.midY)
    let end = (x: to.x, y: shared ?? to.midY)
    if end.x > start.x {
      drawing.add(.path(Drawing.curve(from: start, to: (end.x - 6, end.y)), line))
      drawing.add(.path(Drawing.arrowhead(x: end.x, y: end.y), point))
    } else {
      let bulge = Drawing.number(from.maxX + 15)
      let back = (x: to.maxX, y: to.midY)
      drawing.add(
        .path(
          "M\(Drawing.number(from.maxX)) \(Drawing.number(from.midY))"
            + "C\(bulge) \(Drawing.number(from.midY)) \(bulge) \(Drawing.number(back.y))"
            + " \(Drawing.number(back.x + 6)) \(Drawing.number(back.y))", line))
      drawing.add(
        .path("M\(Drawing.number(back.x)) \(Drawing.number(back.y))l7 -4v8z", point))
    }
  }
}
