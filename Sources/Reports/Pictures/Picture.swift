import Syntax

/// A picture as it is put into a page: one or more drawings, each no taller than an A4 page is when
/// a unit is printed as 1/96 inch.
package struct Picture: Sendable {
  /// What it is called; unique to it on a page.
  package let title: String
  /// What it shows, in sentences: who cannot see the picture learns the same from them.
  package let alternative: [String]
  /// In reading order. More than one where one would not fit on a page.
  package let parts: [Drawing]

  /// Each part as inline SVG: no ids, no scripts, no styles that could meet those of a page.
  package var svgs: [String] { parts.map(\.svg) }

  /// All parts under each other as one SVG file.
  package var file: String {
    guard parts.count > 1 else { return parts.first?.file ?? "" }
    return Drawing.stacked(
      parts, title: title, description: alternative.joined(separator: " ")
    ).file
  }

  /// What stands after the title of a part.
  static func part(_ number: Int, of count: Int, in language: Language) -> String {
    guard count > 1 else { return "" }
    return language.word(
      " (del\u{A0}\(number)\u{A0}av\u{A0}\(count))",
      " (part\u{A0}\(number)\u{A0}of\u{A0}\(count))")
  }

  /// What a part says in place of the sentences, which stand in the first.
  static func continued(in language: Language) -> String {
    language.word("Fortsättning på bilden före.", "Continues the picture before it.")
  }

  /// Drawings that are parts of one picture, each named by its number.
  static func numbered(_ drawings: [Drawing], in language: Language) -> [Drawing] {
    if drawings.count == 1 { return drawings }
    return drawings.enumerated().map { number, drawing in
      let part = part(number + 1, of: drawings.count, in: language)
      var named = drawing.named(
        drawing.title + part,
        description: number == 0 ? drawing.description : continued(in: language))
      // Beside the heading, which leaves room for it.
      named.text(
        String(part.drop { $0 == " " }), x: drawing.width - 1, y: 16, anchor: .end,
        colour: Drawing.Ink.grey)
      return named
    }
  }
}
