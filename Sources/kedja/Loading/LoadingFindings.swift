import Syntax

/// What is said of paths and of files that were not read.
extension Finding {
  /// - Parameter ofRules: whether rules were looked for, and not plans.
  static func loading(
    _ problem: LoadedFiles.Problem, at place: Place, ofRules: Bool = false
  ) -> Finding {
    switch problem.sort {
    case .missing:
      make(
        "sokvag-saknas", .error, "det finns ingen fil eller mapp här",
        "there is no such file or folder", at: place)
    case .emptyFolder:
      make(
        "tom-mapp", .error,
        "mappen har inga \(ofRules ? "regler" : "planer"): här väntades filer som slutar på .yml",
        "the folder has no \(ofRules ? "rules" : "plans"): files that end with .yml were expected",
        at: place)
    case .link:
      make(
        "symbolisk-lank", .info, "symboliska länkar följs inte", "symbolic links are not followed",
        at: place)
    case .special:
      make(
        "olaslig-fil", .warning, "detta är ingen vanlig fil", "this is no regular file", at: place)
    case .tooLarge:
      make(
        "for-stor-fil", .error,
        "filen är större än \(FileLoading.sizeLimit >> 20) MB och läses inte",
        "the file is larger than \(FileLoading.sizeLimit >> 20) MB and is not read", at: place)
    case .unreadable(let reason):
      make(
        "olaslig-fil", .error, "filen kan inte läsas: \(reason)", "cannot be read: \(reason)",
        at: place)
    }
  }

  private static func make(
    _ rule: String, _ severity: Severity, _ swedish: String, _ english: String, at place: Place
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: LocalizedText(swedish, en: english), place: place)
  }
}
