import Syntax

/// The words and signs in front of a number that make it approximate.
enum ApproximationWords {
  /// Whether the word gives one side only ("minst"), so that "ca" says less than what was written.
  private static let table = PhraseTable<Bool>(
    [
      "ca", "c:a", "cirka", "circa", "omkring", "ungefär", "ung", "runt", "kring",
      "uppskattningsvis",
    ]
    .map { ($0, false) }
      + ["~", "≈", "±", "typ", "beräknat", "uppskattat"].map { ($0, false) }
      + ["drygt", "knappt", "nära", "närmare", "nästan", "minst", "högst", "max", "maximalt"]
      .map { ($0, true) }
      + ["upp till", "upp emot", "uppemot", "över", "mer än", "under", "mindre än", "<", ">", "≤"]
      .map { ($0, true) } + ["≥", "åtminstone", "som mest", "som minst"].map { ($0, true) })

  /// Takes all such words; says whether there were any, with a note for one-sided words.
  static func take(_ cursor: inout LexemeCursor, notes: inout [ReadNote]) -> Bool {
    var found = false
    while let start = cursor.peek(), let oneSided = cursor.take(table) {
      found = true
      if oneSided {
        let word = cursor.text(of: start)
        notes.append(
          ReadNote(
            .boundAsApproximate,
            .init("'\(word)' lästes som 'ca'", en: "read '\(word)' as 'about'")))
      }
    }
    return found
  }
}
