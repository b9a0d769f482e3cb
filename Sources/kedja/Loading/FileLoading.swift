/// Finds and reads the files that a command is given.
struct FileLoading {
  /// The largest file that is read: plan, rule, baseline or earlier list. Ranges are 32 bits wide,
  /// and none of these comes near it.
  static let sizeLimit = 256 << 20

  private var loaded = LoadedFiles()
  /// Files that have been read and folders that have been entered, so that none is taken twice and
  /// folders that are mounted into themselves come to an end.
  private var seen: Set<System.Identity> = []

  /// Reads plans: files as they are named, of folders the YAML files in them and below.
  ///
  /// - Parameter input: the descriptor that `-` reads.
  static func load(_ paths: [PathArgument], input: Int32) -> LoadedFiles {
    var loading = FileLoading()
    for path in paths { loading.take(path, input) }
    return loading.loaded
  }

  private mutating func take(_ path: PathArgument, _ input: Int32) {
    do throws(System.Failure) {
      if path.isStandardInput {
        add("<stdin>", try System.read(input, limit: Self.sizeLimit))
        return
      }
      // A path that somebody names is followed wherever it leads; only what is found is not.
      let status = try System.status(path.path, followingLinks: true)
      guard status.type == .folder else { return read(path.path, status) }
      let count = loaded.count
      enter(path, status)
      if loaded.count == count { loaded.report(.emptyFolder, path.path) }
    } catch {
      loaded.report(error.isMissing ? .missing : .unreadable(error.text), path.shown)
    }
  }

  /// Reads a folder and all below it, in the order of the paths' bytes.
  private mutating func enter(_ root: PathArgument, _ status: System.Status) {
    seen.insert(status.identity)
    var files: [(path: String, status: System.Status)] = []
    var folders = [root.path]
    while let folder = folders.popLast() {
      for path in list(folder, shownAs: root.prefix(of: folder)) {
        guard let status = look(path) else { continue }
        switch status.type {
        case .folder: if seen.insert(status.identity).inserted { folders.append(path) }
        case .link: loaded.report(.link, path)
        case .other: if Self.isPlan(path) { loaded.report(.special, path) }
        case .file: if Self.isPlan(path) { files.append((path, status)) }
        }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for file in files { read(file.path, file.status) }
  }

  /// The paths of what is in a folder and is not hidden.
  private mutating func list(_ folder: String, shownAs prefix: String) -> [String] {
    do throws(System.Failure) {
      return try System.names(inFolder: folder).filter { !$0.hasPrefix(".") }.map { prefix + $0 }
    } catch {
      loaded.report(.unreadable(error.text), folder)
      return []
    }
  }

  private mutating func look(_ path: String) -> System.Status? {
    do throws(System.Failure) {
      return try System.status(path, followingLinks: false)
    } catch {
      loaded.report(.unreadable(error.text), path)
      return nil
    }
  }

  private mutating func read(_ path: String, _ status: System.Status) {
    guard seen.insert(status.identity).inserted else { return }
    do throws(System.Failure) {
      add(path, try System.read(path, limit: Self.sizeLimit))
    } catch {
      loaded.report(.unreadable(error.text), path)
    }
  }

  private mutating func add(_ path: String, _ bytes: [UInt8]?) {
    guard let bytes else { return loaded.report(.tooLarge(limit: Self.sizeLimit), path) }
    loaded.files.append(LoadedFiles.File(path: path, bytes: bytes))
  }

  static func isPlan(_ path: String) -> Bool {
    path.hasSuffix(".yml") || path.hasSuffix(".yaml")
  }
}
