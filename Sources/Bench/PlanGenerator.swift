/// Makes a plan of any size, the same for the same size: each goal with four indicators, eight
/// activities with two outputs each, effects, and two grants with allocations.
enum PlanGenerator {
  static func plan(goals: Int) -> String {
    var text = """
      plan:
        id: plan
        namn: Handlingsplan för prövning
        nivå: län
        skede: beslutad
        period: 2022–2026

      mål:

      """
    for goal in 1...max(1, goals) { text += self.goal(goal) }
    text += "\nmedel:\n"
    for goal in 1...max(1, goals) {
      for grant in 1...2 { text += self.grant(goal, grant) }
    }
    return text
  }

  private static func goal(_ number: Int) -> String {
    var text = """
        M\(number):
          namn: Fler invånare i område \(number) mår bra och får stöd i tid
          målgrupp: vuxna
          fokusområde: Område \(number % 7)
          slutmål: Invånarna i område \(number) har en god psykisk hälsa
          resultatindikatorer:

      """
    for indicator in 1...2 {
      text += "      - namn: Andel i område \(number) som mår bra, mätning \(indicator)\n"
      text += "        mäter: slutmål\n        riktning: öka\n        frekvens: årlig\n"
    }
    text += "    processindikatorer:\n"
    for indicator in 3...4 {
      text += "      - namn: Antal träffar i område \(number), räkning \(indicator)\n"
      text += "        mäter: aktivitet\n"
    }
    if number % 25 == 7 { return text }
    text += "    pågår:\n"
    for activity in 1...8 { text += self.activity(number, activity) }
    return text
  }

  private static func activity(_ goal: Int, _ number: Int) -> String {
    var text = """
            - namn: Stödja verksamheterna i område \(goal), del \(number) (2022–2025)
              ansvarig: Grupp \(goal % 50)
              prestationer:

      """
    for output in 1...2 {
      text += "            - namn: \(output * 10) utbildade medarbetare i del \(goal).\(number)\n"
      text += "              effekter:\n"
      text += "                - namn: Säkrare bemötande \(goal).\(number).\(output)\n"
      text += "                  hos: personal\n                  slutmål: ja\n"
    }
    return text
  }

  private static func grant(_ goal: Int, _ number: Int) -> String {
    var text = "  - namn: Stimulansmedel \(goal).\(number)\n    givare: staten\n"
    text += "    period: 2022–2024\n    belopp: \(goal % 90 + 10) MSEK\n"
    if !(number == 2 && goal % 20 == 5) { text += "    avser: M\(goal)\n" }
    return text
  }
}
