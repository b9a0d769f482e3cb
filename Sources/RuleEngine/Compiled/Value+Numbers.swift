import LogicModel

/// The constants of rules as numbers: what it is, then what it holds.
extension NumberWriter {
  mutating func write(_ value: Value) {
    switch value {
    case .null: write(ConstantSort.null)
    case .bool(let flag):
      write(ConstantSort.bool)
      write(flag)
    case .int(let number):
      write(ConstantSort.int)
      write(number)
    case .double(let number):
      write(ConstantSort.double)
      write(Int64(bitPattern: number.bitPattern))
    case .string(let text):
      write(ConstantSort.string)
      write(text.content)
    case .list(let list):
      write(ConstantSort.list)
      write(list.items) { $0.write($1) }
    case .date(let date):
      write(ConstantSort.date)
      write(date.days)
    case .money(let money):
      write(ConstantSort.money)
      write(money.öre)
      write(money.precision)
      write(money.isApproximate)
    // No rule has others.
    default: fail()
    }
  }

  private mutating func write(_ sort: ConstantSort) { write(sort.rawValue) }
}

extension NumberReader {
  mutating func value() -> Value {
    switch ConstantSort(rawValue: number(as: UInt8.self)) {
    case .null: return .null
    case .bool: return .bool(flag())
    case .int: return .int(number())
    case .double: return .double(Double(bitPattern: UInt64(bitPattern: number())))
    case .string: return .text(text())
    case .list: return .items(list { $0.value() })
    case .date: return .date(CalendarDate(days: number(as: Int32.self)))
    case .money:
      return .money(Money(öre: number(), precision: number(), isApproximate: flag()))
    case nil:
      fail()
      return .null
    }
  }
}

private enum ConstantSort: UInt8 {
  case null, bool, int, double, string, list, date, money
}
