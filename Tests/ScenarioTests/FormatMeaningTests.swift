import Foundation
import Testing

/// The formats say the same things, each in the words of those who read it.
@Suite("What formats say")
struct FormatMeaningTests {
  static func output(_ format: String, baseline: Bool = true) throws -> String {
    let command = try FormatFixture.command()
    return try command.run(
      FormatFixture.arguments(format) + (baseline ? FormatTests.baseline : [])
    ).output
  }

  static func run(baseline: Bool = true) throws -> JSON {
    try JSON(try output("sarif", baseline: baseline))["runs"][0]
  }

  @Test("SARIF: indices lead to rules and files, and regions to the text")
  func places() throws {
    let run = try Self.run()
    let rules = run["tool"]["driver"]["rules"]
    let lines = FormatFixture.plan.split(separator: "\n", omittingEmptySubsequences: false)
    var texts: [String] = []
    for result in run["results"].items {
      let rule = try #require(result["ruleIndex"].number)
      #expect(rules[rule]["id"] == result["ruleId"])
      for location in result["locations"].items + result["relatedLocations"].items {
        let place = location["physicalLocation"]
        let file = try #require(place["artifactLocation"]["index"].number)
        #expect(
          run["artifacts"][file]["location"]["uri"] == place["artifactLocation"]["uri"])
        let region = place["region"]
        let line = try #require(region["startLine"].number)
        #expect(region["endLine"].number == line)
        let columns =
          try #require(region["startColumn"].number)..<#require(
            region["endColumn"].number)
        let scalars = Array(lines[line - 1].unicodeScalars)[
          columns.lowerBound - 1..<columns.upperBound - 1]
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        texts.append(String(text))
      }
    }
    #expect(
      texts == [
        "M1", "\"Träffa 👩‍👧\"", "\"Utbilda åtta\"", "\"Träffa 👩‍👧\"", "\"Utbilda åtta\"", "M4",
        "åtgärd", "M3", "M5", "M5",
      ])
    let uri = try #require(run["artifacts"][0]["location"]["uri"].text)
    #expect(uri.removingPercentEncoding == FormatFixture.path)
    #expect(run["columnKind"].text == "unicodeCodePoints")
    #expect(run["originalUriBaseIds"]["%SRCROOT%"]["uri"] == .null)
  }

  @Test("SARIF: what is accepted is suppressed with its reason, and the baseline tells what is new")
  func suppressions() throws {
    let results = try Self.run()["results"].items
    let said = results.map { result in
      [
        result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].text ?? "",
        result["baselineState"].text ?? "", result["suppressions"][0]["kind"].text ?? "",
        result["suppressions"][0]["justification"].text ?? "",
        result["suppressions"][0]["properties"]["until"].text ?? "",
      ]
    }
    #expect(
      said == [
        ["p/M1", "new", "", "", ""], ["p/M1/aktivitet:traffa", "new", "", "", ""],
        ["p/M1/aktivitet:utbilda-atta", "new", "", "", ""], ["p/M4", "new", "", "", ""],
        ["", "new", "", "", ""],
        ["p/M3", "new", "inSource", "Avgörs i höst, se § 7 {protokollet}", "2022-12-31"],
        ["p/M5", "unchanged", "external", "känd brist i baslinjen", ""],
        ["p/M5", "unchanged", "external", "känd brist i baslinjen", ""],
      ])
    // All say it, or none does.
    #expect(results.allSatisfy { $0.members["suppressions"] != nil })
    #expect(
      try Self.run(baseline: false)["results"].items.allSatisfy {
        $0.members["baselineState"] == nil
      })
  }

  @Test("fingerprints hold while the plan is edited, and no two are the same")
  func fingerprints() throws {
    func prints(_ plan: String) throws -> (sarif: [JSON], gitlab: Set<String>, lines: [Int]) {
      let command = try FormatFixture.command(plan: plan)
      let log = try JSON(try command.run(FormatFixture.arguments("sarif")).output)
      let list = try JSON(try command.run(FormatFixture.arguments("gitlab")).output).items
      let prints = list.compactMap { $0["fingerprint"].text }
      #expect(prints.count == list.count && Set(prints).count == prints.count)
      return (
        log["runs"][0]["results"].items.map { $0["partialFingerprints"] }, Set(prints),
        list.compactMap { $0["location"]["lines"]["begin"].number }
      )
    }
    let before = try prints(FormatFixture.plan)
    let goal = "  M4:\n    namn: Mål som ingen vet\n    indikatorer: okänt\n"
    let moved = FormatFixture.plan.replacing(goal, with: "")
      .replacing("mål:\n", with: "# flyttat\n\nmål:\n\(goal)")
    let after = try prints(moved)
    #expect(before.gitlab == after.gitlab)
    #expect(Set(before.sarif) == Set(after.sarif) && Set(before.sarif).count == before.sarif.count)
    #expect(before.lines != after.lines)
  }

  @Test("GitHub and Azure read from a line what GitLab is told")
  func commands() throws {
    let wanted = try JSON(try Self.output("gitlab")).items
    let github = try Self.output("github").split(separator: "\n").prefix(wanted.count)
    let azure = try Self.output("azure").split(separator: "\n").prefix(wanted.count)
    for (index, issue) in wanted.enumerated() {
      let line = try Annotation.github(String(github[index]))
      #expect(line.text == issue["description"].text)
      #expect(line.properties["file"] == issue["location"]["path"].text)
      #expect(
        line.properties["line"] == issue["location"]["lines"]["begin"].number.map(String.init))
      guard issue["severity"].text != "info" else {
        #expect(azure[index].hasPrefix("info: ") && line.name == "notice")
        continue
      }
      let logged = try Annotation.azure(String(azure[index]))
      #expect(logged.text == issue["description"].text)
      #expect(logged.properties["sourcepath"] == issue["location"]["path"].text)
      #expect(logged.properties["type"] == line.name)
      #expect(logged.properties["code"] == issue["check_name"].text)
    }
    #expect(try Annotation.github(String(github[1])).properties["col"] == "19")
    #expect(try Annotation.github(String(github[1])).properties["endColumn"] == "30")
  }

  @Test("a line of a log never holds a second command")
  func injection() throws {
    let plan = FormatFixture.plan.replacing("Mål som ingen vet", with: "'##vso[task.complete]x'")
      .replacing("    namn: \"Hälsa", with: "    namn: \"::add-mask::1 Hälsa")
    let command = try FormatFixture.command(plan: plan)
    let azure = try command.run(FormatFixture.arguments("azure")).output.split(separator: "\n")
    for line in azure where line.contains("##vso[") {
      #expect(line.hasPrefix("##vso[task.logissue "))
    }
    #expect(azure.contains { $0.contains("# #vso[task.complete]x") })
    let github = try command.run(FormatFixture.arguments("github")).output.split(separator: "\n")
    let commands = github.filter { $0.hasPrefix("::") }
    #expect(
      commands.allSatisfy { line in
        ["::error file=", "::warning file=", "::notice file="].contains { line.hasPrefix($0) }
      })
  }

  @Test("JUnit counts its cases, and skips with a reason")
  func junit() throws {
    let root = try XMLReader.read(try Self.output("junit"))
    for suite in [root] + root.children {
      let cases = suite.all("testcase")
      #expect(suite["tests"] == String(cases.count))
      #expect(suite["failures"] == String(suite.all("failure").count))
      #expect(suite["skipped"] == String(suite.all("skipped").count))
      #expect(suite["errors"] == "0" && suite.all("error").isEmpty)
      #expect(Set(cases.map { $0["name"] }).count == cases.count || suite.name == "testsuites")
    }
    let suite = try #require(root.children.first { $0["name"] == "prov-mal-utan-indikator" })
    let numbers = suite.all("property").map { "\($0["name"] ?? "") \($0["value"] ?? "")" }
    #expect(
      numbers == [
        "prövade 3", "uppfyllt 1", "brist 1", "ej tillämpligt 0", "okänt 1", "ej prövat 0",
        "undantag 1", "ur baslinjen 1",
      ])
    let reasons = suite.all("skipped").compactMap { $0["message"] }
    #expect(
      reasons.map { $0.prefix { $0 != ":" } } == ["undantag", "okänt", "känd brist ur baslinjen"])
    let failure = try #require(suite.all("failure").first)
    #expect(failure["type"] == "fel" && failure.text.contains("\nfråga: Hur märks det"))
  }

  @Test("Checkstyle's messages come back with their lines")
  func checkstyle() throws {
    let root = try XMLReader.read(try Self.output("checkstyle"))
    #expect(root.children.map { $0["name"] } == [FormatFixture.path])
    let wanted = try JSON(try Self.output("gitlab")).items
    #expect(
      Set(root.all("error").map { $0["message"] }) == Set(wanted.map { $0["description"].text }))
    #expect(root.all("error").map { $0["line"] } == ["6", "8", "8", "17", "27"])
  }
}
