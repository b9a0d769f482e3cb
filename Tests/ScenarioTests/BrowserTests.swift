import Foundation
import Testing

/// The gap list in a real browser: the axe rules for WCAG 2.1 AA at three widths and in print, no
/// scrolling sideways, and an opening page that fits a sheet of A4.
///
/// Needs Chromium with its driver, and a Python with selenium and axe (`axe-playwright-python`):
/// `.build/browser/bin/python`, which `.ci/run` makes, or what `KEDJA_BROWSER_PYTHON` names.
@Suite("The gap list in a browser", .serialized)
struct BrowserTests {
  static let python =
    ProcessInfo.processInfo.environment["KEDJA_BROWSER_PYTHON"]
    ?? House.root.appendingPathComponent(".build/browser/bin/python").path

  static var isThere: Bool {
    [python, "/usr/bin/chromium", "/usr/bin/chromedriver"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static var isRequired: Bool { Required.contains("browser") }

  static let plans: [(name: String, arguments: [String])] = [
    ("verklig", ["Models/vastra-gotaland"]),
    ("english", ["Models/exempel/hel-kedja.yml", "--lang", "en"]),
    ("utkast", ["Models/exempel/utkast.yml"]),
    ("alla", ["Models/exempel/alla-regler"]),
  ]

  /// Names that a page is easily broken by, and something under every heading.
  static let hostile = """
    plan:
      namn: "<b>\(String(repeating: "Långt", count: 2_000))</b>"
      skede: beslutad
    mål:
      M1:
        namn: "שלום مرحبا <img src=x> \\u202E 👩‍👧‍👦 \(String(repeating: "x", count: 10_000))"
        pågår:
          - namn: "=1+1; \(String(repeating: "aktivitet", count: 100))"
            ansvarig: okänt
      M2: {namn: Ett andra mål}
    undantag:
      - {regel: mal-utan-indikator, gäller: M1, skäl: "Beslut <i>2024</i>", till: 2030}

    """

  @Test("meets WCAG 2.1 AA, reflows and prints", .enabled(if: isThere || isRequired))
  func pages() throws {
    try #require(
      Self.isThere, "there is no browser to look with: \(Self.python), chromium, chromedriver")
    let command = try Command()
    for plan in Self.plans {
      let arguments = plan.arguments.map {
        $0.hasPrefix("Models") ? House.root.appendingPathComponent($0).path : $0
      }
      #expect(try command.run(["report", "-o", "\(plan.name).html"] + arguments).status == 0)
    }
    try command.write("svår.yml", Array(Self.hostile.utf8))
    try command.write("tom.yml", [])
    for name in ["svår", "tom"] {
      #expect(try command.run(["report", "\(name).yml", "-o", "\(name).html"]).status == 0)
    }
    _ = try command.run(["report", "svår.yml", "-o", "sedan.html", "--since", "tom.html"])
    let script = House.root.appendingPathComponent("Tests/ScenarioTests/Browser/look.py").path
    let names = Self.plans.map(\.name) + ["svår", "tom", "sedan"]
    let files = names.map { "'\(command.folder.path)/\($0).html'" }.joined(separator: " ")
    let result = try command.shell("HOME=/tmp '\(Self.python)' '\(script)' \(files)")
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n").map { $0.split(separator: "\t") }
    // Three widths and print for each page.
    #expect(lines.count { $0[0] == "looked" } == names.count * 4)
    for line in lines where line[0] != "looked" {
      Issue.record("\(line.joined(separator: " "))")
    }
  }
}
