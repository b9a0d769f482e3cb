import Dispatch
import Subprocess
import Synchronization

/// git, asked by its own plumbing: nothing but reading, the work tree untouched, and no shell.
///
/// Runs in the folder that the command was started in, with its environment, so that `GIT_DIR` means
/// what it means to git, in hooks too.
enum Git {
  enum Failure: Error {
    /// There is no git on this machine.
    case missing
    /// What git itself says, in its own words.
    case said(String)
  }

  struct Answer: Sendable {
    let succeeded: Bool
    let output: [UInt8]
    let errors: String

    var line: String {
      String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
    }
  }

  /// Nothing is fetched, asked for, locked or paged; answers are in English, as they are looked at.
  private static let environment: [Environment.Key: String?] = [
    "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
  ]

  /// What git says is needed in full: a tree's listing has no natural limit.
  private static let errorLimit = 1 << 16

  /// Runs git to its end.
  static func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> Answer {
    let result = wait { () async -> Result<Answer, Failure> in
      do {
        let result = try await Subprocess.run(
          .name("git"), arguments: Arguments(["--no-pager"] + arguments),
          environment: .inherit.updating(environment), input: .array(input),
          output: .bytes(limit: .max), error: .string(limit: errorLimit))
        return .success(
          Answer(
            succeeded: result.terminationStatus.isSuccess, output: result.standardOutput,
            errors: result.standardError))
      } catch let error as SubprocessError {
        return .failure(error.code == .executableNotFound ? .missing : .said(error.description))
      } catch {
        return .failure(.said("\(error)"))
      }
    }
    return try result.get()
  }

  /// Commands run one after the other; this one waits for what is done beside it.
  private static func wait<T: Sendable>(_ body: @escaping @Sendable () async -> T) -> T {
    let box = Box<T>()
    Task.detached { box.put(await body()) }
    return box.take()
  }

  private final class Box<T: Sendable>: Sendable {
    private let value = Mutex<T?>(nil)
    private let arrival = DispatchSemaphore(value: 0)

    func put(_ value: T) {
      self.value.withLock { $0 = value }
      arrival.signal()
    }

    func take() -> T {
      while true {
        arrival.wait()
        if let value = value.withLock({ $0 }) { return value }
      }
    }
  }
}
