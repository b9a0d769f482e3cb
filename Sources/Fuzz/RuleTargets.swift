import LogicModel
import RuleEngine
import Syntax

/// What reads rules and their conditions, and runs them.
enum RuleTargets {
  private static let file = FileID(0)

  /// A plan that rules are run on.
  private static let small: Model = {
    let text = """
      plan:
        namn: Plan
        period: 2020–2024
        läge_den: 2022-06-30
      aktörer: {lst: Länsstyrelsen}
      mål:
        M1:
          namn: Ett mål
          medel: {VGR: 3 MSEK}
          aktiviteter:
            - {namn: Utbilda, ansvarig: lst, period: 2021, effekt: Fler kan}
            - namn: Bygg
      """
    return PlanDecoder.decode([
      DocumentReader.read(
        SourceFile(path: "p.yml", text: text), file: file, grammar: PlanGrammar()
      ).document
    ]).model
  }()

  /// A rule file is read strictly, checked, and run within its budget.
  static func rule(_ bytes: [UInt8]) -> String? {
    let (source, _) = SourceText.decode(path: "r/mal/min-regel.yml", bytes: bytes, file: file)
    let (document, reading) = DocumentReader.readStrict(source, file: file)
    let (set, findings) = RuleSet.load([document])
    if let violation = DocumentInvariants.violation(document, reading)
      ?? ModelInvariants.places(reading + findings, in: [source])
    {
      // Strict reading stops at the first error; what follows is not in the tree.
      return reading.isEmpty || !violation.hasSuffix("is lost") ? violation : nil
    }
    guard !set.rules.isEmpty else { return nil }
    var options = Engine.Options()
    options.budget = 20_000
    options.workers = 1
    let result = Engine.check(small, rules: set, options: options)
    return result.tallies.count == set.rules.count ? nil : "a rule has no tally"
  }

  /// An expression is read as it is written out again, and run as a rule's condition.
  static func expression(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let (tree, errors) = ExpressionParser.parse(text)
    for error in errors
    where error.range.start < 0 || Int(error.range.end) > text.utf8.count {
      return "an error lies outside of the text: \(error.range)"
    }
    if let tree {
      for node in tree.nodes where node.range.start < 0 || Int(node.range.end) > text.utf8.count {
        return "a node lies outside of the text: \(node.range)"
      }
      let written = ExpressionPrinter.text(tree)
      let (again, said) = ExpressionParser.parse(written)
      if let again {
        if ExpressionPrinter.text(again) != written { return "read back as another: \(written)" }
      } else if !said.contains(where: { $0.message.contains("levels deep") }) {
        return "not read back: \(written)"
      }
    } else if errors.isEmpty {
      return "neither a tree nor an error"
    }
    return rule(wrapped(text))
  }

  /// A regular expression is compiled and run.
  static func pattern(_ bytes: [UInt8]) -> String? {
    let literal = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
    return rule(wrapped("self.namn.matches(\"\(literal)\")"))
  }

  static let patterns: [[UInt8]] = [
    #"^(Öka|Minska)\b.*[0-9]+ ?%$"#, #"(?i)suicid|självmord"#, #"[^a-zåäö\s]{2,5}?\w+\d*\S\W\D"#,
    #"(a+)+$|(?:x|(?P<n>y)){0,30}"#, #"\p{L}\pN\x{E5}\Q.*\E[[:alpha:]]"#, #"(?m-s:^.$)|\A\z|\B"#,
  ].map { Array($0.utf8) }

  /// A rule with a text as its condition.
  private static func wrapped(_ text: String) -> [UInt8] {
    let lines = text.split(whereSeparator: \.isNewline).map { "  " + $0 }
    let rule = """
      format: 1
      status: stable
      title: {sv: Titel, en: Title}
      severity: varning
      for: mål
      require: |
      \(lines.joined(separator: "\n"))
      message: {sv: "målet '{self}' brister", en: "goal '{self}' lacks"}
      because: {sv: Så är det., en: So it is.}
      question: {sv: Vad?, en: What?}
      decision: {sv: Bestäm., en: Decide.}
      ignore_when: {sv: Aldrig., en: Never.}
      source: [egen]
      """
    return Array(rule.utf8)
  }

  /// The lines of rules that are written in the language of conditions.
  static func expressions(in rules: [[UInt8]]) -> [[UInt8]] {
    rules.flatMap { rule in
      String(decoding: rule, as: UTF8.self).split(separator: "\n").filter { line in
        ["self", "item", "size()", "&&", "||", "=="].contains { line.contains($0) }
      }.map { Array($0.drop { $0 == " " }.utf8) }
    }
  }
}
