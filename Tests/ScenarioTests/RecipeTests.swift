import Foundation
import Syntax
import Testing

/// The recipes of CI.md do what the page says, run as the build servers would run them.
@Suite(
  "Recipes for CI",
  .enabled(if: Recipes.canRun, "git, curl and jq are needed; KEDJA_REQUIRE=recipes insists"))
struct RecipeTests {
  static let newGoal = Recipes.plan + "  M2:\n    namn: Ett nytt mål\n"

  @Test("a baseline is made, lets what is known through, and shrinks")
  func baseline() throws {
    let blocks = try Recipes.blocks("Fail on new gaps only")
    let (create, prune) = (try #require(blocks.first), try #require(blocks.last))
    let repository = try Recipes.repository(hasBaseline: false)
    #expect(try Recipes.run(create, in: repository).status == 0)
    let staged = try Recipes.run("git diff --cached --name-only", in: repository)
    #expect(staged.output == "kedja-baslinje.txt\n")
    let before = try Recipes.run("wc -l < kedja-baslinje.txt", in: repository).output
    try repository.write(
      "planer/plan.yml", Array((Recipes.plan + "    indikatorer: [Antal]\n").utf8))
    #expect(try Recipes.run(prune, in: repository).status == 0)
    let after = try Recipes.run("wc -l < kedja-baslinje.txt", in: repository).output
    #expect((Int(after.filter(\.isNumber)) ?? .max) < (Int(before.filter(\.isNumber)) ?? 0))
  }

  @Test("the workflow annotates new gaps and fails on them, and on nothing else")
  func github() throws {
    let workflow = try #require(try Recipes.blocks("GitHub").first)
    let steps = Recipes.scripts(try Recipes.yaml(workflow), ["run"])
    #expect(steps.count == 2)
    let repository = try Recipes.repository()
    let known = try Recipes.run(steps: steps, in: repository)
    #expect(known.map(\.status) == [0, 0])
    #expect(known[1].output.hasPrefix("inga brister i 1 mål"))
    try repository.write("planer/plan.yml", Array(Self.newGoal.utf8))
    let grown = try Recipes.run(steps: steps, in: repository)
    #expect(grown.map(\.status) == [0, 1])
    #expect(grown[1].output.hasPrefix("::error file=planer/plan.yml,line=8,"))
    #expect(!grown[1].output.contains("line=6,"))
  }

  @Test("what is uploaded to code scanning is valid, and holds no accepted gap")
  func codeScanning() throws {
    let workflow = try #require(try Recipes.blocks("GitHub").dropFirst().first)
    let steps = Recipes.scripts(try Recipes.yaml(workflow), ["run"])
    let repository = try Recipes.repository()
    try repository.write("planer/plan.yml", Array(Self.newGoal.utf8))
    #expect(try Recipes.run(steps: steps, in: repository).map(\.status) == [0, 0])
    func log(_ path: String) throws -> JSON {
      let file = repository.folder.appendingPathComponent(path)
      return try JSON(try String(contentsOf: file, encoding: .utf8))
    }
    let (all, told) = (try log("all.sarif"), try log("kedja.sarif"))
    #expect(try FormatTests.sarif().problems(of: told) == [])
    let open = all["runs"][0]["results"].items.filter { $0["suppressions"] == .list([]) }
    #expect(!open.isEmpty && open.count < all["runs"][0]["results"].items.count)
    #expect(told["runs"][0]["results"] == .list(open))
    #expect(workflow.contains("sarif_file: kedja.sarif"))
  }

  @Test("a pull request is told what it does to the plan")
  func comment() throws {
    let workflow = try #require(try Recipes.blocks("GitHub").last)
    let steps = Recipes.scripts(try Recipes.yaml(workflow), ["run"])
    let repository = try Recipes.repository()
    try repository.write("hem/bin/gh", Array("#!/bin/sh\necho \"$@\" > told\n".utf8))
    try repository.write("planer/plan.yml", Array(Self.newGoal.utf8))
    _ = try Recipes.run(
      """
      chmod +x hem/bin/gh
      git update-ref refs/remotes/origin/main main
      git checkout -q -b gren
      git commit -q -a -m "Ett mål till"
      """, in: repository)
    let prelude = "export GITHUB_BASE_REF=main PULL_REQUEST=7\n"
    let results = try Recipes.run(steps: steps.map { prelude + $0 }, in: repository)
    #expect(results.map(\.status) == [0, 0, 0])
    let comment = try Recipes.run("cat told kedja.md", in: repository).output
    #expect(comment.hasPrefix("pr comment 7 --edit-last --create-if-none --body-file kedja.md\n"))
    #expect(comment.contains("'Ett nytt mål' tillkom"))
  }

  @Test("GitLab's job writes what its artifacts name, and fails on new gaps")
  func gitlab() throws {
    let job = try Recipes.yaml(try #require(try Recipes.blocks("GitLab").first))
    let lines = Recipes.scripts(job, ["before_script", "script"])
    let repository = try Recipes.repository()
    // GitLab runs both lists in one shell, and stops at the first line that fails.
    let script = lines.joined(separator: "\n")
    #expect(try Recipes.run(script, in: repository, hasCommand: false).status == 0)
    try repository.write("planer/plan.yml", Array(Self.newGoal.utf8))
    let grown = try Recipes.run(script, in: repository, hasCommand: false)
    #expect(grown.status == 1 && grown.output.contains("M2 Ett nytt mål"))
    let reports = try #require(job["kedja"]?["artifacts"]?["reports"])
    func file(_ key: String) throws -> String {
      let path = try #require(reports[key]?.text)
      return try String(
        contentsOf: repository.folder.appendingPathComponent(path), encoding: .utf8)
    }
    let issues = try JSON(try file("codequality")).items
    #expect(!issues.isEmpty)
    #expect(issues.allSatisfy { $0["location"]["path"].text == "planer/plan.yml" })
    let root = try XMLReader.read(try file("junit"))
    #expect(root["failures"] == String(issues.count))
  }

  @Test("Azure's pipeline logs new gaps and writes test results")
  func azure() throws {
    let pipeline = try Recipes.yaml(try #require(try Recipes.blocks("Azure Pipelines").first))
    let steps = Recipes.scripts(pipeline, ["script"])
    #expect(steps.count == 3)
    let repository = try Recipes.repository()
    #expect(try Recipes.run(steps: steps, in: repository).map(\.status) == [0, 0, 0])
    try repository.write("planer/plan.yml", Array(Self.newGoal.utf8))
    let grown = try Recipes.run(steps: steps, in: repository)
    #expect(grown.map(\.status) == [0, 0, 1])
    #expect(
      grown[2].output.hasPrefix("##vso[task.logissue type=error;sourcepath=planer/plan.yml;"))
    let results = try String(
      contentsOf: repository.folder.appendingPathComponent("kedja-junit.xml"), encoding: .utf8)
    #expect(try XMLReader.read(results)["failures"] != "0")
  }

  @Test("the hooks for pre-commit are those that the page asks for, and run")
  func preCommit() throws {
    let manifest = try Recipes.yaml(
      try String(
        contentsOf: House.root.appendingPathComponent(".pre-commit-hooks.yaml"), encoding: .utf8))
    let page = try Recipes.yaml(try #require(try Recipes.blocks("pre-commit").first))
    let source = try #require(page["repos"]?.items.first { _ in true })
    let wanted = try #require(source["hooks"])
    let repository = try Recipes.repository()
    var statuses: [String: Int32] = [:]
    for (plan, name) in [(Recipes.plan, "known"), (Self.newGoal, "new")] {
      try repository.write("planer/plan.yml", Array(plan.utf8))
      for use in wanted.items {
        let id = try #require(use["id"]?.text)
        let hook = try #require(manifest.items.first { $0["id"]?.text == id })
        #expect(hook["language"]?.text == "swift")
        let entry = try #require(hook["entry"]?.text)
        let arguments = use["args"].map { $0.items.map(\.text) } ?? ["planer/plan.yml"]
        let line = ([entry] + arguments).joined(separator: " ")
        statuses["\(id) \(name)"] = try Recipes.run(line, in: repository).status
      }
    }
    #expect(
      statuses == [
        "kedja-check known": 0, "kedja-check new": 1, "kedja-fmt known": 0, "kedja-fmt new": 0,
      ])
    let product = try String(
      contentsOf: House.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    #expect(product.contains(".executable(name: \"kedja\""))
  }

  @Test("the plain hook judges what is staged")
  func hook() throws {
    let script = try #require(try Recipes.blocks("A plain git hook").first)
    let repository = try Recipes.repository()
    try repository.write(".git/hooks/pre-commit", Array(script.utf8))
    func commit() throws -> Int32 {
      try Recipes.run("chmod +x .git/hooks/pre-commit; git commit -q -m x", in: repository).status
    }
    try repository.write("planer/plan.yml", Array(Self.newGoal.utf8))
    _ = try Recipes.run("git add planer", in: repository)
    // What is staged is worse than what stands in the folder.
    try repository.write("planer/plan.yml", Array(Recipes.plan.utf8))
    #expect(try commit() == 1)
    #expect(try Recipes.run("git rev-list --count HEAD", in: repository).output == "1\n")
    let reworded = Recipes.plan.replacing("Ett mål", with: "Ett målet")
    try repository.write("planer/plan.yml", Array(reworded.utf8))
    _ = try Recipes.run("git add planer", in: repository)
    try repository.write("planer/plan.yml", Array(Self.newGoal.utf8))
    #expect(try commit() == 0)
    #expect(try Recipes.run("git rev-list --count HEAD", in: repository).output == "2\n")
  }

  @Test("every recipe passes the day")
  func day() throws {
    let page = try Recipes.page()
    let uses = page.split(separator: "\n").filter {
      $0.contains("kedja check ") || $0.contains("kedja baseline ") || $0.contains("kedja diff ")
    }
    #expect(uses.count >= 9)
    for line in uses { #expect(line.contains("--datum \""), "\(line)") }
  }
}
