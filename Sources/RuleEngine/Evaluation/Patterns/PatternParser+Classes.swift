/// Escapes and `[…]`.
extension PatternParser {
  /// What an escape stands for, the letter after the backslash just read.
  mutating func escapedItems(_ letter: Unicode.Scalar) throws -> [PatternClass.Item] {
    if let items = PatternClass.escapes[letter] { return items }
    if let small = letter.properties.lowercaseMapping.unicodeScalars.first,
      let items = PatternClass.escapes[small]
    {
      return PatternClass.complement(items)
    }
    if letter == "p" || letter == "P" { return [try category(isNegated: letter == "P")] }
    let scalar: Unicode.Scalar
    switch letter {
    case "a": scalar = "\u{07}"
    case "f": scalar = "\u{0C}"
    case "n": scalar = "\n"
    case "r": scalar = "\r"
    case "t": scalar = "\t"
    case "v": scalar = "\u{0B}"
    case "x": scalar = try hexadecimal()
    default:
      let isPunctuation =
        letter.isASCII && letter != "_" && !letter.properties.isAlphabetic
        && !("0"..."9").contains(letter)
      guard isPunctuation else { throw PatternError(message: "unknown escape '\\\(letter)'") }
      scalar = letter
    }
    return [.range(scalar.value, scalar.value)]
  }

  mutating func hexadecimal() throws -> Unicode.Scalar {
    var digits = ""
    if take("{") {
      while let digit = current, digit != "}", digits.count < 7 {
        digits.unicodeScalars.append(digit)
        position += 1
      }
      guard take("}") else { throw PatternError(message: "'\\x{' has no '}'") }
    } else {
      for _ in 0..<2 {
        if let digit = current { digits.unicodeScalars.append(digit) }
        position += 1
      }
      position = min(position, text.count)
    }
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw PatternError(message: "'\\x' takes two hexadecimal digits, or more in braces")
    }
    return scalar
  }

  mutating func category(isNegated: Bool) throws -> PatternClass.Item {
    var name = ""
    if take("{") {
      while let letter = current, letter != "}" {
        name.unicodeScalars.append(letter)
        position += 1
      }
      guard take("}") else { throw PatternError(message: "'\\p{' has no '}'") }
    } else if let letter = current {
      name = String(letter)
      position += 1
    }
    guard PatternClass.categories[name] != nil else {
      throw PatternError(message: "unknown character category '\(name)'")
    }
    return .category(name, isNegated: isNegated)
  }

  /// `[…]`, the bracket just read.
  mutating func bracket() throws -> PatternClass {
    var set = PatternClass(ignoresCase: flags.ignoresCase)
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = current, scalar != "]" || isFirst {
      isFirst = false
      position += 1
      if scalar == "[", current == ":" {
        set.items += try namedClass()
        continue
      }
      let low = scalar == "\\" ? try bracketEscape(&set) : scalar
      guard let low else { continue }
      guard current == "-", position + 1 < text.count, text[position + 1] != "]" else {
        set.items.append(.range(low.value, low.value))
        continue
      }
      position += 1
      let end = text[position]
      position += 1
      guard let high = end == "\\" ? try bracketEscape(&set) : end, low.value <= high.value else {
        throw PatternError(message: "a range in '[…]' goes from the lesser to the greater")
      }
      set.items.append(.range(low.value, high.value))
    }
    guard take("]") else { throw PatternError(message: "'[' has no ']'") }
    return set
  }

  /// A single code point, or nil where the escape was a class and has been added.
  mutating func bracketEscape(_ set: inout PatternClass) throws -> Unicode.Scalar? {
    guard let letter = current else { throw PatternError(message: "'[' has no ']'") }
    position += 1
    let items = try escapedItems(letter)
    if items.count == 1, case .range(let low, let high) = items[0], low == high {
      return Unicode.Scalar(low)
    }
    set.items += items
    return nil
  }

  mutating func namedClass() throws -> [PatternClass.Item] {
    position += 1
    let isNegated = take("^")
    var name = ""
    while let letter = current, letter != ":" {
      name.unicodeScalars.append(letter)
      position += 1
    }
    guard take(":"), take("]"), let items = PatternClass.named[name] else {
      throw PatternError(message: "unknown class '[:\(name):]'")
    }
    return isNegated ? PatternClass.complement(items) : items
  }
}
