/// What a command reads from and writes to: data on `output`, everything else on `errors`.
struct Streams {
  /// The descriptor that `-` reads.
  let input: Int32
  let output: Output
  let errors: Output
  /// Whether somebody looks at the output, and it is neither kept nor read by a program.
  let isOutputTerminal: Bool
  let coloursOutput: Bool
  let coloursErrors: Bool

  /// Those of the process.
  static func standard() -> Streams {
    Streams(
      input: System.input, output: Output(System.output), errors: Output(System.errors),
      isOutputTerminal: System.isTerminal(System.output), coloursOutput: wantsColour(System.output),
      coloursErrors: wantsColour(System.errors))
  }

  /// Only terminals get colours, and only where nobody has asked for none (https://no-color.org).
  private static func wantsColour(_ descriptor: Int32) -> Bool {
    System.isTerminal(descriptor) && System.environment("NO_COLOR").isEmpty
      && System.environment("TERM") != "dumb"
  }

  /// Writes what is left and says how the command really ended.
  func close(_ status: ExitStatus) -> ExitStatus {
    output.flush()
    var status = status
    if let failure = output.brokenBy {
      errors.write("kedja: cannot write: \(failure.text)\n")
      status = max(status, .failure)
    }
    errors.flush()
    return status
  }
}
