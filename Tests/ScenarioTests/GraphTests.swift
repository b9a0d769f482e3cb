import LogicModel
import Syntax
import Testing

@testable import Reports

/// `kedja graph`, and the languages that other programs read.
@Suite("kedja graph")
struct GraphTests {
  private static let plan = """
    plan: {namn: Närvaro, skede: beslutad}
    mål:
      N1:
        namn: Fler elever är i skolan
        slutmål: Alla går ut nian
        pågår:
          - namn: 'Samtal "när det behövs" \\ & <b>fetstil</b>'
            prestationer: [Samtal förda]
    """

  @Test(
    "draws the goals that are asked for",
    arguments: [
      (["--format", "svg"], 0, "<svg xmlns="), (["--format", "mermaid"], 0, "flowchart LR\n"),
      (["--format", "dot"], 0, "digraph kedja {"), (["--goal", "n1"], 0, "<svg xmlns="),
      (["--goal", "N1", "--lang", "en", "--format", "mermaid"], 0, "No outcomes stated"),
      (["--goal", "M1"], 2, ""), (["--format", "png"], 2, ""),
    ] as [([String], Int32, String)])
  func runs(_ arguments: [String], _ status: Int32, _ part: String) throws {
    let command = try Command()
    try command.write("plan.yml", Array(Self.plan.utf8))
    let result = try command.run(["graph", "plan.yml"] + arguments)
    #expect(result.status == status)
    #expect(part.isEmpty ? result.output.isEmpty : result.output.contains(part))
    #expect(result.errors.isEmpty == (status == 0))
  }

  @Test(
    "text is safe in every language",
    arguments: [
      (#"a "b" \ #1;"#, "a #34;b#34; #92; #35;1#59;", #"a \"b\" \\ #1;"#),
      ("<b> & `md`", "#60;b#62; #38; #96;md#96;", "<b> &amp; `md`"),
      ("två\nrader", "två␊rader", "två␊rader"),
      ("\u{202E}om", "#60;U+202E#62;om", "<U+202E>om"),
    ])
  func escapes(_ text: String, _ mermaid: String, _ dot: String) {
    #expect(MermaidChains.text(text) == mermaid)
    #expect(DotChains.escaped(text) == dot)
  }

  @Test("every line is one that the language has", arguments: PictureFixture.allCases)
  func grammar(_ fixture: PictureFixture) throws {
    let drawn = try fixture.get()
    let chains = drawn.model.elements(of: .goal).map(drawn.pictures.chainValue)
    let safe = #/[^"`<>\\]*/#
    let node = #/    g\d+[nhiub]\d*(\["(.*)"\]|\(\["(.*)"\]\))(:::(hole|unknown|indicator))?/#
    let arrow = #/  g\d+[nhiub]\d* (-->|-\.->|-\.-|~~~) g\d+[nhiub]\d*/#
    let other = #/flowchart LR|    direction LR|  end|  classDef .*/#
    for line in MermaidChains.render(chains, language: .swedish).split(separator: "\n") {
      if let found = line.wholeMatch(of: node) {
        let label = found.2 ?? found.3 ?? ""
        #expect(label.wholeMatch(of: safe) != nil, "\(line)")
      } else if let found = line.wholeMatch(of: #/  subgraph g\d+\["(.*)"\]/#) {
        #expect(found.1.wholeMatch(of: safe) != nil, "\(line)")
      } else {
        #expect(line.wholeMatch(of: arrow) != nil || line.wholeMatch(of: other) != nil, "\(line)")
      }
    }
    // What stands outside of the strings is all that the language reads.
    let dot = DotChains.render(chains, language: .swedish)
    let bare = dot.split(separator: "\n").map {
      $0.replacing(#/"([^"\\]|\\.)*"/#, with: "S")
    }
    for line in bare { #expect(!line.contains("\"") && !line.contains("\\"), "\(line)") }
    let braces = bare.joined().filter { "{}".contains($0) }
    #expect(braces.count { $0 == "{" } == chains.count + 1)
    #expect(braces.count { $0 == "}" } == chains.count + 1)
  }
}
