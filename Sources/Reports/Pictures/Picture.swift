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
}
