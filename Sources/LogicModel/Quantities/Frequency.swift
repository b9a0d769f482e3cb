/// How often something is measured or followed up.
package enum Frequency: Hashable, Sendable {
  /// All the time, or more often than once a month.
  case continuous
  /// Every so many months: 1 monthly, 3 quarterly, 6 half-yearly, 12 yearly, 24 every other year.
  case every(months: Int)
  /// Seldom, with no interval given.
  case seldom
  /// One single time.
  case once

  package static let monthly = Frequency.every(months: 1)
  package static let quarterly = Frequency.every(months: 3)
  package static let halfYearly = Frequency.every(months: 6)
  package static let yearly = Frequency.every(months: 12)

  /// The months between two times; 0 for what goes on all the time, `nil` without an interval.
  package var months: Int? {
    switch self {
    case .continuous: 0
    case .every(let months): months
    case .seldom, .once: nil
    }
  }

  /// Reads `årlig`, `varje kvartal`, `vartannat år`, `två gånger per år`; `nil` for what is no
  /// frequency. A parenthesis or more text after a comma doesn't matter.
  package static func read(_ text: String) -> Frequency? {
    var cursor = LexemeCursor(text)
    if let frequency = cursor.take(words) { return cursor.atBoundary ? frequency : nil }
    // "2 ggr/år"
    guard let times = cursor.peek()?.number(digits: 2), times > 0, 12 % times == 0 else {
      return nil
    }
    cursor.index += 1
    guard cursor.take(perYear) != nil, cursor.atBoundary else { return nil }
    return .every(months: 12 / times)
  }

  private static let perYear = PhraseTable<Bool>(
    ["gånger", "ggr", "gång", "ggn", "tillfällen"].flatMap { times in
      ["per år", "om året", "/år", "/ år", "årligen"].map { ("\(times) \($0)", true) }
    })

  private static let words = PhraseTable<Frequency>(
    all([
      (
        ["löpande", "kontinuerligt", "kontinuerlig", "ständigt", "dagligen", "varje dag"],
        .continuous
      ),
      (["veckovis", "varje vecka", "varannan vecka", "per vecka"], .continuous),
      (["månad", "månadsvis", "månatlig", "månatligen", "varje månad", "per månad"], .monthly),
      (["en gång i månaden", "en gång per månad"], .monthly),
      (["varannan månad"], .every(months: 2)),
      (["kvartal", "kvartalsvis", "varje kvartal", "per kvartal", "var tredje månad"], .quarterly),
      (["tertial", "tertialvis", "varje tertial", "per tertial"], .every(months: 4)),
      (["var fjärde månad", "tre gånger per år", "tre gånger om året"], .every(months: 4)),
      (["halvår", "halvårsvis", "varje halvår", "per halvår", "var sjätte månad"], .halfYearly),
      (["termin", "terminsvis", "varje termin", "per termin"], .halfYearly),
      (["två gånger per år", "två gånger om året", "två gånger årligen"], .halfYearly),
      (["fyra gånger per år", "fyra gånger om året"], .quarterly),
      (["år", "årlig", "årligt", "årliga", "årligen", "årsvis", "varje år", "per år"], .yearly),
      (["en gång per år", "en gång om året", "läsår", "varje läsår", "läsårsvis"], .yearly),
      (["vartannat år", "varannat år"], .every(months: 24)),
      (["sällan", "ibland", "vid behov", "oregelbundet", "sporadiskt"], .seldom),
      (["engång", "en gång", "engångs", "engångsvis", "vid ett tillfälle"], .once),
      (["engångsmätning", "engångsinsats", "1 gång"], .once),
    ])
      + ["tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"]
      .enumerated().flatMap { i, ordinal in
        ["vart \(ordinal) år", "var \(ordinal) år"].map { ($0, .every(months: 12 * (i + 3))) }
      }
      + (3...10).flatMap { n in
        ["vart \(n):e år", "var \(n):e år"].map { ($0, .every(months: 12 * n)) }
      })

  private static func all(_ rows: [([String], Frequency)]) -> [(String, Frequency)] {
    rows.flatMap { words, frequency in words.map { ($0, frequency) } }
  }
}
