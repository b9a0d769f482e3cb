import Foundation
import Testing

/// The gap list as an office suite opens it: what stands in the other formats comes back.
@Suite("The gap list in LibreOffice", .serialized)
struct OfficeTests {
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") }

  static var isRequired: Bool { Required.contains("office") }

  @Test(
    "workbook and document come back whole",
    .enabled(if: isThere || isRequired, "soffice is needed; KEDJA_REQUIRE=office insists"))
  func converted() throws {
    try #require(Self.isThere, "there is no office suite to open lists in: soffice")
    let command = try Command()
    let plan = House.root.appendingPathComponent("Models/vastra-gotaland").path
    try command.write("svår.yml", Array(BrowserTests.hostile.utf8))
    let lists = [
      (plan, ["verklig.csv", "verklig.xlsx", "verklig.docx"]),
      ("svår.yml", ["svar.xlsx", "svar.docx"]),
    ]
    for (path, outputs) in lists {
      for output in outputs {
        let result = try command.run(["report", path, "-o", output])
        #expect(result.status == 0, "\(result.errors)")
      }
    }
    // Semicolons, quotes where needed, UTF-8, every sheet in a file of its own.
    let table = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
    let result = try command.shell(
      """
      export LC_ALL=C.UTF-8
      convert() { soffice -env:UserInstallation="file://$PWD/profil" --headless --convert-to "$@"; }
      convert '\(table)' verklig.xlsx svar.xlsx
      convert 'txt:Text (encoded):UTF8' verklig.docx svar.docx
      """)
    #expect(result.status == 0, "\(result.errors)")
    func lines(_ path: String) throws -> [Substring] {
      let bytes = try Data(contentsOf: command.folder.appendingPathComponent(path))
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    }

    let sheets = ["Översikt", "Brister", "Mål", "Undantag", "Okänt", "Om listan"]
    for sheet in sheets {
      #expect(try lines("verklig-\(sheet).csv").count > 1 || sheet == "Undantag", "\(sheet)")
    }
    // The real plan needs no cell defused, so that both are written alike.
    let gaps = try lines("verklig-Brister.csv")
    let numbered = try lines("verklig.csv").filter { $0.first?.isNumber ?? false }
    #expect(numbered.count > 15)
    #expect(gaps.dropFirst().elementsEqual(numbered))
    let hostile = try lines("svar-Mål.csv")
    #expect(hostile.contains { $0.contains("=1+1; aktivitet") && $0.contains("<img src=x>") })

    for name in ["verklig", "svar"] {
      let text = try lines("\(name).txt")
      let goals = try lines("\(name)-Mål.csv").dropFirst().count
      // The head of each goal's chain.
      #expect(text.count { $0.contains("Led i kedjan") } == goals)
    }
    let text = try lines("verklig.txt").joined(separator: "\n")
    for heading in ["Läget i planens delar", "Mål för mål", "Så är listan gjord"] {
      #expect(text.contains(heading))
    }
  }
}
