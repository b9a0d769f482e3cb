import ArgumentParser
import Reports

/// `kedja rules new AREA/ID`: the file of a new rule.
struct RulesNew: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write the file of a new rule, with every key explained.")

  @Argument(help: "The area and the id, such as 'mal/mal-utan-matt'.")
  var name: String

  @Option(help: "The folder with areas.")
  var dir = "Rules"

  func run(_ streams: Streams) throws -> ExitStatus {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(RuleSkeleton.isName) else {
      throw ValidationError(
        "'\(name)' is no rule: expected '<area>/<id>' in lower-case ASCII words joined by '-'")
    }
    let folder = PathArgument(dir).path + "/" + parts[0]
    let path = "\(folder)/\(parts[1]).yml"
    // The folder is named, and leads where it leads; a link that stands in it is not.
    if (try? System.status(folder, followingLinks: false))?.type == .link {
      throw ValidationError("'\(folder)' is a symbolic link, and is not followed")
    }
    do throws(System.Failure) {
      try System.makeFolders(folder)
      try System.create(path, Array(RuleSkeleton.text.utf8))
    } catch {
      throw ValidationError("'\(path)' cannot be written: \(error.text)")
    }
    streams.output.write("\(path)\n")
    return .clean
  }
}
