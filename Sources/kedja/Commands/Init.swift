import ArgumentParser
import LogicModel
import Reports

/// `kedja init`: the beginning of a plan.
struct Init: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write the beginning of a plan, with questions where something is to be filled in.",
    discussion: "Without options on a terminal, a few questions are asked first.")

  @Argument(help: "The name of the plan.")
  var name: String?

  @Option(
    name: [.customLong("mål"), .customLong("mal")],
    help: ArgumentHelp("How many goals to make room for. Default: 3.", valueName: "number"))
  var goals: Int?

  @Option(
    name: [.customLong("nivå"), .customLong("niva")],
    help: ArgumentHelp(
      "The level: \(PlanSkeleton.levels.joined(separator: ", ")).", valueName: "level"))
  var level: String?

  @Option(help: "The years that the plan is for, such as 2025–2028.")
  var period: String?

  @Option(name: .shortAndLong, help: "The file to write. Default: standard output.")
  var output: String?

  @Flag(help: "Write the file even where there is one already.")
  var force = false

  /// More goals than any plan has; what is asked for beyond it is a slip of the finger.
  static let mostGoals = 1_000

  mutating func validate() throws {
    if let goals, !(1...Self.mostGoals).contains(goals) {
      throw ValidationError("--mål is a number from 1 to \(Self.mostGoals)")
    }
    if let level, !PlanSkeleton.levels.contains(level) {
      throw ValidationError(
        "--nivå is one of: \(PlanSkeleton.levels.joined(separator: ", "))")
    }
  }

  func run(_ streams: Streams) throws -> ExitStatus {
    if let output, !force, (try? System.status(output, followingLinks: false)) != nil {
      streams.errors.write(
        "kedja: '\(VisibleText.of(output))' is there already; --force writes over it\n")
      return .usage
    }
    var skeleton = PlanSkeleton(
      name: name ?? "", level: level ?? "", period: period ?? "", goalCount: goals ?? 3)
    let isBare = goals == nil && level == nil && period == nil
    if isBare, System.isTerminal(streams.input) { ask(&skeleton, streams) }
    guard let output else {
      streams.writePlan(Array(skeleton.text.utf8))
      return .clean
    }
    do throws(System.Failure) {
      try System.replace(output, with: Array(skeleton.text.utf8))
      return .clean
    } catch {
      streams.errors.write("kedja: cannot write '\(VisibleText.of(output))': \(error.text)\n")
      return .failure
    }
  }

  /// Asks what the skeleton leaves open; an empty answer leaves it so.
  private func ask(_ skeleton: inout PlanSkeleton, _ streams: Streams) {
    func answer(_ question: String) -> String {
      streams.errors.write(question + " ")
      streams.errors.flush()
      let line = readLine() ?? ""
      return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    if skeleton.name.isEmpty { skeleton.name = answer("Vad heter planen?") }
    let words = PlanSkeleton.levels.joined(separator: ", ")
    let level = answer("Vilken nivå är den på (\(words))?").lowercased()
    if PlanSkeleton.levels.contains(level) { skeleton.level = level }
    skeleton.period = answer("Vilka år gäller den?")
    let count = Int(answer("Hur många mål har den (\(skeleton.goalCount))?"))
    if let count, (1...Self.mostGoals).contains(count) { skeleton.goalCount = count }
  }
}
