import RuleEngine
import Syntax
import Testing

@Suite("Baseline files")
struct BaselineFileTests {
  typealias Gap = Baseline.Gap

  static func read(
    _ text: String, rules: RuleSet = RuleSet([])
  ) -> (baseline: Baseline, findings: [Finding], source: SourceFile) {
    let source = SourceFile(path: "b.txt", text: text)
    let (baseline, findings) = BaselineReader.read(source, file: FileID(0), rules: rules)
    return (baseline, findings, source)
  }

  @Test("one line per gap, in the order of bytes, each once")
  func text() {
    let baseline = Baseline([
      Gap(rule: "r", element: "p/Ö", name: "Ö", items: ["p/b", "p/a", "p/b"]),
      Gap(rule: "r", element: "p/Z", name: "Z", items: []),
      Gap(rule: "q", element: "p/Z", items: []),
      Gap(rule: "r", element: "p/Ö", name: "Ö", items: ["p/c"]),
    ])
    #expect(
      baseline.text
        == "kedja-baslinje 1\nq\tp/Z\nr\tp/Z\tZ\nr\tp/Ö\tÖ\tp/a p/b p/c\n")
  }

  @Test(
    "what is written is read back the same",
    arguments: [
      [], [Gap(rule: "r", element: "p/M1", items: [])],
      [Gap(rule: "r", element: "p/M 1\t\\", name: "två\nrader \r\n", items: [])],
      [Gap(rule: "r", element: "p", items: ["", "två ord", "\\s", "a+b", "\u{301}x", "\t"])],
      [Gap(rule: "r", element: "p\u{301}", name: "\u{301}", items: ["\r"])],
    ])
  func roundTrip(_ gaps: [Gap]) {
    let baseline = Baseline(gaps)
    for ends in ["\n", "\r\n"] {
      let (read, findings, _) = Self.read(baseline.text.replacing("\n", with: ends))
      #expect(read == baseline)
      #expect(findings.allSatisfy { $0.rule == "baslinje-okand-regel" })
    }
    #expect(Self.read("\u{FEFF}" + baseline.text).baseline == baseline)
  }

  @Test("the two sides of a merge are joined, whatever the order of the lines")
  func merged() {
    let (baseline, _, _) = Self.read(
      "kedja-baslinje 1\nr\tp/b\tB\tp/2\n\nq\tp/a\nr\tp/b\tB\tp/1\n")
    #expect(baseline.text == "kedja-baslinje 1\nq\tp/a\nr\tp/b\tB\tp/1 p/2\n")
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let line: Int
    let message: String
    var left = 0

    init(_ name: String, _ text: String, line: Int, _ message: String, left: Int = 0) {
      testDescription = name
      self.text = text
      self.line = line
      self.message = message
      self.left = left
    }
  }

  static let head = "kedja-baslinje 1\n"

  @Test(
    "what cannot be read is told with its line and what was expected",
    arguments: [
      Fault("empty", "", line: 1, "första raden ska vara 'kedja-baslinje 1'"),
      Fault("a plan", "mål:\n  M1: Ett\n", line: 1, "detta är ingen baslinje"),
      Fault("a later form", "kedja-baslinje 2\nr\tp\n", line: 1, "denna version av kedja läser"),
      Fault("no tabs", head + "r\tp\nr p M\n", line: 3, "väntade regel, element", left: 1),
      Fault("no rule", head + "\tp\n", line: 2, "väntade regel, element"),
      Fault("too many columns", head + "r\tp\tn\ta\tb\n", line: 2, "väntade regel, element"),
      Fault("half an escape", head + "r\tp\tn\\\n", line: 2, "efter '\\' väntades"),
      Fault("an unknown escape", head + "r\tp\tn\tx\\q\n", line: 2, "efter '\\' väntades"),
      Fault("a merge", head + "<<<<<<< HEAD\nr\tp\n", line: 2, "inte är avgjord", left: 1),
    ])
  func faults(_ fault: Fault) throws {
    let (baseline, findings, source) = Self.read(fault.text)
    let finding = try #require(findings.first)
    #expect(finding.severity == .error)
    #expect(finding.message.swedish.contains(fault.message), "\(finding.message.swedish)")
    let place = try #require(finding.place)
    #expect(LineTable(source).line(of: place.range.start) == fault.line)
    #expect(baseline.gaps.count == fault.left)
  }

  @Test("many unreadable lines are counted, and none makes it slow")
  func many() {
    let (_, findings, _) = Self.read(Self.head + String(repeating: "x\n", count: 100))
    #expect(findings.count == 11)
    #expect(findings.last?.message.swedish == "ytterligare rader som inte kan läsas: 90")
    let slashes = "r\t" + String(repeating: "/", count: 100_000) + "\n"
    let baseline = Self.read(Self.head + slashes).baseline
    let model = Check.model("plan: {id: p, namn: P}\n")
    let result = CheckResult().accepting(baseline, of: model, rules: RuleSet([]))
    #expect(result.baselined.isEmpty)
  }

  @Test("a rule that does not exist is a note, once")
  func unknownRule() throws {
    let rules = Check.load([("mal-utan-medel", BaselineSetTests.big)]).set
    let (baseline, findings, _) = Self.read(
      Self.head + "mal-utan-medl\tp/1\nmal-utan-medl\tp/2\nmal-utan-medel\tp/1\n", rules: rules)
    #expect(baseline.gaps.count == 3)
    #expect(findings.map(\.severity) == [.info])
    #expect(findings.first?.help.map(\.swedish) == ["menas 'mal-utan-medel'?"])
  }
}
