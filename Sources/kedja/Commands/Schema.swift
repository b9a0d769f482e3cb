import ArgumentParser
import Reports

/// `kedja schema`: what editors need to know of plan files.
struct Schema: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write a JSON Schema of plan files, for completion and help in editors.")

  func run(_ streams: Streams) throws -> ExitStatus {
    streams.output.write(PlanSchema.document.bytes)
    return .clean
  }
}
