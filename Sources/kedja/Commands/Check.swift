import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja check`: the linter.
struct Check: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check plans and report their gaps.")

  @OptionGroup var plans: PlanArguments

  @Option(help: "How to write the report.")
  var format = OutputFormat.text

  @OptionGroup var phase: PhaseOption

  @OptionGroup var gaps: GapOptions

  @OptionGroup var rules: RuleFolders

  @OptionGroup var day: DayOption

  @Option(help: "A file with gaps that are known: only others fail. See 'kedja baseline'.")
  var baseline: String?

  @Option(
    help: "Tell only what stands on lines that were changed since this git revision.")
  var changedSince: String?

  @OptionGroup var language: LanguageOption

  @Flag(help: "Refuse what standard CEL does not have in the rules of --rules.")
  var strictCel = false

  @Flag(help: "Tell on standard error what each rule took, in steps.")
  var profileRules = false

  func run(_ streams: Streams) throws -> ExitStatus {
    let lang = language.lang
    let plans = plans.load(streams)
    let drafts = Pipeline.read(plans)
    let (book, decoded) = Parallel.both { [folders = rules.paths, only = gaps.only, strictCel] in
      let book = Rulebook.forPlans(folders: folders, isPortable: strictCel)
      // Putting plans together takes longer than reading the rules.
      if only.isEmpty { book.rules.selecting(only: [], skipping: []).compile() }
      return book
    } _: {
      Pipeline.decode(drafts)
    }
    System.keepToTheEnd(book, decoded)
    let selected = try gaps.selected(from: book)
    let former = changedSince.map { FormerFiles(of: $0, at: self.plans.places) }
    // What is wrong with the command's own input is told apart from what is wrong with the plans.
    let missing = plans.findings(usage: true, from: book.sources.count)
    var sources = book.sources + missing.sources
    let known = BaselineFile.load(baseline, rules: book.rules, file: FileID(sources.count))
    sources += known.sources
    let lost = (former?.problems ?? LoadedFiles()).findings(usage: true, from: sources.count)
    sources += lost.sources
    let problems = book.findings + missing.findings + known.findings + lost.findings
    streams.tell(problems, sources, lang)
    let isUnusable = problems.contains { $0.severity == .error }
    if plans.isEmpty || !lost.findings.isEmpty { return isUnusable ? .usage : .clean }

    let report = Pipeline.check(
      decoded, rules: selected, phase: phase.name, today: day.date,
      keepsVerdicts: format.needsVerdicts, isInEnglish: format != .text || lang == .english,
      accepting: known.baseline, of: book.rules, since: former,
      options: ReportOptions(
        language: lang, failOn: gaps.failOn.severity, hasBaseline: baseline != nil))
    System.keepToTheEnd(report)
    let status = max(
      isUnusable ? ExitStatus.usage : .clean, report.fails ? .gaps : .clean)
    let run = ToolRun(
      version: Version.current, exitStatus: Int(status.rawValue),
      rules: selected.rules.map(\.definition), problems: problems, sources: sources)
    streams.output.write(
      format.renderer(usesColour: streams.coloursOutput, unfolds: gaps.all, run: run).render(report)
    )
    if profileRules { streams.errors.write(CostTable.render(report.costs)) }
    return status
  }
}
