import Syntax

/// The text of a box in a chain, broken into lines for the width of its column.
struct ChainCard: Sendable {
  let name: [String]
  let note: [String]
  /// What is missing in it; drawn as a dashed box of its own.
  let lack: [String]
  let width: Double

  static let padding = 7.0
  /// Between boxes that stand under each other.
  static let spacing = 10.0

  /// - Parameter note: short facts; a line holds as many of them as there is room for.
  init(name: String, note: [String], lacks: [String], width: Double, language: Language) {
    self.width = width
    let room = width - 2 * Self.padding
    func lines(_ text: String, _ most: Int, inset: Double = 0) -> [String] {
      text.isEmpty
        ? []
        : TextFitting.lines(text, width: room - inset, size: Drawing.textSize, most: most).lines
    }
    self.name = lines(name, 6)
    var facts: [String] = []
    for part in note {
      let joined = facts.last.map { $0 + " · " + part }
      if let joined, TextFitting.width(joined, size: Drawing.textSize) <= room {
        facts[facts.count - 1] = joined
      } else {
        facts += lines(part, 3)
      }
    }
    self.note = facts
    lack = lines(
      lacks.isEmpty
        ? "" : language.word("Saknas: ", "Missing: ") + lacks.joined(separator: ", "), 5, inset: 8)
  }

  var height: Double {
    let text = Double(name.count + note.count) * Drawing.leading
    return text + 2 * Self.padding - 1
      + (lack.isEmpty ? 0 : Double(lack.count) * Drawing.leading + 9)
  }

  /// Draws the text into a box whose upper left corner is given.
  ///
  /// - Parameter noteFirst: whether the facts stand above the name.
  func draw(x: Double, y: Double, noteFirst: Bool = false, into drawing: inout Drawing) {
    let left = x + Self.padding
    var baseline = y + Self.padding + 11
    for isNote in [noteFirst, !noteFirst] {
      baseline = drawing.lines(
        isNote ? note : name, x: left, y: baseline,
        colour: isNote ? Drawing.Ink.grey : Drawing.Ink.black)
    }
    guard !lack.isEmpty else { return }
    let top = baseline - 10
    drawing.rectangle(
      Drawing.Rectangle(
        x: left - 2, y: top, width: width - 2 * Self.padding + 4,
        height: Double(lack.count) * Drawing.leading + 5),
      ChainLayout.holePaint)
    drawing.lines(lack, x: left + 3, y: baseline + 3.5, colour: Drawing.Ink.hole)
  }
}
