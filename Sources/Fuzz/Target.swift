import LogicModel
import RuleEngine
import Syntax

/// Something that reads, and what must hold of it whatever it is given.
package struct Target: Sendable {
  package let name: String
  /// What texts are made from.
  package let corpus: [[UInt8]]
  /// Words that mean something to it.
  var words: [[UInt8]] = []
  /// How many lines of a text of the corpus are taken at the most.
  var lines = 40
  /// Its share of the time, beside those of the others.
  var weight = 1.0
  /// Of how many texts one is read in a longer form too.
  var growth: UInt64 = 2_000
  /// Reads a text all the way; gives what does not hold, or `nil`.
  package let run: @Sendable ([UInt8]) -> String?

  /// All of them.
  ///
  /// - Parameters:
  ///   - plans: texts of plan files.
  ///   - templates: texts of templates of the gap list.
  package static func all(plans: [[UInt8]] = [], templates: [[UInt8]] = []) -> [Target] {
    let shipped = ShippedRules.documents(withExamples: true).map(\.source.bytes)
    let checking = PlanTargets(rules: shippedRules())
    let files = FileTargets(rules: checking.rules)
    let planWords = FuzzWords.plan
    let ruleWords = planWords + FuzzWords.used(in: shipped)
    return [
      Target(
        name: "plan", corpus: plans, words: planWords, weight: 4, growth: 400, run: PlanTargets.read
      ),
      Target(
        name: "check", corpus: plans, words: planWords, weight: 8, growth: 400, run: checking.check),
      Target(
        name: "list", corpus: plans, words: planWords, weight: 3, growth: 400, run: checking.list),
      Target(
        name: "diff", corpus: plans, words: planWords, weight: 3, growth: 400, run: checking.compare
      ),
      Target(
        name: "rule", corpus: shipped, words: ruleWords, lines: 80, weight: 4, run: RuleTargets.rule
      ),
      Target(
        name: "expression", corpus: RuleTargets.expressions(in: shipped), words: ruleWords,
        lines: 3, weight: 2, run: RuleTargets.expression),
      Target(
        name: "pattern", corpus: RuleTargets.patterns, lines: 1, run: RuleTargets.pattern),
      Target(
        name: "quantity", corpus: QuantityTarget.texts(in: plans), words: QuantityTarget.words,
        lines: 1, run: QuantityTarget.run),
      Target(name: "baseline", corpus: [FileTargets.baseline], lines: 20, run: files.baseline),
      Target(name: "template", corpus: templates, run: FileTargets.template),
      Target(name: "memory", corpus: [FileTargets.memory], run: FileTargets.memory),
      Target(name: "listing", corpus: [FileTargets.listing], run: FileTargets.listing),
      Target(name: "objects", corpus: [FileTargets.objects], run: FileTargets.objects),
      Target(name: "lines", corpus: plans, run: FileTargets.lines),
    ]
  }

  /// The shipped rules, as a check loads them.
  private static func shippedRules() -> RuleSet {
    let documents = ShippedRules.documents(withExamples: false)
    return RuleSet.load(documents, compiled: CompiledRules.rule).set
  }
}

/// Words that mean something to what reads plans and rules, from the tables that say so.
enum FuzzWords {
  /// The metamodel's kinds, fields and choices, with their synonyms.
  static let plan: [[UInt8]] = {
    var words: Set<String> = []
    for kind in Metamodel.standard.kinds { words.formUnion([kind.name, kind.plural]) }
    for field in Metamodel.standard.fields {
      words.formUnion([field.name + ": "] + field.synonyms.map { $0 + ": " })
      switch field.type {
      case .choice(let set), .choices(let set):
        words.formUnion(set.values)
        words.formUnion(set.synonyms.keys)
      default: continue
      }
    }
    return words.sorted().map { Array($0.utf8) }
  }()

  /// The words of texts, each once.
  static func used(in texts: [[UInt8]]) -> [[UInt8]] {
    let words = texts.flatMap { text in
      String(decoding: text, as: UTF8.self)
        .split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    }
    return Set(words).sorted().map { Array($0.utf8) }
  }
}
