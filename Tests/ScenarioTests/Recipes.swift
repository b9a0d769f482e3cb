import Foundation
import Syntax
import Testing

/// The page of recipes, and a repository to try them in.
enum Recipes {
  static let plan = """
    plan:
      id: p
      namn: P
      skede: beslutad
    mål:
      M1:
        namn: Ett mål

    """

  /// Whether the programs that the recipes call are there.
  static var canRun: Bool { Required.canRun("recipes", ["git", "curl", "jq"]) }

  static func page() throws -> String {
    try String(contentsOf: House.root.appendingPathComponent("CI.md"), encoding: .utf8)
  }

  /// What stands between fences in a section.
  static func blocks(_ heading: String) throws -> [String] {
    let section = try #require(
      try page().components(separatedBy: "\n## ").first { $0.hasPrefix(heading + "\n") })
    let pieces = section.components(separatedBy: "\n```")
    return stride(from: 1, to: pieces.count, by: 2).map { index in
      String(pieces[index].drop { $0 != "\n" }.dropFirst()) + "\n"
    }
  }

  /// YAML that nobody could read otherwise than it was meant.
  static func yaml(_ text: String) throws -> DocumentNode {
    let result = DocumentReader.readStrict(
      SourceFile(path: "CI.md", text: text), file: FileID(0))
    try #require(result.findings.isEmpty, "\(result.findings)")
    return result.document.root
  }

  /// The scripts under some keys, in the order of the text; of a list each item.
  static func scripts(_ node: DocumentNode, _ keys: Set<String>) -> [String] {
    node.items.flatMap { scripts($0, keys) }
      + node.entries.flatMap { key, value -> [String] in
        guard keys.contains(key.text) else { return scripts(value, keys) }
        return value.isSequence ? value.items.map(\.text) : [value.text]
      }
  }

  /// A repository with a plan that has been committed, and a baseline of its gaps.
  static func repository(hasBaseline: Bool = true) throws -> Command {
    let command = try Command()
    try command.write("planer/plan.yml", Array(plan.utf8))
    let create = hasBaseline ? "kedja baseline create planer --datum \"$(date +%F)\"" : "true"
    let result = try run(
      """
      git init -q -b main
      git config user.name Kansli
      git config user.email kansli@example.org
      echo hem/ > .gitignore
      \(create)
      git add .
      git commit -q -m "Planen som den är"
      """, in: command)
    try #require(result.status == 0, "\(result.errors)")
    return command
  }

  /// Runs a script as a build server does: it ends with the first line that fails.
  ///
  /// - Parameter hasCommand: whether `kedja` is on the path already.
  static func run(
    _ script: String, in repository: borrowing Command, hasCommand: Bool = true
  ) throws -> Command.Result {
    let command = hasCommand ? "ln -sf \"$KEDJA\" hem/bin/kedja" : "rm -f hem/bin/kedja"
    return try repository.shell(
      """
      set -e
      mkdir -p hem/bin
      \(command)
      export HOME="$PWD/hem" KEDJA_URL="file://$KEDJA" GITHUB_PATH="$PWD/hem/path"
      export GIT_CONFIG_NOSYSTEM=1
      touch "$GITHUB_PATH"
      while read -r folder; do PATH="$folder:$PATH"; done < "$GITHUB_PATH"
      export PATH="$HOME/bin:$PATH"
      \(script)
      """)
  }

  /// Runs steps in shells of their own, with what the earlier ones put on the path.
  static func run(
    steps: [String], in repository: borrowing Command
  ) throws -> [Command.Result] {
    var results: [Command.Result] = []
    for step in steps {
      let result = try run(step, in: repository, hasCommand: false)
      for line in result.output.split(separator: "\n") {
        guard let folder = line.wholeMatch(of: /##vso\[task\.prependpath\](.+)/)?.1 else {
          continue
        }
        _ = try run("echo '\(folder)' >> \"$GITHUB_PATH\"", in: repository)
      }
      results.append(result)
    }
    return results
  }
}
