import Syntax

/// Gathers the written values of one field into a column.
struct ColumnBuilder {
  let definition: FieldDefinition
  var places: [(row: Int32, place: Place)] = []
  private let rowCount: Int
  private var nothings: [Int32: Nothing] = [:]
  /// By row: where the value that counts is written, and whether it may give way.
  private var holder: [(place: Place, isDefault: Bool)?]
  private var listed: [OffsetArray.Edge] = []
  // Of these only the one of the field's type is filled.
  private var numbers32: [Int32] = []
  private var flags: [Int8] = []
  private var integers: [Int64?] = []
  private var doubles: [Double?] = []
  private var moneys: [Money?] = []
  private var periods: [Period?] = []
  private var choices: [Int16] = []

  init(_ definition: FieldDefinition, rows: Int) {
    self.definition = definition
    rowCount = rows
    let isScalar = !definition.isList && !definition.isRelation
    holder = isScalar ? Array(repeating: nil, count: rows) : []
    switch definition.type {
    case .text, .one: numbers32 = Array(repeating: -1, count: rows)
    case .flag: flags = Array(repeating: -1, count: rows)
    case .integer: integers = Array(repeating: nil, count: rows)
    case .number: doubles = Array(repeating: nil, count: rows)
    case .money: moneys = Array(repeating: nil, count: rows)
    case .period: periods = Array(repeating: nil, count: rows)
    case .choice: choices = Array(repeating: -1, count: rows)
    case .texts, .choices, .many: break
    }
  }

  /// Adds a value; gives the place of an earlier one that differs and counts instead.
  mutating func add(_ cell: Draft.Cell, row: Int32, strings: inout StringTable) -> Place? {
    if definition.isList || definition.isRelation {
      places.append((row, cell.place))
      switch cell.content {
      case .text(let text): listed.append(.init(from: row, to: strings.number(of: text)))
      case .choice(let index): listed.append(.init(from: row, to: Int32(index)))
      case .nothing(let nothing): nothings[row] = nothing
      default: break
      }
      return nil
    }
    if let earlier = holder[Int(row)], !earlier.isDefault || cell.isDefault {
      return cell.isDefault || holds(cell.content, at: row, strings: &strings) ? nil : earlier.place
    }
    holder[Int(row)] = (cell.place, cell.isDefault)
    places.append((row, cell.place))
    set(cell.content, at: row, strings: &strings)
    return nil
  }

  private mutating func set(_ content: Draft.Content, at row: Int32, strings: inout StringTable) {
    let index = Int(row)
    switch (definition.type, content) {
    case (_, .nothing(let nothing)): nothings[row] = nothing
    case (.text, .text(let text)): numbers32[index] = strings.number(of: text)
    case (.flag, .flag(let flag)): flags[index] = flag ? 1 : 0
    case (.integer, .integer(let number)): integers[index] = number
    case (.number, .number(let number)): doubles[index] = number
    case (.money, .money(let money)): moneys[index] = money
    case (.period, .period(let period)): periods[index] = period
    case (.choice, .choice(let choice)): choices[index] = Int16(choice)
    default: break
    }
  }

  /// Whether the value of a row is the same already.
  private func holds(_ content: Draft.Content, at row: Int32, strings: inout StringTable) -> Bool {
    let index = Int(row)
    switch (definition.type, content) {
    case (_, .nothing(let nothing)): return nothings[row] == nothing
    case (.text, .text(let text)): return numbers32[index] == strings.number(of: text)
    case (.flag, .flag(let flag)): return flags[index] == (flag ? 1 : 0)
    case (.integer, .integer(let number)): return integers[index] == number
    case (.number, .number(let number)): return doubles[index] == number
    case (.money, .money(let money)): return moneys[index]?.öre == money.öre
    case (.period, .period(let period)): return periods[index]?.spans == period.spans
    case (.choice, .choice(let choice)): return Int(choices[index]) == choice
    default: return false
    }
  }

  func finish() -> Column {
    let storage: Column.Storage =
      switch definition.type {
      case .text: .text(numbers32)
      case .texts: .texts(OffsetArray(rows: rowCount, edges: listed))
      case .flag: .flag(flags)
      case .integer: .integer(integers)
      case .number: .number(doubles)
      case .money: .money(moneys)
      case .period: .period(periods)
      case .choice: .choice(choices)
      case .choices: .choices(OffsetArray(rows: rowCount, edges: listed))
      case .one: .one(numbers32)
      case .many: .many(OffsetArray(rows: rowCount, edges: []))
      }
    var column = Column(storage)
    column.nothings = nothings
    column.setPlaces(places)
    return column
  }
}
