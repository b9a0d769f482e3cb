import Foundation
import Syntax
import Testing

@testable import RuleEngine

@Suite("What the rules were compiled to")
struct CompiledRulesTests {
  static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../Sources/RuleEngine/Compiled/rules.txt").standardizedFileURL
  static let loaded: RuleSet = {
    let documents = ShippedRules.documents(withExamples: false)
    return RuleSet.load(documents).set
  }()

  @Test("is what they come to now, for every rule")
  func current() throws {
    let text = CompiledRules.text(of: Self.loaded)
    #expect(text.split(separator: "\n").count == ShippedRules.files.count + 1)
    if ProcessInfo.processInfo.environment["KEDJA_RECORD"] == "1" {
      try text.write(to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    let written = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(
      text == written,
      "rules, functions or fields have changed: KEDJA_RECORD=1 swift test --filter CompiledRulesTests/current"
    )
    #expect(CompiledRules.files.map(\.text) == [written], "the file is not what was built in")
  }

  @Test("is read back whole, with the words of the rule's file")
  func readBack() throws {
    for rule in Self.loaded.rules {
      let copy = try #require(CompiledRules.rule(rule.definition), "\(rule.id)")
      let parts = try #require(copy.parts)
      let checked = try #require(rule.parts)
      #expect(Self.texts(of: parts) == Self.texts(of: checked), "\(rule.id)")
      #expect(CompiledRule.line(of: copy) == CompiledRule.line(of: rule), "\(rule.id)")
    }
  }

  /// All that is said and asked by the expressions of a rule, as it was written.
  private static func texts(of parts: CheckedRule.Parts) -> [String] {
    var programs = [parts.when, parts.require, parts.each, parts.related].compactMap { $0 }
    programs += parts.bindings.map(\.program)
    if case .other(let program) = parts.at { programs.append(program) }
    var texts = programs.map(\.text) + parts.parameters.map { "\($0)" }
    for localized in [parts.message.content, parts.question.content] {
      for template in [localized?.swedish, localized?.english.content] {
        for part in template?.parts ?? [] {
          switch part {
          case .text(let text): texts.append(text)
          case .expression(let program): texts.append(program.text)
          }
        }
      }
    }
    return texts
  }

  @Test("does not stand in for a rule that says something else")
  func changed() throws {
    let rule = try #require(Self.loaded.rules.first)
    let source = rule.definition.require?.node.document.source
    let path = try #require(source?.path)
    let text = String(decoding: try #require(source?.bytes), as: UTF8.self)
    for (change, isKept) in [("", true), ("# one more line\n", false)] {
      let document = DocumentReader.readStrict(
        SourceFile(path: path, text: text + change), file: FileID(0)
      ).document
      let definition = try #require(RuleFileReader.read(document).rule)
      #expect((CompiledRules.rule(definition) != nil) == isKept)
    }
  }

  @Test("is not used where it is damaged, and breaks nothing")
  func damaged() throws {
    let rule = try #require(Self.loaded.rules.first { $0.id == "mal-utan-aktivitet" })
    let line = Array(try #require(CompiledRule.line(of: rule)).utf8)
    let main = try #require(line.firstIndex(of: UInt8(ascii: " "))) + 20
    for place in main..<(main + 60) {
      let cut = CompiledRule(
        line: line[..<place]
          + line[line.index(after: place)...].drop { $0 != UInt8(ascii: " ") })
      #expect(cut?.parts(of: rule.definition) == nil, "cut at \(place)")
    }
    #expect(CompiledRule(line: line[..<main]) == nil)
  }
}

@Suite("Numbers as text")
struct NumberTextTests {
  @Test(
    "come back as they were",
    arguments: [0, 1, -1, 15, 16, -16, 1023, 1 << 40, Int64.max, Int64.min, Int64.min + 1])
  func roundTrip(number: Int64) {
    var writer = NumberWriter()
    writer.write(number)
    writer.write("åäö 漢\n")
    var reader = NumberReader(ArraySlice(writer.text.utf8))
    #expect(reader.number() == number)
    #expect(reader.text() == "åäö 漢\n")
    #expect(reader.isComplete)
  }

  @Test("are refused where they are none", arguments: ["", "P", "PPPPPPPPPPPPPPPPPP0", " ", "å"])
  func broken(text: String) {
    var reader = NumberReader(ArraySlice(text.utf8))
    _ = reader.number()
    #expect(!reader.isComplete)
  }

  @Test("that count more than there is are refused at once")
  func count() {
    var writer = NumberWriter()
    writer.write(Int64.max)
    var reader = NumberReader(ArraySlice(writer.text.utf8))
    #expect(reader.list { $0.number() }.isEmpty)
    #expect(reader.isBroken)
  }
}
