import Syntax

/// Reads plans as they stand in a revision: what `FileLoading` does for files and folders.
struct GitLoading {
  private var loaded = LoadedFiles()

  /// Reads plans from a revision, as a path in it or, without one, as what stands in this folder.
  ///
  /// - Parameter revision: anything that git knows as one; nothing that begins with `-`.
  static func load(_ revision: String, _ path: PathArgument?) -> LoadedFiles {
    var loading = GitLoading()
    do throws(Git.Failure) {
      try loading.read(revision, path)
    } catch {
      switch error {
      case .missing: loading.loaded.report(.noGit, revision)
      case .said(let text): loading.loaded.report(.unreadable(text), revision)
      }
    }
    return loading.loaded
  }

  /// The revision at which two lines of work parted (`A...B`); `nil` where git knows none.
  static func parting(_ one: String, _ other: String) -> String? {
    guard isName(one), isName(other) else { return nil }
    do throws(Git.Failure) {
      let answer = try Git.run(["merge-base", one, other])
      return answer.succeeded && !answer.line.isEmpty ? answer.line : nil
    } catch {
      return nil
    }
  }

  /// Whether a text may be given to git as a revision: an option is none.
  private static func isName(_ revision: String) -> Bool {
    !revision.isEmpty && !revision.hasPrefix("-") && !revision.utf8.contains(0)
  }

  private mutating func read(_ revision: String, _ path: PathArgument?) throws(Git.Failure) {
    guard Self.isName(revision) else {
      return loaded.report(.noRevision(isShallow: false), revision)
    }
    let tree = try Git.run(["rev-parse", "--verify", "--quiet", revision + "^{tree}"])
    guard tree.succeeded else { return try explain(revision, tree) }
    // Given with sizes, so that nothing too large is asked for.
    let listing = try Git.run(
      ["ls-tree", "-r", "-z", "-l", tree.line] + (path.map { ["--", $0.path] } ?? []))
    guard listing.succeeded else {
      let isOutside = listing.errors.contains("outside repository")
      return loaded.report(
        isOutside ? .outside : .unreadable(Self.told(listing.errors)), path?.path ?? revision)
    }
    try take(GitListing.entries(listing.output), revision, path)
  }

  /// Why a revision is not found.
  private mutating func explain(_ revision: String, _ answer: Git.Answer) throws(Git.Failure) {
    let shallow = try Git.run(["rev-parse", "--is-shallow-repository"])
    if shallow.succeeded {
      return loaded.report(.noRevision(isShallow: shallow.line == "true"), revision)
    }
    let isMissing = shallow.errors.contains("not a git repository")
    loaded.report(isMissing ? .noRepository : .unreadable(Self.told(shallow.errors)), revision)
  }

  private mutating func take(
    _ all: [GitListing.Entry], _ revision: String, _ path: PathArgument?
  ) throws(Git.Failure) {
    let asked = Set((path?.path ?? "").split(separator: "/"))
    let isNamed =
      all.count == 1 && all[0].path.split(separator: "/").last.map(asked.contains) == true
    var wanted: [GitListing.Entry] = []
    for entry in all.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let shown = revision + ":" + entry.path
      let isHidden = entry.path.split(separator: "/").contains {
        $0.hasPrefix(".") && $0 != ".." && !asked.contains($0)
      }
      if isHidden && !isNamed { continue }
      if entry.mode == "120000" {
        loaded.report(.link, shown)
      } else if entry.mode.hasPrefix("100"), isNamed || FileLoading.isPlan(entry.path) {
        if let size = entry.size, size > FileLoading.sizeLimit {
          loaded.report(.tooLarge(limit: FileLoading.sizeLimit), shown)
        } else {
          wanted.append(entry)
        }
      }
    }
    guard !wanted.isEmpty else { return }
    let answer = try Git.run(
      ["cat-file", "--batch"],
      input: Array((wanted.map(\.object).joined(separator: "\n") + "\n").utf8)
    )
    var rest = answer.output[...]
    for entry in wanted {
      let shown = revision + ":" + entry.path
      if let bytes = GitListing.nextObject(&rest) {
        loaded.files.append(LoadedFiles.File(path: shown, bytes: bytes))
      } else {
        loaded.report(.unreadable("the object is not in the repository"), shown)
      }
    }
  }

  private static func told(_ errors: String) -> String {
    let line = errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? "git failed"
    return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
  }
}
