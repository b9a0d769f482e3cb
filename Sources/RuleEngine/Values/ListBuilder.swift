/// A list in the making: elements of the model stay bare as long as nothing else is among them.
struct ListBuilder {
  private var elements: [Int32] = []
  private var values: [Value] = []

  mutating func append(_ value: Value) {
    if values.isEmpty {
      if case .element(let element) = value { return elements.append(element) }
      values = elements.map { .element($0) }
    }
    values.append(value)
  }

  mutating func append(contentsOf list: List) {
    if values.isEmpty, list.isOfElements, let more = list.elements {
      elements.append(contentsOf: more)
    } else {
      for place in 0..<list.count { append(list[place]) }
    }
  }

  var list: Value {
    if !values.isEmpty { return .items(values) }
    return elements.isEmpty ? .emptyList : .list(List(elements: elements[...]))
  }
}
