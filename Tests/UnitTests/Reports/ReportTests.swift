import RuleEngine
import Syntax
import Testing

@testable import Reports

@Suite("Reports")
struct ReportTests {
  @Test("gaps are grouped by goal in plan order, sorted, and told once")
  func grouping() {
    let report = ReportFixture.report()
    #expect(report.groups.map(\.goal?.id) == [nil, "ph/V1.1", "ph/V2.1"])
    #expect(report.groups[1].gaps == [ReportFixture.noIndicator, ReportFixture.noEnd])
    #expect(report.summary.gaps.total == 4)
    #expect(report.summary.unknown == 1)
    #expect(report.groups[2].hiddenCounts == [RuleCount("aktivitet-utan-ansvarig", 1)])
  }

  @Test("the order in which findings come in makes no difference", arguments: 0..<20)
  func order(seed: UInt64) {
    var generator = Shuffler(state: seed)
    var result = ReportFixture.result
    result.findings.shuffle(using: &generator)
    result.tallies.shuffle(using: &generator)
    #expect(
      ReportFixture.text(ReportFixture.report(result: result))
        == ReportFixture.text(ReportFixture.report()))
  }

  @Test("a group that is no known goal is told after the goals")
  func stray() {
    var finding = ReportFixture.noEnd
    finding.group = "annan/X"
    let report = ReportFixture.report(
      result: CheckResult(findings: [finding, ReportFixture.noIndicator]))
    #expect(report.groups.map(\.goal?.id) == ["ph/V1.1", "annan/X"])
    #expect(report.summary.goalsWithGaps == 1)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let result: CheckResult
    var notes: [Finding] = []
    let failOn: Severity?
    let fails: Bool
    var testDescription: String { name }
  }

  @Test(
    "a check fails on the worst finding, hidden or not",
    arguments: [
      Case(name: "nothing", result: CheckResult(), failOn: .info, fails: false),
      Case(name: "error", result: ReportFixture.result, failOn: .error, fails: true),
      Case(name: "never", result: ReportFixture.result, failOn: nil, fails: false),
      Case(
        name: "below", result: CheckResult(findings: [ReportFixture.noEnd]), failOn: .error,
        fails: false),
      Case(
        name: "at", result: CheckResult(findings: [ReportFixture.noEnd]), failOn: .warning,
        fails: true),
      Case(
        name: "hidden",
        result: CheckResult(hidden: [.init(ReportFixture.noIndicator, behind: "x")]),
        failOn: .error, fails: true),
      Case(
        name: "accepted",
        result: CheckResult(
          exempted: [.init(ReportFixture.noIndicator, reason: "beslutat", until: nil)]),
        failOn: .error, fails: false),
      Case(
        name: "text", result: CheckResult(), notes: [ReportFixture.noIndicator], failOn: .error,
        fails: true),
    ])
  func failing(_ c: Case) {
    let report = ReportFixture.report(notes: c.notes, result: c.result, failOn: c.failOn)
    #expect(report.fails == c.fails)
  }
}

/// A generator whose shuffles can be repeated.
private struct Shuffler: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
