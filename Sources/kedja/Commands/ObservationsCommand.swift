import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja observations`: what people observed of plans, beside what the rules find.
struct ObservationsCommand: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "observations",
    abstract: "Write the observations of plans beside what the rules find, as a page of Markdown.")

  @OptionGroup var plans: PlanArguments

  @OptionGroup var rules: RuleFolders

  @OptionGroup var day: DayOption

  func run(_ streams: Streams) throws -> ExitStatus {
    let book = Rulebook.load(folders: rules.paths)
    let plans = plans.load(streams)
    let missing = plans.findings(usage: true, from: book.sources.count)
    let problems = book.findings + missing.findings
    streams.tell(problems, book.sources + missing.sources, .english)
    let status: ExitStatus =
      problems.contains { $0.severity == .error } ? .usage : .clean
    if plans.isEmpty { return status }
    let all = book.rules.selecting(only: [], skipping: [], previews: true)
    let run = Pipeline.run(
      Pipeline.decode(plans), rules: all, of: book.rules, phase: nil, today: day.date)
    streams.tell(run.faults, run.sources, .english)
    let observations = Observations(run.model, run.result, notes: run.notes, rules: book.rules)
    streams.output.write(ObservationPage.markdown(observations, command: command))
    return status
  }

  /// As it was typed, so that the page says how it is made.
  private var command: String {
    (["kedja observations"] + plans.paths).joined(separator: " ")
  }
}
