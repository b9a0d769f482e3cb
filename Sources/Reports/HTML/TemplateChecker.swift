import LogicModel
import Syntax

/// Holds a template to the language and the names that there are, so that a slip is a finding and
/// not a hole in the list.
struct TemplateChecker {
  private let source: SourceFile
  private let file: FileID
  private let bytes: [UInt8]
  private var position = 0
  private var findings: [Finding] = []
  /// The sections around the position, the outermost first.
  private var open: [Section] = []
  private var used: Set<String> = []

  private struct Section {
    let name: String
    let place: Place
    /// The names that it adds.
    let names: [String: TemplateName]
    /// Whether `{{.}}` is a text in it.
    let isText: Bool
    /// Whether it is a list that does not belong to the list around it.
    var isForeign = false
  }

  init(_ source: SourceFile, file: FileID) {
    self.source = source
    self.file = file
    bytes = source.bytes
  }

  mutating func check(names: [String: TemplateName]) -> [Finding] {
    open = [Section(name: "", place: place(0, 0), names: names, isText: false)]
    var length = LineTable(source).lineCount - 1
    while let start = next("{{", from: position) {
      readTag(at: start)
      length += 1
    }
    for section in open.dropFirst() {
      findings.append(.openSection(section.name, at: section.place))
    }
    if findings.isEmpty, length > Self.longest {
      findings.append(.longTemplate(length, limit: Self.longest, at: place(0, 0)))
    }
    if findings.isEmpty, !used.contains("memory") {
      findings.append(.forgetfulTemplate(at: place(0, 0)))
    }
    return findings
  }

  /// The lines and tags that a template may have: the library that reads it goes through the rest of
  /// the text for each.
  static let longest = 3_000

  // MARK: tags

  private mutating func readTag(at start: Int) {
    var inside = start + 2
    let sign = inside < bytes.count ? bytes[inside] : 0
    let isTriple = sign == UInt8(ascii: "{")
    guard let end = next(isTriple ? "}}}" : "}}", from: inside) else {
      findings.append(.openTag(at: place(start, bytes.count)))
      position = bytes.count
      return
    }
    let whole = place(start, end + (isTriple ? 3 : 2))
    position = end + (isTriple ? 3 : 2)
    if sign == UInt8(ascii: "!") { return }
    if isTriple || "#^/".utf8.contains(sign) { inside += 1 }
    let name = String(decoding: bytes[inside..<max(inside, end)], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isNamePart) else {
      findings.append(.foreignTag(at: whole))
      return
    }
    switch sign {
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      enter(name, isInverted: sign == UInt8(ascii: "^"), whole)
    case UInt8(ascii: "/"): leave(name, whole)
    default: use(name, isTriple: isTriple, whole)
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// How many sections stand in one another at the most, so that what reads and renders them ends.
  static let deepest = 50

  private mutating func enter(_ name: String, isInverted: Bool, _ place: Place) {
    guard open.count <= Self.deepest else {
      findings.append(.deepTemplate(limit: Self.deepest, at: place))
      open.removeSubrange(1...)
      position = bytes.count
      return
    }
    var section = Section(name: name, place: place, names: [:], isText: false)
    switch look(up: name, place) {
    case .items(let names) where !isInverted:
      section = Section(name: name, place: place, names: names, isText: false)
    case .texts where !isInverted:
      section = Section(name: name, place: place, names: [:], isText: true)
    case .items, .texts, .flag, nil: break
    case .text, .picture, .group:
      findings.append(.wrongUse(name, of: "{{\(name)}}", at: place))
    }
    if !section.names.isEmpty || section.isText, let around = listAround(name) {
      section.isForeign = true
      if open.contains(where: \.isForeign) {
        findings.append(.repeatedList(name, in: around, at: place))
      }
    }
    open.append(section)
  }

  /// The list that another is repeated for without belonging to it. That is done once: lists that are
  /// all repeated for each other would make a page as long as the product of them.
  private func listAround(_ name: String) -> String? {
    guard let around = open.dropFirst().last(where: { !$0.names.isEmpty || $0.isText }) else {
      return nil
    }
    let first = name.split(separator: ".").first.map(String.init) ?? name
    return around.names[first] == nil ? around.name : nil
  }

  private mutating func leave(_ name: String, _ place: Place) {
    guard open.count > 1, let last = open.last else {
      findings.append(.strayEnd(name, expected: nil, at: place))
      return
    }
    if last.name == name {
      open.removeLast()
    } else {
      findings.append(.strayEnd(name, expected: last.name, at: place))
      // Where a section further out has the name, the ones in it were left open.
      if let index = open.lastIndex(where: { $0.name == name }), index > 0 {
        open.removeSubrange(index...)
      }
    }
  }

  private mutating func use(_ name: String, isTriple: Bool, _ place: Place) {
    if name == "." {
      if isTriple || open.last?.isText != true { findings.append(.wrongDot(at: place)) }
      return
    }
    used.insert(name)
    switch look(up: name, place) {
    case .text:
      if isTriple { findings.append(.unescapedText(name, at: place)) }
    case .picture:
      if !isTriple { findings.append(.wrongUse(name, of: "{{{\(name)}}}", at: place)) }
    case .flag, .texts, .items:
      findings.append(.wrongUse(name, of: "{{#\(name)}}…{{/\(name)}}", at: place))
    case .group, nil: break
    }
  }

  /// What a name stands for where it is used; says so where it stands for nothing.
  private mutating func look(up name: String, _ place: Place) -> TemplateName? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for section in open.reversed() {
      guard let found = section.names[parts[0]] else { continue }
      if parts.count == 1 {
        if case .group(let inner) = found {
          return unknown(name, inner.keys.map { "\(name).\($0)" }, place)
        }
        return found
      }
      guard case .group(let inner) = found else {
        return unknown(name, Array(section.names.keys), place)
      }
      if parts.count == 2, let value = inner[parts[1]] { return value }
      return unknown(name, inner.keys.map { "\(parts[0]).\($0)" }, place)
    }
    return unknown(name, open.flatMap(\.names.keys), place)
  }

  private mutating func unknown(_ name: String, _ known: [String], _ place: Place) -> TemplateName?
  {
    let nearest = EditDistance.nearest(to: name, in: known.sorted())
    findings.append(.unknownTemplateName(name, nearest: nearest, at: place))
    return nil
  }

  // MARK: text

  private func next(_ sign: String, from start: Int) -> Int? {
    let wanted = Array(sign.utf8)
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    return (start...bytes.count - wanted.count).first { index in
      bytes[index] == wanted[0] && bytes[index..<index + wanted.count].elementsEqual(wanted)
    }
  }

  private func place(_ start: Int, _ end: Int) -> Place { Place(file, SourceRange(start..<end)) }
}
