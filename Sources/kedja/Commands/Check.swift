import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja check`: the linter.
struct Check: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check plans and report their gaps.")

  @Argument(help: "Plan files or folders; '-' reads standard input. Default: this folder.")
  var paths: [String] = []

  @Option(help: "How to write the report.")
  var format = OutputFormat.text

  @Option(help: "Treat every plan as if it were in this phase.")
  var skede: Phase?

  @Option(help: "Run only these rules (also previews); repeatable, or with commas.")
  var only: [RuleList] = []

  @Option(help: "Leave out these rules; repeatable, or with commas.")
  var skip: [RuleList] = []

  @Option(help: "The least severity that gives exit status 1.")
  var failOn = FailLevel.fel

  @Option(help: "A folder with rules of your own; repeatable.")
  var rules: [String] = []

  @Option(help: "The day that 'idag' stands for, as YYYY-MM-DD.")
  var datum: DayArgument?

  @Option(help: "A file with gaps that are known: only others fail. See 'kedja baseline'.")
  var baseline: String?

  @Option(
    help: "Tell only what stands on lines that were changed since this git revision.")
  var changedSince: String?

  @Option(help: "The language of the report.")
  var lang = Language.swedish

  @Flag(help: "Refuse what standard CEL does not have in the rules of --rules.")
  var strictCel = false

  @Flag(help: "Tell on standard error what each rule took, in steps.")
  var profileRules = false

  @Flag(help: "Tell everything, also what is otherwise folded to a count.")
  var all = false

  func run(_ streams: Streams) throws -> ExitStatus {
    let places = paths.isEmpty ? [.here] : paths.map(PathArgument.init)
    let plans = FileLoading.load(places, input: streams.input)
    // Neither needs the other.
    let (book, decoded) = Parallel.both { [rules, strictCel, only] in
      let book = Rulebook.forPlans(folders: rules, isPortable: strictCel)
      // Reading the plans takes longer than reading the rules.
      if only.isEmpty { book.rules.selecting(only: [], skipping: []).compile() }
      return book
    } _: {
      Pipeline.decode(plans)
    }
    let selected = try book.selecting(only: only.flatMap(\.ids), skipping: skip.flatMap(\.ids))
    let former = changedSince.map { FormerFiles(of: $0, at: places) }
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
      decoded, rules: selected, phase: skede?.rawValue, today: datum?.date,
      keepsVerdicts: format.needsVerdicts, isInEnglish: format != .text || lang == .english,
      accepting: known.baseline, of: book.rules, since: former,
      options: ReportOptions(
        language: lang, failOn: failOn.severity, hasBaseline: baseline != nil))
    let status = max(
      isUnusable ? ExitStatus.usage : .clean, report.fails ? .gaps : .clean)
    let run = ToolRun(
      version: Version.current, exitStatus: Int(status.rawValue),
      rules: selected.rules.map(\.definition), problems: problems, sources: sources)
    streams.output.write(
      format.renderer(usesColour: streams.coloursOutput, unfolds: all, run: run).render(report))
    if profileRules { streams.errors.write(CostTable.render(report.costs)) }
    return status
  }
}
