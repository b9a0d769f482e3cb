import ArgumentParser
import Reports
import RuleEngine
import Syntax

/// `kedja baseline prune`: forgets the gaps that are no longer there.
struct BaselinePrune: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Remove what is no longer there from a baseline. Nothing is ever added.")

  @OptionGroup var input: BaselineInput

  @Option(help: "The file to shrink.")
  var baseline = BaselineCommands.defaultPath

  func run(_ streams: Streams) throws -> ExitStatus {
    guard let outcome = try input.run(streams, reading: baseline) else { return .usage }
    if outcome.isPartial {
      // What was not read would be taken for mended.
      streams.errors.write(
        "kedja: \(VisibleText.of(baseline)) is left as it is until this has been put right\n")
      return .gaps
    }
    let known = outcome.known.baseline
    let pruned = known.pruned(
      to: outcome.run.result, of: outcome.run.model, rules: outcome.book.rules)
    let (before, after) = (known.gaps.count, pruned.gaps.count)
    let text = LocalizedText(
      "\(after) av \(before) kända brister är kvar i \(baseline)",
      en: "\(after) of \(before) known gaps are left in \(baseline)")
    // What is already so is not written, and keeps its time.
    if pruned == known {
      streams.output.write(VisibleText.of(text.text(in: input.language.lang)) + "\n")
      return .clean
    }
    return input.write(pruned, to: baseline, saying: text, streams)
  }
}
