import ArgumentParser
import LogicModel
import Reports
import RuleEngine
import Syntax

/// `kedja graph`: the chains of a plan, drawn.
struct Graph: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the chain to each goal, with what is missing as dashed boxes.")

  @OptionGroup var plans: PlanArguments

  @Option(help: "Draw only the goal with this id or name; repeatable.")
  var goal: [String] = []

  @Option(help: "What to write.")
  var format = GraphFormat.svg

  @OptionGroup var phase: PhaseOption

  @OptionGroup var day: DayOption

  @OptionGroup var language: LanguageOption

  func run(_ streams: Streams) throws -> ExitStatus {
    let book = Rulebook.forPlans(folders: [])
    let plans = plans.load(streams)
    let lang = language.lang
    let missing = plans.findings(usage: true, from: book.sources.count)
    let problems = book.findings + missing.findings
    streams.tell(problems, book.sources + missing.sources, lang)
    let status = problems.contains { $0.severity == .error } ? ExitStatus.usage : .clean
    if plans.isEmpty { return status }

    let rules = book.rules.selecting(only: [], skipping: [])
    let run = Pipeline.run(
      Pipeline.decode(plans), rules: rules, of: book.rules, phase: phase.name,
      today: day.date)
    streams.tell(run.faults, run.sources, lang)
    let report = Pipeline.report(
      run, rules: rules, phase: phase.name, options: ReportOptions(language: lang))
    let pictures = Pictures(of: run.model, report: report, language: lang)
    let chains = try goals(of: run.model).map(pictures.chainValue)
    streams.output.write(format.render(chains, language: lang))
    return status
  }

  /// The goals that are asked for, in the order of the plans; one that is none is wrong usage.
  private func goals(of model: Model) throws -> [Int32] {
    let all = model.elements(of: .goal)
    if goal.isEmpty { return Array(all) }
    func names(_ element: Int32) -> [String] {
      [model.ids[Int(element)], model.qualifiedID(element), model.name(element)]
    }
    var wanted: Set<Int32> = []
    for text in goal {
      let found = all.filter {
        names($0).contains { TextFolding.fold($0) == TextFolding.fold(text) }
      }
      if found.isEmpty {
        let nearest = EditDistance.nearest(to: text, in: all.map { model.ids[Int($0)] })
        throw ValidationError(
          "there is no goal '\(text)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
      }
      wanted.formUnion(found)
    }
    return all.filter(wanted.contains)
  }
}
