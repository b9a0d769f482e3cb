import Foundation
import LogicModel
import RuleEngine
import Syntax
import Testing

/// The plans in `Models`, each for what it is there for.
@Suite("The plans in Models")
struct ModelTests {
  /// All that is known of a plan or a folder of plans after a check.
  struct Checked: Sendable {
    let model: Model
    let notes: [Finding]
    let result: CheckResult

    /// Reads the plans below a path in `Models` and runs the stable rules.
    init(_ path: String, phase: String? = nil) throws {
      let paths = try ModelTests.files(path)
      var documents: [Document] = []
      var notes: [Finding] = []
      for (index, path) in paths.enumerated() {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let (source, coding) = SourceText.decode(path: path, bytes: bytes, file: FileID(index))
        let (document, reading) = DocumentReader.read(
          source, file: FileID(index), grammar: PlanGrammar())
        documents.append(document)
        notes += coding + reading
      }
      let (model, decoding) = PlanDecoder.decode(documents)
      self.model = model
      self.notes = notes + decoding
      result = Engine.check(model, rules: ModelTests.rules, options: .init(phase: phase))
    }

    /// The ids of the elements that a rule has a gap on, shown or behind a bigger one.
    func elements(of rule: String) -> [String] {
      (result.findings + result.hidden.map(\.finding)).filter { $0.rule == rule }
        .compactMap { $0.elements.first?.split(separator: "/").last.map(String.init) }
    }
  }

  /// The plan of Västra Götaland, checked once for all tests.
  static let real = Result { try Checked("vastra-gotaland") }

  static let rules: RuleSet = {
    return RuleSet.load(ShippedRules.documents(withExamples: true)).set.selecting(
      only: [], skipping: [])
  }()

  private static func files(_ path: String) throws -> [String] {
    let full = House.root.appending(path: "Models/" + path).path
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
    guard isFolder.boolValue else { return [full] }
    return try FileManager.default.subpathsOfDirectory(atPath: full)
      .filter { $0.hasSuffix(".yml") }.sorted().map { full + "/" + $0 }
  }

  @Test("a whole chain is silent in every phase", arguments: [nil] + ChoiceSet.phase.values)
  func wholeChain(_ phase: String?) throws {
    let checked = try Checked("exempel/hel-kedja.yml", phase: phase)
    #expect(checked.result.findings.isEmpty, "\(checked.result.findings.map(\.message.swedish))")
    #expect(checked.notes.isEmpty, "\(checked.notes.map(\.message.swedish))")
    #expect(checked.result.tallies.reduce(0) { $0 + $1[.satisfied] } > 40)
  }

  @Test("every stable rule finds something in the plan that is made for it")
  func everyRule() throws {
    let checked = try Checked("exempel/alla-regler")
    // Rules about changes have something to say only when two revisions are compared.
    let comparing = Set(
      Self.rules.rules.filter { $0.definition.kinds == [.change] }.map(\.id))
    let silent = checked.result.tallies.filter { $0[.gap] + $0[.notAssessed] == 0 }.map(\.rule)
    #expect(Set(silent) == comparing)
    #expect(checked.result.tallies.count == Self.rules.rules.count)
  }

  @Test("a draft of ten lines is met without a warning about its text")
  func draft() throws {
    let checked = try Checked("exempel/utkast.yml")
    #expect(checked.notes.isEmpty, "\(checked.notes.map(\.message.swedish))")
    #expect(checked.result.findings.allSatisfy { $0.severity < .error })
  }

  /// What the evaluators of 2021 wrote down, as sets (seeds: 001:558 and 1150, 814–830, 572, 888, 649, 1543, 1808, 960).
  @Test(
    "the real plan comes out as its evaluators saw it",
    arguments: [
      ("mal-utan-gemensam-aktivitet", ["V2.1", "V3.2", "B1.1", "B1.2", "B2.1", "B3.2"]),
      ("mal-med-begransat-arbete", ["V2.1", "V4.1", "V5.1", "B1.2", "B4.1"]),
      ("mal-som-bar-andra", ["V3.1"]),
      ("samma-arbete-overallt", ["V3.1", "B3.1"]),
      ("villkorad-aktivitet", ["V4.1", "B4.1"]),
      ("ingen-skillnad-dar-det-arbetas", ["V5.1"]),
      (
        "kedjan-nar-inte-invanaren",
        ["V1.1", "V3.1", "V3.2", "V5.1", "B2.2", "B3.1", "B3.2", "B5.1"]
      ),
      ("mal-utan-aktivitet", []),
      ("mal-utan-indikator", []),
      ("cykel-i-kedjan", []),
      ("summa-stammer-inte", []),
      (
        "ettariga-medel",
        ["ungdomsmottagningar", "brukarmedverkan", "samsjuklighet", "suicidprevention"]
      ),
    ])
  func observations(_ rule: String, _ expected: [String]) throws {
    let checked = try Self.real.get()
    #expect(checked.elements(of: rule) == expected)
  }

  @Test("the same goal under two focus areas is named once, with both")
  func sameGoal() throws {
    let checked = try Self.real.get()
    let gaps = checked.result.findings.filter { $0.rule == "samma-mal-olika-fokusomrade" }
    #expect(gaps.count == 1)
    #expect(gaps.first?.message.swedish.contains("V1.1 och B5.1") == true)
  }

  @Test("the real plan is read without doubt but where its sources disagree")
  func reading() throws {
    let notes = try Self.real.get().notes
    #expect(Set(notes.map(\.rule)).isSubset(of: ["olika-uppgifter", "utanfor-planen"]))
    #expect(notes.allSatisfy { $0.severity == .info })
  }

  @Test("every element of the real plan has a source")
  func sources() throws {
    let model = try Self.real.get().model
    let kinds: [Kind] = [.goal, .activity, .indicator, .funding, .decision]
    for kind in kinds {
      let bare = model.elements(of: kind).filter { model.related("källa", of: $0).isEmpty }
      #expect(bare.map { model.qualifiedID($0) } == [], "\(Metamodel.standard[kind].plural)")
    }
  }
}
