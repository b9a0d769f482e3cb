import LogicModel
import Syntax

/// The list's own words about a plan and about itself.
struct ListTexts {
  private let report: Report
  private let model: Model
  private let language: Language

  init(_ report: Report, _ model: Model) {
    self.report = report
    self.model = model
    language = report.options.language
  }

  func heading(_ gaps: [Gap], isEmpty: Bool) -> PlanHeading {
    let plans = Array(model.elements(of: .plan))
    let title =
      switch plans.count {
      case 0: language.word("En plan som inte är skriven ännu", "A plan that is not written yet")
      case 1: VisibleText.message(model.name(plans[0])).shortened(to: Self.longestTitle)
      default: language.word("\(plans.count) planer", "\(plans.count) plans")
      }
    return PlanHeading(
      title: title, date: report.today, facts: facts(plans),
      summary: isEmpty ? emptySummary : summary(gaps))
  }

  /// In characters. What is longer is no title, and would push everything else off the page.
  static let longestTitle = 200

  private func facts(_ plans: [Int32]) -> [PlanHeading.Fact] {
    func fact(_ swedish: String, _ english: String, _ value: String?) -> PlanHeading.Fact? {
      value.map { PlanHeading.Fact(name: language.word(swedish, english), value: $0) }
    }
    guard plans.count == 1, let plan = plans.first else {
      return [
        fact(
          "Planer", "Plans",
          plans.isEmpty
            ? nil : language.listed(plans.map { VisibleText.message(model.name($0)) }, width: 160))
      ].compactMap { $0 }
    }
    let parties = model.related("parter", of: plan).map { VisibleText.message(model.name($0)) }
    return [
      fact(
        "Planen gäller", "The plan holds for",
        model.period("period", of: plan).map { VisibleText.message($0.written) }),
      fact("Skede", "Phase", model.choice("skede", of: plan)),
      fact("Parter", "Parties", parties.isEmpty ? nil : language.listed(parties, width: 120)),
    ].compactMap { $0 }
  }

  private var emptySummary: String {
    language.word(
      "Planen har ännu varken mål eller aktiviteter. Nedan står vad som är bäst att skriva först.",
      "The plan has neither goals nor activities yet. Below is what is best to write first.")
  }

  private func summary(_ gaps: [Gap]) -> String {
    let goals = report.summary.facts.goals.count
    let scope = language.count(
      goals, language.word("mål", "goal"), language.word("mål", "goals"))
    guard !gaps.isEmpty else {
      return language.word(
        "Inga brister hittades i planens \(scope). Hela kedjan visas nedan.",
        "No gaps were found in the plan's \(scope). The whole chain is shown below.")
    }
    let counts = Gap.Weight.allCases.reversed().compactMap { weight -> String? in
      let count = gaps.count { $0.weight == weight }
      guard count > 0 else { return nil }
      return switch weight {
      case .decisive:
        language.count(
          count, language.word("avgörande", "decisive"), language.word("avgörande", "decisive"))
      case .important:
        language.count(
          count, language.word("viktig", "important"), language.word("viktiga", "important"))
      case .notable:
        "\(language.grouped(count)) \(language.word("att känna till", "to be aware of"))"
      }
    }
    let all = language.count(
      gaps.count, language.word("brist", "gap"), language.word("brister", "gaps"))
    let planGaps = gaps.count { $0.scope != .goal }
    let touched = Set(gaps.flatMap { $0.parts.compactMap(\.goal) }).count
    return language.word("Listan har \(all): ", "The list has \(all): ")
      + language.listed(counts, width: 100) + ". "
      + language.word(
        "\(planGaps) gäller hela planen eller de flesta mål. "
          + "\(language.share(touched, of: goals)) mål berörs.",
        "\(planGaps) concern the whole plan or most goals. "
          + "\(language.share(touched, of: goals)) goals are touched.")
  }

  /// What to write first in an empty plan.
  var firstSteps: [String] {
    language == .swedish
      ? [
        "Skriv vad planen heter, vilka år den gäller och vilka som är med.",
        "Skriv ett mål i taget. Börja med slutmålet: hur är det för invånarna när målet är nått?",
        "Skriv vad som ska bli annorlunda på vägen dit, och hos vem.",
        "Skriv vad som behöver göras för det, vem som ansvarar och när.",
        "Skriv vad arbetet kostar i pengar och tid, och varifrån det kommer.",
        "Välj något att följa för varje mål, och vem som får veta hur det går.",
      ]
      : [
        "Write what the plan is called, which years it is for and who takes part.",
        "Write one goal at a time. Begin with the end state: how are things for the inhabitants "
          + "when the goal has been reached?",
        "Write what is to be different on the way there, and for whom.",
        "Write what needs to be done for it, who is responsible and when.",
        "Write what the work costs in money and time, and where that comes from.",
        "Choose something to follow for each goal, and who learns how it goes.",
      ]
  }

  /// How the list was made.
  var method: [String] {
    let facts = report.summary.facts
    let rules = language.grouped(facts.rules)
    let elements = language.grouped(facts.elements)
    var lines = [
      language.word(
        "Kedja har läst planens \(elements) uppgifter och prövat dem mot \(rules) regler. "
          + "Listan bygger bara på det som står i planen.",
        "Kedja has read the plan's \(elements) elements and held them to \(rules) rules. "
          + "The list rests only on what the plan says."),
      language.word(
        "En brist betyder att planen inte säger något, inte att arbetet inte görs.",
        "A gap means that the plan does not say something, not that the work is not done."),
    ]
    if report.summary.hidden > 0 {
      let count = language.count(
        report.summary.hidden, language.word("mindre brist", "smaller gap"),
        language.word("mindre brister", "smaller gaps"))
      lines.append(
        language.word(
          "\(count) väntar bakom de större och visas när de är lösta.",
          "\(count) wait behind the bigger ones and are shown when those are solved."))
    }
    let doubts = report.notes.count { $0.severity > .info }
    if doubts > 0 {
      let count = language.count(
        doubts, language.word("ställe", "place"), language.word("ställen", "places"))
      lines.append(
        language.word(
          "\(count) i planens text gick inte att läsa säkert. Den som skriver planen ser dem "
            + "med kommandot kedja check.",
          "\(count) in the plan's text could not be read with certainty. Whoever writes the plan "
            + "sees them with the command kedja check."))
    }
    return lines
  }
}
