#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension System {
  /// Puts bytes in the place of a file, or makes it. Whoever reads the path meanwhile, or after a
  /// crash, finds the old bytes or the new ones and never a part: they are written beside the file,
  /// forced to the disk and moved there in one step.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    // Where a link stands, the file that it leads to is replaced, and not the link.
    let target = resolved(path) ?? path
    var status = stat()
    let exists = stat(target, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else { throw Failure(code: EINVAL) }

    let draft = target + "." + String(getpid()) + ".tmp"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    do throws(Failure) {
      try fill(descriptor, bytes, mode: exists ? status.st_mode & 0o777 : nil)
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
    guard close(descriptor) == 0, rename(draft, target) == 0 else {
      let failure = Failure(code: errno)
      unlink(draft)
      throw failure
    }
  }

  private static func fill(
    _ descriptor: Int32, _ bytes: [UInt8], mode: mode_t?
  ) throws(Failure) {
    if let mode, fchmod(descriptor, mode) != 0 { throw Failure(code: errno) }
    try write(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw Failure(code: errno) }
  }

  /// A path without links; `nil` where nothing is there.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
