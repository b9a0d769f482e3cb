extension Model {
  /// A sum of money, where the field has one.
  package func money(_ name: String, of element: Int32) -> Money? {
    guard let (column, row) = cell(name, of: element), case .money(let values) = column.storage
    else { return nil }
    return values[row]
  }

  /// A whole number, where the field has one.
  package func integer(_ name: String, of element: Int32) -> Int64? {
    guard let (column, row) = cell(name, of: element), case .integer(let values) = column.storage
    else { return nil }
    return values[row]
  }

  /// What a field says instead of a value.
  package func nothing(_ name: String, of element: Int32) -> Nothing? {
    guard let (column, row) = cell(name, of: element) else { return nil }
    return column.nothings[Int32(row)]
  }

  private func cell(_ name: String, of element: Int32) -> (column: Column, row: Int)? {
    let kind = kind(of: element)
    return Metamodel.standard.field(name, of: kind).map {
      (column($0), Int(row(of: element, in: kind)))
    }
  }
}
