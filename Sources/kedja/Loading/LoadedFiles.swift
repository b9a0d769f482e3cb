import Syntax

/// The files of a run, and what could not be read.
struct LoadedFiles: Sendable {
  var files: [File] = []
  private(set) var problems: [Problem] = []

  struct File: Sendable {
    /// As it is shown.
    let path: String
    let bytes: [UInt8]
  }

  struct Problem: Sendable {
    let sort: Sort
    let path: String
  }

  enum Sort: Sendable {
    case missing, emptyFolder, link, special
    /// Than a limit, in bytes.
    case tooLarge(limit: Int)
    case unreadable(String)
    /// Of git: not installed, no repository here, no such revision, a path that is not in it.
    case noGit, noRepository, outside
    case noRevision(isShallow: Bool)
    /// Neither a file or a folder nor a revision.
    case noSide

    /// Whether it is the command that is wrong, and not what it was pointed at.
    var isUsage: Bool {
      switch self {
      case .missing, .noGit, .noRepository, .outside, .noRevision, .noSide: true
      case .emptyFolder, .link, .special, .tooLarge, .unreadable: false
      }
    }
  }

  /// How much has been found, readable or not.
  var count: Int { files.count + problems.count }

  mutating func report(_ sort: Sort, _ path: String) {
    problems.append(Problem(sort: sort, path: path))
  }

  /// Whether there is nothing to say about any plan.
  var isEmpty: Bool { files.isEmpty && problems.allSatisfy(\.sort.isUsage) }

  /// What is wrong with the command's own paths, or with what they lead to. A finding needs a file to
  /// point at: an empty one of the path's name stands for what was not read.
  ///
  /// - Parameters:
  ///   - first: the `FileID` of the first of those files.
  ///   - ofRules: whether rules were looked for, and not plans.
  func findings(
    usage: Bool, from first: Int, ofRules: Bool = false
  ) -> (findings: [Finding], sources: [SourceFile]) {
    let told = problems.filter { $0.sort.isUsage == usage }
    let findings = told.indices.map { i in
      Finding.loading(
        told[i], at: Place(FileID(first + i), SourceRange(0, 0)), ofRules: ofRules)
    }
    return (findings, told.map { SourceFile(path: $0.path, text: "") })
  }
}
