import LogicModel
import RuleEngine
import Syntax

/// Runs rules that are written in a test over a plan that is written in a test.
enum Check {
  /// A rule file's head, to which a test adds what it is about.
  static func rule(_ body: String, severity: String = "varning") -> String {
    """
    format: 1
    title: Prövning
    severity: \(severity)

    """ + body
  }

  static func load(_ files: [(String, String)]) -> (set: RuleSet, findings: [Finding]) {
    let documents = files.enumerated().map { index, file in
      let source = SourceFile(path: "Rules/prov/\(file.0).yml", text: file.1)
      return DocumentReader.readStrict(source, file: FileID(index)).document
    }
    return RuleSet.load(documents)
  }

  static func model(_ plan: String) -> Model {
    let source = SourceFile(path: "plan.yml", text: plan)
    let document = DocumentReader.read(source, file: FileID(0), grammar: PlanGrammar()).document
    return PlanDecoder.decode([document]).model
  }

  static func run(
    _ plan: String, _ rules: [(String, String)], phase: String? = nil, today: String? = nil
  ) -> CheckResult {
    Engine.check(
      model(plan), rules: load(rules).set,
      options: Engine.Options(phase: phase, today: today.flatMap { CalendarDate.read($0) }))
  }
}
