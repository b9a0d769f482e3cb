/// A drawing before it is text: what stands where. Units are CSS pixels, y runs downwards.
package struct Drawing: Sendable {
  package private(set) var title: String
  package private(set) var description: String
  package private(set) var width: Double
  package private(set) var height: Double
  private(set) var marks: [Mark] = []

  enum Mark: Sendable {
    case rectangle(Rectangle, Paint, radius: Double)
    case disc(x: Double, y: Double, radius: Double, Paint)
    case path(String, Paint)
    case text(Label)
    /// What follows, until the end, is about an element of the plan.
    case begin(id: String, title: String)
    /// What follows, until the end, stands so much lower.
    case shift(Double)
    case end
  }

  struct Rectangle: Hashable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var maxX: Double { x + width }
    var maxY: Double { y + height }
    var midX: Double { x + width / 2 }
    var midY: Double { y + height / 2 }
  }

  /// A line of text; `x` is its start, middle or end by the anchor, `y` its baseline.
  struct Label: Sendable {
    var x: Double
    var y: Double
    var text: String
    var size = Drawing.textSize
    var isBold = false
    var anchor = Anchor.start
    var colour = Ink.black

    enum Anchor: String, Sendable { case start, middle, end }

    /// The place that it takes at most.
    var bounds: Rectangle {
      let width = TextFitting.width(text, size: size, bold: isBold)
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      return Rectangle(x: left, y: y - size * 0.8, width: width, height: size * 1.05)
    }
  }

  struct Paint: Hashable, Sendable {
    var fill = "none"
    var stroke: String?
    var width = 1.0
    /// Lengths of strokes and blanks; empty for an unbroken line.
    var dashes = ""
  }

  /// Colours, all of them at least 4.5:1 against what they stand on.
  enum Ink {
    static let black = "#1a1a1a"
    static let grey = "#4d4d4d"
    static let line = "#6b6b6b"
    static let pale = "#d0d0d0"
    static let tint = "#f2f4f7"
    static let white = "#ffffff"
    /// What is missing.
    static let hole = "#a3001b"
    static let holeTint = "#fff6f6"
    static let strong = "#1d4f7c"
    static let flow = "#c3d6e6"
  }

  /// 13 units are 9.2 pt on A4 with margins of 15 mm, and 9.75 pt at full size.
  static let textSize = 13.0
  static let leading = 16.0
  /// What fits between margins of 15 mm on A4.
  static let pageWidth = 720.0
  static let pageHeight = 960.0

  init(title: String, description: String, width: Double = Drawing.pageWidth) {
    self.title = title
    self.description = description
    self.width = width
    height = 0
  }

  /// The same drawing under another name.
  func named(_ title: String, description: String) -> Drawing {
    var named = self
    named.title = title
    named.description = description
    return named
  }

  mutating func setHeight(_ height: Double) { self.height = height }

  mutating func add(_ mark: Mark) { marks.append(mark) }

  mutating func rectangle(_ rectangle: Rectangle, _ paint: Paint, radius: Double = 0) {
    marks.append(.rectangle(rectangle, paint, radius: radius))
  }

  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = Drawing.textSize, bold: Bool = false,
    anchor: Label.Anchor = .start, colour: String = Ink.black
  ) {
    marks.append(
      .text(
        Label(x: x, y: y, text: text, size: size, isBold: bold, anchor: anchor, colour: colour)))
  }

  /// Lines of text under each other; gives the baseline after the last.
  @discardableResult
  mutating func lines(
    _ lines: [String], x: Double, y: Double, size: Double = Drawing.textSize, bold: Bool = false,
    anchor: Label.Anchor = .start, colour: String = Ink.black
  ) -> Double {
    var baseline = y
    for line in lines {
      text(line, x: x, y: baseline, size: size, bold: bold, anchor: anchor, colour: colour)
      baseline += Self.leading
    }
    return baseline
  }

  /// The texts, for who looks whether they stand on each other.
  package var labels: [(text: String, x: Double, y: Double, width: Double, height: Double)] {
    marks.compactMap { mark in
      guard case .text(let label) = mark else { return nil }
      let box = label.bounds
      return (label.text, box.x, box.y, box.width, box.height)
    }
  }

  /// The elements of the plan that are drawn, in order.
  package var elements: [String] {
    marks.compactMap { if case .begin(let id, _) = $0 { id } else { nil } }
  }

  /// Drawings under each other, as one with a title and a description of its own.
  static func stacked(_ drawings: [Drawing], title: String, description: String) -> Drawing {
    var whole = Drawing(
      title: title, description: description, width: drawings.map(\.width).max() ?? pageWidth)
    for drawing in drawings {
      whole.marks.append(.shift(whole.height))
      whole.marks += drawing.marks
      whole.marks.append(.end)
      whole.height += drawing.height + 2 * leading
    }
    return whole
  }
}
