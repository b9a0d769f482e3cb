#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that get new contents, whole or not at all.
extension System {
  /// Gives a file new contents, or makes it: written beside it, and then put in its place. Keeps the
  /// permissions, and follows a link to what it leads to.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let path = resolved(path)
    var old = stat()
    let exists = stat(path, &old) == 0
    guard !exists || old.st_mode & S_IFMT == S_IFREG else { throw Failure(code: EINVAL) }
    // Taking the place of a file asks nothing of the file, so what it allows is asked here.
    if exists, access(path, W_OK) != 0 { throw Failure(code: errno) }
    let interrupts = holdInterrupts()
    defer { release(interrupts) }
    let beside = folder(of: path) + ".kedja-\(getpid())-\(name(of: path))"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    do throws(Failure) {
      if exists {
        // Only an administrator may give a file away; for all others it is theirs already.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw Failure(code: errno) }
      }
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw Failure(code: errno) }
      guard rename(beside, path) == 0 else { throw Failure(code: errno) }
    } catch {
      close(descriptor)
      unlink(beside)
      throw error
    }
    close(descriptor)
    syncFolder(of: path)
  }

  /// Lets what would end the process wait until a file is whole, so that nothing half-written stays.
  /// The threads of other work never take these signals.
  ///
  /// - Returns: what is to be released.
  static func holdInterrupts() -> sigset_t {
    var (held, former) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &former)
    return former
  }

  /// Lets what has waited come.
  static func release(_ interrupts: sigset_t) {
    var former = interrupts
    pthread_sigmask(SIG_SETMASK, &former, nil)
  }

  /// A path without links; itself where nothing stands there.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder of a path, with a slash at the end; empty for this one.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Makes the new name last. The contents are safe already.
  private static func syncFolder(of path: String) {
    let folder = folder(of: path)
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
