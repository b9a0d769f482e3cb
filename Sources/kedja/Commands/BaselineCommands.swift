import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja baseline`: the gaps that are known, so that a check fails only on new ones.
struct BaselineCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Accept today's gaps, so that 'kedja check --baseline' fails only on new ones.",
    subcommands: [BaselineCreate.self, BaselinePrune.self])

  /// Where baselines stand when nobody says otherwise.
  static let defaultPath = "kedja-baslinje.txt"
}

/// What is checked for a baseline, as in `kedja check`.
struct BaselineInput: ParsableArguments {
  @OptionGroup var plans: PlanArguments

  @OptionGroup var phase: PhaseOption

  @OptionGroup var rules: RuleFolders

  @OptionGroup var day: DayOption

  @OptionGroup var language: LanguageOption

  /// What plans and a baseline came to.
  struct Outcome {
    let run: Pipeline.Run
    let book: Rulebook
    let known: BaselineFile
    /// Whether a rule fails or a text cannot be read, so that gaps are missed that are there.
    let isPartial: Bool
  }

  /// Checks the plans with all rules that are in use, and tells what stands in the way.
  ///
  /// - Parameter path: the baseline to read, if any.
  /// - Returns: nothing where the command's own input is wrong.
  func run(_ streams: Streams, reading path: String? = nil) throws -> Outcome? {
    let book = Rulebook.forPlans(folders: rules.paths)
    let plans = plans.load(streams)
    let lang = language.lang
    let missing = plans.findings(usage: true, from: book.sources.count)
    var sources = book.sources + missing.sources
    let known = BaselineFile.load(path, rules: book.rules, file: FileID(sources.count))
    sources += known.sources
    let problems = book.findings + missing.findings + known.findings
    streams.tell(problems, sources, lang)
    if problems.contains(where: { $0.severity == .error }) { return nil }

    let run = Pipeline.run(
      Pipeline.decode(plans), rules: try book.selecting(only: [], skipping: []), of: book.rules,
      phase: phase.name, today: day.date)
    streams.tell(run.faults, run.sources, lang)
    return Outcome(run: run, book: book, known: known, isPartial: !run.faults.isEmpty)
  }

  /// Writes the file and says what it holds; what was there stays where that fails.
  func write(
    _ baseline: Baseline, to path: String, saying text: LocalizedText, _ streams: Streams
  ) -> ExitStatus {
    do throws(System.Failure) {
      try BaselineFile.write(baseline, to: path)
    } catch {
      streams.errors.write("kedja: cannot write \(VisibleText.of(path)): \(error.text)\n")
      return .failure
    }
    streams.output.write(VisibleText.of(text.text(in: language.lang)) + "\n")
    return .clean
  }
}
