import LogicModel
import Syntax
import Testing
import kedja_fuzz

@Suite("The standard layout")
struct FormatterTests {
  /// What the reader still says of a text in the standard layout: nothing that layout can mend.
  static let remaining: Set<String> = ["upprepad-nyckel", "text-styrtecken"]

  static func read(_ text: String) -> DocumentReader.Result {
    DocumentReader.read(
      SourceFile(path: "x.yml", text: text), file: FileID(0), grammar: PlanGrammar())
  }

  static func format(_ text: String) -> String? {
    let (document, findings) = read(text)
    guard case .formatted(let result) = PlanFormatter.format(document, findings: findings) else {
      return nil
    }
    return result
  }

  /// Whether a text that is read in full was left alone.
  static func isRefused(_ text: String) -> Bool {
    let (document, findings) = read(text)
    guard case .untouched(let finding) = PlanFormatter.format(document, findings: findings) else {
      return false
    }
    return finding.message.swedish.contains("annat sätt")
  }

  static func comments(_ document: Document) -> [String] {
    let headings = document.heading.map { ["# " + document.source.text($0)] } ?? []
    let texts = document.comments.map { document.source.text($0) } + headings
    return texts.map { text in
      String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }.sorted()
  }

  static func model(_ document: Document) -> [String] {
    ModelDump.lines(of: PlanDecoder.decode([document]).model)
  }

  /// What of the formatter's promises is broken, or `nil`.
  static func violation(_ text: String, comparesModels: Bool = true) -> String? {
    let (before, findings) = read(text)
    guard case .formatted(let result) = PlanFormatter.format(before, findings: findings) else {
      return nil
    }
    let (after, said) = read(result)
    guard format(result) == result else { return "a second go changes it:\n\(result)" }
    let left = said.filter { !remaining.contains($0.rule) }
    if !left.isEmpty { return "\(left.map(\.rule)) in:\n\(result)" }
    if before.heading == nil, comments(before) != comments(after) {
      return "comments are lost:\n\(result)"
    }
    guard comparesModels else { return nil }
    let (old, new) = (model(before), model(after))
    if old == new { return nil }
    let differences = old.difference(from: new).map { "\($0)" }.prefix(6).joined(separator: "\n")
    return "the model changes:\n\(differences)\n\(result)"
  }

  @Test("of the plans here is theirs already", arguments: FormattingCorpus.plans)
  func plans(_ file: FormattingCorpus.File) {
    let text = Self.format(file.text)
    #expect(text == file.text, "\(text?.difference(from: file.text).count ?? -1) \(text ?? "")")
    #expect(Self.violation(file.text) == nil)
  }

  @Test("of rule files loses nothing", arguments: FormattingCorpus.rules)
  func rules(_ file: FormattingCorpus.File) {
    #expect(Self.format(file.text) != nil)
    #expect(Self.violation(file.text) == nil)
  }

  @Test("has every repair written out", arguments: repairCases.map(\.text) + [draftText])
  func repairs(_ text: String) {
    #expect(!Self.isRefused(text))
    let violation = Self.violation(text)
    #expect(violation == nil, "\(violation ?? "")")
  }

  @Test(
    "of long texts comes to its end",
    arguments: [
      "effekt: [" + String(repeating: "1,5 milj, a, ", count: 4_000) + "x] # efter\n",
      "mål:\n" + String(repeating: "  # x\n\n\n", count: 50_000) + "  M1: x\n",
      String(repeating: "- \"a\u{2028}b\"\n", count: 9_000),
      "namn: " + String(repeating: "a #b ", count: 100_000),
    ])
  func long(_ text: String) {
    #expect(Self.format(text) != nil)
  }

  @Test("of any text keeps its promises", arguments: 0..<40)
  func mutated(_ group: Int) {
    var random = RandomSource(seed: UInt64(group))
    let texts =
      [draftText] + FormattingCorpus.plans.map(\.text).filter { $0.utf8.count < 12_000 }
      + repairCases.map(\.text)
    var refused = 0
    for number in 0..<40 {
      let seed = UInt64(group * 1_000 + number)
      var text = random.pick(texts)
      if random.chance(30) {
        var standard = StandardText(seed: seed)
        text = standard.make()
      }
      text = mutate(text, seed: seed)
      let violation = Self.violation(text)
      if Self.isRefused(text) { refused += 1 }
      #expect(violation == nil, "\(violation ?? "")\n--- of:\n\(text)")
    }
    // Rarely a broken text means something else in every other layout.
    #expect(refused <= 1)
  }
}
