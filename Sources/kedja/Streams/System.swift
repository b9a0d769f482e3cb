import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only place that calls the C library.
enum System {
  /// What the system said when something could not be done.
  struct Failure: Error, Hashable {
    let code: Int32
    /// In the system's own words, which are English.
    var text: String { String(cString: strerror(code)) }
    /// Whether there is nothing at the path.
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    /// Whether a reader has gone away.
    var isClosedPipe: Bool { code == EPIPE }
  }

  static let input = STDIN_FILENO
  static let output = STDOUT_FILENO
  static let errors = STDERR_FILENO

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// A variable of the environment; empty where it is not set.
  static func environment(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  /// Makes writing to a reader that has gone away, and a file that grows beyond what the shell
  /// allows, errors instead of the process's end.
  static func meetFailuresWhereWritten() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Keeps what takes long to take apart: the process ends soon, and gives all of it back at once.
  static func keepToTheEnd(_ values: any Sendable...) { kept.withLock { $0 += values } }
  private static let kept = Mutex<[any Sendable]>([])

  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  // MARK: files

  enum FileType { case file, folder, link, other }

  /// What stands at a path, and an identity that it shares with its other names.
  struct Status {
    let type: FileType
    let size: Int
    let identity: Identity
  }

  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  static func status(_ path: String, followingLinks: Bool) throws(Failure) -> Status {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      throw Failure(code: errno)
    }
    let type: FileType =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Status(
      type: type, size: Int(status.st_size),
      identity: Identity(
        device: UInt64(truncatingIfNeeded: status.st_dev),
        number: UInt64(truncatingIfNeeded: status.st_ino)))
  }

  /// The names in a folder, in no particular order. A name that is not UTF-8 is shown with U+FFFD,
  /// and is then not found when it is opened.
  static func names(inFolder path: String) throws(Failure) -> [String] {
    guard let folder = opendir(path) else { throw Failure(code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Reads a file or a pipe; `nil` where it has more bytes than the limit.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    return try read(descriptor, limit: limit)
  }

  /// Reads to the end; `nil` where there are more bytes than the limit, which a file tells at once.
  static func read(_ descriptor: Int32, limit: Int) throws(Failure) -> [UInt8]? {
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let size = isFile ? Int(status.st_size) - Int(lseek(descriptor, 0, SEEK_CUR)) : 0
    if size > limit { return nil }
    var bytes: [UInt8] = []
    // One more than expected, so that the end shows in the first go.
    var room = max(size + 1, 1 << 16)
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = retrying { receive(descriptor, buffer) }
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure != 0 { throw Failure(code: failure) }
      if chunk.isEmpty { return bytes }
      if bytes.count + chunk.count > limit { return nil }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      room = max(1 << 16, min(bytes.count, 1 << 24))
    }
  }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolders(_ path: String) throws(Failure) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      folder += part + "/"
      if mkdir(folder, 0o777) != 0, errno != EEXIST { throw Failure(code: errno) }
    }
  }

  /// Writes a new file, whole or not at all; one that is there is never touched.
  static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let interrupts = holdInterrupts()
    defer { release(interrupts) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    do throws(Failure) {
      try write(bytes, to: descriptor)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return retrying { send(rest, to: descriptor) }
      }
      if count < 0, errno == EAGAIN {
        var pollable = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&pollable, 1, -1)
      } else if count < 0 {
        throw Failure(code: errno)
      } else {
        written += count
      }
    }
  }

  /// Does it again where a signal came in between.
  private static func retrying(_ body: () -> Int) -> Int {
    while true {
      let result = body()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

// Outside of the type, where its own `read` and `write` don't hide the C library's.
private func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func receive(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
