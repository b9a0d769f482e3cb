import LogicModel
import Reports
import RuleEngine
import Syntax

/// What reads plans, and what is made of them.
struct PlanTargets: Sendable {
  let rules: RuleSet

  private static let file = FileID(0)
  private static let template = ListTemplate.shipped

  /// A plan that has been read.
  private struct Plan {
    let source: SourceFile
    let document: Document
    let model: Model
    /// What the reader said of its text, which the formatter asks for.
    let reading: [Finding]
    /// All that was said of how it was read.
    let notes: [Finding]

    init(_ bytes: [UInt8]) {
      let (source, coding) = SourceText.decode(path: "x.yml", bytes: bytes, file: file)
      self.source = source
      (document, reading) = DocumentReader.read(source, file: file, grammar: PlanGrammar())
      let (model, decoding) = PlanDecoder.decode([document])
      self.model = model
      notes = coding + reading + decoding
    }
  }

  /// The text, its tree and its model hold together, however it was read, and the standard layout says
  /// the same.
  static func read(_ bytes: [UInt8]) -> String? {
    let plan = Plan(bytes)
    return DocumentInvariants.violation(plan.document, plan.reading) ?? parts(of: plan)
      ?? ModelInvariants.violation(plan.model, plan.notes) ?? layout(of: plan)
  }

  /// Long lists are read in two parts side by side, which nobody may see.
  private static func parts(of plan: Plan) -> String? {
    let (document, findings) = DocumentReader.read(
      plan.source, file: file, grammar: PlanGrammar(), fewestInParts: 0)
    return document.hasTree(of: plan.document) && findings == plan.reading
      ? nil : "read in parts it is another tree"
  }

  private static func layout(of plan: Plan) -> String? {
    guard case .formatted(let text) = PlanFormatter.format(plan.document, findings: plan.reading)
    else { return nil }
    let again = Plan(Array(text.utf8))
    guard case .formatted(let same) = PlanFormatter.format(again.document, findings: again.reading),
      same == text
    else { return "the second layout is another than the first" }
    let (old, new) = (remarks(of: plan), remarks(of: again))
    if let lost = old.first(where: { !new.contains($0) }) { return "the layout loses '\(lost)'" }
    let (before, after) = (ModelDump.lines(of: plan.model), ModelDump.lines(of: again.model))
    guard before != after else { return nil }
    let difference = Set(before).symmetricDifference(after).sorted()
    return "the layout means something else: \(difference.prefix(6))"
  }

  private static func remarks(of plan: Plan) -> Set<String> {
    let texts = plan.document.comments.map { range in
      plan.source.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return Set(texts)
  }

  private static func options(workers: Int) -> Engine.Options {
    var options = Engine.Options(keepsVerdicts: true)
    options.workers = workers
    return options
  }

  private func result(_ plan: Plan, workers: Int = 1) -> CheckResult {
    Engine.check(plan.model, rules: rules, options: Self.options(workers: workers))
  }

  private func report(_ plan: Plan, _ result: CheckResult) -> Report {
    Report(
      notes: plan.notes, result: result, sources: [plan.source],
      facts: ModelFacts(plans: 1, elements: 1, rules: 1, goals: []), options: ReportOptions())
  }

  /// All rules on a plan: every finding has its place, and every format can tell it, the same
  /// however many work at it.
  func check(_ bytes: [UInt8]) -> String? {
    let plan = Plan(bytes)
    let result = result(plan)
    if let violation = ModelInvariants.places(
      plan.notes + result.findings, in: plan.model.sources)
    {
      return violation
    }
    let report = report(plan, result)
    let console = ConsoleReport(unfolds: true).render(report)
    if Self.holdsControl(console) { return "a control character is put out" }
    if let violation = Self.extent(of: result, on: plan.model, bytes.count) { return violation }
    // What takes longer than all rules is done for some texts.
    let number = Int(
      truncatingIfNeeded: StableHash.of(String(decoding: bytes.prefix(32), as: UTF8.self)))
    guard number % 4 == 0 else { return nil }
    let run = ToolRun(
      version: "0", exitStatus: 0, rules: rules.rules.map(\.definition), problems: [], sources: [])
    let formats: [any ReportFormat] = [
      JSONReport(), SARIFReport(run), JUnitReport(), GitHubReport(), GitLabReport(), AzureReport(),
      CheckstyleReport(),
    ]
    let format = formats[Int((number / 4).magnitude % UInt(formats.count))]
    if Self.holdsControl(format.render(report)) { return "a control character is put out" }
    let other = self.result(Plan(bytes), workers: 4)
    return ConsoleReport(unfolds: true).render(self.report(plan, other)) == console
      ? nil : "four threads say something else than one"
  }

  /// No rule looks at the whole plan for each element; some look at each letter of a name.
  private static func extent(of result: CheckResult, on model: Model, _ size: Int) -> String? {
    let most = 2_000 * (Int(model.elementCount) + 50) + 100 * size
    return result.costs.first { $0.steps > most }.map {
      "\($0.rule) takes \($0.steps) steps for \(model.elementCount) elements"
    }
  }

  private static func holdsControl(_ output: [UInt8]) -> Bool {
    output.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }
  }

  /// The gap list of a plan in every format; what it remembers is read back.
  func list(_ bytes: [UInt8]) -> String? {
    let plan = Plan(bytes)
    let report = report(plan, result(plan))
    let list = GapList(report, of: plan.model, rules: rules)
    guard let template = Self.template else { return "there is no template" }
    let pictures = Pictures(of: plan.model, report: report, language: .swedish)
    let drawn =
      (pictures.matrices + pictures.money + pictures.indicators
      + plan.model.elements(of: .goal).map { pictures.chain(of: $0) }).map {
        ListPictures.Picture(title: $0.title, alternative: $0.alternative, svgs: $0.svgs)
      }
    let formats: [any GapListFormat] = [
      HTMLList(template, pictures: ListPictures(ofPlan: drawn)), MarkdownList(), CSVList(),
      WorkbookList(), WordList(),
    ]
    for (index, format) in formats.enumerated() {
      let output = format.render(list)
      guard index < 2 else { continue }
      guard let memory = try? ListMemory.read(output), memory == list.memory else {
        return "the list is remembered as another"
      }
    }
    return nil
  }

  /// A plan beside one that was made from it: nothing is changed from itself, and what is changed
  /// can be told.
  func compare(_ bytes: [UInt8]) -> String? {
    let old = Plan(bytes)
    var mutator = Mutator(seed: StableHash.of(String(decoding: bytes, as: UTF8.self)))
    let new = Plan(mutator.mutate(bytes, with: bytes, words: FuzzWords.plan))
    let same = PlanComparison(from: old.model, to: old.model)
    if let change = same.changes.first { return "a plan differs from itself: \(change)" }
    let comparison = PlanComparison(from: old.model, to: new.model)
    let (before, after) = (result(old), result(new))
    let gaps = GapComparison(from: before, to: after, comparison.correspondence)
    let report = RevisionReport(
      old: side(old), new: side(new), comparison: comparison, gaps: gaps,
      options: ReportOptions())
    let formats: [any RevisionFormat] = [ConsoleRevision(), MarkdownRevision(), JSONRevision()]
    let format = formats[bytes.count % formats.count]
    return Self.holdsControl(format.render(report)) ? "a control character is put out" : nil
  }

  private func side(_ plan: Plan) -> RevisionReport.Side {
    RevisionReport.Side(
      name: "x.yml", model: plan.model, sources: [plan.source], notes: plan.notes)
  }
}
