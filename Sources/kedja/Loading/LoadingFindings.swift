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
    case .tooLarge(let limit):
      make(
        "for-stor-fil", .error,
        "filen är större än \(limit >> 20) MB och läses inte",
        "the file is larger than \(limit >> 20) MB and is not read", at: place)
    case .unreadable(let reason):
      make(
        "olaslig-fil", .error, "filen kan inte läsas: \(reason)", "cannot be read: \(reason)",
        at: place)
    case .noGit:
      make(
        "git-saknas", .error, "det behövs git för att läsa en revision, och git finns inte här",
        "git is needed to read a revision, and there is no git here", at: place)
    case .noRepository:
      make(
        "git-saknas", .error, "mappen hör inte till något git-förråd, så här finns inga revisioner",
        "this folder is in no git repository, so there are no revisions", at: place)
    case .outside:
      make(
        "revision-saknas", .error, "sökvägen ligger utanför git-förrådet",
        "the path is outside of the git repository", at: place)
    case .noRevision(let isShallow):
      make(
        "revision-saknas", .error, "det finns ingen sådan revision",
        "there is no such revision", at: place,
        help: isShallow
          ? LocalizedText(
            "förrådet är hämtat utan sin historia: kör 'git fetch --unshallow', eller sätt "
              + "fetch-depth: 0 i CI",
            en: "the repository was fetched without its history: run 'git fetch --unshallow', or "
              + "set fetch-depth: 0 in CI") : nil)
    case .noSide:
      make(
        "sokvag-saknas", .error, "detta är varken en fil eller mapp eller en revision",
        "this is neither a file or folder nor a revision", at: place)
    }
  }

  private static func make(
    _ rule: String, _ severity: Severity, _ swedish: String, _ english: String, at place: Place,
    help: LocalizedText? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: LocalizedText(swedish, en: english), place: place,
      help: help.map { [$0] } ?? [])
  }
}
