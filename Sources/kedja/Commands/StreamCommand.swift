import ArgumentParser

/// A command that is given its streams, and says how it ended.
protocol StreamCommand: ParsableCommand {
  func run(_ streams: Streams) throws -> ExitStatus
}
