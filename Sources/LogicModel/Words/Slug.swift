/// A name as an id: lower-case ASCII words joined by hyphens.
package enum Slug {
  /// The greatest length in bytes.
  package static let limit = 60

  /// `Stöttat lokalt arbete` becomes `stottat-lokalt-arbete`. Diacritics are left off; what is no
  /// Latin letter or digit parts words. Cut at a word within 60 bytes, or within the first word
  /// where that one is longer. A name with no such letter has an empty slug.
  package static func make(_ name: String) -> String {
    var slug: [UInt8] = []
    var isParted = false
    func append(_ letters: some Sequence<UInt8>) {
      if isParted, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isParted = false
      slug.append(contentsOf: letters)
    }
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": append(CollectionOfOne(UInt8(scalar.value)))
      case "A"..."Z": append(CollectionOfOne(UInt8(scalar.value) | 0x20))
      // a diacritic on the letter before it, or a soft hyphen within a word
      case "\u{300}"..."\u{36F}", "\u{AD}": continue
      default:
        if let letters = latin[scalar] { append(letters.utf8) } else { isParted = true }
      }
      // One byte more than may be kept shows whether a word ends here.
      if slug.count > limit { break }
    }
    return String(decoding: cut(slug), as: UTF8.self)
  }

  private static func cut(_ slug: [UInt8]) -> ArraySlice<UInt8> {
    guard slug.count > limit else { return slug[...] }
    let end = slug[...limit].lastIndex(of: UInt8(ascii: "-")) ?? limit
    return slug[..<end]
  }

  private static let latin: [Unicode.Scalar: String] = {
    let rows = [
      ("a", "åäáàâãāăąÅÄÁÀÂÃĀĂĄ"), ("ae", "æÆ"), ("o", "öøóòôõōőÖØÓÒÔÕŌŐ"), ("oe", "œŒ"),
      ("e", "éèêëēėęěÉÈÊËĒĖĘĚ"), ("i", "íìîïīįıÍÌÎÏĪĮİ"), ("u", "üúùûūůűųÜÚÙÛŪŮŰŲ"), ("y", "ýÿÝŸ"),
      ("c", "çćčÇĆČ"), ("d", "đďðĐĎÐ"), ("l", "łľĺŁĽĹ"), ("n", "ñńňÑŃŇ"), ("r", "řŕŘŔ"),
      ("s", "śšşșŚŠŞȘ"), ("ss", "ßẞ"), ("t", "ťţțŤŢȚ"), ("th", "þÞ"), ("z", "źżžŹŻŽ"), ("g", "ğĞ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letter, marked) in rows {
      for scalar in marked.unicodeScalars { table[scalar] = letter }
    }
    return table
  }()
}
