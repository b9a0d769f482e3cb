import Foundation
import Testing

@testable import LogicModel

/// What a comparison says of two texts, as lines.
enum Compared {
  static func changes(_ old: String, _ new: String) -> [String] {
    changes(DecodedPlans(old).model, DecodedPlans(new).model)
  }

  static func changes(_ old: Model, _ new: Model) -> [String] {
    PlanComparison(from: old, to: new).changes.map { line($0, old, new) }
  }

  /// `sänkt indikator I1 målvärde: 10 → 5 [skäl] (+2 prestation)`
  private static func line(_ change: Change, _ old: Model, _ new: Model) -> String {
    var text = change.sort.word + " " + Metamodel.standard[change.kind].name
    text += " " + (change.old.map { old.label($0) } ?? change.new.map { new.label($0) } ?? "")
    if let field = change.field {
      text += " \(field): \(change.before.joined(separator: ", ")) → "
      text += change.after.joined(separator: ", ")
    }
    if let reason = change.reason { text += " [\(reason)]" }
    for content in change.contents {
      text += " (+\(content.count) \(Metamodel.standard[content.kind].name))"
    }
    return text
  }
}

@Suite("Comparing two revisions")
struct ComparisonTests {
  static let plan = """
    plan:
      id: p
      namn: Planen
      skede: beslutad
      period: 2018–2020

    medel:
      - id: stimulans
        namn: Stimulansmedel
        belopp: 10 MSEK
        period: 2019
      - id: extra
        namn: Extra medel
        belopp: 2 MSEK

    aktörer:
      - namn: Styrgruppen
      - namn: Vårdsamverkan

    mål:
      M1:
        namn: Ingen ska ta sitt liv
        fokusområde: Förebyggande
        ägare: Styrgruppen
        slutmål: Ingen ser suicid som en utväg
        indikatorer:
          - namn: Antal suicid
            register: Dödsorsaksregistret
            baslinje: 200
            målvärde: 100
            riktning: minska
        aktiviteter:
          - namn: Utbilda instruktörer i första hjälpen
            period: 2019
            ansvarig: Styrgruppen
            finansiering: stimulans
            prestationer:
              - Utbildade instruktörer
          - namn: Ta fram en lokal handlingsplan
            status: planerad
      M2:
        namn: Fler unga mår bra
        fokusområde: Tidiga insatser
        aktiviteter:
          - namn: Starta ungdomsmottagning
            ansvarig: Vårdsamverkan
            resurser:
              - namn: Projektledare

    """

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let edits: [(old: String, new: String)]
    let changes: [String]
    var testDescription: String { name }

    init(_ name: String, _ edits: [(old: String, new: String)], _ changes: [String]) {
      self.name = name
      self.edits = edits
      self.changes = changes
    }
  }

  static let extra = "      - namn: Extra medel\n"

  static let cases: [Case] = [
    Case("nothing", [], []),
    Case(
      "goal added",
      [("\nmål:\n", "\nmål:\n  M3:\n    namn: Ett nytt mål\n    aktiviteter: [Ett, Två]\n")],
      ["tillagt mål M3 (+2 aktivitet)"]),
    Case(
      "activity removed with what stands in it",
      [
        (
          """
                - namn: Starta ungdomsmottagning
                  ansvarig: Vårdsamverkan
                  resurser:
                    - namn: Projektledare

          """, "      - Annat arbete\n"
        )
      ],
      [
        "borttaget aktivitet Starta ungdomsmottagning (+1 resurs)",
        "tillagt aktivitet Annat arbete",
      ]),
    Case(
      "goal moved to another focus area",
      [("fokusområde: Tidiga insatser", "fokusområde: Utsatta grupper")],
      ["flyttat mål M2 fokusområde: Tidiga insatser → Utsatta grupper"]),
    Case(
      "goal reworded", [("Fler unga mår bra", "Alla unga mår bra")],
      ["omformulerat mål M2 namn: Fler unga mår bra → Alla unga mår bra"]),
    Case(
      "goal with another id", [("  M2:", "  U7:")],
      ["bytt_id mål M2 id: M2 → U7"]),
    Case(
      "goal with another id and near the same name",
      [("  M2:", "  U7:"), ("Fler unga mår bra", "Flera unga mår bra")],
      [
        "bytt_id mål M2 id: M2 → U7",
        "omformulerat mål M2 namn: Fler unga mår bra → Flera unga mår bra",
      ]),
    Case(
      "activity reworded",
      [
        (
          "Utbilda instruktörer i första hjälpen",
          "Utbilda instruktörer i första hjälpen till psykisk hälsa"
        )
      ],
      [
        "omformulerat aktivitet Utbilda instruktörer i första hjälpen namn: "
          + "Utbilda instruktörer i första hjälpen → Utbilda instruktörer i första hjälpen till "
          + "psykisk hälsa"
      ]),
    Case(
      "activity cancelled", [("status: planerad", "status: inställd")],
      ["inställt aktivitet Ta fram en lokal handlingsplan status: planerad → inställd"]),
    Case(
      "activity postponed",
      [("        period: 2019\n        ansvarig", "        period: 2020\n        ansvarig")],
      ["senarelagt aktivitet Utbilda instruktörer i första hjälpen period: 2019 → 2020"]),
    Case(
      "plan extended", [("period: 2018–2020", "period: 2018–2022")],
      ["förlängt plan Planen period: 2018–2020 → 2018–2022"]),
    Case(
      "activity without its money", [("        finansiering: stimulans\n", "")],
      [
        "förlorade_medel aktivitet Utbilda instruktörer i första hjälpen finansiering: "
          + "Stimulansmedel → "
      ]),
    Case(
      "activity with other money", [("finansiering: stimulans", "finansiering: extra")],
      [
        "bytte_medel aktivitet Utbilda instruktörer i första hjälpen finansiering: "
          + "Stimulansmedel → Extra medel"
      ]),
    Case(
      "money lowered", [("belopp: 10 MSEK", "belopp: 8 MSEK")],
      ["minskat medel Stimulansmedel belopp: 10 MSEK → 8 MSEK"]),
    Case("money written otherwise", [("belopp: 10 MSEK", "belopp: 10 000 tkr")], []),
    Case(
      "less wanted of what should fall", [("målvärde: 100", "målvärde: 150")],
      ["mål_sänkt indikator Antal suicid målvärde: 100 → 150"]),
    Case(
      "more wanted of what should fall", [("målvärde: 100", "målvärde: 0")],
      ["mål_höjt indikator Antal suicid målvärde: 100 → 0"]),
    Case(
      "target gone", [("        målvärde: 100\n", "")],
      ["mål_borttaget indikator Antal suicid målvärde: 100 → "]),
    Case(
      "indicator redefined", [("register: Dödsorsaksregistret", "register: Kolada")],
      ["omdefinierat indikator Antal suicid register: Dödsorsaksregistret → Kolada"]),
    Case(
      "another one is responsible", [("ansvarig: Vårdsamverkan", "ansvarig: Styrgruppen")],
      [
        "bytt_ansvarig aktivitet Starta ungdomsmottagning ansvarig: Vårdsamverkan → Styrgruppen"
      ]),
    Case(
      "somebody who is not declared is responsible",
      [("ansvarig: Vårdsamverkan", "ansvarig: Kommunen")],
      ["bytt_ansvarig aktivitet Starta ungdomsmottagning ansvarig: Vårdsamverkan → Kommunen"]),
    Case(
      "an actor that is only mentioned now", [("  - namn: Vårdsamverkan\n", "")],
      ["borttaget aktör Vårdsamverkan"]),
    Case(
      "activity under another goal",
      [
        ("      - namn: Ta fram en lokal handlingsplan\n        status: planerad\n", ""),
        (
          "      - namn: Starta ungdomsmottagning",
          "      - namn: Ta fram en lokal handlingsplan\n        status: planerad\n"
            + "      - namn: Starta ungdomsmottagning"
        ),
      ],
      ["flyttat aktivitet Ta fram en lokal handlingsplan mål: M1 → M2"]),
    Case(
      "activity with an id of its own",
      [("- namn: Starta ungdomsmottagning", "- id: A1\n        namn: Starta ungdomsmottagning")],
      ["bytt_id aktivitet Starta ungdomsmottagning id:  → A1"]),
    Case(
      "end state gone", [("    slutmål: Ingen ser suicid som en utväg\n", "")],
      ["borttaget slutmål Ingen ser suicid som en utväg"]),
    Case(
      "stated to be none",
      [("finansiering: stimulans", "finansiering: inga")],
      [
        "förlorade_medel aktivitet Utbilda instruktörer i första hjälpen finansiering: "
          + "Stimulansmedel → inga"
      ]),
    Case(
      "with a reason",
      [
        ("målvärde: 100", "målvärde: 150"),
        (
          "\nmedel:\n",
          "\nändringar:\n  - gäller: Antal suicid\n    fält: målvärde\n    skäl: Nytt underlag\n"
            + "\nmedel:\n"
        ),
      ],
      ["mål_sänkt indikator Antal suicid målvärde: 100 → 150 [Nytt underlag]"]),
    Case(
      "with a reason for another field",
      [
        ("målvärde: 100", "målvärde: 150"),
        (
          "\nmedel:\n",
          "\nändringar:\n  - gäller: Antal suicid\n    fält: register\n    skäl: Nytt underlag\n"
            + "\nmedel:\n"
        ),
      ],
      ["mål_sänkt indikator Antal suicid målvärde: 100 → 150"]),
  ]

  @Test("changes are told in the plan's own terms", arguments: cases)
  func terms(_ example: Case) throws {
    var text = Self.plan
    for edit in example.edits {
      try #require(text.contains(edit.old))
      text = text.replacing(edit.old, with: edit.new, maxReplacements: 1)
    }
    #expect(Compared.changes(Self.plan, text) == example.changes)
  }

  @Test("a reason that stood there before is of an earlier change")
  func oldReason() {
    let note = "\nändringar:\n  - gäller: Antal suicid\n    skäl: Nytt underlag\n"
    let old = Self.plan + note
    let new = old.replacing("målvärde: 100", with: "målvärde: 150")
    #expect(
      Compared.changes(old, new) == ["mål_sänkt indikator Antal suicid målvärde: 100 → 150"])
  }

  @Test("order, indentation, layout and files are no change")
  func layout() {
    let parts = Self.plan.components(separatedBy: "  M2:\n")
    let (head, tail) = (parts[0], "  M2:\n" + parts[1])
    let cut = head.components(separatedBy: "mål:\n")
    let turned = cut[0] + "mål:\n" + tail + cut[1]
    #expect(Compared.changes(Self.plan, turned).isEmpty)
    let indented = Self.plan.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(" ") ? "   " + String($0) : String($0) }.joined(separator: "\n")
    #expect(Compared.changes(Self.plan, indented).isEmpty)
    let files = DecodedPlans(files: [
      ("a.yml", cut[0]), ("b.yml", "plan: p\nmål:\n" + cut[1]), ("c.yml", "plan: p\nmål:\n" + tail),
    ])
    #expect(Compared.changes(DecodedPlans(Self.plan).model, files.model).isEmpty)
  }

  @Test("twins are told apart by what is said of them, not by their order")
  func twins() {
    func plan(_ activities: [String]) -> String {
      "mål:\n  M1:\n    namn: Mål\n    aktiviteter:\n"
        + activities.map { "      - namn: Workshop\n        period: \($0)\n" }.joined()
    }
    #expect(
      Compared.changes(plan(["2018", "2019", "2020"]), plan(["2020", "2018", "2019"])) == [])
    #expect(
      Compared.changes(plan(["2018", "2019", "2020"]), plan(["2020", "2019"]))
        == ["borttaget aktivitet Workshop"])
    #expect(
      Compared.changes(plan(["2018", "2019"]), plan(["2021", "2018"]))
        == ["senarelagt aktivitet Workshop period: 2019 → 2021"])
  }

  @Test("the same plan under another name is the same plan")
  func renamedPlan() {
    let old = "plan:\n  namn: Handlingsplan 2018\nmål:\n  M1:\n    namn: Mål\n"
    let new = "plan:\n  namn: Handlingsplan 2020\nmål:\n  M1:\n    namn: Mål\n"
    #expect(
      Compared.changes(old, new)
        == ["omformulerat plan Handlingsplan 2018 namn: Handlingsplan 2018 → Handlingsplan 2020"])
    let loose = "mål:\n  M1:\n    namn: Mål\n"
    let (a, b) = (
      DecodedPlans(files: [("v1.yml", loose)]), DecodedPlans(files: [("v2.yml", loose)])
    )
    #expect(Compared.changes(a.model, b.model).isEmpty)
  }

  @Test("a model beside itself has every element matched and nothing changed")
  func identity() {
    for text in [Self.plan, "", "mål:\n  - \n", "plan: {}\n"] {
      let model = DecodedPlans(text).model
      let comparison = PlanComparison(from: model, to: model)
      #expect(comparison.changes.isEmpty)
      #expect(comparison.correspondence.newByOld == (0..<model.elementCount).map { $0 })
    }
  }
}
