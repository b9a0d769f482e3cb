import Syntax

/// What the rules of the chain say, in the few words that there is room for in a picture. Whether it
/// is so, the check has decided.
enum ChainHoles {
  /// A gap of a goal, told on a level.
  struct OfGoal: Sendable {
    let rule: String
    let level: Chain.Level
    let text: LocalizedText
  }

  static let ofGoals = [
    OfGoal(
      rule: "mal-utan-medel", level: .resources,
      text: LocalizedText("Inga kända medel", en: "No known funding")),
    OfGoal(
      rule: "mal-utan-personell-resurs", level: .resources,
      text: LocalizedText(
        "Ingen tjänst eller roll med tid för målet", en: "No post or role with time for the goal")),
    OfGoal(
      rule: "mal-utan-aktivitet", level: .activities,
      text: LocalizedText("Ingen aktivitet", en: "No activity")),
    OfGoal(
      rule: "mal-utan-gemensam-aktivitet", level: .activities,
      text: LocalizedText("Ingen gemensam aktivitet", en: "No joint activity")),
    OfGoal(
      rule: "mal-utan-slutmal", level: .impacts,
      text: LocalizedText("Inget slutmål angivet", en: "No end state stated")),
  ]

  /// Gaps of a single element: what it lacks.
  static let ofElements: [(rule: String, text: LocalizedText)] = [
    ("aktivitet-utan-ansvarig", LocalizedText("ansvarig", en: "somebody responsible")),
    ("aktivitet-utan-tidsram", LocalizedText("tidsram", en: "time frame")),
    ("aktivitet-utan-prestation", LocalizedText("prestation", en: "output")),
    ("prestation-utan-effekt", LocalizedText("effekt", en: "outcome")),
    ("effekt-utan-slutmal", LocalizedText("väg till slutmål", en: "way to an end state")),
    ("medel-utan-belopp", LocalizedText("belopp", en: "amount")),
    ("indikator-saknar-niva", LocalizedText("vad den mäter", en: "what it measures")),
    (
      "indikator-langt-fran-aktivitet",
      LocalizedText("kedja till det som mäts", en: "a chain to what is measured")
    ),
  ]

  /// What stands on a level where nothing else does.
  static func empty(_ level: Chain.Level) -> LocalizedText {
    switch level {
    case .resources: LocalizedText("Inga resurser angivna", en: "No resources stated")
    case .activities: LocalizedText("Inga aktiviteter angivna", en: "No activities stated")
    case .outputs: LocalizedText("Inga prestationer angivna", en: "No outputs stated")
    case .outcomes: LocalizedText("Inga effekter angivna", en: "No outcomes stated")
    case .impacts: LocalizedText("Inget slutmål angivet", en: "No end state stated")
    }
  }

  /// The rule that follows the chain, and the words with which its message places the first break.
  static let chainRule = "bruten-kedja"
  static let breaks: [(words: String, after: Chain.Level)] = [
    ("mellan resurser och aktiviteter", .resources),
    ("mellan aktiviteter och prestationer", .activities),
    ("mellan prestationer och effekter", .outputs),
    ("mellan effekter och slutmål", .outcomes),
    ("före slutmålet", .outcomes),
  ]
}
