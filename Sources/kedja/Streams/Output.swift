/// A file descriptor that is written to in large pieces.
///
/// A reader that has gone away is no error: what is written after that is dropped.
final class Output {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// What ended the writing.
  private var failure: System.Failure?

  private static let capacity = 1 << 16

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= Self.capacity { flush() }
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  /// What kept output from arriving, if it was something other than a reader's going away.
  var brokenBy: System.Failure? { failure.flatMap { $0.isClosedPipe ? nil : $0 } }

  /// Passes on what has been collected.
  func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do throws(System.Failure) {
      try System.write(buffer, to: descriptor)
    } catch {
      failure = error
    }
  }
}
