import ArgumentParser
import LogicModel
import Reports
import RuleEngine
import Syntax

/// The rules of a run: those that came with the tool, and those of the user's folders.
struct Rulebook: Sendable {
  /// Rules that can be run.
  let rules: RuleSet
  /// The rule files, by `FileID`.
  let sources: [SourceFile]
  /// What is wrong with rule files and their paths.
  let findings: [Finding]
  /// Where rules were looked for, and how many of them can be run.
  let origins: [(name: String, count: Int)]

  /// The shipped rules and those of folders.
  ///
  /// - Parameter isPortable: whether those of folders may use nothing but standard CEL.
  static func load(folders: [String], isPortable: Bool = false) -> Rulebook {
    load(ShippedRules.documents(withExamples: true), folders, isPortable)
  }

  /// The same, to run them on plans: what came with the tool has been tested and compiled with it,
  /// so that its examples are left out and each rule is put together when it is run.
  static func forPlans(folders: [String], isPortable: Bool = false) -> Rulebook {
    folders.isEmpty ? shippedForPlans : forPlans(with: folders, isPortable)
  }

  private static func forPlans(with folders: [String], _ isPortable: Bool) -> Rulebook {
    load(shipped, folders, isPortable, isTrusting: true)
  }

  /// The files of the rules that came with the tool, without their examples.
  private static let shipped = ShippedRules.documents(withExamples: false)
  /// These rules, to run them on plans.
  private static let shippedForPlans = forPlans(with: [], false)

  /// Begins to read the rules that came with the tool, which somebody will ask for.
  static func begin() { Parallel.begin { _ = shippedForPlans } }

  /// The rules of folders alone.
  static func load(only folders: [String], isPortable: Bool = false) -> Rulebook {
    load([], folders, isPortable)
  }

  private static func load(
    _ shipped: [Document], _ folders: [String], _ isPortable: Bool, isTrusting: Bool = false
  ) -> Rulebook {
    let own = FileLoading.load(folders.map(PathArgument.init), input: System.input)
    var documents = shipped
    var findings: [Finding] = []
    for file in own.files {
      let id = FileID(documents.count)
      let (source, coding) = SourceText.decode(path: file.path, bytes: file.bytes, file: id)
      let (document, reading) = DocumentReader.readStrict(source, file: id)
      documents.append(document)
      findings += coding + reading
    }
    let (rules, loading) = RuleSet.load(
      documents, portable: { isPortable && Int($0.index) >= shipped.count },
      compiled: { rule in
        isTrusting && Int(rule.place.file.index) < shipped.count ? CompiledRules.rule(rule) : nil
      })
    findings += loading
    var sources = documents.map(\.source)
    for usage in [true, false] {
      let problems = own.findings(usage: usage, from: sources.count, ofRules: true)
      findings += problems.findings
      sources += problems.sources
    }
    let origins =
      (shipped.isEmpty
        ? [] : [("kedja itself", paths(of: rules, sources, 0..<shipped.count).count)])
      + folders.map { folder in
        let found = paths(of: rules, sources, shipped.count..<documents.count)
        return (folder, found.count { PathArgument(folder).holds($0) })
      }
    return Rulebook(rules: rules, sources: sources, findings: findings, origins: origins)
  }

  /// The files of the rules that can be run, among some of all files.
  private static func paths(
    of rules: RuleSet, _ sources: [SourceFile], _ range: Range<Int>
  ) -> [String] {
    rules.rules.map { Int($0.definition.place.file.index) }.filter(range.contains)
      .map { sources[$0].path }
  }

  var definitions: [RuleDefinition] { rules.rules.map(\.definition) }

  /// Whether some rule file cannot be used.
  var isBroken: Bool { findings.contains { $0.severity == .error } }

  /// Tells what is wrong with the rule files.
  func report(to streams: Streams, _ language: Language) -> ExitStatus {
    streams.tell(findings, sources, language)
    return isBroken ? .usage : .clean
  }

  /// The rule of an id or of an earlier id.
  func rule(named id: String) throws -> CheckedRule {
    let current = rules.aliases[id] ?? id
    if let rule = rules.rules.first(where: { $0.id == current }) { return rule }
    let nearest = EditDistance.nearest(to: id, in: rules.rules.map(\.id))
    throw ValidationError(
      "there is no rule '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
  }

  /// The rules that are asked for; an id that is none is wrong usage, not silence.
  func selecting(only: [String], skipping: [String]) throws -> RuleSet {
    for id in only + skipping { _ = try rule(named: id) }
    return rules.selecting(only: only, skipping: skipping)
  }
}
