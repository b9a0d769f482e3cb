import Testing
import kedja_fuzz

@testable import LogicModel

/// Long lists at the top of a file are read in parts, side by side; under `plan:` they are read in one
/// go. What is said is the same.
@Suite("Plans that are read in parts")
struct PartsTests {
  /// A goal with what hangs on the plan, on other goals and on what the file says of all.
  private static func goal(_ number: Int) -> [String] {
    [
      "namn: Mål nummer \(number) (våren \(2018 + number % 4))",
      "bidrar_till: [G\((number + 131) % 300)]",
      "genomfört:",
      "  - Aktivitet \(number % 7) (hösten)",
      "  - {namn: Kurs, ansvarig: Grupp \(number % 5), prestationer: [\(number + 2) träffar]}",
      number % 50 == 0 ? "slutmal: okänt" : "slutmål: Barn mår bra i område \(number)",
    ]
  }

  private static func keyed(_ indent: String) -> String {
    (0..<300).map { number in
      "\(indent)  G\(number):\n"
        + goal(number).map { "\(indent)    \($0)\n" }.joined()
    }.joined()
  }

  private static func listed(_ indent: String) -> String {
    (0..<300).map { number in
      number % 40 == 3
        ? "\(indent)  - \(number % 80 == 3 ? "inga" : "Bara ett namn \(number)")\n"
        : "\(indent)  - id: G\(number)\n"
          + goal(number).map { "\(indent)    \($0)\n" }.joined()
    }.joined()
  }

  @Test("a long list says what it says in one go", arguments: [keyed, listed])
  func parts(_ goals: @Sendable (String) -> String) throws {
    let head = "förval: {källa: rapport}\nplan:\n  namn: Plan\n  period: 2018–2021\n"
    let sideBySide = DecodedPlans(head + "mål:\n" + goals(""))
    let atOnce = DecodedPlans(head + "  mål:\n" + goals("  "))
    #expect(sideBySide.model.elements(of: .goal).count > 290)
    #expect(ModelDump.lines(of: sideBySide.model) == ModelDump.lines(of: atOnce.model))
    #expect(sideBySide.told == atOnce.told)
    #expect(!sideBySide.told.isEmpty)
  }
}
