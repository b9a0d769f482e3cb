import RuleEngine
import Syntax
import Testing

@Suite struct CheckerTests {
  /// Expression, what the error covers, the message, the help.
  static let mistakes: [(String, String, String, String?)] = [
    ("self.nam == 'x'", "nam", "'mål' has no field 'nam'", "did you mean 'namn'?"),
    ("slef.namn == 'x'", "slef", "unknown variable 'slef'", "did you mean 'self'?"),
    ("namn == 'x'", "namn", "unknown variable 'namn'", "did you mean 'self.namn'?"),
    (
      "self.status == 'genomfört'", "'genomfört'", "'status' is never 'genomfört'",
      "did you mean 'genomförd'?"
    ),
    (
      "self.status in ['planerad', 'pausad']", "'pausad'", "'status' is never 'pausad'",
      "one of 'planerad', 'pågående', 'genomförd'"
    ),
    (
      "self.ägare != null && 'beslutr' in self.ägare.mandat", "'beslutr'",
      "'mandat' is never 'beslutr'", "did you mean 'beslutar'?"
    ),
    (
      "self.aktiviteter.exists(x, x.nivå == self.status)", "x.nivå == self.status",
      "'nivå' and 'status' are never equal", nil
    ),
    (
      "self.aktiviteter.namn == 'x'", "namn",
      "'self.aktiviteter' is a list of 'aktivitet' and has no field 'namn'",
      "write 'self.aktiviteter.map(x, x.namn)', or '.exists(x, …)' or '.all(x, …)'"
    ),
    (
      "self.aktiviteter == null", "self.aktiviteter == null",
      "'self.aktiviteter' is a list and never null", "ask for '.size() == 0'"
    ),
    (
      "self.aktiviteter && true", "self.aktiviteter",
      "an operand of '&&' is 'list(aktivitet)', expected 'bool'",
      "ask for '.size() > 0' or '.exists(…)'"
    ),
    (
      "self.ägare == self", "self.ägare == self", "'aktör' and 'mål' are never equal", nil
    ),
    ("self < self", "self < self", "elements have no order", "compare a field, such as '.id'"),
    ("self.antal == 'x'", "self.antal == 'x'", "'int' and 'string' are never equal", nil),
    (
      "self.belopp == '229 MSEK'", "self.belopp == '229 MSEK'",
      "'belopp' and 'string' are never equal", "write a sum as belopp('229 MSEK')"
    ),
    (
      "self.sedan < '2020-01-01'", "self.sedan < '2020-01-01'",
      "'<' does not compare 'datum' with 'string'", "write a day as datum('2022-12-31')"
    ),
    ("datum('2022-02-30') == null", "'2022-02-30'", "'2022-02-30' is no day", "as in '2022-12-31'"),
    ("belopp('mycket') == null", "'mycket'", "'mycket' is no sum of money", "as in '229 MSEK'"),
    (
      "self.antal + 1.0 > 2.0", "+", "'+' does not take 'int' and 'double'",
      "convert one: double(…) or int(…)"
    ),
    (
      "self.namn + 1 == 'x'", "+", "'+' does not take 'string' and 'int'",
      "convert the other: string(…)"
    ),
    ("self.namn.sise() > 1", "sise", "unknown function 'sise'", "did you mean 'size'?"),
    ("math.abbs(1) == 1", "abbs", "unknown function 'math.abbs'", nil),
    (
      "self.namn.startsWith(1)", "self.namn.startsWith(1)",
      "no form of 'startsWith' fits 'string.startsWith(int)'",
      "it takes string.startsWith(string)"
    ),
    (
      "self.namn.matches('(a')", "'(a'", "the regular expression is wrong: '(' has no ')'", nil
    ),
    (
      "self.namn.matches('(?=a)')", "'(?=a)'",
      "the regular expression is wrong: lookaround is not supported",
      "combine two conditions with && instead"
    ),
    (
      "self.reach('leder', 'mål').size() == 0", "'leder'", "unknown relation 'leder'",
      "one of 'leder_till'"
    ),
    (
      "self.reach('leder_till', 'målet').size() == 0", "'målet'", "unknown kind 'målet'",
      "did you mean 'mål'?"
    ),
    (
      "self.reach(self.namn).size() == 0", "self.namn",
      "expected the name of a relation, as a literal text", "as in 'leder_till'"
    ),
    (
      "[1, 'a'].size() == 2", "'a'",
      "the elements of a list have different types, 'int' and "
        + "'string'", "wrap them in dyn(…) if that is meant"
    ),
    (
      "a ? 1 : 'x'", "'x'", "the branches of '?:' have different types, 'int' and 'string'", nil
    ),
    ("både.status == null", "status", "'aktivitet' has no field 'status'", nil),
    (
      "Plan{namn: 1} == null", "Plan",
      "messages such as 'Plan{…}' are not part of the rule "
        + "language", nil
    ),
    (
      "self.ord.exists(self, true)", "self", "the variable 'self' hides another of that name",
      "give it another name"
    ),
    ("self.belopp.värd > 1", "värd", "'belopp' has no field 'värd'", "did you mean 'värde'?"),
    (
      "'x' in self.namn", "self.namn",
      "'in' does not look into 'string', only into a list or a map",
      "for a text: '.contains(…)'"
    ),
    (
      "self.aktiviteter.sort().size() > 0 && self.period < self.period",
      "self.period < self.period", "'period' has no order", "compare '.start' or '.slut'"
    ),
  ]

  @Test(arguments: mistakes.indices) func tells(_ index: Int) throws {
    let (text, covered, message, help) = Self.mistakes[index]
    let (checked, errors) = Checker.check(text, Toy.environment)
    #expect(checked == nil)
    let error = try #require(errors.first)
    #expect(String(decoding: Array(text.utf8)[error.range.bytes], as: UTF8.self) == covered)
    #expect(error.message == message)
    if let help { #expect(error.help == help) }
  }

  @Test func oneMistakeIsToldOnceAndTwoTwice() {
    let (_, errors) = Checker.check("self.nam.size() > 1 && self.statu == 'x'", Toy.environment)
    #expect(errors.map(\.message) == ["'mål' has no field 'nam'", "'mål' has no field 'statu'"])
  }

  @Test func knowsTypes() throws {
    for (text, type) in [
      ("self.aktiviteter.map(x, x.nivå)", "list(nivå)"),
      ("self.reach('leder_till', 'aktivitet')", "list(aktivitet)"),
      ("self.aktiviteter.groupBy(x, x.nivå)", "list(list(aktivitet))"),
      ("[self.belopp, null]", "list(belopp)"), ("self.period.år", "list(int)"),
      ("both ? 1 : null", "int"), ("self.aktiviteter.map(x, x.mål).flatten()", "list(mål)"),
      ("[self.ägare, self]", "list(mål or aktör)"), ("både.namn", "string"),
      ("self.steps('aktör', 'leder_till')", "int"),
    ] {
      var environment = Toy.environment
      environment.declare("both", .bool)
      let (checked, errors) = Checker.check(text, environment)
      let expression = try #require(checked, "\(text): \(errors.map(\.message))")
      #expect(expression.type.described(by: Toy.model) == type, "\(text)")
    }
  }

  @Test func knowsWhatAnExpressionDependsOn() throws {
    let (checked, _) = Checker.check("tom.ord.exists(x, x == self.namn)", Toy.environment)
    let expression = try #require(checked)
    #expect(expression.dependencies == [0, 1])
    #expect(!expression.dependencies.isDisjoint(with: [0]))
    #expect(expression.dependencies.isDisjoint(with: [2, 3]))
  }

  @Test func expectsAType() {
    let (_, errors) = Checker.check("self.namn", Toy.environment, expecting: .bool)
    #expect(errors.first?.message == "the expression is 'string', expected 'bool'")
  }

  @Test func notesWhatLeavesSwedishLettersAlone() throws {
    for (text, covered) in [
      ("self.namn.lowerAscii() == 'x'", "lowerAscii"), ("self.namn.matches('\\\\w+')", "'\\\\w+'"),
    ] {
      let checked = try #require(Checker.check(text, Toy.environment).0)
      let note = try #require(checked.notes.first)
      #expect(String(decoding: Array(text.utf8)[note.range.bytes], as: UTF8.self) == covered)
    }
    #expect(Checker.check("fold(self.namn) == 'x'", Toy.environment).0?.notes.isEmpty == true)
  }

  @Test func parametersAreDottedVariables() throws {
    var environment = Toy.environment
    let slot = environment.declare("param.minst", .int)
    let checked = try #require(Checker.check("self.antal >= param.minst", environment).0)
    #expect(checked.dependencies == [0, slot])
    let error = Checker.check("param.mints > 1", environment).1.first
    #expect(error?.message == "there is no 'param.mints'")
    #expect(error?.help == "did you mean 'minst'?")
  }
}
