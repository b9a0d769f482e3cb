import LogicModel
import RuleEngine
import Syntax
import Testing

/// What people saw, held against what rules find.
@Suite("Observations")
struct ObservationTests {
  static let rules = [
    (
      "mal-utan-aktivitet",
      Check.rule("for: mål\nrequire: |\n  self.aktiviteter.size() > 0\nmessage: x\n")
    ),
    (
      "mal-utan-syfte",
      Check.rule(
        "for: plan\neach: |\n  self.mål\nrequire: |\n  item.syfte != null\nmessage: x\n")
    ),
    ("tyst", Check.rule("for: mål\nrequire: |\n  self.namn != ''\nmessage: x\n")),
    ("ingenting", Check.rule("for: medel\nrequire: |\n  false\nmessage: x\n")),
    (
      "dold",
      Check.rule(
        "for: mål\nrequire: |\n  self.aktiviteter.size() > 0\nmessage: x\nimplied_by: [mal-utan-aktivitet]\n"
      )
    ),
  ]

  static let plan = """
    plan: Plan för simning
    mål:
      S1:
        namn: Alla barn kan simma
        syfte: Trygghet vid vatten
      S2:
        namn: Ingen drunknar
      S3:
        namn: Fler badvakter
        aktiviteter: [Sommarjobb]
    iakttagelser:

    """

  typealias Expected = (outcome: Observation.Outcome, missing: [String], extra: [String])

  @Test(
    "an observation is found, found with more, in part or not",
    arguments: [
      ("regel: mal-utan-aktivitet", (.found, [], [])),
      ("regel: mal-utan-aktivitet\nbrist: [S1, Ingen drunknar]", (.found, [], [])),
      ("regel: mal-utan-aktivitet\nbrist: S1", (.foundMore, [], ["S2"])),
      ("regel: mal-utan-aktivitet\nbrist: [S1, S3]", (.partly, ["S3"], ["S2"])),
      ("regel: mal-utan-aktivitet\nbrist: S3", (.notFound, ["S3"], [])),
      ("regel: mal-utan-aktivitet\nfattas: Varför", (.partly, [], [])),
      ("regel: mal-utan-aktivitet\nbrist: inga", (.notFound, [], ["S1", "S2"])),
      ("regel: mal-utan-aktivitet\nuppfyllt: S3", (.found, [], [])),
      ("regel: mal-utan-aktivitet\nuppfyllt: [S2, S3]", (.partly, ["S2"], [])),
      ("regel: mal-utan-aktivitet\nuppfyllt: S2", (.notFound, ["S2"], [])),
      // Of a rule on plans what was found in the plan is compared.
      ("regel: mal-utan-syfte\nbrist: [S2, S3]", (.found, [], [])),
      // What stands behind a bigger gap is found too.
      ("regel: dold\nbrist: [S1, S2]", (.found, [], [])),
      ("regel: tyst", (.notFound, [], [])),
      ("regel: tyst\nbrist: inga", (.found, [], [])),
      // The silence of a rule that had nothing to look at says nothing.
      ("regel: ingenting\nbrist: inga", (.notFound, [], [])),
      ("regel: finns-inte", (.notFound, [], [])),
      ("ej: En styrka", (.notFound, [], [])),
    ] as [(String, Expected)])
  func outcome(_ written: String, _ expected: Expected) {
    let lines = written.split(separator: "\n").map { "    \($0)\n" }.joined()
    let observations = Self.observations("  - text: Så är det\n" + lines).observations
    #expect(observations.count == 1)
    #expect(observations.first?.outcome == expected.outcome)
    #expect(observations.first?.missing == expected.missing)
    #expect(observations.first?.extra == expected.extra)
  }

  @Test("what another observation expects is not found beyond what was observed")
  func shared() {
    let content = Self.observations(
      """
        - text: Ett
          regel: mal-utan-aktivitet
          brist: S1
        - text: Två
          regel: mal-utan-aktivitet
          brist: S2
        - text: En tanke om planen, som inget säger om vad Kedja ska finna

      """)
    #expect(content.observations.map(\.outcome) == [.found, .found])
    #expect(content.observations.map(\.answer.gaps) == [2, 2])
    #expect(content.observations.map(\.answer.assessed) == [3, 3])
    #expect(content.others.map(\.rule) == ["dold", "mal-utan-syfte"])
    #expect(content.others.first?.answer.behind == ["mal-utan-aktivitet"])
  }

  private static func observations(_ items: String) -> Observations {
    let model = Check.model(plan + items)
    let rules = Check.load(Self.rules).set
    let stable = rules.selecting(only: [], skipping: [], previews: true)
    return Observations(model, Engine.check(model, rules: stable), notes: [], rules: rules)
  }
}
