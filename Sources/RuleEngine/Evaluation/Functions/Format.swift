import LogicModel

/// `'%d of %s'.format([1, 'x'])` (cel-go ext/strings, format).
enum Format {
  /// More decimals than any number has.
  static let mostDecimals = 100

  static func apply(_ a: Value, _ b: Value, _ evaluator: Evaluator) -> Value {
    guard case .string(let pattern) = a, case .list(let list) = b else { return .noSuchOverload }
    var result = ""
    var place = 0
    var rest = pattern.content.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        result += "%"
        continue
      }
      var decimals: Int?
      if rest.first == "." {
        rest.removeFirst()
        var digits = ""
        while let digit = rest.first, ("0"..."9").contains(digit), digits.count < 3 {
          digits.unicodeScalars.append(digit)
          rest.removeFirst()
        }
        guard let count = Int(digits), count <= mostDecimals else {
          return .failure("wrong precision in the format")
        }
        decimals = count
      }
      guard let letter = rest.popFirst() else { return .failure("the format ends with '%'") }
      guard place < list.count else { return .failure("too few values for the format") }
      switch piece(letter, decimals, list[place], evaluator) {
      case .success(let text):
        guard evaluator.charge(1 + text.utf8.count / 8) else { return .error(.budgetExceeded) }
        result += text
      case .failure(let error): return .error(error)
      }
      place += 1
    }
    return .text(result)
  }

  private static func piece(
    _ letter: Unicode.Scalar, _ decimals: Int?, _ value: Value, _ evaluator: Evaluator
  ) -> Result<String, EvaluationError> {
    let text: String?
    switch letter {
    case "s": text = string(value, evaluator)
    case "d":
      switch value {
      case .int(let value): text = String(value)
      case .uint(let value): text = String(value)
      case .double(let value): text = NumberText.shortest(value)
      default: text = nil
      }
    case "b":
      if case .bool(let value) = value {
        text = value ? "1" : "0"
      } else {
        text = digits(value, radix: 2)
      }
    case "o": text = digits(value, radix: 8)
    case "x": text = hexadecimal(value)
    case "X": text = hexadecimal(value)?.uppercased()
    case "f": text = double(value).map { NumberText.fixed($0, decimals: decimals ?? 6) }
    case "e": text = double(value).map { NumberText.scientific($0, decimals: decimals ?? 6) }
    default: return .failure(EvaluationError("'%\(letter)' is no format"))
    }
    guard let text else {
      return .failure(
        EvaluationError("'%\(letter)' does not take a \(value.typeTag.rawValue)"))
    }
    return .success(text)
  }

  private static func digits(_ value: Value, radix: Int) -> String? {
    switch value {
    case .int(let value): String(value, radix: radix)
    case .uint(let value): String(value, radix: radix)
    default: nil
    }
  }

  private static func hexadecimal(_ value: Value) -> String? {
    let bytes: [UInt8]
    switch value {
    case .string(let text): bytes = Array(text.content.utf8)
    case .bytes(let content): bytes = content.content
    default: return digits(value, radix: 16)
    }
    return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func double(_ value: Value) -> Double? {
    switch value {
    case .double(let value): value
    case .int(let value): Double(value)
    case .uint(let value): Double(value)
    default: nil
    }
  }

  /// `%s`: any value; a map's entries in the order of their keys' texts.
  static func string(_ value: Value, _ evaluator: Evaluator) -> String? {
    switch value {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .uint(let value): return String(value)
    case .double(let value): return NumberText.shortest(value)
    case .string(let text): return text.content
    case .bytes(let bytes): return String(decoding: bytes.content, as: UTF8.self)
    case .list(let list):
      guard evaluator.charge(list.count) else { return nil }
      let items = list.items.map { string($0, evaluator) }
      return items.contains { $0 == nil }
        ? nil : "[" + items.compactMap { $0 }.joined(separator: ", ") + "]"
    case .map(let map):
      guard evaluator.charge(map.keys.count) else { return nil }
      var entries: [(key: String, value: String)] = []
      for (key, value) in zip(map.keys, map.values) {
        guard let key = string(key, evaluator), let value = string(value, evaluator) else {
          return nil
        }
        entries.append((key, value))
      }
      entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .type(let tag): return tag.rawValue
    case .timestamp(let time): return TimeFunctions.written(time)
    case .duration(let nanoseconds): return TimeFunctions.written(nanoseconds)
    case .element(let id): return evaluator.world.name(of: id)
    case .date(let date): return CivilDate(date).written
    case .money(let money): return MoneyFunctions.written(money)
    case .period(let period): return period.written
    case .optional, .error, .unknown: return nil
    }
  }
}
