package import Syntax

/// The headings and labels of the list, the same in every format.
package struct ListHeadings: Sendable {
  package let kind: String
  package let overview: String
  package let changes: String
  package let decisions: String
  package let common: String
  package let goals: String
  package let actors: String
  package let accepted: String
  package let unknown: String
  package let method: String
  package let firstSteps: String
  package let why: String
  package let question: String
  package let proposal: String
  package let who: String
  package let when: String
  package let responsible: String
  package let noGaps: String

  package init(_ language: Language) {
    let word = language.word
    kind = word("Bristlista", "Gap list")
    overview = word("Läget i planens delar", "The state of the plan's parts")
    changes = word("Ändrat sedan förra listan", "Changed since the last list")
    decisions = word("Alla brister efter tyngd", "All gaps by weight")
    common = word("Hela planen och de flesta mål", "The whole plan and most goals")
    goals = word("Mål för mål", "Goal by goal")
    actors = word("Vem kan göra något", "Who can do something")
    accepted = word("Beslut som redan är tagna", "Decisions already taken")
    unknown = word("Det som inte är känt", "What is not known")
    method = word("Så är listan gjord", "How the list was made")
    firstSteps = word("Skriv detta först", "Write this first")
    why = word("Varför det spelar roll", "Why it matters")
    question = word("Fråga att ställa", "Question to ask")
    proposal = word("Förslag till beslut", "Proposed decision")
    who = word("Vem", "Who")
    when = word("När", "When")
    responsible = word("Ansvarig i planen", "Responsible in the plan")
    noGaps = word(
      "Inga brister hittades här.", "No gaps were found here.")
  }
}

extension GapList {
  package var headings: ListHeadings { ListHeadings(language) }

  /// What a gap concerns: `V2.1`, `7 av 15 mål`, `Hela planen`.
  package func place(of gap: Gap) -> String {
    let touched = Set(gap.parts.compactMap(\.goal))
    guard let first = touched.first else { return place(ofGoal: nil) }
    return touched.count == 1
      ? goals[first].short
      : language.share(touched.count, of: goals.count) + " " + language.word("mål", "goals")
  }

  /// The goals of somebody's gap: `V2.1, V4.1 och B1.2`.
  package func places(of item: ActorShare.Item) -> String {
    language.listed(item.goals.map { goals[$0].short }, width: 160)
  }

  /// What a part of a gap concerns.
  package func place(ofGoal goal: Int?) -> String {
    goal.map { goals[$0].short } ?? language.word("Hela planen", "The whole plan")
  }

  /// `Ny` or `På 3 listor`; `nil` where nothing is known.
  package func age(_ age: Int?) -> String? {
    age.map {
      $0 == 1
        ? language.word("Ny på listan", "New on the list")
        : language.word("På \($0) listor i rad", "On \($0) lists in a row")
    }
  }

  /// What a chain's step is called, from resources to end state.
  package var stepNames: [String] { framework.columns.map(\.heading) }

  /// The day, in words for a heading; empty where it is not known.
  package var dated: String {
    heading.date.map { language.word("läget den \($0)", "as of \($0)") } ?? ""
  }
}
