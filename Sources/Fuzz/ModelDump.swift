package import LogicModel

/// All that a model says, in lines that can be compared; where it stands in files is left out.
package struct ModelDump {
  let model: Model
  var lines: [String] = []

  package static func lines(of model: Model) -> [String] {
    var dump = ModelDump(model: model)
    for kind in Kind.allCases {
      for element in model.elements(of: kind) { dump.add(element, kind) }
    }
    return dump.lines
  }

  fileprivate mutating func add(_ element: Int32, _ kind: Kind) {
    let name = Metamodel.standard[kind].name
    lines.append("\(name) \(model.qualifiedID(element))")
    let row = model.row(of: element, in: kind)
    for index in Metamodel.standard.fieldIDs(of: kind) {
      let column = model.columns[index]
      let field = "  " + Metamodel.standard.fields[index].name
      if let nothing = column.nothings[row] { lines.append("\(field): (\(nothing))") }
      let values = values(column.storage, Int(row))
      if !values.isEmpty { lines.append("\(field): \(values.joined(separator: " | "))") }
    }
  }

  private func values(_ storage: Column.Storage, _ row: Int) -> [String] {
    switch storage {
    case .text(let values): values[row] < 0 ? [] : [model.strings[Int(values[row])]]
    case .texts(let lists): lists[row].map { model.strings[Int($0)] }
    case .flag(let values): values[row] < 0 ? [] : ["\(values[row])"]
    case .integer(let values): values[row].map { ["\($0)"] } ?? []
    case .number(let values): values[row].map { ["\($0)"] } ?? []
    case .money(let values):
      values[row].map { ["\($0.öre) ± \($0.precision)\($0.isApproximate ? " ca" : "")"] } ?? []
    case .period(let values):
      values[row].map { period in
        period.spans.map { "\($0.start?.iso ?? "")..\($0.end?.iso ?? "")" } + [period.written]
      } ?? []
    case .choice(let values): values[row] < 0 ? [] : ["\(values[row])"]
    case .choices(let lists): lists[row].map { "\($0)" }
    case .one(let values): values[row] < 0 ? [] : [model.qualifiedID(values[row])]
    case .many(let lists): lists[row].map { model.qualifiedID($0) }
    case .empty: []
    }
  }
}

extension ModelDump {
  /// The same without the order of elements and of what they name, which says nothing; without how
  /// times are written; and without whether an element is only a name.
  package static func statements(of model: Model) -> Set<String> {
    var dump = ModelDump(model: model)
    var statements: Set<String> = []
    for kind in Kind.allCases {
      for element in model.elements(of: kind) {
        dump.lines = []
        dump.add(element, kind)
        for line in dump.lines.dropFirst() where !line.hasPrefix("  bara_namn:") {
          statements.insert(dump.lines[0] + line.sortedParts)
        }
      }
    }
    return statements
  }
}

extension String {
  fileprivate var sortedParts: String {
    guard let colon = firstRange(of: ": ") else { return self }
    let parts = self[colon.upperBound...].split(separator: " | ")
    let isTime = parts.contains { $0.contains("..") }
    let kept = isTime ? parts.filter { $0.contains("..") } : parts
    return self[..<colon.upperBound] + kept.sorted().joined(separator: " | ")
  }
}
