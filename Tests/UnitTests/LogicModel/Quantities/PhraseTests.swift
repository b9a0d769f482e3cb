import Testing

@testable import LogicModel

@Suite("Phrases")
struct PhraseTests {
  @Test(
    "a period in a final parenthesis",
    arguments: [
      ("Stöttat lokalt arbete (2018–2021)", "Stöttat lokalt arbete", "2018–2021"),
      ("Utbildat (vuxna) instruktörer (2019, 2021)", "Utbildat (vuxna) instruktörer", "2019, 2021"),
      ("samordnare (2021–).", "samordnare", "2021–"),
      (
        "projektledare 1 (hösten 2020 – årsskiftet 2021/2022)", "projektledare 1",
        "hösten 2020 – årsskiftet 2021/2022"
      ),
      ("Möte (31/5)", "Möte", "31/5"), ("Möte (2022–2018)", "Möte", "2022–2018"),
      ("Personer (vuxna)", nil, nil), ("(2018–2021)", nil, nil), ("Plan 2018–2021", nil, nil),
      ("Plan (2018–2021) för alla", nil, nil), ("Plan (2018, preliminärt)", nil, nil),
      ("", nil, nil),
      (")", nil, nil), ("Plan (", nil, nil), ("Plan ()", nil, nil),
    ] as [(String, String?, String?)])
  func finalPeriod(_ text: String, _ name: String?, _ period: String?) {
    let dated = Phrase.dated(text)
    #expect(dated?.name == name)
    #expect(dated?.period == period)
    if let dated {
      let bytes = Array(text.utf8)[dated.range]
      #expect(String(decoding: bytes, as: UTF8.self) == period)
    }
  }

  @Test(
    "a count first",
    arguments: [
      ("ca 11 instruktörer (2021)", 11, true, "instruktörer", "(2021)"),
      ("2 200 första hjälpare (2016–2021)", 2200, false, "första hjälpare", "(2016–2021)"),
      ("4 instruktörer", 4, false, "instruktörer", ""),
      ("11 utbildningar", 11, false, "utbildningar", ""),
      ("11", 11, false, "", ""), ("ca 30 (2021)", 30, true, "", "(2021)"),
      ("2000 personer, varav hälften unga", 2000, false, "personer", ", varav hälften unga"),
    ] as [(String, Int64, Bool, String, String)])
  func leadingCount(
    _ text: String, _ count: Int64, _ approximate: Bool, _ unit: String, _ rest: String
  ) throws {
    let read = try #require(Phrase.leadingCount(in: text))
    #expect(read.count == count)
    #expect(read.isApproximate == approximate)
    #expect(read.unit == unit)
    #expect(read.rest == rest)
  }

  @Test(
    "not counts",
    arguments: [
      "1. ta fram", "2018 års plan", "4 av 6 delregioner", "14 oktober", "20 % tjänst",
      "3–5 träffar", "33 MSEK till samordnare", "2-årig utbildning", "0,5 per elev", "instruktörer",
      "11.", "", "1.5 tjänster", "99999999999999999999 personer", "2 till 3 möten",
    ])
  func notCounts(_ text: String) {
    #expect(Phrase.leadingCount(in: text) == nil)
  }

  @Test(
    "how often",
    arguments: [
      ("årlig", .yearly), ("årligen", .yearly), ("varje år", .yearly), ("Månad", .monthly),
      ("månadsvis", .monthly), ("kvartal", .quarterly), ("var tredje månad", .quarterly),
      ("halvår", .halfYearly), ("vartannat år", .every(months: 24)),
      ("vart tredje år", .every(months: 36)), ("var 5:e år", .every(months: 60)),
      ("2 ggr/år", .halfYearly), ("4 gånger per år", .quarterly), ("sällan", .seldom),
      ("engång", .once), ("en gång per år (mars)", .yearly), ("löpande", .continuous),
      ("5 ggr/år", nil), ("år 2022", nil), ("ofta", nil), ("", nil), ("0 gånger per år", nil),
    ] as [(String, Frequency?)])
  func frequency(_ text: String, _ expected: Frequency?) {
    #expect(Frequency.read(text) == expected)
  }

  @Test(
    "four sorts of nothing",
    arguments: [
      ("inga", Nothing.none), ("Inga.", Nothing.none), ("saknas", Nothing.none),
      ("okänt", .unknown), ("Vet ej", .unknown), ("vet inte", .unknown), ("?", .unknown),
      ("oklart (ingen har frågat)", .unknown), ("ej tillämpligt", .notApplicable),
      ("N/A", .notApplicable), ("ej aktuellt", .notApplicable), ("-", .emptyMark),
      ("–", .emptyMark), ("tom ruta", .emptyMark), ("…", .emptyMark), ("...", .emptyMark),
      ("inga aktiviteter", nil), ("", nil), ("- möte", nil), ("oklart vem", nil),
    ] as [(String, Nothing?)])
  func nothing(_ text: String, _ expected: Nothing?) {
    #expect(Nothing.read(text) == expected)
  }

  @Test("random texts are read without a trap, and offsets stay inside")
  func random() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = [
      "2018", "21", "9", "99999999999", "000", "–", "-", "/", ",", ".", ":", " ", "\u{A0}", "(",
      ")",
      "ca", "~", "kr", "MSEK", "mdkr", "hösten", "v", "Q", "jan", "okt", "årsskiftet", "från",
      "till",
      "och", "t.o.m.", "mellan", "läsåret", "å\u{30A}", "\u{301}", "🙂", "första", "halvåret", "'",
      "e",
      "vart", "år", "gånger", "öre", "första hjälpare", "%", "\n", "½", "٣", "0", "1900", "2100",
    ]
    let context = Period.read("2018–2021").value
    for _ in 0..<5_000 {
      let text = (0..<next(9)).map { _ in
        next(8) > 0
          ? pieces[next(pieces.count)]
          : Unicode.Scalar(UInt32(next(0xD800))).map { String($0) } ?? ""
      }.joined()
      let length = text.utf8.count
      let money = Money.read(text)
      let period = Period.read(text, context: next(2) == 0 ? nil : context)
      #expect(money.consumed.upperBound <= length && period.consumed.upperBound <= length)
      #expect(money.value != nil || !money.notes.isEmpty)
      #expect(period.value != nil || !period.notes.isEmpty)
      _ = money.value?.formatted()
      _ = period.value.map { ($0.years, $0.months, $0.lastDay) }
      _ = (Frequency.read(text), Nothing.read(text), Phrase.leadingCount(in: text))
      _ = Phrase.dated(text + "(" + text + ")")
      _ = CalendarDate.read(text)
      #expect(TextFolding.fold(TextFolding.fold(text)) == TextFolding.fold(text))
      #expect(Slug.make(text).utf8.count <= Slug.limit)
    }
  }
}
