import LogicModel
import Syntax

/// The compiled form of the rules inside the binary, so that a check need not parse and check them
/// each time. `files` holds `rules.txt` as it was when the package was built.
///
/// The file is made from the rules by a test, `KEDJA_RECORD=1 swift test --filter
/// CompiledRulesTests/current`, which also holds that it is what the rules come to. A rule whose file
/// has changed since then is compiled from its text, and so are all where functions or fields have
/// changed.
package enum CompiledRules {
  /// The file as it would be made now.
  ///
  /// - Parameter rules: rules that have been checked, read without their examples.
  package static func text(of rules: RuleSet) -> String {
    let lines = rules.rules.compactMap { CompiledRule.line(of: $0) }
    return ([vocabulary] + lines).map { $0 + "\n" }.joined()
  }

  /// A rule that came with the tool, put together from the file when it is first run; `nil` where
  /// its text or the words that it uses are not those that were compiled.
  package static func rule(_ rule: RuleDefinition) -> CheckedRule? {
    guard let compiled = lines[rule.id].flatMap({ CompiledRule(line: $0) }),
      compiled.hash == CompiledRule.hash(of: rule)
    else { return nil }
    return CheckedRule(rule) {
      compiled.parts(of: rule).map { ($0, []) } ?? RuleChecker.compile(rule)
    }
  }

  /// The lines of the file by the id that each begins with; none where the words are others.
  private static let lines: [String: ArraySlice<UInt8>] = {
    let bytes = Array((files.first?.text ?? "").utf8)
    let ends = bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    }
    let lines = zip([0] + ends.map { $0 + 1 }, ends).map { bytes[$0..<$1] }
    guard let head = lines.first, head.elementsEqual(vocabulary.utf8) else { return [:] }
    return Dictionary(
      lines.dropFirst().map { line in
        (String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self), line)
      }, uniquingKeysWith: { first, _ in first })
  }()

  /// What the numbers of a program stand for, in one word: functions with their forms, kinds, fields
  /// and relations.
  private static let vocabulary: String = {
    let metamodel = Metamodel.standard
    let words =
      FunctionTable.all.map { "\($0.name)/\($0.overloads.count)" }
      + GraphFunction.allCases.map(\.rawValue)
      + ["\(Instruction.Opcode.allCases.count)"] + metamodel.kinds.map(\.name)
      + metamodel.fields.map { $0.type.isRelation ? $0.name + "*" : $0.name }
    return String(StableHash.of(words.joined(separator: " ")), radix: 16)
  }()
}
