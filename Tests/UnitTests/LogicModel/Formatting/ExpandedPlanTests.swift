import LogicModel
import Syntax
import Testing
import kedja_fuzz

@Suite("The expanded form of plans")
struct ExpandedPlanTests {
  static func model(_ texts: [(path: String, text: String)]) -> Model {
    let documents = texts.enumerated().map { index, file in
      DocumentReader.read(
        SourceFile(path: file.path, text: file.text), file: FileID(index), grammar: PlanGrammar()
      ).document
    }
    return PlanDecoder.decode(documents).model
  }

  static func expanded(_ model: Model) -> [(path: String, text: String)] {
    model.elements(of: .plan).map { ("\($0).yml", ExpandedPlan.text(model, plan: $0)) }
  }

  /// What differs between a model and the one that is read from its expanded form.
  static func differences(_ texts: [(path: String, text: String)]) -> [String] {
    let before = model(texts)
    let after = model(expanded(before))
    let old = ModelDump.statements(of: before)
    let new = ModelDump.statements(of: after)
    // `läge: inget` is read as that nothing is stated, and so the word cannot be written out.
    let isOfNone = { (line: String) in line.hasSuffix(" läge: 0") || line.hasSuffix(" läge: (none)")
    }
    let lost = old.subtracting(new).filter { !isOfNone($0) }
    let added = new.subtracting(old).filter { !isOfNone($0) }
    return lost.sorted().map { "- " + $0 } + added.sorted().map { "+ " + $0 }
  }

  @Test(
    "say the same",
    arguments: ["vastra-gotaland", "exempel/hel", "exempel/ut", "exempel/alla"]
  )
  func models(_ folder: String) {
    let files = FormattingCorpus.plans(of: folder)
    #expect(!files.isEmpty)
    let differences = Self.differences(files.map { ($0.path, $0.text) })
    #expect(differences.isEmpty, "\(differences.prefix(30).joined(separator: "\n"))")
  }

  @Test("are in the standard layout", arguments: FormattingCorpus.plans(of: "exempel"))
  func layout(_ file: FormattingCorpus.File) {
    for (_, text) in Self.expanded(Self.model([(file.path, file.text)])) {
      #expect(FormatterTests.format(text) == text)
    }
  }

  @Test("write out what was to be understood")
  func example() {
    let text = """
      plan:
        namn: En plan
      förval:
        nivå: län
        källa: analys
      mål:
        M1:
          namn: Ett mål
          slutmål: Alla mår bra
          genomfört:
            - Utbilda personal (2018–2021)
      """
    let texts = Self.expanded(Self.model([("x.yml", text)])).map(\.text)
    #expect(texts == [Self.written])
  }

  static let written = """
    plan:
      id: en-plan
      namn: En plan

    mål:
      - id: M1
        namn: Ett mål
        källa: analys
        slutmål:
          - id: M1/slutmal:alla-mar-bra
            namn: Alla mår bra
            källa: analys

    aktiviteter:
      - id: M1/aktivitet:utbilda-personal
        namn: Utbilda personal
        källa: analys
        status: genomförd
        nivå: län
        period: 2018–2021
        mål: [M1]

    """
}
