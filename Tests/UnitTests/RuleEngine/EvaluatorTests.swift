import RuleEngine
import Syntax
import Testing

@Suite struct EvaluatorTests {
  @Test(arguments: [
    // absence
    ("tom.belopp == null", "ja"), ("tom.belopp != null", "nej"), ("null == tom.ägare", "ja"),
    ("tom.ägare.namn == null", "ja"), ("tom.ägare.mandat.size()", "0"),
    ("tom.status != 'planerad'", "ja"), ("!(tom.status in ['planerad'])", "ja"),
    ("tom.aktiviteter.size()", "0"), ("has(tom.belopp)", "nej"), ("has(self.belopp)", "ja"),
    ("has(tom.aktiviteter)", "nej"), ("tom.period.år.size()", "0"),
    ("tom.period.start <= datum('2020-01-01')", "missing: tom.period"),
    ("tom.belopp.värde > 0", "missing: tom.belopp"),
    ("tom.prioriterat", "ej angivet"), ("!tom.prioriterat", "missing: tom.prioriterat"),
    ("tom.prioriterat || true", "ja"), ("tom.prioriterat && true", "missing: tom.prioriterat"),
    ("tom.ägare.namn.size() > 0", "missing: tom.ägare"),
    ("tom.status.size()", "missing: tom.status"),
    ("self.aktiviteter.map(x, x.namn).join(', ')", "missing: ett värde i listan"),
    ("self.aktiviteter.all(x, x.namn.size() > 0)", "missing: x.namn"),
    ("kr(tom.belopp)", "missing: tom.belopp"),
    // code points
    ("'e\\u0301' == '\\u00e9'", "nej"), ("'e\\u0301'.size()", "2"), ("'👩‍👩‍👧'.size()", "5"),
    ("'åäö'.substring(1, 2)", "ä"), ("'e\\u0301'.contains('e')", "ja"),
    ("['ö', 'z', 'å'].sort()", "z, å och ö"), ("'ä' < 'å'", "ja"),
    ("['\\u00e9', 'e\\u0301'].distinct().size()", "2"), ("'ÅÄÖ'.lowerAscii()", "ÅÄÖ"),
    // lists
    ("self.aktiviteter", "a1 och a2"), ("[3, 1, 2].sort()", "1, 2 och 3"),
    ("[1, 2, 2, 1].distinct()", "1 och 2"), ("[[1], [2, 3]].flatten()", "1, 2 och 3"),
    ("[3, 1, 2].max()", "3"), ("[2, 1].min()", "1"), ("self.ord.max()", "rätt"),
    ("[1, 2, 3].sum()", "6"), ("[1].filter(x, x > 1).sum()", "0"),
    ("[1].filter(x, x > 1).min()", "ej angivet"), ("[1.5, 2.0].sum()", "3,5"),
    ("['bb', 'a', 'cc'].groupBy(x, x.size()).map(g, g.join('+'))", "bb+cc och a"),
    ("['bb', 'a'].sortBy(x, x.size())", "a och bb"), ("[1, 2, 3].reverse()", "3, 2 och 1"),
    ("[1, 2, 3].slice(1, 3)", "2 och 3"), ("lists.range(3)", "0, 1 och 2"),
    ("[1].first().orValue(0)", "1"), ("self.ord.last().value()", "bra"),
    ("sets.equivalent([1, 2], [2, 1, 1])", "ja"), ("sets.contains([1, 2], [2])", "ja"),
    ("sets.intersects([1], [2])", "nej"),
    // elements of several kinds
    ("både.id", "a1"), ("[self, både].map(x, x.id)", "V1.1 och a1"),
    ("self.aktiviteter.exists(x, x == både)", "ja"), ("string(self)", "V1.1"),
    ("self.aktiviteter.map(x, x.nivå)", "lokal och ej angivet"),
    ("self.aktiviteter.filter(x, x.mål.size() > 0).size()", "unknown 1: x.mål"),
    ("self.reach('leder_till').map(x, x.nivå)", "lokal och ej angivet"),
    ("self.reach('leder_till').map(x, x.belopp)", "ej angivet och ej angivet"),
    ("self.reach('leder_till').exists(x, x.status == 'pågående')", "nej"),
    // graph
    ("self.reach('leder_till')", "a1 och a2"), ("self.reach('leder_till', 'mål')", "inga"),
    ("self.aktiviteter.reach(['leder_till'], 'aktivitet')", "a1 och a2"),
    ("self.reaches(både, 'leder_till')", "ja"), ("self.path(både, 'leder_till')", "V1.1 och a1"),
    ("self.steps('aktivitet', 'leder_till')", "1"),
    ("self.steps('aktör', 'leder_till')", "ej angivet"),
    ("self.cycles('leder_till').map(c, c.map(e, e.id).join(' → '))", "a1 → a2"),
    ("self.inCycle('leder_till')", "nej"),
    ("self.clusters('mål', 'namn', 0.85).map(c, c.size())", "2"),
    ("likeness('a', 'a')", "1"), ("words('Rätt Vård')", "rätt och vård"), ("fold('ÅÄ')", "åä"),
    // errors
    ("9223372036854775807 + 1", "failure: integer overflow"),
    ("1 / 0", "failure: division by zero"),
    ("[1][3]", "failure: index out of range"),
  ])
  func gives(_ text: String, _ written: String) throws {
    #expect(try Toy.written(text) == written)
  }

  @Test(arguments: [
    ("self.belopp.värde", "3300000000"), ("self.belopp.minst", "3250000000"),
    ("self.belopp.högst", "3350000000"), ("self.belopp.ca", "nej"), ("self.belopp", "33 MSEK"),
    ("self.belopp + belopp('229 MSEK')", "262 MSEK"), ("self.belopp < belopp('229 MSEK')", "ja"),
    ("[self.belopp, self.belopp].sum()", "66 MSEK"),
    ("[self.belopp].filter(x, x == null).sum()", "0 kr"),
    ("stämmer(self.belopp, self.belopp)", "ja"),
    ("stämmer(self.belopp, belopp('229 MSEK'))", "nej"),
    ("kr(2500136700)", "25\u{A0}001\u{A0}367 kr"), ("kr(2250000000)", "22,5 MSEK"),
    ("procent(9, 15)", "60 % (9 av 15)"), ("procent(0, 0)", "– (0 av 0)"),
    ("self.period", "2019–2021"), ("self.period.start", "2019-01-01"),
    ("self.period.slut", "2021-12-31"), ("self.period.år", "2019, 2020 och 2021"),
    ("self.period.månader", "36"), ("self.sedan.år", "2020"), ("self.sedan.månad", "1"),
    ("datum('2020-02-29').dag", "29"), ("self.sedan > datum('2019-12-31')", "ja"),
    ("datum('2020-01-31').monthsUntil(datum('2020-02-29'))", "0"),
    ("datum('2020-01-01').monthsUntil(datum('2021-03-01'))", "14"),
  ])
  func knowsMoneyAndTime(_ text: String, _ written: String) throws {
    #expect(try Toy.written(text) == written)
  }

  @Test(
    "a list of elements says the same, and takes as many steps, whether or not it is made",
    arguments: [
      "self.aktiviteter", "self.aktiviteter.size()", "tom.aktiviteter.size()", "både.id.size()",
      "self.aktiviteter[1]", "self.aktiviteter[2]", "self.aktiviteter[-1]",
      "både in self.aktiviteter", "self.aktiviteter.map(x, x.mål)",
      "self.aktiviteter.exists(x, x == både)", "self.aktiviteter.all(i, x, i < 2 && x != både)",
      "self.aktiviteter.map(x, x.id) + ['x']", "self.aktiviteter.map(x, x.mål.size())",
      "self.aktiviteter.filter(x, x.nivå == null) + [self.aktiviteter[0]]",
      "[self.aktiviteter, self.aktiviteter].flatten().distinct()",
      "self.aktiviteter.slice(1, 2)", "self.aktiviteter.groupBy(x, x.nivå).map(g, g.size())",
      "self.aktiviteter.reach('leder_till').size()", "self.reach('leder_till').reach('leder_till')",
      "tom.aktiviteter.reach('leder_till')", "self.reaches(self.aktiviteter, 'leder_till')",
      "self.aktiviteter.reaches(self, 'leder_till')", "self.aktiviteter == tom.aktiviteter",
      "tom.ägare.mandat.size()", "tom.ägare.reach('leder_till')", "has(self.aktiviteter)",
    ])
  func elements(_ text: String) throws {
    var plain = Toy.model
    plain.givesElements = false
    let (made, left) = (try Toy.run(text, in: plain), try Toy.run(text, in: Toy.model))
    #expect(Toy.written(made.value) == Toy.written(left.value))
    #expect(made.steps == left.steps)
  }

  @Test func theBudgetEndsEverything() throws {
    for text in [
      "lists.range(1000).all(x, lists.range(1000).all(y, x + y >= 0))",
      "lists.range(1000).all(x, true) || true",
      "lists.range(9223372036854775807).size() == 0",
      "lists.range(1000).map(x, 'abcdefgh').join('abcdefgh').size() == 0 || true",
    ] {
      let value = try Toy.evaluate(text, budget: 900)
      guard case .error(let error) = value else {
        Issue.record("\(text) gave \(value)")
        continue
      }
      #expect(error.kind == .budget)
    }
  }

  @Test func aLazyVariableIsEvaluatedAtMostOnce() throws {
    var environment = Toy.environment
    let slot = environment.declare("hel", .bool)
    let (inner, _) = Checker.check("self.ord.exists(o, o == 'bra')", environment)
    let (outer, _) = Checker.check("self.ord.all(o, hel && hel)", environment)
    let evaluator = Evaluator(world: Toy.model, slotCount: environment.slotCount)
    evaluator.bind(0, .element(0))
    evaluator.bind(slot, lazily: try #require(inner).program)
    guard case .bool(true) = evaluator.evaluate(try #require(outer)) else {
      Issue.record("not true")
      return
    }
  }

  @Test func aValueIsSixteenBytes() {
    #expect(MemoryLayout<Value>.stride == 16)
  }

  @Test func messagesRender() throws {
    let (template, errors) = MessageTemplate.check(
      "{self.id}: {self.aktiviteter} {{i}} {tom.belopp}, { {'a': 1}.size() } {self.andel} {tom.namn}"
        + " {self.prioriterat != true} {self.period}",
      Toy.environment)
    #expect(errors.isEmpty)
    let evaluator = Evaluator(world: Toy.model, slotCount: Toy.environment.slotCount)
    evaluator.bind(0, .element(0))
    evaluator.bind(1, .element(4))
    let message = try #require(template)
    #expect(
      message.render(evaluator, language: .swedish)
        == "V1.1: a1 och a2 {i} ej angivet, 1 0,5 okänt ja 2019–2021")
    #expect(
      message.render(evaluator, language: .english)
        == "V1.1: a1 and a2 {i} not stated, 1 0.5 unknown yes 2019–2021")
  }

  @Test func aMistakeInAMessageIsToldInItsPlace() throws {
    let text = "målet {self.nam} har {self.ord.size()}"
    let (_, errors) = MessageTemplate.check(text, Toy.environment)
    let error = try #require(errors.first)
    #expect(String(decoding: Array(text.utf8)[error.range.bytes], as: UTF8.self) == "nam")
    #expect(MessageTemplate.check("a } b", Toy.environment).1.first?.message == "'}' has no '{'")
    #expect(MessageTemplate.check("a { b", Toy.environment).1.first?.message == "'{' has no '}'")
  }

  @Test(arguments: [
    ("lists.range(998)", 997, false), ("lists.range(5000)", 997, true),
  ])
  func aMessageShowsAThousandValues(_ text: String, _ last: Int, _ isCut: Bool) throws {
    let written = try Toy.written(text)
    #expect(written.contains("\(last)"))
    #expect(!written.contains("\(last + 1)"))
    #expect(written.contains("…") == isCut)
  }

  @Test(arguments: [("'%.100f'.format([1.0])", false), ("'%.101f'.format([1.0])", true)])
  func aNumberHasAHundredDecimals(_ text: String, _ isRefused: Bool) throws {
    let value = try Toy.evaluate(text)
    if case .error = value { #expect(isRefused) } else { #expect(!isRefused) }
  }
}
