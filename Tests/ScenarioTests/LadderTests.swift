import Testing

/// The house's order: what may speak of what.
@Suite("The ladder")
struct LadderTests {
  /// From the bottom to the top; a target imports only what stands before it.
  static let targets = ["Syntax", "LogicModel", "RuleEngine", "Reports", "kedja"]

  /// Within a target: its folders from the bottom to the top. Those of one row do not know each
  /// other. The empty name is the target's own folder.
  static let folders: [String: [[String]]] = [
    "Syntax": [["Source"], ["Findings"], ["Documents", "Expressions"]],
    "LogicModel": [
      ["Words"], ["Quantities"], ["Metamodel"], ["Graph"], ["Decoding"], ["Formatting"],
      ["Comparison"],
    ],
    "RuleEngine": [
      ["Values", "Verdicts"], ["Checking"], ["Evaluation"], ["Binding", "RuleFiles"], ["Claims"],
      ["Rules"], ["Baselines", "Compiled", "Observations"],
    ],
    "Reports": [
      ["Content"], ["Console"], ["GapList", "JSON", "XML"],
      ["CSV", "HTML", "Markdown", "Observations", "Office", "Rules", "Schema", "Pictures"],
      ["Machines"],
      ["SARIF", "JUnit", "GitHub", "GitLab", "Azure", "Checkstyle"],
    ],
    "kedja": [["Streams"], ["Loading"], ["Composition"], ["Commands"], [""]],
  ]

  /// Pairs that know each other, each for a reason.
  static let pairs: [Set<String>] = [
    // A function is declared beside what it does, and the checker writes the evaluator's programs.
    ["Checking", "Evaluation"]
  ]

  /// Targets that may use Foundation: what runs beside the tool or at its edge.
  static let edges: Set<String> = [
    "Reports", "kedja", "EmbedRules", "EmbedRulesPlugin", "Bench", "Fuzz",
  ]

  @Test("targets import only what stands below them")
  func imports() {
    for file in House.sources {
      // The benchmark stands beside the ladder, not on it.
      guard let rung = Self.targets.firstIndex(of: file.target) else { continue }
      for module in file.words.imports {
        guard let other = Self.targets.firstIndex(of: module) else { continue }
        #expect(
          other < rung, "\(file.path) imports \(module), which is not below it")
      }
    }
  }

  @Test("Foundation stays at the edge")
  func foundation() {
    for file in House.sources where !Self.edges.contains(file.target) {
      for module in file.words.imports {
        #expect(!module.hasPrefix("Foundation"), "\(file.path) imports \(module)")
      }
    }
  }

  /// What the tool reaches the world by, beyond its own files: each thing in one file.
  @Test(
    "only git is started, only in one place, and nothing speaks with a network",
    arguments: [
      (["Subprocess"], ["kedja/Loading/Git.swift"]),
      (
        ["Glibc", "Musl", "Darwin"],
        ["kedja/Streams/System+Replacing.swift", "kedja/Streams/System.swift"]
      ),
      (["FoundationNetworking", "Network", "NIOCore", "NIOPosix", "AsyncHTTPClient"], []),
    ] as [([String], [String])])
  func doors(modules: [String], files: [String]) {
    let found = House.sources.filter { Self.targets.contains($0.target) }
      .filter { !Set($0.words.imports).isDisjoint(with: modules) }
    #expect(found.map(\.path) == files)
    let others = ["Process", "URLSession", "posix_spawn", "popen", "execv", "dlopen", "socket"]
    for file in House.sources where Self.targets.contains(file.target) {
      let used = file.words.words.intersection(others)
      #expect(used.isEmpty, "\(file.path) uses \(used.sorted())")
    }
  }

  @Test("every folder has its place on the ladder", arguments: targets)
  func places(target: String) {
    let known = Set(Self.folders[target, default: []].joined())
    for file in House.sources where file.target == target {
      #expect(known.contains(file.folder), "\(file.path) stands in a folder without a place")
    }
  }

  @Test("folders speak only of what stands below them", arguments: targets)
  func mentions(target: String) {
    let files = House.sources.filter { $0.target == target }
    let rows = Self.folders[target, default: []]
    for (height, row) in rows.enumerated() {
      for folder in row {
        let friends = Self.pairs.filter { $0.contains(folder) }.joined()
        let above = Set(rows[height...].joined()).subtracting(friends).subtracting([folder])
        let foreign = files.filter { above.contains($0.folder) }
          .reduce(into: Set<String>()) { $0.formUnion($1.words.topLevelTypes) }
        let own = files.filter { !above.contains($0.folder) }
          .reduce(into: Set<String>()) { $0.formUnion($1.words.allTypes) }
        for file in files where file.folder == folder {
          let mentioned = file.words.words.intersection(
            foreign.subtracting(own))
          #expect(mentioned.isEmpty, "\(file.path) speaks of \(mentioned.sorted())")
        }
      }
    }
  }

  @Test("no file is longer than 450 lines")
  func length() {
    #expect(!House.sources.isEmpty && !House.tests.isEmpty)
    for file in House.sources + House.tests {
      #expect(file.lineCount <= 450, "\(file.path) has \(file.lineCount) lines")
    }
  }

  @Test("the look at Swift code sees what it should")
  func scanner() {
    let text = #"""
      import A
      package import B  // import C
      /// struct Comment
      package struct Seen: Sendable { struct Inner {} }
      private struct Hidden {}
      let x = "struct Text \(f("nested") + Name.x) \" more" + Other.y
      /* class Old */
      final class New {}
      """#
    let words = SwiftWords(text)
    #expect(words.imports == ["A", "B"])
    #expect(words.topLevelTypes == ["Seen", "New"])
    #expect(words.allTypes == ["Seen", "Inner", "Hidden", "New"])
    #expect(words.words.contains("Other"))
    #expect(!words.words.contains("Text"))
  }
}
