import Reports
import Syntax

/// The template of a list: one's own, or the one that comes with the tool.
struct TemplateFile {
  var template: ListTemplate?
  var findings: [Finding] = []
  /// The file, by the `FileID` that it was given; empty where none was asked for.
  var sources: [SourceFile] = []

  /// Larger files are no templates.
  static let sizeLimit = 1 << 20

  /// Reads a template; the shipped one where there is no path.
  static func load(_ path: String?, file: FileID) -> TemplateFile {
    guard let path else { return TemplateFile(template: .shipped) }
    var problem = LoadedFiles.Sort.tooLarge(limit: sizeLimit)
    do throws(System.Failure) {
      if let bytes = try System.read(path, limit: sizeLimit) {
        let (source, coding) = SourceText.decode(path: path, bytes: bytes, file: file)
        let (template, findings) = ListTemplate.read(source, file: file)
        return TemplateFile(template: template, findings: coding + findings, sources: [source])
      }
    } catch {
      problem = error.isMissing ? .missing : .unreadable(error.text)
    }
    let place = Place(file, SourceRange(0, 0))
    return TemplateFile(
      findings: [.loading(LoadedFiles.Problem(sort: problem, path: path), at: place)],
      sources: [SourceFile(path: path, text: "")])
  }
}
