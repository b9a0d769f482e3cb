import LogicModel
import Reports
import RuleEngine
import Syntax
import Testing

/// What comes out never depends on how many threads took part.
@Suite("Threads")
struct WorkersTests {
  @Test("the report of a real plan is the same from one, two and eight threads")
  func report() throws {
    let model = try ModelTests.real.get().model
    let reports = [1, 2, 8].map { workers in
      var options = Engine.Options()
      options.workers = workers
      let result = Engine.check(model, rules: ModelTests.rules, options: options)
      let facts = ModelFacts(plans: 1, elements: 0, rules: 0, goals: [])
      return JSONReport().render(
        Report(
          notes: [], result: result, sources: model.sources, facts: facts,
          options: ReportOptions()))
    }
    #expect(reports[0].count > 10_000)
    #expect(reports[0] == reports[1])
    #expect(reports[0] == reports[2])
  }

  @Test("a rule that was compiled with the tool says the same as one that was checked at once")
  func compiled() throws {
    let documents = ShippedRules.documents(withExamples: false)
    let (compiled, findings) = RuleSet.load(documents, compiled: CompiledRules.rule)
    let real = try ModelTests.real.get()
    let result = Engine.check(real.model, rules: compiled.selecting(only: [], skipping: []))
    #expect(findings.isEmpty)
    #expect(result.findings.map(\.message.swedish) == real.result.findings.map(\.message.swedish))
    #expect(result.findings.map(\.message.english) == real.result.findings.map(\.message.english))
  }

  @Test("work is handed back in its own order", arguments: [1, 2, 8])
  func order(workers: Int) {
    #expect(Parallel.map(100, workers: workers) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(Parallel.map(0, workers: workers) { $0 } == [])
  }
}
