import Foundation
import RuleEngine
import Testing

@testable import Reports

@Suite("The report for programs")
struct JSONReportTests {
  static func text(_ report: Report) -> String {
    String(decoding: JSONReport().render(report), as: UTF8.self)
  }

  @Test("whole, in one order of keys")
  func whole() {
    var result = ReportFixture.result
    result.findings = [ReportFixture.noIndicator]
    result.tallies = Array(result.tallies.dropFirst(2))
    #expect(
      Self.text(ReportFixture.report(result: result)) == #"""
        {
          "format": "kedja-report",
          "version": 1,
          "today": "2022-01-31",
          "fails": true,
          "facts": {
            "plans": 1,
            "elements": 1234,
            "rules": 3,
            "goals": [
              {
                "id": "ph/V1.1",
                "name": "Nollvision om suicid"
              },
              {
                "id": "ph/V2.1",
                "name": "Barn får stöd"
              }
            ]
          },
          "findings": [
            {
              "rule": "mal-utan-indikator",
              "severity": "error",
              "message": {
                "sv": "målet V1.1 har ingen indikator",
                "en": "goal V1.1 has no indicator"
              },
              "path": "plan.yml",
              "line": 3,
              "column": 3,
              "endLine": 3,
              "endColumn": 7,
              "question": {
                "sv": "Hur vet ni att målet är nått?",
                "en": null
              },
              "help": [],
              "elements": [],
              "group": "ph/V1.1",
              "fingerprint": "mal-utan-indikatorV1.1",
              "related": []
            }
          ],
          "notes": [],
          "hidden": [
            {
              "rule": "aktivitet-utan-ansvarig",
              "severity": "warning",
              "message": {
                "sv": "ingen ansvarar för 'Utbilda personal'",
                "en": null
              },
              "path": "plan.yml",
              "line": 8,
              "column": 9,
              "endLine": 8,
              "endColumn": 25,
              "question": null,
              "help": [],
              "elements": [],
              "group": "ph/V2.1",
              "fingerprint": "aktivitet-utan-ansvarigUtbilda personal",
              "related": [],
              "behind": "mal-utan-indikator"
            }
          ],
          "exempted": [
            {
              "rule": "aktivitet-utan-ansvarig",
              "severity": "warning",
              "message": {
                "sv": "ingen ansvarar för 'Utbilda personal'",
                "en": null
              },
              "path": "plan.yml",
              "line": 8,
              "column": 9,
              "endLine": 8,
              "endColumn": 25,
              "question": null,
              "help": [],
              "elements": [],
              "group": "ph/V2.1",
              "fingerprint": "aktivitet-utan-ansvarigUtbilda personal",
              "related": [],
              "reason": "beslutas i höst",
              "until": "2022-12-31"
            }
          ],
          "baselined": [],
          "tallies": [
            {
              "rule": "mal-utan-slutmal",
              "title": {
                "sv": "mal-utan-slutmal",
                "en": null
              },
              "satisfied": 0,
              "gap": 1,
              "notApplicable": 0,
              "unknown": 1,
              "notAssessed": 1,
              "exempted": 1,
              "baselined": 0,
              "assessed": 2
            }
          ],
          "unknown": [
            {
              "rule": "mal-utan-slutmal",
              "unknown": 1,
              "assessed": 2
            }
          ]
        }

        """#)
  }

  @Test("texts keep their letters and lose what a terminal would act on")
  func escapes() throws {
    let text = "å \"citat\" \\ \u{1B}[31m \u{202E} \n\t👩‍👧 \u{E0001}"
    let bytes = JSONValue.list([.text(text)]).bytes
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(
      written == #"""
        [
          "å \"citat\" \\ \u001b[31m \u202e \n\t👩‍👧 \udb40\udc01"
        ]

        """#)
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String]
    #expect(read == [text])
  }
}
