import Foundation
import LogicModel
import Reports
import RuleEngine
import Syntax

/// Seconds spent in each stage of one check.
struct StageTimes {
  private(set) var seconds: [(stage: String, time: Double)] = []
  private(set) var elements = 0
  private(set) var findings = 0

  /// Runs one check on texts, stage by stage.
  static func measure(_ files: [[UInt8]]) -> StageTimes {
    var times = StageTimes()
    _ = times.time("floor: libyaml events") { files.reduce(0) { $0 + Floor.events($1) } }
    let documents = times.time("parse") {
      files.enumerated().map { index, bytes -> Document in
        let id = FileID(index)
        let source = SourceText.decode(path: "\(index).yml", bytes: bytes, file: id).source
        return DocumentReader.read(source, file: id, grammar: PlanGrammar()).document
      }
    }
    let model = times.time("decode") { PlanDecoder.decode(documents).model }
    let rules = times.time("load rules") {
      RuleSet.load(
        ShippedRules.files.enumerated().map { index, file in
          let source = SourceFile(path: file.path, text: file.text)
          return DocumentReader.readStrict(source, file: FileID(index)).document
        }
      ).set.selecting(only: [], skipping: [])
    }
    let result = times.time("evaluate") { Engine.check(model, rules: rules) }
    times.elements = Int(model.elementCount)
    times.findings = result.findings.count
    let facts = ModelFacts(
      plans: 1, elements: times.elements, rules: rules.rules.count, goals: [])
    _ = times.time("report") {
      Report(
        notes: [], result: result, sources: documents.map(\.source), facts: facts,
        options: ReportOptions())
    }
    return times
  }

  private mutating func time<T>(_ stage: String, _ body: () -> T) -> T {
    let start = ContinuousClock.now
    let value = body()
    let span = (ContinuousClock.now - start).components
    seconds.append((stage, Double(span.seconds) + Double(span.attoseconds) / 1e18))
    return value
  }

  /// The medians, each with its ratio to the floor.
  static func table(_ samples: [StageTimes], bytes: Int) -> String {
    guard let first = samples.first else { return "" }
    var lines: [String] = [
      "\(bytes) bytes, \(first.elements) elements, \(first.findings) findings, \(samples.count) runs"
    ]
    func median(_ index: Int) -> Double {
      samples.map { $0.seconds[index].time }.sorted()[samples.count / 2]
    }
    let floor = median(0)
    var total = 0.0
    for (index, stage) in first.seconds.map(\.stage).enumerated() {
      let time = median(index)
      if index > 0 { total += time }
      lines.append(row(stage, time, floor))
    }
    lines.append(row("all stages", total, floor))
    return lines.joined(separator: "\n")
  }

  private static func row(_ stage: String, _ time: Double, _ floor: Double) -> String {
    let name = stage.padding(toLength: 24, withPad: " ", startingAt: 0)
    return name + String(format: "%10.2f ms  %6.2f x", time * 1000, time / max(floor, 1e-9))
  }
}
