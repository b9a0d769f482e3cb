import Foundation
import RuleEngine
import Syntax
import Testing

/// Runs the conformance suite of the CEL project (proto-free part, as JSON) against our checker and
/// evaluator in plain CEL. The suite is not part of the repository: `KEDJA_CEL_CONFORMANCE` names
/// its folder, by default `../shared/cel-conformance`.
@Suite struct CELConformanceTests {
  /// What we do otherwise on purpose: file, then the expression, and why.
  static let exceptions: [String: [String: String]] = [
    "timestamps.json": [
      "timestamp('2009-02-13T23:31:30Z').getDate('Australia/Sydney')": zones,
      "timestamp('2009-02-13T23:31:30Z').getDayOfMonth('US/Central')": zones,
      "timestamp('2009-02-13T02:00:00Z').getDayOfMonth('America/St_Johns')": zones,
      "timestamp('2009-02-13T23:31:30Z').getDayOfYear('US/Central')": zones,
      "timestamp('2009-02-13T23:31:30Z').getMinutes('Asia/Kathmandu')": zones,
    ]
  ]

  /// Rules know days, not hours: named zones would carry the time zone database for nothing.
  static let zones = "named time zones are left out; UTC and fixed offsets are there"

  static var folder: URL {
    if let path = ProcessInfo.processInfo.environment["KEDJA_CEL_CONFORMANCE"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared/cel-conformance")
  }

  static var isRequired: Bool { Required.contains("cel") }

  @Test func suite() throws {
    let names =
      ((try? FileManager.default.contentsOfDirectory(atPath: Self.folder.path)) ?? [])
      .filter { $0.hasSuffix(".json") }.sorted()
    guard !names.isEmpty else {
      print("skipped: no CEL conformance suite in \(Self.folder.path)")
      #expect(!Self.isRequired, "the CEL conformance suite is required and absent")
      return
    }
    var total = 0
    var passed = 0
    var excepted = 0
    for name in names {
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      var passedHere = 0
      let exceptions = Self.exceptions[name] ?? [:]
      for test in cases {
        let expression = test["expr"] as? String ?? ""
        let failure = CELConformanceCase(test).run()
        let isException = exceptions[expression] != nil
        if isException { excepted += 1 }
        if failure == nil { passedHere += 1 }
        #expect(
          (failure == nil) != isException,
          "\(name) \(test["section"] ?? "")/\(test["name"] ?? ""): \(expression): \(failure ?? "passes, yet is listed as an exception")"
        )
      }
      print("CEL conformance \(name): \(passedHere)/\(cases.count)")
      total += cases.count
      passed += passedHere
    }
    print("CEL conformance: \(passed)/\(total), \(excepted) exceptions")
    #expect(excepted <= 25)
  }
}
