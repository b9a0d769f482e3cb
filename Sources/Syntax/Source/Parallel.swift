import Dispatch
import Synchronization

/// Independent work on all processors. What comes out is in the order of the work, whichever thread
/// did it and however many there were.
package enum Parallel {
  /// More than a machine's processors do no harm: a worker that comes late finds nothing left.
  package static let workers = 8

  /// What a function makes of 0, 1, … up to a count.
  ///
  /// - Parameter workers: how many may work at the same time.
  package static func map<T: Sendable>(
    _ count: Int, workers: Int = Parallel.workers, _ work: @Sendable (Int) -> T
  ) -> [T] {
    guard count > 1, workers > 1 else { return (0..<count).map(work) }
    let next = Atomic(0)
    let results = Mutex([T?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = work(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// Two things at the same time, the second on the thread that asks. Inside both of them `map` has
  /// all processors, which it has not inside another `map`.
  package static func both<A: Sendable, B: Sendable>(
    _ first: @escaping @Sendable () -> A, _ second: () -> B
  ) -> (A, B) {
    let made = Made<A>()
    let group = DispatchGroup()
    // A queue of its own has a thread of its own, however many there are that wait.
    DispatchQueue(label: "both").async(group: group) {
      let value = first()
      made.value.withLock { $0 = value }
    }
    let b = second()
    group.wait()
    // It has been made by now; if it were not, it would be made here.
    return (made.value.withLock { $0 } ?? first(), b)
  }

  /// What another thread makes.
  private final class Made<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// Begins what will be asked for, and goes on at once. Whoever asks for it waits until it is there,
  /// as for everything that is made once; nobody may ever ask.
  package static func begin(_ work: @escaping @Sendable () -> Void) {
    DispatchQueue.global(qos: .userInitiated).async(execute: work)
  }
}
