import Foundation
import LogicModel
import Reports
import Syntax
import Testing

@testable import RuleEngine

/// What holds for every rule that comes with the tool.
@Suite("Shipped rules")
struct ShippedRuleTests {
  static let documents = ShippedRules.documents(withExamples: true)
  static let loaded = RuleSet.load(documents)
  static var rules: [CheckedRule] { loaded.set.rules }

  @Test("what is inside the binary is what is in the folder")
  func embedded() throws {
    let folder = House.root.appendingPathComponent("Rules").path
    let paths = FileManager.default.subpaths(atPath: folder) ?? []
    let files = paths.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }.sorted()
    #expect(ShippedRules.files.map(\.path) == files)
    for file in ShippedRules.files {
      let text = try String(contentsOfFile: folder + "/" + file.path, encoding: .utf8)
      #expect(file.text == text, "\(file.path) is not what was built in")
    }
  }

  @Test("a binary that has been moved away still knows its rules")
  func moved() throws {
    let command = try Command()
    let here = try command.shell("\"$KEDJA\" rules list")
    let moved = try command.shell("cp \"$KEDJA\" ./moved && ./moved rules list")
    #expect(here.status == 0 && moved.status == 0)
    #expect(moved.output == here.output)
    #expect(moved.output.contains("mal-utan-aktivitet"))
  }

  @Test("every file is a rule that can be run")
  func loads() {
    #expect(Self.loaded.findings.map(\.message.swedish) == [])
    #expect(Self.rules.count == ShippedRules.files.count)
  }

  @Test("examples are the last key", arguments: documents.indices)
  func order(index: Int) {
    let keys = Self.documents[index].root.entries.map(\.key.text)
    #expect(keys.last == "examples", "\(ShippedRules.files[index].path)")
  }

  @Test("every rule says everything in Swedish and English, and where it comes from")
  func texts() {
    for rule in Self.rules.map(\.definition) {
      #expect(rule.title.english != nil, "\(rule.id): title")
      #expect(rule.message?.english != nil, "\(rule.id): message")
      #expect(rule.question?.english != nil, "\(rule.id): question")
      #expect(rule.because?.english != nil, "\(rule.id): because")
      #expect(rule.decision?.english != nil, "\(rule.id): decision")
      #expect(rule.ignoreWhen?.english != nil, "\(rule.id): ignore_when")
      #expect(!rule.sources.isEmpty, "\(rule.id): source")
      for parameter in rule.parameters {
        #expect(parameter.because != nil, "\(rule.id): because of parameter '\(parameter.name)'")
      }
    }
  }

  @Test("ids are frozen: a rule that is renamed keeps its earlier id as an alias")
  func ids() throws {
    let path = House.root.appendingPathComponent("Tests/ScenarioTests/Golden/rule-ids.txt")
    let frozen = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(
      String.init)
    #expect(frozen == frozen.sorted(), "the list is sorted")
    let present = Set(Self.rules.map(\.id))
    for id in frozen {
      #expect(present.contains(id) || Self.loaded.set.aliases[id] != nil, "\(id) is gone")
    }
    for id in present.subtracting(frozen).sorted() {
      Issue.record("\(id) is new: add it to Tests/ScenarioTests/Golden/rule-ids.txt")
    }
  }

  /// A rule that can't fail, or always does, must be found out by its own examples.
  @Test("examples notice where the condition is lost", arguments: ["true", "false"])
  func mutations(condition: String) throws {
    let environment = CheckEnvironment(schema: MetamodelSchema.standard)
    let constant = try #require(Checker.check(condition, environment).0)
    // What is meant never to hold is no mutation.
    for rule in Self.rules {
      let parts = try #require(rule.parts)
      if parts.require.text.filter({ !$0.isWhitespace }) == condition { continue }
      let mutant = CheckedRule(rule.definition, parts.requiring(constant.program))
      // Alone, so that no bigger gap stands in front of what is lost.
      let failed = RuleExamples.test(mutant, among: RuleSet([mutant]))
      #expect(!failed.isEmpty, "\(rule.id) passes with 'require: \(condition)'")
    }
  }

  @Test("RULES.md tells of the rules as they are")
  func pages() throws {
    let page = House.root.appendingPathComponent("RULES.md")
    let written = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    #expect(
      written == RulePages.markdown(Self.loaded.set),
      "RULES.md is stale: run '\(RulePages.command)'")
  }
}

extension CheckedRule.Parts {
  /// The same with another condition.
  fileprivate func requiring(_ other: Program) -> CheckedRule.Parts {
    CheckedRule.Parts(
      when: when, require: other, each: each, bindings: bindings, related: related, at: at,
      message: message, question: question, parameters: parameters, slotCount: slotCount)
  }
}
