import kedja_fuzz

/// A text with a few small changes: characters put in, taken away or doubled, lines moved.
func mutate(_ text: String, seed: UInt64) -> String {
  var random = RandomSource(seed: seed &* 77 &+ 5)
  var scalars = Array(text.unicodeScalars)
  let pieces: [String] = [
    " ", "  ", "\n", ":", ": ", "- ", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "|", ">", "?",
    "\t", "x", "1,5", "–", "• ", "\u{A0}", "\u{2028}", "*", "&", "!", "%", "@", "\r\n", "\\",
    "---\n", "<<<<<<< a\n", "\u{FEFF}", "a:\n", "é",
  ]
  for _ in 0..<Int.random(in: 1...3, using: &random) {
    let at = Int.random(in: 0...scalars.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let end = min(scalars.count, at + Int.random(in: 1...4, using: &random))
      scalars.removeSubrange(at..<end)
    case 1:
      let end = min(scalars.count, at + Int.random(in: 1...30, using: &random))
      let part = Array(scalars[at..<end])
      scalars.insert(contentsOf: part, at: Int.random(in: 0...scalars.count, using: &random))
    default: scalars.insert(contentsOf: random.pick(pieces).unicodeScalars, at: at)
    }
  }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: scalars)
  return String(result)
}
