import ArgumentParser
import RuleEngine
import Syntax

/// `kedja baseline create`: accepts the gaps of today.
struct BaselineCreate: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Write down today's gaps as known.")

  @OptionGroup var input: BaselineInput

  @Option(name: [.short, .customLong("output")], help: "The file to write.")
  var output = BaselineCommands.defaultPath

  func run(_ streams: Streams) throws -> ExitStatus {
    if BaselineFile.wouldOverwriteOther(output) {
      throw ValidationError("'\(output)' is there already and is no baseline")
    }
    guard let outcome = try input.run(streams) else { return .usage }
    let baseline = Baseline(accepting: outcome.run.result, of: outcome.run.model)
    let count = baseline.gaps.count
    let written = input.write(
      baseline, to: output,
      saying: LocalizedText(
        "\(count) \(count == 1 ? "känd brist" : "kända brister") i \(output)",
        en: "\(count) known \(count == 1 ? "gap" : "gaps") in \(output)"), streams)
    return max(written, outcome.isPartial ? .gaps : .clean)
  }
}
