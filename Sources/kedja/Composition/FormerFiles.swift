import Syntax

/// The files of a check as they stood in a revision, and which of their lines have been changed since.
struct FormerFiles {
  /// By path from the folder that the command was started in.
  private var files: [String: SourceFile] = [:]
  /// What is wrong with the revision, if anything.
  private(set) var problems = LoadedFiles()

  /// Reads what stood at paths in a revision. That there was nothing is no fault: it is new.
  init(of revision: String, at paths: [PathArgument]) {
    for path in paths where !path.isStandardInput {
      let loaded = GitLoading.load(revision, path)
      for file in loaded.files {
        let path = String(file.path.dropFirst(revision.count + 1))
        let (source, _) = SourceText.decode(path: path, bytes: file.bytes, file: FileID(0))
        files[path] = source
      }
      if loaded.problems.contains(where: \.sort.isUsage) { problems = loaded }
    }
  }

  /// By file of a check: which lines, from 0, are not as they were. A file that was not there is left
  /// out.
  func changedLines(of sources: [SourceFile]) -> [FileID: [Bool]] {
    var changed: [FileID: [Bool]] = [:]
    for (index, source) in sources.enumerated() {
      guard let former = files[Self.plain(source.path)] else { continue }
      changed[FileID(index)] = ChangedLines.find(from: former, to: source)
    }
    return changed
  }

  /// A path as git gives it: from this folder, without steps that lead nowhere.
  private static func plain(_ path: String) -> String {
    var rest = path[...]
    let here = System.environment("PWD")
    if path.hasPrefix("/"), !here.isEmpty, path.hasPrefix(here + "/") {
      rest = path.dropFirst(here.count + 1)
    }
    let parts = rest.split(separator: "/").filter { $0 != "." }
    return (rest.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
