import LogicModel
import Reports
import RuleEngine
import Syntax

/// What is fed with changed texts.
struct Target: Sendable {
  let name: String
  /// What texts are made from.
  let corpus: [[UInt8]]
  /// How many lines of a text of the corpus are taken at the most.
  var lines = 40
  /// Reads a text all the way; gives what does not hold, or `nil`.
  let run: @Sendable ([UInt8]) -> String?

  private static let file = FileID(0)

  private static func source(_ bytes: [UInt8]) -> SourceFile {
    SourceText.decode(path: "x.yml", bytes: bytes, file: file).source
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The shipped rules, as a check loads them.
  static func shippedRules() -> RuleSet {
    let documents = ShippedRules.sources(withExamples: false).enumerated().map { index, source in
      DocumentReader.readStrict(source, file: FileID(index)).document
    }
    return RuleSet.load(documents, trusted: { _ in true }).set
  }

  static func all(plans: [[UInt8]], templates: [[UInt8]]) -> [Target] {
    let rules = shippedRules()
    let ruleTexts = ShippedRules.sources(withExamples: true).map { $0.bytes }
    return [
      Target(name: "plan", corpus: plans) { plan($0, rules: nil) },
      Target(name: "check", corpus: plans) { plan($0, rules: rules) },
      Target(name: "rule", corpus: ruleTexts, lines: 80) { rule($0, on: small) },
      Target(name: "expression", corpus: expressions(ruleTexts), lines: 3) {
        rule(Array(wrapped($0).utf8), on: small)
      },
      Target(name: "quantity", corpus: quantities(plans), lines: 1, run: quantity),
      Target(name: "baseline", corpus: [Array(baseline.utf8)], lines: 20) { baseline($0, rules) },
      Target(name: "template", corpus: templates) {
        _ = ListTemplate.read(source($0), file: file)
        return nil
      },
      Target(name: "memory", corpus: [Array(memory.utf8)], run: memory),
    ]
  }

  private static func plan(_ bytes: [UInt8], rules: RuleSet?) -> String? {
    let (source, coding) = SourceText.decode(path: "x.yml", bytes: bytes, file: file)
    let (document, reading) = DocumentReader.read(source, file: file, grammar: PlanGrammar())
    let (model, decoding) = PlanDecoder.decode([document])
    guard let rules else {
      guard case .formatted(let text) = PlanFormatter.format(document, findings: reading) else {
        return nil
      }
      let (again, said) = DocumentReader.read(
        SourceFile(path: "x.yml", text: text), file: file, grammar: PlanGrammar())
      guard case .formatted(let same) = PlanFormatter.format(again, findings: said), same == text
      else { return "the second layout is another than the first" }
      let other = PlanDecoder.decode([again]).model
      return other.elementCount == model.elementCount
        ? nil : "the layout has \(other.elementCount) elements, not \(model.elementCount)"
    }
    let result = Engine.check(model, rules: rules)
    let notes = coding + reading + decoding
    for finding in notes + result.findings {
      guard let place = finding.place else { return "\(finding.rule) has no place" }
      if place.range.start < 0 || Int(place.range.end) > source.bytes.count {
        return "\(finding.rule) lies outside of the text"
      }
    }
    let report = Report(
      notes: notes, result: result, sources: [source],
      facts: ModelFacts(plans: 1, elements: 1, rules: 1, goals: []), options: ReportOptions())
    for format: any ReportFormat in [ConsoleReport(unfolds: true), JSONReport()] {
      let output = format.render(report)
      if output.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) {
        return "a control character is put out"
      }
    }
    return nil
  }

  /// A plan that rules are run on.
  private static let small: Model = {
    let text = """
      plan:
        namn: Plan
        period: 2020–2024
        läge_den: 2022-06-30
      aktörer: {lst: Länsstyrelsen}
      mål:
        M1:
          namn: Ett mål
          medel: {VGR: 3 MSEK}
          aktiviteter:
            - {namn: Utbilda, ansvarig: lst, period: 2021, effekt: Fler kan}
            - namn: Bygg
      """
    return PlanDecoder.decode([
      DocumentReader.read(
        SourceFile(path: "p.yml", text: text), file: file, grammar: PlanGrammar()
      ).document
    ]).model
  }()

  private static func rule(_ bytes: [UInt8], on model: Model) -> String? {
    let (source, _) = SourceText.decode(path: "r/mal/min-regel.yml", bytes: bytes, file: file)
    let (set, findings) = RuleSet.load([DocumentReader.readStrict(source, file: file).document])
    for finding in findings {
      guard let place = finding.place else { return "\(finding.rule) has no place" }
      if Int(place.range.end) > source.bytes.count { return "\(finding.rule) lies outside" }
    }
    guard !set.rules.isEmpty else { return nil }
    var options = Engine.Options()
    options.budget = 20_000
    options.workers = 1
    _ = Engine.check(model, rules: set, options: options)
    return nil
  }

  /// A rule with a text as its condition.
  private static func wrapped(_ bytes: [UInt8]) -> String {
    let lines = text(bytes).split(whereSeparator: \.isNewline).map { "  " + $0 }
    return """
      format: 1
      status: stable
      title: {sv: Titel, en: Title}
      severity: varning
      for: mål
      require: |
      \(lines.joined(separator: "\n"))
      message: {sv: "målet '{self}' brister", en: "goal '{self}' lacks"}
      because: {sv: Så är det., en: So it is.}
      question: {sv: Vad?, en: What?}
      decision: {sv: Bestäm., en: Decide.}
      ignore_when: {sv: Aldrig., en: Never.}
      source: [egen]
      """
  }

  /// The lines of rules that are written in the language of conditions.
  private static func expressions(_ rules: [[UInt8]]) -> [[UInt8]] {
    rules.flatMap { rule in
      text(rule).split(separator: "\n").filter { line in
        ["self", "item", "size()", "&&", "||", "=="].contains { line.contains($0) }
      }.map { Array($0.drop { $0 == " " }.utf8) }
    }
  }

  /// What stands behind keys in plans.
  private static func quantities(_ plans: [[UInt8]]) -> [[UInt8]] {
    let found = plans.flatMap { text($0).split(separator: "\n") }.compactMap { line in
      line.firstRange(of: ": ").map { String(line[$0.upperBound...]) }
    }.filter { $0.contains(where: \.isNumber) && $0.utf8.count < 80 }
    let own = [
      "229 MSEK", "ca 2,0 MSEK", "25 001 367 kr", "300 tkr", "1,5–2 milj", "2018–2022",
      "v. 33 2021",
      "hösten 2020", "Q3 2021", "31/5", "2021–", "t.o.m. 2022", "2021-02-29", "varje kvartal",
      "två gånger per år", "15 %", "ca 200 (2017)", "inga", "årligen", "jan–mars 2021", "HT 2021",
    ]
    return (found + own).map { Array($0.utf8) }
  }

  private static func quantity(_ bytes: [UInt8]) -> String? {
    let written = text(bytes)
    let money = Money.read(written)
    if let value = money.value {
      guard value.öre >= .min + 1 else { return "a sum out of bounds" }
      _ = (value.formatted(), value.formatted(.english))
    }
    let period = Period.read(written)
    for span in period.value?.spans ?? [] {
      if let start = span.start, let end = span.end, end < start { return "a span runs backwards" }
    }
    for consumed in [money.consumed, period.consumed]
    where consumed.upperBound > written.utf8.count {
      return "more was read than is there"
    }
    _ = (Number.read(written), Frequency.read(written), CalendarDate.read(written))
    _ = (Nothing.read(written), Phrase.dated(written), Phrase.leadingCount(in: written))
    return nil
  }

  private static let baseline = Baseline([
    Baseline.Gap(rule: "mal-utan-aktivitet", element: "p/M1", name: "Ett mål", items: []),
    Baseline.Gap(rule: "mal-utan-medel", element: "p/M2", name: "Å: \"b\" # c", items: ["x", "y"]),
    Baseline.Gap(rule: "aktivitet-utan-ansvarig", element: "p/M2/a", name: "–", items: ["'"]),
  ]).text

  private static func baseline(_ bytes: [UInt8], _ rules: RuleSet) -> String? {
    let (baseline, _) = BaselineReader.read(source(bytes), file: file, rules: rules)
    let again = BaselineReader.read(source(Array(baseline.text.utf8)), file: file, rules: rules)
    return again.baseline == baseline ? nil : "what was written is read as something else"
  }

  private static let memory = ListMemory(
    date: "2025-06-30",
    entries: [
      .init(rule: "a", element: "p/L1", name: "å--b <!-- \"'%3C\u{202E}\t\n|", age: 3),
      .init(rule: "b", element: "", name: "", age: 1),
    ]
  ).text

  private static func memory(_ bytes: [UInt8]) -> String? {
    guard let memory = try? ListMemory.read(bytes) else { return nil }
    guard let again = try? ListMemory.read(Array(memory.text.utf8)), again == memory else {
      return "what was written is read as something else"
    }
    return nil
  }
}
