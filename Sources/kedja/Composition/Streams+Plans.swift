import Reports

extension Streams {
  /// Writes a plan's own text. What is kept is kept byte by byte; what somebody looks at is shown as
  /// all else is, since the plan may be a stranger's.
  func writePlan(_ bytes: [UInt8]) {
    guard isOutputTerminal else { return output.write(bytes) }
    output.write(VisibleText.lines(String(decoding: bytes, as: UTF8.self)))
  }
}
