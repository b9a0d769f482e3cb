import ArgumentParser
import LogicModel
import Reports
import RuleEngine
import Syntax

/// `kedja diff`: two revisions of plans.
struct Diff: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Compare two revisions of plans: what was changed, which gaps were opened and closed.",
    usage: """
      kedja diff <old> <new> [<path>]
      kedja diff <a>..<b> [<path>]
      """,
    discussion: """
      A side is a plan file, a folder or a git revision; a path that is there is a path, and \
      './name' or 'refs/heads/name' says which is meant. 'a...b' compares with where the two parted, \
      as pull requests do. Of a revision, <path> is read, or else this folder. The work tree and the \
      repository are only read. Exit status 1 means that gaps at or above --fail-on were opened.
      """)

  @Argument(help: "Two sides, or a range of revisions, and the path of the plans in them.")
  var sides: [String] = []

  @Option(help: "How to write the comparison.")
  var format = RevisionOutputFormat.text

  @OptionGroup var phase: PhaseOption

  @OptionGroup var gaps: GapOptions

  @OptionGroup var rules: RuleFolders

  @OptionGroup var day: DayOption

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    guard (1...3).contains(sides.count) else {
      throw ValidationError("two sides are needed, as in 'kedja diff main HEAD plan.yml'")
    }
  }

  func run(_ streams: Streams) throws -> ExitStatus {
    guard let pair = PlanSide.pair(sides) else {
      throw ValidationError("two sides are needed, as in 'kedja diff main HEAD plan.yml'")
    }
    let book = Rulebook.forPlans(folders: rules.paths)
    let selected = try gaps.selected(from: book)
    let old = pair.old.load(pair.path, beside: pair.new, input: streams.input)
    let new = pair.new.load(pair.path, beside: pair.old, input: streams.input)
    let isUnusable = tell(book, [old, new], streams)
    if isUnusable { return .usage }
    if old.files.isEmpty && new.files.isEmpty {
      throw ValidationError("there are no plans on either side")
    }
    let report = Pipeline.compare(
      (pair.old.name, old), (pair.new.name, new), rules: selected, of: book.rules,
      phase: phase.name, today: day.date,
      options: ReportOptions(language: language.lang, failOn: gaps.failOn.severity))
    streams.output.write(
      format.renderer(usesColour: streams.coloursOutput, unfolds: gaps.all).render(report))
    return report.fails ? .gaps : .clean
  }

  /// Says what is wrong with the command's own input; whether nothing can be compared.
  private func tell(_ book: Rulebook, _ sides: [LoadedFiles], _ streams: Streams) -> Bool {
    var sources = book.sources
    var problems = book.findings
    for side in sides {
      let missing = side.findings(usage: true, from: sources.count)
      sources += missing.sources
      problems += missing.findings
    }
    streams.tell(problems, sources, language.lang)
    return problems.contains { $0.severity == .error }
  }
}
