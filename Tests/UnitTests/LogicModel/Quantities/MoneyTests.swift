import Syntax
import Testing

@testable import LogicModel

@Suite("Sums of money")
struct MoneyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// Öre; `nil` for what can't be read.
    var öre: Int64?
    var precision: Int64 = 100
    var approximate = false
    var rest = ""
    var notes: [ReadNote.Kind] = []
    var testDescription: String { text.debugDescription }
  }

  static let million: Int64 = 100_000_000
  static let written: [Case] = [
    Case(text: "ca 33 MSEK", öre: 33 * million, precision: million, approximate: true),
    Case(text: "~22 MSEK", öre: 22 * million, precision: million, approximate: true),
    Case(text: "33 Mkr", öre: 33 * million, precision: million),
    Case(text: "33MSEK", öre: 33 * million, precision: million),
    Case(text: "25 001 367 kr", öre: 2_500_136_700),
    Case(text: "25\u{A0}001\u{A0}367\u{A0}kr", öre: 2_500_136_700),
    Case(text: "25\u{2009}001\u{202F}367 kr", öre: 2_500_136_700),
    Case(text: "2 548 870 kr", öre: 254_887_000),
    Case(text: "1,7 milj.kr", öre: 170_000_000, precision: 10_000_000),
    Case(text: "1,7 milj. kr", öre: 170_000_000, precision: 10_000_000),
    Case(text: "ca 1,7 milj.kr", öre: 170_000_000, precision: 10_000_000, approximate: true),
    Case(text: "1.5 milj", öre: 150_000_000, precision: 10_000_000),
    Case(text: "2 milj", öre: 2 * million, precision: million),
    Case(text: "2 miljoner", öre: 2 * million, precision: million),
    Case(text: "229 miljoner kronor", öre: 229 * million, precision: million),
    Case(text: "300 tkr", öre: 30_000_000, precision: 100_000),
    Case(text: "300 tusen kronor", öre: 30_000_000, precision: 100_000),
    Case(text: "2 mnkr", öre: 2 * million, precision: million),
    Case(text: "1,2 mdkr", öre: 1_200 * million, precision: 100 * million),
    Case(text: "1,2 miljarder", öre: 1_200 * million, precision: 100 * million),
    Case(text: "1,2 miljarder kronor", öre: 1_200 * million, precision: 100 * million),
    Case(text: "0 kr", öre: 0),
    Case(text: "SEK 300", öre: 30_000),
    Case(text: "ca SEK 300", öre: 30_000, approximate: true),
    Case(text: "300:-", öre: 30_000),
    Case(text: "99,50 kr", öre: 9950, precision: 1),
    Case(text: "−300 kr", öre: -30_000),
    Case(text: "1 125,5 tkr", öre: 112_550_000, precision: 10_000),
    Case(text: "1,125 milj", öre: 112_500_000, precision: 100_000),
    Case(
      text: "drygt 2 milj kr", öre: 2 * million, precision: million, approximate: true,
      notes: [.boundAsApproximate]),
    Case(
      text: "högst 300 kr", öre: 30_000, approximate: true, notes: [.boundAsApproximate]),
    Case(text: "omkring 300 kr", öre: 30_000, approximate: true),
    Case(text: "Cirka 300 kr", öre: 30_000, approximate: true),
    Case(text: "c:a 300 kr", öre: 30_000, approximate: true),
    Case(text: "ungefär 300 kr.", öre: 30_000, approximate: true),
    Case(
      text: "300.000", öre: 30_000_000, notes: [.unitMissing, .separatorInterpreted]),
    Case(text: "300.000 kr", öre: 30_000_000, notes: [.separatorInterpreted]),
    Case(text: "300,000 kr", öre: 30_000_000, notes: [.separatorInterpreted]),
    Case(
      text: "1.500 tkr", öre: 150_000_000, precision: 100_000, notes: [.separatorInterpreted]),
    Case(
      text: "1.125 milj", öre: 112_500_000, precision: 100_000, notes: [.separatorInterpreted]),
    Case(text: "1.234.567,50 kr", öre: 123_456_750, precision: 1),
    Case(text: "25.001.367 kr", öre: 2_500_136_700, notes: [.separatorInterpreted]),
    Case(text: "25000", öre: 2_500_000, notes: [.unitMissing]),
    Case(text: "25000 (budget)", öre: 2_500_000, rest: "(budget)", notes: [.unitMissing]),
    Case(
      text: "ca 2 milj (stimulans, ev. mer 2026)", öre: 2 * million, precision: million,
      approximate: true, rest: "(stimulans, ev. mer 2026)"),
    Case(
      text: "ca 2,0 MSEK (4,9 %)", öre: 2 * million, precision: million / 10, approximate: true,
      rest: "(4,9 %)"),
    Case(
      text: "ca 1,7 milj.kr till två barnpsykologer (2021)", öre: 170_000_000,
      precision: 10_000_000, approximate: true, rest: "till två barnpsykologer (2021)"),
    Case(
      text: "2 MSEK till 3 tjänster", öre: 2 * million, precision: million,
      rest: "till 3 tjänster"),
    Case(text: "5 MSEK/år", öre: 5 * million, precision: million, rest: "/år"),
    Case(text: "10–12 MSEK", rest: "10–12 MSEK", notes: [.range]),
    Case(text: "10 till 12 MSEK", rest: "10 till 12 MSEK", notes: [.range]),
    Case(text: "10 MSEK - 12 MSEK", rest: "10 MSEK - 12 MSEK", notes: [.range]),
    Case(text: "4 instruktörer", rest: "4 instruktörer", notes: [.unreadable]),
    Case(text: "15 %", rest: "15 %", notes: [.unreadable]),
    Case(text: "5 000 euro", rest: "5 000 euro", notes: [.unreadable]),
    Case(text: "okänt", rest: "okänt", notes: [.unreadable]),
    Case(text: "MSEK", rest: "MSEK", notes: [.unreadable]),
    Case(text: "", notes: [.unreadable]),
    Case(text: "0,001 öre", rest: "0,001 öre", notes: [.tooPrecise]),
    Case(
      text: "99999999999999999999 kr", rest: "99999999999999999999 kr", notes: [.tooLarge]),
    Case(text: "92 233 720 368 547 758 kr", öre: 9_223_372_036_854_775_800),
    Case(
      text: "92 233 720 368 547 759 kr", rest: "92 233 720 368 547 759 kr", notes: [.tooLarge]),
    Case(text: "9999999999 mdkr", rest: "9999999999 mdkr", notes: [.tooLarge]),
  ]

  @Test("sums are read as written", arguments: written)
  func read(_ c: Case) {
    let reading = Money.read(c.text)
    #expect(reading.value?.öre == c.öre)
    if c.öre != nil {
      #expect(reading.value?.precision == c.precision)
      #expect(reading.value?.isApproximate == c.approximate)
    }
    #expect(reading.rest == c.rest)
    #expect(Set(reading.notes.map(\.kind)) == Set(c.notes))
  }

  @Test("an ambiguous separator is told")
  func separatorNote() {
    let note = Money.read("300.000 kr").notes.first
    #expect(note?.text.swedish == "'300.000' läst som 300 000")
    #expect(Money.read("1.125 milj").notes.first?.text.swedish == "'1.125' läst som 1,125")
  }

  @Test("offsets are UTF-8 and leave out what is in front and after")
  func offsets() {
    let reading = Money.read(" ca 2\u{A0}000 kr (öka)")
    #expect(reading.consumed == 1..<13)
  }

  @Test(
    "sums agree within half a unit of the coarser precision",
    arguments: [
      ("33 MSEK", "33,5 MSEK", true), ("33 MSEK", "33,51 MSEK", false),
      ("33 MSEK", "32 500 000 kr", true), ("33 MSEK", "32 499 999 kr", false),
      ("ca 33 MSEK", "35 MSEK", false), ("300 kr", "300 kr", true), ("300 kr", "301 kr", false),
      ("1 öre", "2 öre", false),
      ("92000000000000000 kr", "-92000000000000000 kr", false),
    ])
  func consistent(_ a: String, _ b: String, _ expected: Bool) throws {
    let a = try #require(Money.read(a).value)
    let b = try #require(Money.read(b).value)
    #expect(a.consistent(with: b) == expected)
    #expect(b.consistent(with: a) == expected)
  }

  @Test("a sum is as uncertain as its parts together")
  func sum() throws {
    let parts = ["ca 22 MSEK", "25 001 367 kr"].compactMap { Money.read($0).value }
    let sum = try #require(Money.sum(parts))
    #expect(sum.öre == 4_700_136_700)
    #expect(sum.isApproximate)
    #expect(sum.lower == parts.map(\.lower).reduce(0, +))
    #expect(sum.upper == parts.map(\.upper).reduce(0, +))
    #expect(Money.sum([])?.öre == 0)
    let most = Money(öre: .max, precision: 1, isApproximate: false)
    #expect(Money.sum([most, most]) == nil)
    #expect(most.upper == .max)
    #expect(Money(öre: .min, precision: .max, isApproximate: false).lower == .min)
  }

  @Test(
    "sums are told as short as they are precise",
    arguments: [
      ("ca 33 MSEK", "ca 33 MSEK", "about 33 MSEK"),
      ("25 001 367 kr", "25 001 367 kr", "25,001,367 SEK"),
      ("1,7 milj.kr", "1,7 MSEK", "1.7 MSEK"), ("2,0 milj", "2,0 MSEK", "2.0 MSEK"),
      ("300 tkr", "300 tkr", "300 thousand SEK"), ("1,2 mdkr", "1,2 mdkr", "1.2 billion SEK"),
      ("2 miljarder", "2 mdkr", "2 billion SEK"), ("1 229 MSEK", "1 229 MSEK", "1,229 MSEK"),
      ("99,50 kr", "99,50 kr", "99.50 SEK"), ("99,00 kr", "99 kr", "99 SEK"),
      ("0 kr", "0 kr", "0 SEK"), ("-300 kr", "-300 kr", "-300 SEK"),
      ("1,25 MSEK", "1,25 MSEK", "1.25 MSEK"), ("0,25 MSEK", "250 tkr", "250 thousand SEK"),
      ("1,05 MSEK", "1,05 MSEK", "1.05 MSEK"),
    ])
  func formatted(_ text: String, _ swedish: String, _ english: String) throws {
    let money = try #require(Money.read(text).value)
    #expect(money.formatted() == swedish)
    #expect(money.formatted(.english) == english)
  }

  @Test("a sum of many parts keeps its millions")
  func formattedSum() throws {
    let parts = (0..<10).compactMap { Money.read("\(20 + $0) MSEK").value }
    #expect(Money.sum(parts)?.formatted() == "245 MSEK")
    let mixed = ["ca 33 MSEK", "25 001 367 kr"].compactMap { Money.read($0).value }
    #expect(Money.sum(mixed)?.formatted() == "ca 58 MSEK")
  }
}
