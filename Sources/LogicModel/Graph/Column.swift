package import Syntax

/// The values of one field for all elements of one kind, by row.
package struct Column: Sendable {
  package enum Storage: Sendable {
    /// Ids in the model's table of strings; -1 where absent.
    case text([Int32])
    /// Lists of ids in the model's table of strings.
    case texts(OffsetArray)
    /// -1 absent, 0 no, 1 yes.
    case flag([Int8])
    case integer([Int64?])
    case number([Double?])
    case money([Money?])
    case period([Period?])
    /// Indexes of the field's choice set; -1 where absent.
    case choice([Int16])
    case choices(OffsetArray)
    /// Element ids; -1 where absent.
    case one([Int32])
    case many(OffsetArray)
    /// No element of the kind has the field.
    case empty
  }

  package var storage: Storage
  /// What is said instead of a value, for the few rows where something is.
  package var nothings: [Int32: Nothing]
  /// The rows whose value is written somewhere, ascending, and where: the first place of each.
  private(set) var writtenRows: [Int32]
  private var places: [Place]

  package init(_ storage: Storage = .empty) {
    self.storage = storage
    nothings = [:]
    writtenRows = []
    places = []
  }

  /// Where the value of a row is written.
  package func place(of row: Int32) -> Place? {
    var low = 0
    var high = writtenRows.count
    while low < high {
      let middle = (low + high) / 2
      if writtenRows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < writtenRows.count && writtenRows[low] == row ? places[low] : nil
  }

  /// Takes the places of rows in any order; of several places of a row the first counts.
  mutating func setPlaces(_ written: [(row: Int32, place: Place)]) {
    var order = Array(written.indices)
    if !zip(written, written.dropFirst()).allSatisfy({ $0.row <= $1.row }) {
      order.sort { (written[$0].row, $0) < (written[$1].row, $1) }
    }
    for index in order where writtenRows.last != written[index].row {
      writtenRows.append(written[index].row)
      places.append(written[index].place)
    }
  }
}
