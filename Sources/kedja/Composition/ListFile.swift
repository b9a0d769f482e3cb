import Reports
import RuleEngine
import Syntax

/// Gap lists on disk.
struct ListFile {
  /// What the list remembers; `nil` where none was asked for or none could be read.
  var memory: ListMemory?
  var findings: [Finding] = []
  /// The file, by the `FileID` that it was given; empty where none was asked for.
  var sources: [SourceFile] = []

  /// The formats that lists are written in, by the ending of the file.
  enum Format: String, CaseIterable {
    case html, md, csv, xlsx, docx

    /// The format that a file's ending asks for.
    init?(path: String) {
      let name = path.lowercased()
      guard let format = Self.allCases.first(where: { name.hasSuffix("." + $0.rawValue) }) else {
        return nil
      }
      self = format
    }

    /// - Parameters:
    ///   - template: what lays out a page; only `html` needs one.
    ///   - pictures: what is drawn on a page; not asked for by the others.
    func renderer(
      _ template: ListTemplate?, pictures: () -> ListPictures
    ) -> (any GapListFormat)? {
      switch self {
      case .html: template.map { HTMLList($0, pictures: pictures()) }
      case .md: MarkdownList()
      case .csv: CSVList()
      case .xlsx: WorkbookList()
      case .docx: WordList()
      }
    }
  }

  static var endings: String {
    Format.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
  }

  /// Reads what a list remembers; nothing where there is no path.
  static func load(_ path: String?, file: FileID) -> ListFile {
    guard let path else { return ListFile() }
    let place = Place(file, SourceRange(0, 0))
    var loaded = ListFile(sources: [SourceFile(path: path, text: "")])
    var problem = LoadedFiles.Sort.tooLarge(limit: FileLoading.sizeLimit)
    do throws(System.Failure) {
      if let bytes = try System.read(path, limit: FileLoading.sizeLimit) {
        do throws(ListMemory.Problem) {
          loaded.memory = try ListMemory.read(bytes)
        } catch {
          loaded.findings = [.unreadableList(error, at: place)]
        }
        return loaded
      }
    } catch {
      problem = error.isMissing ? .missing : .unreadable(error.text)
    }
    loaded.findings = [.loading(LoadedFiles.Problem(sort: problem, path: path), at: place)]
    return loaded
  }
}

/// What is said of gap lists.
extension Finding {
  static func unknownListFormat(_ path: String, at place: Place) -> Finding {
    Finding(
      rule: "okant-format", severity: .error,
      message: LocalizedText(
        "filens ändelse säger inte vilket format listan ska ha: väntade en av \(ListFile.endings)",
        en: "the file's ending does not say which format the list is to have: expected one of "
          + ListFile.endings), place: place,
      help: [
        LocalizedText("skriv till exempel -o lista.html", en: "write for example -o list.html")
      ])
  }

  static func unreadableList(_ problem: ListMemory.Problem, at place: Place) -> Finding {
    let message =
      switch problem {
      case .noList:
        LocalizedText(
          "filen bär ingen lista att jämföra med", en: "the file carries no list to compare with")
      case .otherForm:
        LocalizedText(
          "listan är skriven av en annan version av kedja",
          en: "the list was written by another version of kedja")
      case .damaged(let line):
        LocalizedText(
          "listan i filen är skadad vid dess rad \(line)",
          en: "the list in the file is damaged at its line \(line)")
      }
    return Finding(
      rule: "olaslig-lista", severity: .error, message: message, place: place,
      help: [
        LocalizedText(
          "ange den .html- eller .md-fil som kedja report skrev förra gången",
          en: "give the .html or .md file that kedja report wrote the last time")
      ])
  }
}
