import Foundation
import Testing

/// The plan of Västra Götaland as it stood in 2018, 2020 and 2021, in what concerns suicide: what a
/// comparison says is what the documents say (001:190, 418–426, 985–1075).
@Suite("A walk through revisions", .enabled(if: DiffTests.hasGit))
struct RevisionWalkTests {
  /// Three commits of one file, named by their years.
  private static let history = """
    \(Command.git)
    git init -q -b main r
    cd r
    for year in 2018 2020 2021; do
      cp ../$year.yml plan.yml
      git add -A
      git commit -qm $year
      git tag v$year
    done
    set +e

    """

  private func told(_ script: String) throws -> Command.Result {
    let command = try Command()
    for year in ["2018", "2020", "2021"] {
      let path = "Tests/ScenarioTests/Golden/revisioner/\(year).yml"
      let text = try Data(contentsOf: House.root.appendingPathComponent(path))
      try command.write("\(year).yml", Array(text))
    }
    return try command.shell(Self.history + script)
  }

  private func changes(_ result: Command.Result) -> [String] {
    result.output.split(separator: "\n").map(String.init)
      .prefix { !["Öppnade brister", "Stängda brister"].contains($0) }
      .filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
  }

  private func rules(_ heading: String, _ result: Command.Result) -> [String] {
    let lines = result.output.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(of: heading) else { return [] }
    return lines[(start + 2)...].prefix { !$0.hasPrefix("──") }
      .compactMap { line in
        line.hasSuffix("]") ? line.split(separator: "[").last.map { String($0.dropLast()) } : nil
      }
  }

  @Test(
    "2020: suicide prevention gets money of its own, the plan is extended, its own plan is made")
  func suicidePrevention() throws {
    let result = try told("\"$KEDJA\" diff v2018..v2020 plan.yml --all")
    #expect(result.status == 1)
    #expect(
      changes(result) == [
        "plan 'Handlingsplan för psykisk hälsa i Västra Götaland' förlängdes: "
          + "2018–2020 → 2018–2022",
        "plan 'Handlingsplan för psykisk hälsa i Västra Götaland' ändrades: "
          + "läge_den 2018-12-31 → 2020-12-31",
        "medel 'Ungdomsmottagningar 2019' tillkom",
        "medel 'Ungdomsmottagningar 2020' tillkom",
        "medel 'Insatser för stärkt brukarmedverkan 2020' tillkom",
        "medel medel-samsjuklighet 'Insatser för personer med samsjuklighet' tillkom, med 2 medel",
        "medel medel-suicidprevention 'Suicidprevention' tillkom, med 1 medel",
        "medel medel-brukarmedverkan 'Insatser för stärkt brukarmedverkan' omfördelades: "
          + "mottagare Västra Götalandsregionen → VästKom",
        "aktivitet 'Länsgemensam handlingsplan för suicidprevention' ändrades: period – → 2020",
        "aktivitet 'Länsgemensam handlingsplan för suicidprevention' ändrades: "
          + "status planerad → genomförd",
        "prestation 'Det goda livet i Västra Götaland – Handlingsplan för suicidprevention "
          + "2020–2025' tillkom",
      ])
    // Money that comes in the middle of the plan, a year at a time, is a gap that the evaluators saw.
    let opened = rules("Öppnade brister", result)
    #expect(opened.filter { $0 == "lucka-i-finansiering" }.count == 3)
    #expect(opened.contains("ettariga-medel") && opened.contains("medel-utan-mal"))
    #expect(
      rules("Stängda brister", result)
        == ["mal-utan-medel", "aktivitet-utan-syfte", "aktivitet-utan-tidsram"])
  }

  @Test("2021: the subregions' work comes, and the money of another year")
  func subregions() throws {
    let result = try told("\"$KEDJA\" diff v2020..v2021 plan.yml --all")
    #expect(
      changes(result) == [
        "plan 'Handlingsplan för psykisk hälsa i Västra Götaland' ändrades: "
          + "läge_den 2020-12-31 → 2021-12-31",
        "medel 'Ungdomsmottagningar 2021' tillkom",
        "medel 'Insatser för stärkt brukarmedverkan 2021' tillkom",
        "medel 'Insatser för personer med samsjuklighet 2021' tillkom",
        "medel 'Suicidprevention 2021' tillkom",
        "aktivitet 'Stötta lokalt arbete med suicidprevention (Fyrbodal)' tillkom",
        "aktivitet 'Anställa delregional samordnare (Fyrbodal)' tillkom",
        "aktivitet 'Utbilda instruktörer för första hjälpen för psykisk hälsa "
          + "(Göteborgsområdet)' tillkom, med 1 prestation",
        "aktivitet 'Utbilda instruktörer för första hjälpen för psykisk hälsa (SAMLA)' tillkom, "
          + "med 1 prestation",
        "mål B5.1 'Nollvision om suicid i Västra Götaland' ändrades: samma_arbete_som – → V1.1",
      ])
    #expect(rules("Öppnade brister", result).contains("aktivitet-utan-ansvarig"))
  }

  @Test("backwards, what was added is removed, and nobody has said why")
  func backwards() throws {
    let result = try told("\"$KEDJA\" diff v2021..v2018 plan.yml --all")
    let opened = rules("Öppnade brister", result)
    // Four activities, an output, two grants and five years of two more.
    #expect(opened.filter { $0 == "borttaget-utan-skal" }.count == 12)
    #expect(!opened.contains("mal-sankt") && !opened.contains("bytt-id"))
    #expect(result.output.contains("förkortades: 2018–2022 → 2018–2020"))
  }

  @Test("from a year to itself nothing happens")
  func still() throws {
    for year in ["v2018", "v2020", "v2021"] {
      let result = try told("\"$KEDJA\" diff \(year) \(year) plan.yml")
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("inga ändringar i planen · 0 brister öppnade · 0 stängda · "))
    }
  }
}
