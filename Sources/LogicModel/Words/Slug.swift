/// A name as an id: lower-case ASCII words joined by hyphens.
package enum Slug {
  /// The greatest length in bytes.
  package static let limit = 60

  /// `Stöttat lokalt arbete` becomes `stottat-lokalt-arbete`. Diacritics are left off; what is no
  /// Latin letter or digit parts words. Cut at a word within 60 bytes, or within the first word
  /// where that one is longer. A name with no such letter has an empty slug.
  package static func make(_ name: String) -> String {
    var copy = name
    return copy.withUTF8 { bytes in
      // One byte more than may be kept shows whether a word ends there; a hyphen and two letters may
      // come at once.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit + 4) { slug in
        let count = write(bytes, to: slug)
        return String(
          decoding: UnsafeMutableBufferPointer(rebasing: cut(slug[..<count])), as: UTF8.self)
      }
    }
  }

  /// Writes the letters and hyphens of a slug, at least one more than may be kept where there are as
  /// many; gives their number.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to slug: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var isParted = false
    func append(_ letter: UInt8) {
      if isParted, count > 0 {
        slug[count] = UInt8(ascii: "-")
        count += 1
      }
      isParted = false
      slug[count] = letter
      count += 1
    }
    var index = 0
    while index < bytes.count, count <= limit {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: append(byte)
      case 0x41...0x5A: append(byte | 0x20)
      case 0..<0x80: isParted = true
      default:
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let letter = UnsafeBufferPointer(rebasing: bytes[index..<index + length])
        switch marked(letter) {
        case .letters(let letters): for letter in letters.utf8 { append(letter) }
        case .nothing: break
        case .blank: isParted = true
        }
        index += length
        continue
      }
      index += 1
    }
    return count
  }

  /// What a character beyond ASCII is in a slug.
  private enum Piece {
    case letters(String)
    /// A diacritic on the letter before it, or a soft hyphen within a word.
    case nothing
    /// What parts words.
    case blank
  }

  private static func marked(_ bytes: UnsafeBufferPointer<UInt8>) -> Piece {
    if bytes.count == 2, bytes[0] == 0xC3 {
      switch bytes[1] | 0x20 {
      case 0xA5, 0xA4: return .letters("a")
      case 0xB6: return .letters("o")
      case 0xA9: return .letters("e")
      default: break
      }
    }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return .blank
    }
    if 0x300...0x36F ~= scalar.value || scalar.value == 0xAD { return .nothing }
    return latin[scalar].map { .letters($0) } ?? .blank
  }

  private static func cut(
    _ slug: Slice<UnsafeMutableBufferPointer<UInt8>>
  ) -> Slice<UnsafeMutableBufferPointer<UInt8>> {
    guard slug.count > limit else { return slug }
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
