/// One side of a comparison: plans on disk, or as they stand in a revision.
enum PlanSide {
  case path(PathArgument)
  /// - Parameter isCertain: whether it can be nothing else, as in `A..B`.
  case revision(String, isCertain: Bool)

  /// What `kedja diff` is given: OLD NEW [PATH], or A..B [PATH].
  struct Pair {
    var old: PlanSide
    var new: PlanSide
    /// Where in both sides the plans are.
    var path: PathArgument?
  }

  /// Reads arguments; `nil` where they are too few or too many. A path that is there is a path.
  static func pair(_ arguments: [String]) -> Pair? {
    guard let first = arguments.first, arguments.count <= 3 else { return nil }
    if let (old, new) = range(first) {
      guard arguments.count <= 2 else { return nil }
      return Pair(
        old: .revision(old, isCertain: true), new: .revision(new, isCertain: true),
        path: arguments.dropFirst().first.map { PathArgument($0) })
    }
    guard arguments.count >= 2 else { return nil }
    return Pair(
      old: side(first), new: side(arguments[1]),
      path: arguments.dropFirst(2).first.map { PathArgument($0) })
  }

  /// `A..B`, and `A...B`, whose old side is where the two parted. An empty side is HEAD.
  private static func range(_ text: String) -> (String, String)? {
    guard !isThere(text), !text.split(separator: "/").contains(".."),
      let dots = text.firstRange(of: "..")
    else { return nil }
    func name(_ text: Substring) -> String { text.isEmpty ? "HEAD" : String(text) }
    let old = name(text[..<dots.lowerBound])
    let rest = text[dots.upperBound...]
    guard rest.hasPrefix(".") else { return (old, name(rest)) }
    let new = name(rest.dropFirst())
    return (GitLoading.parting(old, new) ?? old, new)
  }

  private static func side(_ text: String) -> PlanSide {
    let path = PathArgument(text)
    return path.isStandardInput || isThere(text)
      ? .path(path) : .revision(text, isCertain: false)
  }

  private static func isThere(_ path: String) -> Bool { fileType(path) != nil }

  private static func isFolder(_ path: String) -> Bool { fileType(path) == .folder }

  private static func fileType(_ path: String) -> System.FileType? {
    do throws(System.Failure) {
      return try System.status(path, followingLinks: true).type
    } catch {
      // What cannot be looked at is there; reading it says what is wrong.
      return error.isMissing ? nil : .other
    }
  }

  /// What the side is called.
  var name: String {
    switch self {
    case .path(let path): path.shown
    case .revision(let revision, _): revision
    }
  }

  /// Reads the plans of a side.
  ///
  /// - Parameters:
  ///   - path: where in the side the plans are.
  ///   - other: the other side; where that is a path and nothing else is said, it is the path in
  ///     this revision too.
  func load(_ path: PathArgument?, beside other: PlanSide, input: Int32) -> LoadedFiles {
    switch self {
    case .path(let own):
      guard let path, Self.isFolder(own.path) else {
        return FileLoading.load([own], input: input)
      }
      return FileLoading.load([PathArgument(own.prefix(of: own.path) + path.path)], input: input)
    case .revision(let revision, let isCertain):
      var path = path
      if path == nil, case .path(let beside) = other, !beside.isStandardInput { path = beside }
      let loaded = GitLoading.load(revision, path)
      return isCertain ? loaded : loaded.doubtingRevision()
    }
  }
}

extension LoadedFiles {
  /// Where no revision is found, it may have been meant as a path.
  fileprivate func doubtingRevision() -> LoadedFiles {
    var doubting = LoadedFiles()
    doubting.files = files
    for problem in problems {
      switch problem.sort {
      case .noRevision(isShallow: false), .noRepository: doubting.report(.noSide, problem.path)
      default: doubting.report(problem.sort, problem.path)
      }
    }
    return doubting
  }
}
