import LogicModel
import Reports
import RuleEngine
import Syntax

/// The way through the house: files → documents → model → findings → report.
enum Pipeline {
  /// What plans came to, before it is made into a report.
  struct Run {
    let model: Model
    let result: CheckResult
    /// How the plans were read.
    var notes: [Finding]
    let sources: [SourceFile]

    /// What could not be read, and what is wrong with rules and exemptions: what a page that is made
    /// of the run cannot tell.
    var faults: [Finding] {
      (notes + result.findings.filter { $0.fingerprint.isEmpty }).filter { $0.severity == .error }
    }
  }

  /// Plans whose files have been read, each by itself.
  struct Drafts: Sendable {
    fileprivate let drafted: PlanDecoder.Drafted
    fileprivate let notes: [Finding]
    /// What could not be read.
    fileprivate let loading: (findings: [Finding], sources: [SourceFile])
  }

  /// Plans that have been put together, before any rule.
  struct Plans: Sendable {
    var model: Model
    let notes: [Finding]
    let sources: [SourceFile]
  }

  /// Reads and decodes plan files as one whole.
  static func decode(_ plans: LoadedFiles) -> Plans { decode(read(plans)) }

  /// Reads plan files on all processors; documents are numbered in the files' order.
  static func read(_ plans: LoadedFiles) -> Drafts {
    let grammar = PlanGrammar()
    let read = Parallel.map(plans.files.count) { index in
      let id = FileID(index)
      let file = plans.files[index]
      let (source, coding) = SourceText.decode(path: file.path, bytes: file.bytes, file: id)
      let (document, reading) = DocumentReader.read(source, file: id, grammar: grammar)
      return (document: document, findings: coding + reading)
    }
    let documents = read.map(\.document)
    return Drafts(
      drafted: PlanDecoder.draft(documents), notes: read.flatMap(\.findings),
      loading: plans.findings(usage: false, from: documents.count))
  }

  /// Puts together what was read.
  static func decode(_ drafts: Drafts) -> Plans {
    let (model, decoding) = PlanDecoder.resolve(drafts.drafted).model()
    return Plans(
      model: model, notes: drafts.notes + decoding + drafts.loading.findings,
      sources: drafts.drafted.sources + drafts.loading.sources)
  }

  /// Checks the plans of a run as one whole.
  ///
  /// - Parameter book: all rules there are; `rules` are those that are run.
  static func run(
    _ plans: Plans, rules: RuleSet, of book: RuleSet, phase: String?, today: CalendarDate?,
    keepsVerdicts: Bool = false, isInEnglish: Bool = true
  ) -> Run {
    let result = Engine.check(
      plans.model, rules: rules, of: book,
      options: Engine.Options(
        phase: phase, today: today, keepsVerdicts: keepsVerdicts, isInEnglish: isInEnglish))
    return Run(model: plans.model, result: result, notes: plans.notes, sources: plans.sources)
  }

  /// Checks plans and reports what a baseline does not accept.
  ///
  /// - Parameters:
  ///   - book: all rules there are; `rules` are those that are run.
  ///   - former: what the files were; only what has been changed since is told.
  static func check(
    _ plans: Plans, rules: RuleSet, phase: String?, today: CalendarDate?,
    keepsVerdicts: Bool, isInEnglish: Bool, accepting baseline: Baseline, of book: RuleSet,
    since former: FormerFiles?, options: ReportOptions
  ) -> Report {
    let run = run(
      plans, rules: rules, of: book, phase: phase, today: today, keepsVerdicts: keepsVerdicts,
      isInEnglish: isInEnglish)
    var result = run.result.accepting(baseline, of: run.model, rules: book)
    var told = run
    if let former {
      let lines = TouchedLines(former.changedLines(of: run.sources), of: run.sources)
      result = result.touching(lines, of: run.model)
      told.notes = run.notes.filter { $0.place.map(lines.touches) ?? true }
    }
    return report(told, result: result, rules: rules, phase: phase, options: options)
  }

  /// The report of a run.
  ///
  /// - Parameter result: what the run came to, where something of it is set apart.
  static func report(
    _ run: Run, result: CheckResult? = nil, rules: RuleSet, phase: String?, options: ReportOptions
  ) -> Report {
    Report(
      notes: run.notes, result: result ?? run.result, sources: run.sources,
      facts: facts(run.model, rules, phase), options: options)
  }

  /// Checks two revisions of plans and compares them.
  static func compare(
    _ old: (name: String, plans: LoadedFiles), _ new: (name: String, plans: LoadedFiles),
    rules: RuleSet, of book: RuleSet, phase: String?, today: CalendarDate?,
    options: ReportOptions
  ) -> RevisionReport {
    let (former, latter) = (decode(old.plans), decode(new.plans))
    let comparison = PlanComparison(from: former.model, to: latter.model)
    var changed = latter
    changed.model = latter.model.adding(comparison)
    let before = run(former, rules: rules, of: book, phase: phase, today: today)
    let after = run(changed, rules: rules, of: book, phase: phase, today: today)
    let gaps = GapComparison(
      from: before.result, to: after.result, comparison.correspondence)
    return RevisionReport(
      old: side(old.name, before), new: side(new.name, after), comparison: comparison, gaps: gaps,
      options: options)
  }

  private static func side(_ name: String, _ run: Run) -> RevisionReport.Side {
    RevisionReport.Side(name: name, model: run.model, sources: run.sources, notes: run.notes)
  }

  private static func facts(_ model: Model, _ rules: RuleSet, _ phase: String?) -> ModelFacts {
    func isDraft(_ plan: Int32) -> Bool {
      (phase ?? model.choice("skede", of: plan) ?? "utkast") == "utkast"
    }
    // Cells and links are derived: nobody wrote them.
    let derived = model.elements(of: .cell).count + model.elements(of: .link).count
    return ModelFacts(
      plans: model.elements(of: .plan).count, elements: Int(model.elementCount) - derived,
      rules: rules.rules.count,
      goals: model.elements(of: .goal).map {
        ModelFacts.Goal(
          id: model.qualifiedID($0), name: model.name($0),
          hasWrittenID: model.hasWrittenID[Int($0)], isDraft: isDraft(model.plans[Int($0)]))
      },
      isDraft: model.elements(of: .plan).allSatisfy(isDraft))
  }
}
