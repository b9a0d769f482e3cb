/// The strings extension (cel-go ext/strings, version 4): by code points.
enum StringFunctions {
  static let declarations: [FunctionDeclaration] = [
    FunctionDeclaration(
      "charAt", [.member(.string, .int, to: .string)],
      .binary { a, b, evaluator in
        guard let text = scalars(a, evaluator), case .int(let place) = b else {
          return .noSuchOverload
        }
        guard place >= 0, place <= text.count else { return .failure("index out of range") }
        return .text(CodePoints.string(text[Int(place)...].prefix(1)))
      }),
    FunctionDeclaration(
      "indexOf",
      [.member(.string, .string, to: .int), .member(.string, .string, .int, to: .int)],
      .variadic { find($0, $1, last: false) }),
    FunctionDeclaration(
      "lastIndexOf",
      [.member(.string, .string, to: .int), .member(.string, .string, .int, to: .int)],
      .variadic { find($0, $1, last: true) }),
    FunctionDeclaration(
      "join",
      [.member(.list(.string), to: .string), .member(.list(.string), .string, to: .string)],
      .variadic(join)),
    FunctionDeclaration(
      "lowerAscii", [.member(.string, to: .string)],
      .unary { value, evaluator in
        mapBytes(value, evaluator) { (65...90).contains($0) ? $0 + 32 : $0 }
      }),
    FunctionDeclaration(
      "upperAscii", [.member(.string, to: .string)],
      .unary { value, evaluator in
        mapBytes(value, evaluator) { (97...122).contains($0) ? $0 - 32 : $0 }
      }),
    FunctionDeclaration("strings.quote", [.global(.string, to: .string)], .unary(quote)),
    FunctionDeclaration(
      "replace",
      [
        .member(.string, .string, .string, to: .string),
        .member(.string, .string, .string, .int, to: .string),
      ], .variadic(replace)),
    FunctionDeclaration(
      "split",
      [
        .member(.string, .string, to: .list(.string)),
        .member(.string, .string, .int, to: .list(.string)),
      ], .variadic(split)),
    FunctionDeclaration(
      "substring",
      [.member(.string, .int, to: .string), .member(.string, .int, .int, to: .string)],
      .variadic(substring)),
    FunctionDeclaration("trim", [.member(.string, to: .string)], .unary(trim)),
    FunctionDeclaration(
      "format", [.member(.string, .list(.dyn), to: .string)], .binary(Format.apply)),
  ]

  /// The code points of a text, its length charged.
  private static func scalars(_ value: Value, _ evaluator: Evaluator) -> [Unicode.Scalar]? {
    guard case .string(let text) = value else { return nil }
    guard evaluator.charge(text.content.utf8.count / 8) else { return [] }
    return Array(text.content.unicodeScalars)
  }

  private static func find(_ arguments: [Value], _ evaluator: Evaluator, last: Bool) -> Value {
    guard (2...3).contains(arguments.count), let text = scalars(arguments[0], evaluator),
      let needle = scalars(arguments[1], evaluator)
    else { return .noSuchOverload }
    var from = last ? text.count : 0
    if arguments.count == 3 {
      guard case .int(let place) = arguments[2] else { return .noSuchOverload }
      guard place >= 0, place <= text.count else { return .failure("index out of range") }
      from = Int(place)
    }
    guard evaluator.charge(text.count / 4 * max(1, needle.count / 4)) else {
      return .error(.budgetExceeded)
    }
    let found =
      last
      ? CodePoints.lastIndex(of: needle, in: text, upTo: from)
      : CodePoints.firstIndex(of: needle[...], in: text[...], from: from)
    return .int(Int64(found ?? -1))
  }

  private static func join(_ arguments: [Value], _ evaluator: Evaluator) -> Value {
    guard (1...2).contains(arguments.count), case .list(let list) = arguments[0] else {
      return .noSuchOverload
    }
    var separator = ""
    if arguments.count == 2 {
      guard case .string(let text) = arguments[1] else { return .noSuchOverload }
      separator = text.content
    }
    var result = ""
    let items = list.items
    // At once for what is not long, so that it need not grow on the way.
    result.reserveCapacity(min(4096, items.reduce(0) { $0 + separator.utf8.count + length($1) }))
    for (place, item) in items.enumerated() {
      guard case .string(let text) = item else { return ListFunctions.refusal(item, evaluator) }
      let grown = text.content.utf8.count + separator.utf8.count
      guard evaluator.charge(1 + grown / 8) else { return .error(.budgetExceeded) }
      if place > 0 { result += separator }
      result += text.content
    }
    return .text(result)
  }

  private static func length(_ value: Value) -> Int {
    if case .string(let text) = value { return text.content.utf8.count }
    return 0
  }

  private static func mapBytes(
    _ value: Value, _ evaluator: Evaluator, _ change: (UInt8) -> UInt8
  ) -> Value {
    guard case .string(let text) = value else { return .noSuchOverload }
    guard evaluator.charge(text.content.utf8.count / 8) else { return .error(.budgetExceeded) }
    return .text(String(decoding: text.content.utf8.map(change), as: UTF8.self))
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "\u{07}": "\\a", "\u{08}": "\\b", "\u{0C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    "\u{0B}": "\\v", "\\": "\\\\", "\"": "\\\"",
  ]

  private static func quote(_ value: Value, _ evaluator: Evaluator) -> Value {
    guard let text = scalars(value, evaluator) else { return .noSuchOverload }
    var result = "\""
    for scalar in text {
      if let escape = escapes[scalar] {
        result += escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return .text(result + "\"")
  }

  private static func replace(_ arguments: [Value], _ evaluator: Evaluator) -> Value {
    guard (3...4).contains(arguments.count), let text = scalars(arguments[0], evaluator),
      let old = scalars(arguments[1], evaluator), let new = scalars(arguments[2], evaluator)
    else { return .noSuchOverload }
    var left = Int.max
    if arguments.count == 4 {
      guard case .int(let limit) = arguments[3] else { return .noSuchOverload }
      left = limit < 0 ? Int.max : Int(limit)
    }
    var result: [Unicode.Scalar] = []
    var place = 0
    while place <= text.count {
      let isHere = left > 0 && text[place...].starts(with: old)
      if isHere {
        guard evaluator.charge(1 + new.count / 8) else { return .error(.budgetExceeded) }
        result += new
        left -= 1
        place += old.count
      }
      // Nothing to find is found before every code point and at the end.
      if !isHere || old.isEmpty {
        if place < text.count { result.append(text[place]) }
        place += 1
      }
    }
    return .text(CodePoints.string(result))
  }

  private static func split(_ arguments: [Value], _ evaluator: Evaluator) -> Value {
    guard (2...3).contains(arguments.count), let text = scalars(arguments[0], evaluator),
      let separator = scalars(arguments[1], evaluator)
    else { return .noSuchOverload }
    var limit = Int.max
    if arguments.count == 3 {
      guard case .int(let wanted) = arguments[2] else { return .noSuchOverload }
      if wanted == 0 { return .emptyList }
      limit = wanted < 0 ? Int.max : Int(wanted)
    }
    var parts: [Value] = []
    var start = 0
    while parts.count < limit - 1 {
      let next =
        separator.isEmpty
        ? (start + 1 < text.count ? start + 1 : nil)
        : CodePoints.firstIndex(of: separator[...], in: text[...], from: start)
      guard let next else { break }
      guard evaluator.charge(1) else { return .error(.budgetExceeded) }
      parts.append(.text(CodePoints.string(text[start..<next])))
      start = next + separator.count
    }
    if !separator.isEmpty || start < text.count {
      parts.append(.text(CodePoints.string(text[start...])))
    }
    return .items(parts)
  }

  private static func substring(_ arguments: [Value], _ evaluator: Evaluator) -> Value {
    guard (2...3).contains(arguments.count), let text = scalars(arguments[0], evaluator),
      case .int(let start) = arguments[1]
    else { return .noSuchOverload }
    var end = Int64(text.count)
    if arguments.count == 3 {
      guard case .int(let wanted) = arguments[2] else { return .noSuchOverload }
      end = wanted
    }
    guard start >= 0, start <= end, end <= text.count else {
      return .failure("index out of range")
    }
    return .text(CodePoints.string(text[Int(start)..<Int(end)]))
  }

  private static func trim(_ value: Value, _ evaluator: Evaluator) -> Value {
    guard let text = scalars(value, evaluator) else { return .noSuchOverload }
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let start = text.firstIndex { !isBlank($0) } ?? text.count
    let end = text.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return .text(CodePoints.string(text[start..<end]))
  }
}
