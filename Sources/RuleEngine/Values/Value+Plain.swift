import LogicModel

extension Value {
  /// The element that it is.
  var element: Int32? {
    if case .element(let element) = self { return element }
    return nil
  }

  /// The elements that it is, or holds at any depth.
  var elements: [Int32] {
    switch self {
    case .element(let element): [element]
    case .list(let list): list.elements.map(Array.init) ?? list.items.flatMap(\.elements)
    default: []
    }
  }

  /// A scalar as an identity across runs.
  var plainText: String {
    switch self {
    case .string(let text): text.content
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): String(number)
    case .bool(let flag): flag ? "ja" : "nej"
    case .date(let day): day.iso
    default: ""
    }
  }
}
