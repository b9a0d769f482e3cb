import Syntax

@testable import LogicModel

/// Plans decoded from texts, and ways to look at what came out.
struct DecodedPlans {
  let model: Model
  /// Those of the decoder, without those of the reader of texts.
  let findings: [Finding]

  /// Decodes one file.
  init(_ text: String) { self.init(files: [("plan.yml", text)]) }

  /// Decodes several files, in their order.
  init(files: [(path: String, text: String)]) {
    let documents = files.enumerated().map { index, file in
      DocumentReader.read(
        SourceFile(path: file.path, text: file.text), file: FileID(index), grammar: PlanGrammar()
      ).document
    }
    (model, findings) = PlanDecoder.decode(documents)
  }

  /// Every finding as its rule and the text that it points at.
  var told: [String] { findings.map { $0.rule + " '" + text(of: $0) + "'" } }

  func text(of finding: Finding) -> String {
    guard let place = finding.place else { return "" }
    return model.sources[Int(place.file.index)].text(place.range)
  }

  /// The ids of a kind, in order.
  func ids(_ kind: Kind) -> [String] { model.elements(of: kind).map { model.ids[Int($0)] } }

  func names(_ kind: Kind) -> [String] { model.elements(of: kind).map { model.name($0) } }

  /// The first element with an id or a name.
  func element(_ name: String, _ kind: Kind? = nil) -> Int32? {
    let all = kind.map { model.elements(of: $0) } ?? 0..<model.elementCount
    return all.first { model.ids[Int($0)] == name } ?? all.first { model.name($0) == name }
  }

  /// A field as text: values as people read them, elements by name, nothing as `<unknown>`;
  /// `nil` where it is absent, or where there is no such element.
  func value(_ field: String, of name: String, _ kind: Kind? = nil) -> String? {
    element(name, kind).flatMap { value(field, of: $0) }
  }

  func value(_ field: String, of element: Int32) -> String? {
    let kind = model.kind(of: element)
    guard let id = Metamodel.standard.field(field, of: kind) else { return "<inget sådant fält>" }
    let row = Int(model.row(of: element, in: kind))
    let column = model.column(id)
    if let nothing = column.nothings[Int32(row)] { return "<\(nothing)>" }
    return Self.text(column.storage, row, Metamodel.standard[id].type, model)
  }

  private static func text(
    _ storage: Column.Storage, _ row: Int, _ type: FieldType, _ model: Model
  ) -> String? {
    func list(_ values: some Sequence<String>) -> String? {
      let text = values.joined(separator: " | ")
      return text.isEmpty ? nil : text
    }
    switch (storage, type) {
    case (.text(let values), _): return values[row] < 0 ? nil : model.strings[Int(values[row])]
    case (.texts(let lists), _): return list(lists[row].map { model.strings[Int($0)] })
    case (.flag(let values), _): return values[row] < 0 ? nil : values[row] == 1 ? "ja" : "nej"
    case (.integer(let values), _): return values[row].map { String($0) }
    case (.number(let values), _): return values[row].map { String($0) }
    case (.money(let values), _): return values[row].map { $0.formatted() }
    case (.period(let values), _): return values[row].map(days)
    case (.choice(let values), .choice(let set)):
      return values[row] < 0 ? nil : set.values[Int(values[row])]
    case (.choices(let lists), .choices(let set)):
      return list(lists[row].map { set.values[Int($0)] })
    case (.one(let values), _): return values[row] < 0 ? nil : model.name(values[row])
    case (.many(let lists), _): return list(lists[row].map { model.name($0) })
    default: return nil
    }
  }

  /// First and last days: `2018-01-01–2021-12-31`.
  static func days(_ period: Period) -> String {
    period.spans.map { span in
      (span.start?.iso ?? "") + "–" + (span.end?.adding(days: -1).iso ?? "")
    }.joined(separator: ", ")
  }
}
