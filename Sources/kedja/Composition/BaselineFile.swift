import LogicModel
import RuleEngine
import Syntax

/// A baseline on disk.
struct BaselineFile {
  /// What could be read.
  var baseline = Baseline([])
  /// What is wrong with the file.
  var findings: [Finding] = []
  /// The file, by the `FileID` that it was given; empty where none was asked for.
  var sources: [SourceFile] = []

  /// Whether the file cannot be used as it is.
  var isBroken: Bool { findings.contains { $0.severity == .error } }

  /// Reads a baseline; nothing where there is no path.
  static func load(_ path: String?, rules: RuleSet, file: FileID) -> BaselineFile {
    guard let path else { return BaselineFile() }
    var loaded = BaselineFile()
    var problem = LoadedFiles.Sort.tooLarge(limit: FileLoading.sizeLimit)
    do throws(System.Failure) {
      if let bytes = try System.read(path, limit: FileLoading.sizeLimit) {
        let (source, coding) = SourceText.decode(path: path, bytes: bytes, file: file)
        let (baseline, reading) = BaselineReader.read(source, file: file, rules: rules)
        return BaselineFile(baseline: baseline, findings: coding + reading, sources: [source])
      }
    } catch {
      problem = error.isMissing ? .missing : .unreadable(error.text)
    }
    loaded.findings = [
      .loading(
        LoadedFiles.Problem(sort: problem, path: path), at: Place(file, SourceRange(0, 0)))
    ]
    loaded.sources = [SourceFile(path: path, text: "")]
    return loaded
  }

  /// Whether something stands at a path that is no baseline, and that nobody meant to lose.
  static func wouldOverwriteOther(_ path: String) -> Bool {
    do throws(System.Failure) {
      guard let bytes = try System.read(path, limit: FileLoading.sizeLimit) else { return true }
      let (source, _) = SourceText.decode(path: path, bytes: bytes, file: FileID(0))
      return !bytes.isEmpty && !BaselineReader.isBaseline(source)
    } catch {
      return !error.isMissing
    }
  }

  /// Writes a baseline whole, or leaves what was there.
  static func write(_ baseline: Baseline, to path: String) throws(System.Failure) {
    try System.replace(path, with: Array(baseline.text.utf8))
  }
}
