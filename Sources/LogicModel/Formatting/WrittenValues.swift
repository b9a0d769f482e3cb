/// Values as they are read back.
extension Column {
  /// What is written for a row; empty for what is absent and for relations.
  func values(_ definition: FieldDefinition, row: Int, in model: Model) -> [String] {
    switch storage {
    case .text(let values): return values[row] < 0 ? [] : [model.strings[Int(values[row])]]
    case .texts(let lists): return lists[row].map { model.strings[Int($0)] }
    case .flag(let values): return values[row] < 0 ? [] : [values[row] == 1 ? "ja" : "nej"]
    case .integer(let values): return values[row].map { [String($0)] } ?? []
    case .number(let values): return values[row].map { [Self.decimal($0)] } ?? []
    case .money(let values): return values[row].map { [$0.exactText] } ?? []
    case .period(let values): return values[row].map { [$0.exactText] } ?? []
    case .choice(let values):
      guard values[row] >= 0, case .choice(let set) = definition.type else { return [] }
      return [set.values[Int(values[row])]]
    case .choices(let lists):
      guard case .choices(let set) = definition.type else { return [] }
      return lists[row].map { set.values[Int($0)] }
    case .one, .many, .empty: return []
    }
  }

  private static func decimal(_ value: Double) -> String {
    if let whole = Int64(exactly: value) { return String(whole) }
    return String("\(value)".map { $0 == "." ? "," : $0 })
  }
}

extension Nothing {
  /// The word that is read as this.
  var word: String {
    switch self {
    case .none: "inga"
    case .unknown: "okänt"
    case .notApplicable: "ej tillämpligt"
    case .emptyMark: "-"
    }
  }
}

extension Money {
  /// The sum as it is read back, to the öre and with its precision.
  var exactText: String {
    let units: [(name: String, öre: Int64)] = [
      ("mdkr", 100_000_000_000), ("MSEK", 100_000_000), ("tkr", 100_000), ("kr", 100),
    ]
    for unit in units {
      for decimals in 0...3 {
        var scale: Int64 = 1
        for _ in 0..<decimals { scale *= 10 }
        guard unit.öre % scale == 0, öre % (unit.öre / scale) == 0 else { continue }
        let parts = (öre.magnitude / UInt64(unit.öre / scale)).quotientAndRemainder(
          dividingBy: UInt64(scale))
        let fraction = String(parts.remainder)
        let padding = String(repeating: "0", count: max(0, decimals - fraction.utf8.count))
        let text =
          (isApproximate ? "ca " : "") + (öre < 0 ? "-" : "") + String(parts.quotient)
          + (decimals > 0 ? "," + padding + fraction : "") + " " + unit.name
        if let read = Money.read(text).value, read.öre == öre, read.precision == precision,
          read.isApproximate == isApproximate
        {
          return text
        }
      }
    }
    return formatted()
  }
}

extension Period {
  /// The time as it was written where that tells all, else its days.
  var exactText: String {
    let text = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let read = Period.read(text, context: nil).value, read.spans == spans { return text }
    return spans.map { span in
      let last = span.end?.adding(days: -1).iso
      switch (span.start?.iso, last) {
      case (let start?, let end?): return start == end ? start : "\(start) – \(end)"
      case (let start?, nil): return "\(start) –"
      case (nil, let end?): return "t.o.m. \(end)"
      case (nil, nil): return text
      }
    }.joined(separator: ", ")
  }
}
