package import Syntax

/// Chains as one SVG file.
package enum SVGChains {
  package static func render(_ chains: [Chain], language: Language) -> String {
    let pictures = chains.map { ChainPicture($0, language: language).picture }
    guard let first = pictures.first else {
      var nothing = Drawing(
        title: language.word("Planen har inga mål", "The plan has no goals"), description: "")
      nothing.text(nothing.title, x: 1, y: 24, size: 16, bold: true)
      nothing.setHeight(40)
      return nothing.file
    }
    if pictures.count == 1 { return first.file }
    return Drawing.stacked(
      pictures.flatMap(\.parts),
      title: language.word(
        "Kedjan till \(pictures.count) mål", "The chain to \(pictures.count) goals"),
      description: pictures.map { $0.title + ". " + $0.alternative.joined(separator: " ") }
        .joined(separator: " ")
    ).file
  }
}
