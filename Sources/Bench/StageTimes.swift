import Foundation
import LogicModel
import Reports
import RuleEngine
import Syntax

/// Seconds spent in each stage of one check.
struct StageTimes {
  private(set) var seconds: [(stage: String, time: Double)] = []
  private(set) var bytes = 0
  private(set) var elements = 0
  private(set) var findings: [Finding] = []

  /// The floor's name among the stages.
  static let floor = "floor (libyaml)"

  /// Runs one check, stage by stage.
  ///
  /// - Parameter only: the rules to run; by default those that `kedja check` runs.
  static func measure(
    _ files: [() throws -> Data], rules only: RuleSet? = nil, withFloor: Bool = true
  ) throws -> StageTimes {
    var times = StageTimes()
    if withFloor {
      _ = try times.time(floor) {
        try files.reduce(0) { $0 + Floor.events(Array(try $1())) }
      }
    }
    let texts = try times.time("read") { try files.map { Array(try $0()) } }
    let documents = times.time("parse") {
      Parallel.map(texts.count) { index in
        let id = FileID(index)
        let source = SourceText.decode(path: "\(index).yml", bytes: texts[index], file: id).source
        return DocumentReader.read(source, file: id, grammar: PlanGrammar()).document
      }
    }
    let resolved = times.time("decode") { PlanDecoder.resolve(PlanDecoder.draft(documents)) }
    let model = times.time("graph") { resolved.model().model }
    let rules = times.time("load rules") { only ?? Self.rules() }
    let result = times.time("evaluate") { Engine.check(model, rules: rules) }
    times.bytes = texts.reduce(0) { $0 + $1.count }
    times.elements = Int(model.elementCount)
    times.findings = result.findings
    let facts = ModelFacts(
      plans: 1, elements: times.elements, rules: rules.rules.count, goals: [])
    _ = times.time("report") {
      JSONReport().render(
        Report(
          notes: [], result: result, sources: documents.map(\.source), facts: facts,
          options: ReportOptions()))
    }
    return times
  }

  /// The stable rules that came with the tool, as `kedja check` loads them.
  private static func rules() -> RuleSet {
    let documents = ShippedRules.documents(withExamples: false)
    return RuleSet.load(documents, compiled: CompiledRules.rule).set.selecting(
      only: [], skipping: [])
  }

  private mutating func time<T>(_ stage: String, _ body: () throws -> T) rethrows -> T {
    let start = ContinuousClock.now
    let value = try body()
    let span = (ContinuousClock.now - start).components
    seconds.append((stage, Double(span.seconds) + Double(span.attoseconds) / 1e18))
    return value
  }
}
