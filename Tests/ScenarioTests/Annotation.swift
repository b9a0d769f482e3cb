/// A command in a log, as the build server that it is for reads it.
struct Annotation {
  var name = ""
  var properties: [String: String] = [:]
  var text = ""

  struct Unreadable: Error { let line: String }

  /// As the runner of GitHub Actions does (actions/runner, ActionCommand).
  static func github(_ line: String) throws -> Annotation {
    let parts = line.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard line.hasPrefix("::"), parts.count == 3 else { throw Unreadable(line: line) }
    let head = parts[1].split(separator: " ", maxSplits: 1)
    var annotation = Annotation(name: String(head[0]))
    for pair in head[1].split(separator: ",") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      annotation.properties[String(sides[0])] = decoded(
        String(sides[1]), [("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")])
    }
    annotation.text = decoded(
      String(parts[2]), [("%0A", "\n"), ("%0D", "\r"), ("%25", "%")])
    return annotation
  }

  /// As the agent of Azure Pipelines does (azure-pipelines-agent, Command).
  static func azure(_ line: String) throws -> Annotation {
    guard let start = line.firstRange(of: "##vso["),
      let end = line[start.upperBound...].firstIndex(of: "]")
    else { throw Unreadable(line: line) }
    let head = line[start.upperBound..<end].split(separator: " ", maxSplits: 1)
    let escapes = [("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%AZP25", "%")]
    var annotation = Annotation(name: String(head[0]))
    for pair in head[1].split(separator: ";") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      annotation.properties[String(sides[0])] = decoded(String(sides[1]), escapes)
    }
    annotation.text = decoded(String(line[line.index(after: end)...]), escapes)
    return annotation
  }

  private static func decoded(_ text: String, _ escapes: [(String, String)]) -> String {
    escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
