extension Drawing {
  /// The drawing as an `<svg>` element to stand in a page.
  package var svg: String { written(namespace: false) }

  /// The drawing as a file of its own.
  package var file: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + written(namespace: true) + "\n"
  }

  private func written(namespace: Bool) -> String {
    let (width, height) = (Self.number(self.width), Self.number(self.height))
    var text = "<svg"
    if namespace { text += " xmlns=\"http://www.w3.org/2000/svg\"" }
    text += " role=\"img\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\""
    text +=
      " height=\"\(height)\" font-family=\"\(Self.fonts)\" font-size=\"\(Self.number(Self.textSize))\""
    text += " fill=\"\(Ink.black)\">\n"
    text += "<title>\(XMLText.shown(title))</title>\n<desc>\(XMLText.shown(description))</desc>\n"
    text += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(Ink.white)\"/>\n"
    for mark in marks { Self.write(mark, to: &text) }
    return text + "</svg>"
  }

  /// Fonts of about the widths of `TextFitting`, one of them on every system.
  private static let fonts = "Arial, 'Liberation Sans', Helvetica, Roboto, sans-serif"

  private static func write(_ mark: Mark, to text: inout String) {
    switch mark {
    case .begin(let id, let title):
      text += "<g data-id=\"\(XMLText.shown(id))\"><title>\(XMLText.shown(title))</title>"
    case .shift(let distance):
      text += "<g transform=\"translate(0 \(number(distance)))\">"
    case .end:
      text += "</g>\n"
    case .rectangle(let box, let paint, let radius):
      text += "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\""
      text += " height=\"\(number(box.height))\""
      if radius > 0 { text += " rx=\"\(number(radius))\"" }
      text += attributes(paint) + "/>\n"
    case .disc(let x, let y, let radius, let paint):
      text += "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\""
      text += attributes(paint) + "/>\n"
    case .path(let path, let paint):
      text += "<path d=\"\(path)\"\(attributes(paint))/>\n"
    case .text(let label):
      text += "<text x=\"\(number(label.x))\" y=\"\(number(label.y))\""
      if label.size != textSize { text += " font-size=\"\(number(label.size))\"" }
      if label.isBold { text += " font-weight=\"bold\"" }
      if label.anchor != .start { text += " text-anchor=\"\(label.anchor.rawValue)\"" }
      if label.colour != Ink.black { text += " fill=\"\(label.colour)\"" }
      text += ">\(XMLText.shown(label.text))</text>\n"
    }
  }

  private static func attributes(_ paint: Paint) -> String {
    var text = " fill=\"\(paint.fill)\""
    if let stroke = paint.stroke {
      text += " stroke=\"\(stroke)\""
      if paint.width != 1 { text += " stroke-width=\"\(number(paint.width))\"" }
      if !paint.dashes.isEmpty { text += " stroke-dasharray=\"\(paint.dashes)\"" }
    }
    return text
  }

  /// A number with at most one decimal, the same in every language.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))
  }

  /// A line that leaves one point and meets another level.
  static func curve(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> String {
    let middle = (from.x + to.x) / 2
    return "M\(number(from.x)) \(number(from.y))"
      + (abs(from.y - to.y) < 0.5
        ? "H\(number(to.x))"
        : "C\(number(middle)) \(number(from.y)) \(number(middle)) \(number(to.y))"
          + " \(number(to.x)) \(number(to.y))")
  }

  /// The point of an arrow to the right.
  static func arrowhead(x: Double, y: Double) -> String {
    "M\(number(x)) \(number(y))l-7 -4v8z"
  }
}
