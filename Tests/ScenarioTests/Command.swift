import Foundation

/// The built command, run in a folder of its own.
struct Command: ~Copyable {
  /// What a run left behind.
  struct Result: Sendable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// What a script that makes a repository begins with: somebody's name, and nobody's settings.
  static let git =
    "set -e; export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=n "
    + "GIT_AUTHOR_EMAIL=n@n GIT_COMMITTER_NAME=n GIT_COMMITTER_EMAIL=n@n"

  /// The folder that the command runs in; gone with the value.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("kedja-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The binary stands beside the test bundle.
  private static var binary: URL {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let candidates = bundles + [URL(fileURLWithPath: CommandLine.arguments[0])]
    return candidates.map { $0.deletingLastPathComponent().appendingPathComponent("kedja") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? House.root.appendingPathComponent(".build/debug/kedja")
  }

  /// What the sanitizers of a build are told.
  private static let sanitizing = ProcessInfo.processInfo.environment.filter {
    $0.key.hasSuffix("SAN_OPTIONS")
  }

  /// Puts a file in the folder, with the folders above it.
  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(path), withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent(path).path, withDestinationPath: target)
  }

  /// Runs the command to its end.
  func run(_ arguments: [String], input: String = "") throws -> Result {
    try run(Self.binary, arguments, input: input)
  }

  /// Starts the command, which goes on beside the test.
  ///
  /// - Parameters:
  ///   - input: a pipe or a file; nothing where there is none.
  ///   - output: the same, of standard output; what is written is dropped where there is none.
  func start(_ arguments: [String], input: Any? = nil, output: Any? = nil) throws -> Process {
    let process = prepare(Self.binary, arguments)
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // A thread of the tests is deaf to signals, and what it starts would be so too.
    var (none, former) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    try process.run()
    return process
  }

  /// Runs the command to its end with a terminal for its output, and gives what a terminal would get.
  func onTerminal(_ arguments: [String], input: String) throws -> String {
    var (main, other): (Int32, Int32) = (-1, -1)
    guard openpty(&main, &other, nil, nil, nil) == 0 else { throw POSIXError(.ENXIO) }
    let terminal = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    // A terminal writes a return before each line feed, unless it is told not to.
    var modes = termios()
    tcgetattr(terminal.fileDescriptor, &modes)
    modes.c_oflag &= ~tcflag_t(OPOST)
    tcsetattr(terminal.fileDescriptor, TCSANOW, &modes)
    let pipe = Pipe()
    let process = try start(arguments, input: pipe, output: terminal)
    try pipe.fileHandleForWriting.write(contentsOf: Array(input.utf8))
    try pipe.fileHandleForWriting.close()
    try terminal.close()
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    // The end is an error: there is nobody at the other side any more.
    while case let count = read(main, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    close(main)
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How a process that has come to its end ended: its exit status, or 1 000 and the signal.
  static func status(of process: Process) -> Int32 {
    process.terminationStatus + (process.terminationReason == .exit ? 0 : 1_000)
  }

  private func prepare(_ program: URL, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["KEDJA": Self.binary.path, "PATH": "/usr/bin:/bin"]
      .merging(Self.sanitizing) { _, new in new }
    return process
  }

  /// Runs a shell script that knows the command as `$KEDJA`.
  func shell(_ script: String) throws -> Result {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", script], input: "")
  }

  /// What is written goes through files, so that no pipe fills up.
  private func run(_ program: URL, _ arguments: [String], input: String) throws -> Result {
    let streams = folder.appendingPathExtension("streams")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let paths = ["in", "out", "err"].map { streams.appendingPathComponent($0) }
    try Data(input.utf8).write(to: paths[0])
    for path in paths.dropFirst() { try Data().write(to: path) }

    let process = prepare(program, arguments)
    process.standardInput = try FileHandle(forReadingFrom: paths[0])
    process.standardOutput = try FileHandle(forWritingTo: paths[1])
    process.standardError = try FileHandle(forWritingTo: paths[2])
    try process.run()
    process.waitUntilExit()
    func text(_ path: URL) throws -> String {
      String(decoding: try Data(contentsOf: path), as: UTF8.self)
    }
    return Result(
      status: Self.status(of: process), output: try text(paths[1]), errors: try text(paths[2]))
  }
}
