/// A path as somebody gave it.
struct PathArgument {
  /// Without slashes at the end.
  let path: String
  private let isDefault: Bool

  /// The folder that the command was started in, where no path is given.
  static let here = PathArgument(path: ".", isDefault: true)

  init(_ path: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.init(path: String(path), isDefault: false)
  }

  private init(path: String, isDefault: Bool) {
    self.path = path
    self.isDefault = isDefault
  }

  var isStandardInput: Bool { path == "-" }

  /// Whether a file that was found here has this path.
  func holds(_ file: String) -> Bool { file == path || file.hasPrefix(prefix(of: path)) }

  var shown: String { isStandardInput ? "<stdin>" : path }

  /// What stands before a name in one of the folders below this path. Nobody wrote the `./` of the
  /// default, and so it is not shown.
  func prefix(of folder: String) -> String {
    if isDefault, folder == path { return "" }
    return folder.hasSuffix("/") ? folder : folder + "/"
  }
}
