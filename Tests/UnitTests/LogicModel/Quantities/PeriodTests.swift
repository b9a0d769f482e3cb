import Syntax
import Testing

@testable import LogicModel

@Suite("Periods")
struct PeriodTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// First and last day inclusive, `..` between, spans parted by a blank; `nil`: unreadable.
    let days: String?
    var notes: [ReadNote.Kind] = []
    var rest = ""
    var testDescription: String { text.debugDescription }

    init(
      _ text: String, _ days: String?, _ notes: ReadNote.Kind..., rest: String? = nil
    ) {
      self.text = text
      self.days = days
      self.notes = notes
      self.rest = rest ?? (days == nil ? text.withoutOuterBlanks() : "")
    }
  }

  static func days(_ period: Period) -> String {
    period.spans.map {
      "\($0.start?.iso ?? "")..\($0.end?.adding(days: -1).iso ?? "")"
    }.joined(separator: " ")
  }

  static let years: [Case] = [
    Case("2018–2021", "2018-01-01..2021-12-31"), Case("2018-2021", "2018-01-01..2021-12-31"),
    Case("2018 - 2021", "2018-01-01..2021-12-31"), Case("2018—2021", "2018-01-01..2021-12-31"),
    Case("2018\u{A0}–\u{A0}2021", "2018-01-01..2021-12-31"),
    Case("2018 till 2021", "2018-01-01..2021-12-31"),
    Case("mellan 2018 och 2021", "2018-01-01..2021-12-31"),
    Case("från 2018 till och med 2021", "2018-01-01..2021-12-31"),
    Case("fr.o.m. 2018 t.o.m. 2021", "2018-01-01..2021-12-31"),
    Case("fr.o.m. 2018 – t.o.m. 2021", "2018-01-01..2021-12-31"),
    Case("2018–21", "2018-01-01..2021-12-31", .timeInterpreted),
    Case("2019, 2021", "2019-01-01..2019-12-31 2021-01-01..2021-12-31"),
    Case("2019 och 2021", "2019-01-01..2019-12-31 2021-01-01..2021-12-31"),
    Case("2021, 2019", "2019-01-01..2019-12-31 2021-01-01..2021-12-31"),
    Case("2019, 2020 och 2021", "2019-01-01..2021-12-31"),
    Case("2022", "2022-01-01..2022-12-31"), Case("Året 2022", "2022-01-01..2022-12-31"),
    Case("under 2021", "2021-01-01..2021-12-31"), Case("2021–", "2021-01-01.."),
    Case("från 2021", "2021-01-01.."), Case("fr.o.m. 2021", "2021-01-01.."),
    Case("Fr o m 2021", "2021-01-01.."), Case("2021 och framåt", "2021-01-01.."),
    Case("t.o.m. 2022", "..2022-12-31"), Case("till och med 2022", "..2022-12-31"),
    Case("–2022", "..2022-12-31"), Case("före 2022", "..2021-12-31"),
    Case("senast 31/5 2022", "..2022-05-31"),
    Case("läsåret 2021/2022", "2021-07-01..2022-06-30"),
    Case("läsåret 21/22", "2021-07-01..2022-06-30"),
    Case("2021/2022", "2021-07-01..2022-06-30", .timeInterpreted),
    Case("2022 (preliminärt)", "2022-01-01..2022-12-31", rest: "(preliminärt)"),
    Case("2022, preliminärt", "2022-01-01..2022-12-31", rest: ", preliminärt"),
    Case("2022 – preliminärt", "2022-01-01..2022-12-31", rest: "– preliminärt"),
  ]

  static let parts: [Case] = [
    Case("hösten 2020", "2020-07-01..2020-12-31"), Case("höst 2022", "2022-07-01..2022-12-31"),
    Case("Höst 2022", "2022-07-01..2022-12-31"),
    Case("HO\u{308}STEN 2020", "2020-07-01..2020-12-31"),
    Case("våren 2021", "2021-01-01..2021-06-30"), Case("vår 2022", "2022-01-01..2022-06-30"),
    Case("ht 2021", "2021-07-01..2021-12-31"), Case("vt 2022", "2022-01-01..2022-06-30"),
    Case("HT21", "2021-07-01..2021-12-31", .timeInterpreted),
    Case("vt-22", "2022-01-01..2022-06-30", .timeInterpreted),
    Case("sommaren 2021", "2021-06-01..2021-08-31"),
    Case("vintern 2022", "2022-01-01..2022-03-31", .timeInterpreted),
    Case("vintern 2021/2022", "2021-12-01..2022-02-28"),
    Case("årsskiftet 2021/2022", "2021-12-31..2022-01-01"),
    Case("årsskiftet 2021", "2021-12-31..2022-01-01", .timeInterpreted),
    Case("hösten 2020 – årsskiftet 2021/2022", "2020-07-01..2021-12-31"),
    Case("årsskiftet 2021/2022 – våren 2022", "2022-01-01..2022-06-30"),
    Case("hösten 2025-våren 2027", "2025-07-01..2027-06-30"),
    Case("hösten 2020 – hösten 2021", "2020-07-01..2021-12-31"),
    Case("hösten 2021/våren 2022", "2021-07-01..2022-06-30"),
    Case("jan–jun 2022", "2022-01-01..2022-06-30"),
    Case("nov–feb 2022", "2021-11-01..2022-02-28"),
    Case("sep 2021 – dec 2022", "2021-09-01..2022-12-31"),
    Case("Sep 2021-Dec 2022", "2021-09-01..2022-12-31"),
    Case("sept. 2021", "2021-09-01..2021-09-30"),
    Case("januari 2022", "2022-01-01..2022-01-31"),
    Case("2022 mars", "2022-03-01..2022-03-31"), Case("2022-03", "2022-03-01..2022-03-31"),
    Case("2022-03 – 2022-05", "2022-03-01..2022-05-31"),
    Case("2008–12", "2008-01-01..2012-12-31", .timeInterpreted),
    Case("Q3 2021", "2021-07-01..2021-09-30"), Case("2021 Q3", "2021-07-01..2021-09-30"),
    Case("Q1–Q2 2022", "2022-01-01..2022-06-30"), Case("Q1-2 2022", "2022-01-01..2022-06-30"),
    Case("kvartal 3 2021", "2021-07-01..2021-09-30"),
    Case("tredje kvartalet 2021", "2021-07-01..2021-09-30"),
    Case("3:e kvartalet 2021", "2021-07-01..2021-09-30"),
    Case("halvår 1 2022", "2022-01-01..2022-06-30"), Case("H2 2022", "2022-07-01..2022-12-31"),
    Case("första halvåret 2022", "2022-01-01..2022-06-30"),
    Case("sista kvartalet 2022", "2022-10-01..2022-12-31"),
    Case("tertial 2 2022", "2022-05-01..2022-08-31"),
    Case("början av 2022", "2022-01-01..2022-04-30", .timeInterpreted),
    Case("mars och oktober 2022", "2022-03-01..2022-03-31 2022-10-01..2022-10-31"),
  ]

  static let daysAndWeeks: [Case] = [
    Case("vecka 37 2021", "2021-09-13..2021-09-19"), Case("v. 37 2021", "2021-09-13..2021-09-19"),
    Case("v.37-39 2021", "2021-09-13..2021-10-03"), Case("31/5 2022", "2022-05-31..2022-05-31"),
    Case("31/5-2022", "2022-05-31..2022-05-31"), Case("31/5/2022", "2022-05-31..2022-05-31"),
    Case("31/5-22", "2022-05-31..2022-05-31", .timeInterpreted),
    Case("1/9-30/11 2022", "2022-09-01..2022-11-30"),
    Case("14 oktober 2021", "2021-10-14..2021-10-14"),
    Case("den 14:e oktober 2021", "2021-10-14..2021-10-14"),
    Case("14–16 okt 2021", "2021-10-14..2021-10-16"),
    Case("2022-03-01", "2022-03-01..2022-03-01"), Case("1900", "1900-01-01..1900-12-31"),
    Case("2100", "2100-01-01..2100-12-31"),
    Case("2022-03-01–2022-04-15", "2022-03-01..2022-04-15"),
    Case("2022-03-01 - 2022-04-15", "2022-03-01..2022-04-15"),
  ]

  static let unreadable: [Case] = [
    Case("", nil, .unreadable), Case("vuxna", nil, .unreadable),
    Case("2018 års plan", nil, .unreadable), Case("2021 eller 2022", nil, .unreadable),
    Case("5", nil, .unreadable), Case("1899", nil, .yearOutOfRange),
    Case("2101", nil, .yearOutOfRange),
    Case("2018–2201", nil, .yearOutOfRange), Case("hösten 1066", nil, .yearOutOfRange),
    Case("2022–2018", nil, .startAfterEnd), Case("våren 2022 – hösten 2021", nil, .startAfterEnd),
    Case("31/2 2022", nil, .noSuchDay), Case("2022-02-30", nil, .noSuchDay),
    Case("v. 53 2021", nil, .noSuchDay), Case("31/5", nil, .yearMissing),
    Case("hösten", nil, .yearMissing), Case("Q2", nil, .yearMissing),
    Case("50 %", nil, .unreadable), Case("20+ år", nil, .unreadable),
    Case("2020 → 2021", nil, .unreadable), Case("?", nil, .unreadable),
    Case("maj 2022 vid behov", nil, .unreadable), Case("t 5", nil, .unreadable),
  ]

  @Test("times are read as written", arguments: years + parts + daysAndWeeks + unreadable)
  func read(_ c: Case) {
    let reading = Period.read(c.text, context: nil)
    #expect(reading.value.map(Self.days) == c.days)
    #expect(reading.notes.map(\.kind) == c.notes)
    #expect(reading.rest == c.rest)
  }

  @Test(
    "a year is taken from the context, and told",
    arguments: [
      ("31/5", "jan–jun 2022", "2022-05-31..2022-05-31"),
      ("16/2", "2022", "2022-02-16..2022-02-16"),
      ("1/9", "hösten 2025-våren 2027", "2025-09-01..2025-09-01"),
      ("Q2", "hösten 2025-våren 2027", "2026-04-01..2026-06-30"),
      ("1/9 – Q2", "hösten 2025-våren 2027", "2025-09-01..2026-06-30"),
      ("14 okt", "2021–2022", "2021-10-14..2021-10-14"),
      ("v. 37", "2021–", "2021-09-13..2021-09-19"),
      ("juni", "t.o.m. 2022", "2022-06-01..2022-06-30"),
      ("våren", "hösten 2021 – årsskiftet 2022/2023", "2022-01-01..2022-06-30"),
      ("hösten och våren", "2021–2022", "2021-01-01..2021-12-31"),
      ("29/2", "2021–2024", "2024-02-29..2024-02-29"),
      ("årsskiftet", "2021–2022", "2021-12-31..2022-01-01"),
      ("t.o.m. 31/5", "2022", "..2022-05-31"),
    ])
  func context(_ text: String, _ context: String, _ expected: String) throws {
    let context = try #require(Period.read(context).value)
    let reading = Period.read(text, context: context)
    #expect(reading.value.map(Self.days) == expected)
    #expect(reading.notes.map(\.kind) == [.yearFromContext])
  }

  @Test("the note says which year and from where")
  func contextNote() throws {
    let context = try #require(Period.read("jan–jun 2022").value)
    #expect(
      Period.read("31/5", context: context).notes.first?.text.swedish
        == "året 2022 i '31/5' togs ur 'jan–jun 2022'")
    #expect(Period.read("31/5 2021", context: context).notes.isEmpty)
  }

  @Test(
    "years, months and days are counted",
    arguments: [
      ("2018–2021", [2018, 2019, 2020, 2021], 48, 1461),
      ("2019, 2021", [2019, 2021], 24, 730), ("hösten 2020", [2020], 6, 184),
      ("hösten 2020 – årsskiftet 2021/2022", [2020, 2021], 18, 549),
      ("1/3 2022, 16/3 2022", [2022], 1, 2), ("31/1 2022 – 1/2 2022", [2022], 2, 2),
      ("2021–", [2021], nil, nil), ("t.o.m. 2022", [2022], nil, nil),
    ] as [(String, [Int], Int?, Int?)])
  func counts(_ text: String, _ years: [Int], _ months: Int?, _ days: Int?) throws {
    let period = try #require(Period.read(text).value)
    #expect(period.years == years)
    #expect(period.months == months)
    #expect(period.dayCount == days)
  }

  @Test(
    "containing and overlapping",
    arguments: [
      ("2018–2021", "2019, 2021", true, true), ("2019, 2021", "2019–2021", false, true),
      ("2019", "2020", false, false), ("2021–", "hösten 2030", true, true),
      ("2021–", "t.o.m. 2022", false, true), ("t.o.m. 2020", "2021–", false, false),
    ])
  func relations(_ a: String, _ b: String, _ contains: Bool, _ overlaps: Bool) throws {
    let a = try #require(Period.read(a).value)
    let b = try #require(Period.read(b).value)
    #expect(a.contains(b) == contains)
    #expect(a.overlaps(b) == overlaps)
    #expect(b.overlaps(a) == overlaps)
    #expect(a.union(b).contains(a) && a.union(b).contains(b))
  }

  @Test("what was read is told with its place")
  func written() {
    let reading = Period.read("  hösten 2020 (ca)")
    #expect(reading.value?.written == "hösten 2020")
    #expect(reading.consumed == 2..<14)
  }
}

extension Period {
  /// The number of days; `nil` where an end is open.
  fileprivate var dayCount: Int? {
    var count = 0
    for span in spans {
      guard let start = span.start, let end = span.end else { return nil }
      count += Int(end.days) - Int(start.days)
    }
    return count
  }
}
