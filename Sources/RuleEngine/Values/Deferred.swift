import Synchronization

/// A value that is made when it is first asked for: once, whichever thread asks.
///
/// Most of what a rule could need is never needed: a rule that is not selected is not compiled, and
/// one that finds nothing words nothing.
final class Deferred<Content: Sendable>: Sendable {
  private let made = Mutex<Content?>(nil)
  private let make: @Sendable () -> Content

  init(_ make: @escaping @Sendable () -> Content) { self.make = make }

  var content: Content {
    made.withLock { made in
      if let made { return made }
      let content = make()
      made = content
      return content
    }
  }
}
