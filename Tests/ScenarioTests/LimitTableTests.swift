import Foundation
import Testing

@testable import LogicModel
@testable import Reports
@testable import RuleEngine
@testable import Syntax
@testable import kedja

/// The table of limits in README.md: what the code has, row by row, and a test for each.
@Suite("The table of limits")
struct LimitTableTests {
  /// A row of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    /// The figure, from the code wherever it has a name there.
    let limit: String
    /// The test that goes there: its file and its function.
    let test: String

    init(_ what: String, _ limit: String, _ test: String) {
      self.what = what
      self.limit = limit
      self.test = test
    }

    var testDescription: String { what }
  }

  static let rows = reading + model + rules + reports

  private static let reading = [
    Row(
      "a file: plan, rule, baseline, earlier list", megabytes(FileLoading.sizeLimit),
      "SizeLimitTests.tooLarge"),
    Row("a template of one's own", megabytes(TemplateFile.sizeLimit), "SizeLimitTests.tooLarge"),
    Row(
      "sections of a template in one another", grouped(TemplateChecker.deepest),
      "TemplateCheckerTests.deep"),
    Row(
      "lines and tags of a template", grouped(TemplateChecker.longest), "TemplateCheckerTests.long"),
    Row(
      "a text that is given to the reader in memory", "\(DocumentReader.maximalSize >> 30) GiB",
      "DocumentRobustnessTests.tooLarge"),
    Row(
      "levels in a file, of lines and brackets together", grouped(BlockReader.maximalDepth),
      "BadInputTests.answer"),
    Row("anchors, aliases and tags of YAML", "none", "RepairTests.repair"),
    Row(
      "findings about the text of one file", grouped(BlockReader.maximalFindings),
      "DocumentRobustnessTests.manyFindings"),
    Row("links to files or folders in a folder", "none", "BadInputTests.answer"),
  ]

  private static let model = [
    Row(
      "goals × subregions of all plans", grouped(ModelBuilder.maximumCells) + " cells",
      "GrowthTests.cells"),
    Row(
      "sources that an element takes over from what it stands in", grouped(Expansion.mostInherited),
      "GrowthTests.inheritedSources"),
    Row("a sum of money", grouped(Int(Int64.max) / 100) + " kr", "MoneyTests.read"),
    Row(
      "a year", "\(PeriodReader.years.lowerBound)–\(PeriodReader.years.upperBound)",
      "PeriodTests.read"),
    Row(
      "looking for what a misspelt name may have meant",
      grouped(NameIndex.mostEffort) + " steps in a run", "LikenessTests.effort"),
    Row(
      "letters of a name that are compared with others", grouped(EditDistance.mostLetters),
      "LikenessTests.longNames"),
    Row(
      "likeness of two texts, letter by letter", grouped(Likeness.editLimit) + " letters",
      "LikenessTests.longTexts"),
    Row("an id made from a name", "\(Slug.limit) bytes", "LikenessTests.slug"),
  ]

  private static let rules = [
    Row(
      "an expression",
      "\(ExpressionParser.nestingLimit) nested, \(ExpressionParser.depthLimit) deep",
      "ExpressionParserTests.allDepthsEndInAnError"),
    Row(
      "errors of one expression of a rule", grouped(RuleChecker.errorLimit),
      "VerdictTests.manyErrors"),
    Row(
      "a regular expression",
      "\(PatternParser.deepest) nested, \(grouped(PatternParser.mostTimes)) times, "
        + "\(grouped(PatternCompiler.limit)) states", "PatternTests.depthAndTimeAreBounded"),
    Row(
      "steps of one rule on one element", grouped(Engine.Options().budget),
      "RuleFolderTests.budget"),
    Row(
      "steps of one rule on a plan", "as many, or \(Evaluator.budgetForEach) for each element",
      "BudgetTests.plans"),
    Row(
      "decimals in `format`", grouped(Format.mostDecimals),
      "EvaluatorTests.aNumberHasAHundredDecimals"),
    Row(
      "values that one part of a message lists", "some " + grouped(MessageWriter.limit),
      "EvaluatorTests.aMessageShowsAThousandValues"),
  ]

  private static let reports = [
    Row(
      "a message, a name or a heading on the terminal",
      grouped(VisibleText.longestMessage) + " characters", "VisibleTextTests.long"),
    Row(
      "an excerpt of a plan's line", grouped(Excerpt.widest) + " columns",
      "ExcerptTests.longLine"),
    Row(
      "findings of one rule under one heading", grouped(ConsoleReport.limit),
      "ConsoleReportTests.often"),
    Row(
      "gaps of each sort in `kedja diff`, in Markdown also changes",
      "\(ConsoleRevision.limit), in Markdown \(MarkdownRevision.limit)", "DiffTests.many"),
    Row("unreadable lines of a baseline", grouped(BaselineReader.limit), "BaselineFileTests.many"),
    Row(
      "a title in the gap list", grouped(ListTexts.longestTitle) + " characters",
      "GapListTests.longTitle"),
    Row(
      "pictures in the gap list",
      "\(megabytes(ListPictures.planLimit)) of the plan, "
        + "\(megabytes(ListPictures.goalsLimit)) of the goals", "ListPictureTests.fitting"),
    Row("goals of `kedja init`", grouped(Init.mostGoals), "BadInputTests.answer"),
  ]

  private static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }

  private static func grouped(_ number: Int) -> String {
    Language.swedish.grouped(number).replacing("\u{A0}", with: " ")
  }

  /// The table's rows: the cells of each.
  private static func written() throws -> [[String]] {
    let text = try String(
      contentsOf: House.root.appendingPathComponent("README.md"), encoding: .utf8)
    let section = text.components(separatedBy: "\n### Limits\n").dropFirst().first ?? ""
    return section.split(separator: "\n").drop { !$0.hasPrefix("|---") }.dropFirst()
      .prefix { $0.hasPrefix("|") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
  }

  @Test("is what the code has")
  func table() throws {
    let written = try Self.written()
    #expect(written.allSatisfy { $0.count == 3 })
    #expect(written.map { $0.prefix(2) } == Self.rows.map { [$0.what, $0.limit] })
  }

  /// Every finding that the table names is one that the code can make.
  @Test("names findings that there are")
  func findings() throws {
    let sources = try House.sources.map {
      try String(
        contentsOf: House.root.appendingPathComponent("Sources/" + $0.path), encoding: .utf8)
    }
    for row in try Self.written() {
      for id in row[2].split(separator: "`", omittingEmptySubsequences: false).enumerated().filter({
        $0.offset % 2 == 1
      })
      .map(\.element) where !id.hasPrefix("--") {
        #expect(sources.contains { $0.contains("\"\(id)\"") }, "\(id)")
      }
    }
  }

  @Test("each of them is tested", arguments: rows)
  func isTested(_ row: Row) throws {
    let names = row.test.split(separator: ".").map(String.init)
    let file = try #require(
      House.tests.first { $0.parts.last == names[0] + ".swift" }, "\(row.test)")
    let text = try String(
      contentsOf: House.root.appendingPathComponent("Tests/" + file.path), encoding: .utf8)
    #expect(text.contains("func \(names[1])("), "\(row.test)")
  }
}
