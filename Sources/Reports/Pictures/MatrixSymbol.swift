/// The sign of what is said of a cell: told apart by its form alone.
enum MatrixSymbol {
  /// Draws the sign with its middle at a point; it is 18 units wide and high.
  static func draw(_ state: Matrix.State, x: Double, y: Double, into drawing: inout Drawing) {
    let line = Drawing.Paint(fill: Drawing.Ink.white, stroke: Drawing.Ink.strong, width: 2)
    let full = Drawing.Paint(fill: Drawing.Ink.strong)
    let (left, top) = (Drawing.number(x - 8), Drawing.number(y - 8))
    switch state {
    case .direct: drawing.add(.disc(x: x, y: y, radius: 9, full))
    case .planned:
      drawing.add(.disc(x: x, y: y, radius: 8, line))
      drawing.add(.path("M\(Drawing.number(x)) \(top)a8 8 0 0 0 0 16z", full))
    case .local:
      drawing.rectangle(Drawing.Rectangle(x: x - 7, y: y - 7, width: 14, height: 14), full)
    case .indirect:
      drawing.add(.disc(x: x, y: y, radius: 8, line))
    case .none:
      drawing.add(
        .path(
          "M\(left) \(top)l16 16m0 -16l-16 16",
          Drawing.Paint(stroke: Drawing.Ink.hole, width: 2.4)))
    case .unknown:
      drawing.text("?", x: x, y: y + 6.5, size: 18, bold: true, anchor: .middle)
    case .silent:
      drawing.add(
        .path(
          "M\(left) \(Drawing.number(y))h16", Drawing.Paint(stroke: Drawing.Ink.hole, width: 2.4)))
    }
  }
}
