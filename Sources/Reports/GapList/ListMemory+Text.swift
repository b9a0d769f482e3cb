/// How a list is remembered in a file: lines that any format can carry out of sight.
///
///     kedja-lista 1
///     dag<TAB>2021-12-31
///     2<TAB>mal-utan-indikator<TAB>vg/V2.1<TAB>Äldre personer …
///     kedja-lista slut
///
/// What means something to HTML or Markdown, and what is no letter, is written as `%XX` by UTF-8.
extension ListMemory {
  private static let first = "kedja-lista 1"
  private static let last = "kedja-lista slut"

  package var text: String {
    var lines = [Self.first]
    if let date { lines.append("dag\t" + Self.escaped(date)) }
    for entry in entries {
      let columns = [String(entry.age), entry.rule, entry.element, entry.name]
      lines.append(columns.map(Self.escaped).joined(separator: "\t"))
    }
    return (lines + [Self.last]).joined(separator: "\n")
  }

  /// Why nothing could be read.
  package enum Problem: Error, Hashable {
    /// The file holds no list.
    case noList
    /// The list was written by a later version.
    case otherForm
    /// The list has no end, or a line that cannot be read.
    case damaged(line: Int)
  }

  /// Finds the list in a file of any format. It stands behind all that is told: words of a plan that
  /// look like one come before it.
  package static func read(_ bytes: [UInt8]) throws(Problem) -> ListMemory {
    let text = String(decoding: bytes, as: UTF8.self)
    let start = text.utf8.ranges(of: Array("kedja-lista ".utf8)).last {
      !text.utf8[$0.upperBound...].starts(with: "slut".utf8)
    }
    guard let start else { throw .noList }
    let lines = text[start.lowerBound...].split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first.map(String.init) == first else { throw .otherForm }
    var memory = ListMemory()
    for (number, line) in lines.enumerated().dropFirst() {
      if line == last { return memory }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
      let plain = columns.compactMap { $0 }
      guard plain.count == columns.count, plain.count > 1 else { throw .damaged(line: number) }
      if plain[0] == "dag" {
        memory.date = plain[1]
      } else if let age = Int(plain[0]), age > 0, plain.count > 3 {
        memory.entries.append(
          Entry(rule: plain[1], element: plain[2], name: plain[3], age: age))
      } else {
        throw .damaged(line: number)
      }
    }
    throw .damaged(line: lines.count)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isMarkup = "%<>&\"'`\\*_|".unicodeScalars.contains(scalar)
      if isMarkup || scalar == "-" && previous == "-" || !isPlain(scalar) {
        for byte in String(scalar).utf8 {
          escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      } else {
        escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return escaped.replacing("kedja-lista", with: "%6Bedja-lista")
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value >= 0x20 && scalar.value < 0x7F : scalar.properties.isAlphabetic
  }

  private static func unescaped(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count > 1
      else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
