import LogicModel
import RuleEngine
import Syntax
import Testing

/// Two plans by other hands than the county's. Every finding is one that their documents support;
/// the lines beside it say where (SAMLA's plan 003, the activity plan 002).
@Suite("Plans by other hands")
struct OtherPlansTests {
  /// All plans in `Models`, read as one workspace.
  static let all = Result { try ModelTests.Checked("") }

  /// The ids that each rule has a gap on in a plan, those behind a bigger gap left out.
  private static func gaps(of plan: String) throws -> [String: [String]] {
    var gaps: [String: [String]] = [:]
    for finding in try all.get().result.findings {
      guard let element = finding.elements.first else { continue }
      let path = element.split(separator: "/").map(String.init)
      if path.first == plan { gaps[finding.rule, default: []].append(path.last ?? plan) }
    }
    return gaps.mapValues { $0.sorted() }
  }

  @Test("SAMLA's plan has the gaps that its document shows, and no others")
  func samla() throws {
    let plan = "samla-samverkansplan"
    let expected: [String: [String]] = [
      // 88, 125–141 and 164: work that stands under no prioritised area.
      "aktivitet-utan-mal": [plan],
      // What they are for, beyond the goal, is not said: 32–38, 57–65, 84, 143–145.
      "aktivitet-utan-syfte": ["AV", "PH1", "PH3", "SIP"],
      // 54–55 tells of the training alone; 93, 98–99, 129–130 and 141 of what is made.
      "utbildning-utan-omsattning": [plan],
      "prestation-utan-effekt": [plan],
      // 72, 90, 108, 155 and 158 name posts of one person, and nobody who would take over.
      "tjanst-utan-ersattare": [plan],
      // Nobody is named in 42–47, 51–65 and 101–102.
      "aktivitet-utan-ansvarig": ["KO", "PH2", "PH3"],
      // 150–162 and 32 are all that is said of money.
      "aktivitet-utan-finansiering": [plan],
      "mal-utan-medel": [plan],
      // Nothing is measured; PH3 and SIP have the county's indicators, which measure other work.
      "mal-utan-indikator": ["AV", "IU", "KO", "PH1", "PH2"],
      "aktivitet-utan-indikator": ["PH3", "SIP", plan],
      // No time: 32–37, 61–65, 74–77 and 82, 111–112, 144, 101–102; 95, 127, 134, 137 and 141.
      "aktivitet-utan-tidsram": ["AV", "IU", "KO", "PH1", "PH3", "SIP", plan],
      // What it gives, or leads to, is not said: 32–37 and 143–145; 42–47, 74–84, 111–122.
      // Nobody has time or money for it: 51–65 and 101–102.
      "bruten-kedja": ["AV", "IU", "KO", "PH1", "PH2", "PH3", "SIP"],
      // 1–24: neither a body nor a decision.
      "beslutande-saknas": [plan],
      // 20 has nothing under it.
      "fokusomrade-utan-mal": ["kvalitetsforbattringar"],
      // 30, 40, 101 and 143 say no need; 143 nobody whom it concerns.
      "mal-utan-behov": [plan],
      "mal-utan-malgrupp": [plan],
      // Posts with a share are in 72, 90, 108, 152, 155 and 158.
      "mal-utan-personell-resurs": [plan],
      "mal-vilar-pa-en-aktivitet": ["AV", "KO"],
      // 150: money was left from 2020.
      "medel-ej-forbrukade": ["overskjutande-2020"],
      // 34 and 145 are all that is said of follow-up.
      "uppfoljning-ofullstandig": [plan],
      "uppfoljning-utan-mottagare": [plan],
      // 79: already in 2019.
      "utanfor-planens-tid": [plan],
      // 134–135: until people can meet.
      "vantar-pa-annan": [plan],
    ]
    #expect(try Self.gaps(of: plan) == expected)
  }

  @Test("the activity plan has the gaps that its document shows, and no others")
  func activityPlan() throws {
    let plan = "kunskapsstyrning-2022"
    let expected: [String: [String]] = [
      // 631–634 says who plans the follow-up, not what it is for; no line says what follows from the outputs.
      "aktivitet-utan-syfte": [plan],
      "prestation-utan-effekt": [plan],
      // 518–519 and 542–543 are all that is said of the teams' place; 515–516 and 634 of AU's.
      "forum-utan-samband": [plan],
      // 598, 611, 623–626 and 640 have no doer.
      "aktivitet-utan-ansvarig": [plan],
      // 636–641 is to propose the first indicators.
      "aktivitet-utan-indikator": [plan],
      // 611 and 631–634; only 565–566 says to whom.
      "uppfoljning-ofullstandig": [plan],
      "uppfoljning-utan-mottagare": [plan],
      // 570: a concrete plan of activities is awaited.
      "vantar-pa-annan": [plan],
    ]
    #expect(try Self.gaps(of: plan) == expected)
  }

  @Test("plans that are read together find each other")
  func references() throws {
    let checked = try Self.all.get()
    let unresolved = checked.notes.filter {
      ["okand-referens", "plan-ej-last", "tvetydig-referens"].contains($0.rule)
    }
    #expect(unresolved.map(\.message.swedish) == [])
    let goals = checked.model.elements(of: .goal)
    let taken = goals.flatMap { goal in
      checked.model.related("motsvarar", of: goal).map {
        [checked.model.qualifiedID(goal), checked.model.qualifiedID($0)]
      }
    }
    #expect(
      taken == [
        ["samla-samverkansplan/PH3", "vg-psykisk-halsa/V1.1"],
        ["samla-samverkansplan/PH3", "vg-psykisk-halsa/B5.1"],
        ["samla-samverkansplan/SIP", "vg-psykisk-halsa/V3.1"],
        ["samla-samverkansplan/SIP", "vg-psykisk-halsa/B3.1"],
      ])
  }

  @Test("each is calm as a draft", arguments: ["samla", "kunskapsstyrning"])
  func draft(_ path: String) throws {
    let result = try ModelTests.Checked(path, phase: "utkast").result
    #expect(result.findings.allSatisfy { $0.severity < .error })
  }
}
