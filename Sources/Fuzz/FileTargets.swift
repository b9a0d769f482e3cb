import Reports
import RuleEngine
import Syntax

/// What reads other files than plans and rules, and what git prints.
struct FileTargets: Sendable {
  let rules: RuleSet

  private static let file = FileID(0)

  private static func source(_ bytes: [UInt8]) -> SourceFile {
    SourceText.decode(path: "x", bytes: bytes, file: file).source
  }

  static let baseline = Array(
    Baseline([
      Baseline.Gap(rule: "mal-utan-aktivitet", element: "p/M1", name: "Ett mål", items: []),
      Baseline.Gap(
        rule: "mal-utan-medel", element: "p/M2", name: "Å: \"b\" # c", items: ["x", "y"]),
      Baseline.Gap(rule: "aktivitet-utan-ansvarig", element: "p/M2/a", name: "–", items: ["'"]),
    ]).text.utf8)

  /// What is written of what was read is read as the same.
  func baseline(_ bytes: [UInt8]) -> String? {
    let source = Self.source(bytes)
    let (baseline, findings) = BaselineReader.read(source, file: Self.file, rules: rules)
    let written = SourceFile(path: "x", text: baseline.text)
    let again = BaselineReader.read(written, file: Self.file, rules: rules).baseline
    return again == baseline
      ? ModelInvariants.places(findings, in: [source])
      : "what was written is read as something else"
  }

  static func template(_ bytes: [UInt8]) -> String? {
    let source = source(bytes)
    let (template, findings) = ListTemplate.read(source, file: file)
    if template == nil, findings.isEmpty { return "it cannot be used, and nothing says why" }
    return ModelInvariants.places(findings, in: [source])
  }

  static let memory = Array(
    ListMemory(
      date: "2025-06-30",
      entries: [
        .init(rule: "a", element: "p/L1", name: "å--b <!-- \"'%3C\u{202E}\t\n|", age: 3),
        .init(rule: "b", element: "", name: "", age: 1),
      ]
    ).text.utf8)

  static func memory(_ bytes: [UInt8]) -> String? {
    guard let memory = try? ListMemory.read(bytes) else { return nil }
    guard let again = try? ListMemory.read(Array(memory.text.utf8)), again == memory else {
      return "what was written is read as something else"
    }
    return nil
  }

  static let listing = Array(
    [
      "100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d    1234\tModels/å.yml",
      "120000 blob 5716ca5987cbf97d6bb54920bea6adde242d87e6       3\tlänk\n.yml",
      "160000 commit e69de29bb2d1d6434b8b29ae775ad8c2e48c5391       -\tmodul", "",
    ].joined(separator: "\0").utf8)

  /// What git says of a tree: what is asked for afterwards is one name on one line.
  static func listing(_ bytes: [UInt8]) -> String? {
    let entries = GitListing.entries(bytes)
    if entries.count > bytes.count { return "more entries than bytes" }
    for entry in entries {
      guard entry.object.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !entry.object.hasPrefix("-")
      else { return "'\(entry.object)' would be asked for" }
    }
    let written = entries.map { entry in
      "\(entry.mode) blob \(entry.object) \(entry.size.map(String.init) ?? "-")\t\(entry.path)"
    }.joined(separator: "\0")
    return GitListing.entries(Array(written.utf8)) == entries
      ? nil : "what was written is read as something else"
  }

  static let objects = Array(
    "8ab686eafeb1 blob 4\nmål\n5716ca5987cb missing\ne69de29bb2d1 blob 0\n\nx blob 2\n\n\n\n".utf8)

  /// What git gives of objects: every step leaves less, and no object has more than there was.
  static func objects(_ bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    var total = 0
    while !rest.isEmpty {
      let before = rest.count
      let object = GitListing.nextObject(&rest)
      total += object?.count ?? 0
      if rest.count == before {
        return object == nil ? nil : "an object came from nothing"
      }
    }
    return total <= bytes.count ? nil : "more came than was there"
  }

  /// Which lines were changed: none from a text to itself, and those that were not stand in the
  /// order of the old text.
  static func lines(_ bytes: [UInt8]) -> String? {
    let old = source(bytes)
    var mutator = Mutator(seed: StableHash.of(String(decoding: bytes, as: UTF8.self)))
    let new = source(mutator.mutate(bytes, with: bytes, words: []))
    if ChangedLines.find(from: old, to: old).contains(true) { return "a text differs from itself" }
    let changed = ChangedLines.find(from: old, to: new)
    let (oldLines, newLines) = (LineTable(old), LineTable(new))
    guard changed.count == newLines.lineCount else { return "lines are missing" }
    var line = 1
    for (index, isChanged) in changed.enumerated() where !isChanged {
      let text = new.bytes[newLines.range(ofLine: index + 1).bytes]
      while line <= oldLines.lineCount, old.bytes[oldLines.range(ofLine: line).bytes] != text {
        line += 1
      }
      if line > oldLines.lineCount { return "line \(index + 1) was not there" }
      line += 1
    }
    return nil
  }
}
