import LogicModel
import Syntax

/// The expressions by which claims are worked out: those that `räkna` and `summa` stand for, and the
/// plan's own `uttryck`. All are checked like those of rules.
struct ClaimExpressions {
  /// The variables of a claim; `self` is bound for our own expressions alone.
  enum Slots {
    static let subject = 0
    static let plan = 1
    static let today = 2
    static let everything = 3
    static let count = 4
  }

  /// What has to be counted, and what a text may count as well.
  struct Counted {
    let sure: CheckedExpression
    let possible: CheckedExpression
  }

  /// Done or under way, and of the kind that is asked for.
  private static let active =
    "(self.där_typ == null || a.typ == self.där_typ) && !(a.status in ['planerad', 'eventuell', 'inställd'])"

  /// What `där` can narrow, by what is counted: first what must be counted, then what may be.
  /// Whether work that is only local counts is for the text to choose.
  private static let narrowed: [String: (String, String)] = [
    "delregioner": (delregions(active + " && a.nivå != 'lokal'"), delregions(active)),
    "mål": (goals(active), goals(active)),
    "aktiviteter": (
      activities(active), activities("(self.där_typ == null || a.typ == self.där_typ)")
    ),
  ]

  private static func delregions(_ condition: String) -> String {
    """
    plan.delregioner.filter(d, self.där_mål.size() == 0
      ? (self.där_typ == null || d.aktiviteter.exists(a, \(condition)))
      : self.där_mål.exists(m, m.rutor.exists(r, r.delregion == d
        && r.aktiviteter.exists(a, \(condition)))))
    """
  }

  private static func goals(_ condition: String) -> String {
    """
    plan.mål.filter(m, (self.där_mål.size() == 0 || m in self.där_mål)
      && (self.där_typ == null || m.aktiviteter.exists(a, \(condition))))
    """
  }

  private static func activities(_ condition: String) -> String {
    """
    plan.aktiviteter.filter(a, (self.där_mål.size() == 0 || a.mål.exists(m, m in self.där_mål))
      && \(condition))
    """
  }

  /// What can be counted in a plan, for suggestions.
  static let countable: [String] =
    Metamodel.standard.fieldIDs(of: .plan)
    .map { Metamodel.standard.fields[$0] }
    .filter { $0.type.isList && $0.type.isRelation && $0.traits.contains(.derived) }
    .map(\.name) + ["delregioner"]

  /// Whether `där` can narrow what is counted.
  static func canNarrow(_ counted: String) -> Bool { narrowed[counted] != nil }

  /// What `räkna` stands for.
  static func counting(_ counted: String) -> Counted? {
    let texts = narrowed[counted] ?? ("plan.\(counted)", "plan.\(counted)")
    guard let sure = own(texts.0, .claim), let possible = own(texts.1, .claim) else { return nil }
    return Counted(sure: sure, possible: possible)
  }

  /// What `summa` stands for: the parts where the money is told in parts, else the sum as a whole.
  static func summing(_ kind: Kind) -> CheckedExpression? {
    own(
      kind == .funding
        ? "self.delar.size() > 0 ? self.delar.map(d, d.belopp).sum() : self.belopp"
        : "self.medel.map(m, m.belopp).sum()", kind)
  }

  private static func own(_ text: String, _ kind: Kind) -> CheckedExpression? {
    var environment = environment
    environment.declare("self", .element([KindID(Int32(kind.rawValue))]), slot: Slots.subject)
    return Checker.check(text, environment).0
  }

  /// Checks the `uttryck` of a plan.
  static func check(_ text: String) -> (CheckedExpression?, [ExpressionError]) {
    Checker.check(text, environment)
  }

  private static var environment: CheckEnvironment {
    var environment = CheckEnvironment(
      dialect: .rules, schema: MetamodelSchema.standard, parseMoney: { Money.read($0).value })
    environment.declare(
      "plan", .element([KindID(Int32(Kind.plan.rawValue))]), slot: Slots.plan)
    environment.declare("idag", .date, slot: Slots.today)
    environment.declare("alla", .element([MetamodelSchema.everything]), slot: Slots.everything)
    return environment
  }
}
