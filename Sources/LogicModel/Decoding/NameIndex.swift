/// Which elements a text can name: by id, name or other name, whatever the case and the blanks.
struct NameIndex {
  private var byName: [String: [(kind: Kind, element: Int32)]] = [:]
  private var words: [Kind: [String]] = [:]
  /// The first name written for each element.
  var own: [Int32: String] = [:]

  mutating func add(_ name: String, to element: Int32, _ kind: Kind) {
    let key = TextFolding.fold(name)
    if byName[key]?.contains(where: { $0.element == element }) == true { return }
    byName[key, default: []].append((kind, element))
    words[kind, default: []].append(name)
  }

  /// The elements of some kinds with a name, in the order in which they were written.
  func find(_ name: String, _ kinds: KindSet) -> [Int32] {
    (byName[TextFolding.fold(name)] ?? []).filter { kinds.contains($0.kind) }.map(\.element)
  }

  /// The known name nearest to an unknown one.
  func nearest(to name: String, _ kinds: KindSet) -> String? {
    EditDistance.nearest(to: name, in: kinds.kinds.flatMap { words[$0] ?? [] })
  }

  /// The plan with an id.
  func plan(_ id: String, in draft: Draft) -> Int? {
    let key = TextFolding.fold(id)
    return draft.plans.firstIndex { TextFolding.fold($0.id) == key }
  }

  /// The names in a text that lists several: "barn, unga och deras familjer".
  static func split(_ text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == "/" || $0 == ";" }) {
      var rest = String(piece).withoutOuterBlanks()
      for word in [" och ", " samt ", " & "] {
        while let range = rest.firstRange(of: word) {
          parts.append(String(rest[..<range.lowerBound]).withoutOuterBlanks())
          rest = String(rest[range.upperBound...]).withoutOuterBlanks()
        }
      }
      parts.append(rest)
    }
    return parts.filter { !$0.isEmpty }
  }
}
