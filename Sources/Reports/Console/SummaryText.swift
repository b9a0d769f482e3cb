import RuleEngine
import Syntax

/// The numbers at the end of a report, in words.
struct SummaryText {
  let report: Report
  private var language: Language { report.options.language }
  private var summary: Summary { report.summary }

  init(_ report: Report) { self.report = report }

  /// `12 brister (3 fel, 9 varningar) i 4 av 15 mål · 5 okända · …`
  var headline: String {
    var parts = [gaps]
    if summary.unknown > 0 {
      parts.append(
        language.count(summary.unknown, word("okänd", "unknown"), word("okända", "unknown")))
    }
    if summary.hidden > 0 {
      parts.append(
        "\(language.grouped(summary.hidden)) \(word("bakom större brister", "behind bigger gaps"))")
    }
    if summary.exempted > 0 {
      parts.append(
        language.count(
          summary.exempted, word("undantag", "exemption"), word("undantag", "exemptions")))
    }
    if summary.baselined > 0 {
      parts.append(
        language.count(
          summary.baselined, word("känd brist ur baslinjen", "known gap of the baseline"),
          word("kända brister ur baslinjen", "known gaps of the baseline")))
    }
    if summary.elsewhere > 0 {
      parts.append(
        "\(language.grouped(summary.elsewhere)) "
          + word("på rader som inte har ändrats", "on lines that were not changed"))
    }
    if summary.notes.total > 0 {
      parts.append(
        language.count(
          summary.notes.total, word("anmärkning om texten", "note on the text"),
          word("anmärkningar om texten", "notes on the text"))
          + summary.notes.described(in: language, withInfos: false))
    }
    return parts.joined(separator: " · ")
  }

  /// `Prövat: 15 mål, 4 312 element, 62 regler; uppfyllt 800, brist 12, okänt 5 av 817`
  var denominators: String {
    let facts = summary.facts
    let things = [
      language.count(facts.plans, word("plan", "plan"), word("planer", "plans")),
      language.count(facts.goals.count, word("mål", "goal"), word("mål", "goals")),
      language.count(facts.elements, word("element", "element"), word("element", "elements")),
      language.count(facts.rules, word("regel", "rule"), word("regler", "rules")),
    ]
    let date = report.today.map { " (\(word("dag", "day")) \(VisibleText.of($0)))" } ?? ""
    return word("Prövat: ", "Checked: ") + things.joined(separator: ", ") + date + verdicts
  }

  /// The headline and the denominators, for where nothing else is told.
  var plainLines: [String] {
    [headline] + denominators.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// `mal-utan-indikator: brist i 2 av 15 (1 okänd)`, the rule with most gaps first.
  var rules: [String] {
    report.tallies.filter { $0[.gap] > 0 }
      .sorted {
        $0[.gap] != $1[.gap] ? $0[.gap] > $1[.gap] : FindingOrder.precedes($0.rule, $1.rule)
      }
      .map { tally in
        "\(VisibleText.of(tally.rule)): \(word("brist i", "gap in")) "
          + "\(share(tally[.gap], of: tally))\(remarks(on: tally))"
      }
  }

  /// `mal-utan-indikator: 1 av 15`, for each rule that met something unknown.
  var unknown: [String] {
    report.tallies.filter { $0[.unknown] > 0 }
      .map { "\(VisibleText.of($0.rule)): \(share($0[.unknown], of: $0))" }
  }

  private var gaps: String {
    guard summary.gaps.total > 0 else {
      return word("inga brister", "no gaps") + scope(ofNone: true)
    }
    return language.count(summary.gaps.total, word("brist", "gap"), word("brister", "gaps"))
      + summary.gaps.described(in: language, withInfos: true) + scope(ofNone: false)
  }

  private func scope(ofNone: Bool) -> String {
    let goals = summary.facts.goals.count
    let all = language.count(goals, word("mål", "goal"), word("mål", "goals"))
    if ofNone { return goals > 0 ? " \(word("i", "in")) \(all)" : "" }
    let some = "\(language.grouped(summary.goalsWithGaps)) \(word("av", "of")) \(all)"
    let places =
      (summary.touchesPlan ? [word("planen som helhet", "the plan as a whole")] : [])
      + (summary.goalsWithGaps > 0 ? [some] : [])
    return " \(word("i", "in")) " + places.joined(separator: word(" och ", " and "))
  }

  private var verdicts: String {
    let assessed: [Verdict] = [.satisfied, .gap, .unknown]
    let others: [Verdict] = [.notApplicable, .notAssessed]
    let total = assessed.reduce(0) { $0 + summary[$1] }
    guard report.tallies.contains(where: { $0.counts.contains { $0 > 0 } }) else { return "" }
    let shares = assessed.map(told).joined(separator: ", ")
    let rest = others.filter { summary[$0] > 0 }.map(told)
    return
      "\n\(word("Prövningar", "Verdicts")): \(shares) \(word("av", "of")) \(language.grouped(total))"
      + (rest.isEmpty ? "" : "; " + rest.joined(separator: ", "))
  }

  private func told(_ verdict: Verdict) -> String {
    "\(word(verdict.swedish, verdict.english)) \(language.grouped(summary[verdict]))"
  }

  private func share(_ count: Int, of tally: RuleTally) -> String {
    "\(language.grouped(count)) \(word("av", "of")) \(language.grouped(tally.assessed))"
  }

  private func remarks(on tally: RuleTally) -> String {
    var remarks: [String] = []
    if tally[.unknown] > 0 {
      remarks.append(
        language.count(tally[.unknown], word("okänd", "unknown"), word("okända", "unknown")))
    }
    if tally.exempted > 0 {
      remarks.append(
        language.count(
          tally.exempted, word("undantag", "exemption"), word("undantag", "exemptions")))
    }
    if tally.baselined > 0 {
      remarks.append(
        "\(language.grouped(tally.baselined)) \(word("ur baslinjen", "of the baseline"))")
    }
    return remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
  }

  private func word(_ swedish: String, _ english: String) -> String {
    language.word(swedish, english)
  }
}
