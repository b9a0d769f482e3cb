import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja report`: the gap list for those who decide.
struct ReportCommand: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the gap list for the steering group.",
    discussion: """
      The ending of the file decides the format: \(ListFile.endings). Gaps do not make the command \
      fail.
      """)

  @OptionGroup var plans: PlanArguments

  @Option(name: [.short, .customLong("output")], help: "The file to write.")
  var output: String

  @Option(help: "The last list (.html or .md), to tell what is new, closed and how long gaps stay.")
  var since: String?

  @Option(help: "A template of your own for .html; kedja's stands in Sources/Reports/Templates.")
  var template: String?

  @OptionGroup var phase: PhaseOption

  @OptionGroup var rules: RuleFolders

  @OptionGroup var day: DayOption

  @OptionGroup var language: LanguageOption

  func run(_ streams: Streams) throws -> ExitStatus {
    let format = ListFile.Format(path: output)
    let book = Rulebook.load(folders: rules.paths)
    let selected = try book.selecting(only: [], skipping: [])
    let plans = plans.load(streams)
    let lang = language.lang
    let missing = plans.findings(usage: true, from: book.sources.count)
    var sources = book.sources + missing.sources
    let last = ListFile.load(since, file: FileID(sources.count))
    sources += last.sources
    let layout = TemplateFile.load(template, file: FileID(sources.count))
    sources += layout.sources
    var problems = book.findings + missing.findings + last.findings + layout.findings
    if format == nil {
      problems.append(
        .unknownListFormat(output, at: Place(FileID(sources.count), SourceRange(0, 0))))
      sources.append(SourceFile(path: output, text: ""))
    }
    streams.tell(problems, sources, lang)
    guard let format, !problems.contains(where: { $0.severity == .error }) else { return .usage }

    let run = Pipeline.run(
      Pipeline.decode(plans), rules: selected, of: book.rules, phase: phase.name,
      today: day.date, keepsVerdicts: true)
    streams.tell(run.faults, run.sources, lang)
    let report = Pipeline.report(
      run, rules: selected, phase: phase.name,
      options: ReportOptions(language: lang, failOn: nil))
    let list = GapList(report, of: run.model, rules: book.rules, since: last.memory)
    let renderer = format.renderer(layout.template) { .drawing(run.model, report) }
    guard let renderer else { return .failure }
    return write(renderer.render(list), streams)
  }

  /// Writes the file whole, or leaves what was there.
  private func write(_ bytes: [UInt8], _ streams: Streams) -> ExitStatus {
    do throws(System.Failure) {
      try System.replace(output, with: bytes)
      return .clean
    } catch {
      streams.tell(
        [.unwritable(error.text, at: Place(FileID(0), SourceRange(0, 0)))],
        [SourceFile(path: output, text: "")], language.lang)
      return .failure
    }
  }
}
