/// The words of times, as tables.
enum PeriodWords {
  /// A part of the year by name. `note` is what is told about a name that is read loosely.
  struct Part: Sendable {
    let first: Int
    let count: Int
    var loosely: Bool = false
  }

  /// Seasons are halves of the year where plans use them so (decisions.md: time). A winter within
  /// one year is its first quarter; one written with two years is December–February.
  static let parts = PhraseTable<Part>(months + seasons + ordinals)

  static let monthNames = PhraseTable<Int>(months.map { ($0.0, $0.1.first) })

  private static let months: [(String, Part)] = [
    ["januari", "jan"], ["februari", "febr", "feb"], ["mars", "mar"], ["april", "apr"], ["maj"],
    ["juni", "jun"], ["juli", "jul"], ["augusti", "aug"], ["september", "sept", "sep"],
    ["oktober", "okt", "october", "oct"], ["november", "nov"], ["december", "dec"],
  ].enumerated().flatMap { i, names in names.map { ($0, Part(first: i + 1, count: 1)) } }

  private static let seasons: [(String, Part)] =
    ["höst", "hösten", "ht", "höstterminen", "hösttermin"]
    .map { ($0, Part(first: 7, count: 6)) }
    + ["vår", "våren", "vt", "vårterminen", "vårtermin"].map { ($0, Part(first: 1, count: 6)) }
    + ["sommar", "sommaren"].map { ($0, Part(first: 6, count: 3)) }
    + ["vinter", "vintern"].map { ($0, Part(first: 1, count: 3, loosely: true)) }
    + ["början av", "inledningen av", "i början av", "början på", "i början på"]
    .map { ($0, Part(first: 1, count: 4, loosely: true)) }
    + ["mitten av", "i mitten av", "mitten på"].map {
      ($0, Part(first: 5, count: 4, loosely: true))
    }
    + ["slutet av", "i slutet av", "slutet på", "i slutet på"]
    .map { ($0, Part(first: 9, count: 4, loosely: true)) }

  /// Names of equal parts of a year, with their number of months.
  private static let partNames: [(names: [String], months: Int)] = [
    (["kvartal", "kvartalet"], 3), (["halvår", "halvåret"], 6), (["tertial", "tertialet"], 4),
  ]

  /// `första halvåret`, `3:e kvartalet`.
  private static let ordinals: [(String, Part)] = partNames.flatMap { names, months in
    [["första", "1:a", "1:sta"], ["andra", "2:a"], ["tredje", "3:e"], ["fjärde", "4:e"]]
      .prefix(12 / months).enumerated()
      .flatMap { i, ordinals in
        (ordinals + (i == 12 / months - 1 ? ["sista"] : [])).flatMap { ordinal in
          names.map { ("\(ordinal) \($0)", Part(first: i * months + 1, count: months)) }
        }
      }
  }

  /// What a number follows: `Q3`, `kvartal 3`, `v. 37`.
  enum Numbered: Sendable {
    case week
    /// Equal parts of a year, in months.
    case part(months: Int)
  }

  static let numbered = PhraseTable<Numbered>(
    ["v", "vecka", "veckan", "veckorna", "week"].map { ($0, .week) }
      + ["q", "kv", "kvartal", "kvartalet"].map { ($0, .part(months: 3)) }
      + ["h", "halvår", "halvåret"].map { ($0, .part(months: 6)) }
      + ["t", "tertial"].map { ($0, .part(months: 4)) })

  static let turnOfYear = PhraseTable<Bool>(
    ["årsskiftet", "årsskifte", "nyår", "nyåret"].map { ($0, true) })

  static let schoolYear = PhraseTable<Bool>(
    [
      "läsår", "läsåret", "läsåren", "skolår", "skolåret", "skolåren", "verksamhetsåret",
      "säsongen",
    ].map { ($0, true) })

  /// What stands in front of a time without changing it.
  static let fillers = PhraseTable<Bool>(
    ["under", "året", "år", "åren", "i", "den", "perioden", "period", "på", "för", "hela", "av"]
      .map { ($0, true) })

  /// What makes one end of a period open, or joins two ends.
  enum Bound: Sendable {
    case from, until, before, between
  }

  static let bounds = PhraseTable<Bound>(
    ["från", "från och med", "fr.o.m.", "from", "fom", "sedan", "med start", "start", "börjar"]
      .map { ($0, .from) }
      + ["till", "till och med", "t.o.m.", "tom", "fram till", "senast", "slut", "klart", "klar"]
      .map { ($0, .until) }
      + ["före", "innan", "fram till och med"].map { ($0, $0.hasPrefix("fram") ? .until : .before) }
      + ["mellan"].map { ($0, .between) })

  /// What leaves the end open after a time: `2021 och framåt`.
  static let onwards = PhraseTable<Bool>(
    ["och framåt", "framåt", "och tills vidare", "tills vidare", "och vidare", "ff"]
      .map { ($0, true) })

  /// What stands between two separate times.
  static let separators = PhraseTable<Bool>(
    [",", ", och", "och", "samt", "&", "resp", "respektive", "+"].map { ($0, true) })
}
