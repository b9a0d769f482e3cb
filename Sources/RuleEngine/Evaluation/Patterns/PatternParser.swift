/// Reads a regular expression (RE2's syntax) into a tree.
struct PatternParser {
  indirect enum Node: Sendable {
    case empty
    case character(PatternClass)
    case assertion(Pattern.Assertion)
    case sequence([Node])
    case alternatives([Node])
    /// `most` nil is without end.
    case repetition(Node, least: Int, most: Int?)
  }

  struct Flags {
    var ignoresCase = false
    var dotTakesLineFeed = false
    var isMultiline = false
  }

  /// How deep groups may stand in each other, and how often a piece may be repeated.
  static let (deepest, mostTimes) = (50, 1_000)

  let text: [Unicode.Scalar]
  var position = 0
  var flags = Flags()
  private var depth = 0
  /// The flags of a group that is about to be read.
  private var pendingFlags: Flags?

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  mutating func parse() -> Result<Node, PatternError> {
    do {
      let node = try alternatives()
      guard position == text.count else { throw PatternError(message: "unexpected ')'") }
      return .success(node)
    } catch let error as PatternError {
      return .failure(error)
    } catch {
      return .failure(PatternError(message: "unreadable"))
    }
  }

  var current: Unicode.Scalar? { position < text.count ? text[position] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternatives() throws -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw PatternError(message: "nested too deep") }
    let outer = flags
    defer { flags = outer }
    if let inner = pendingFlags {
      flags = inner
      pendingFlags = nil
    }
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .alternatives(options)
  }

  private mutating func sequence() throws -> Node {
    var parts: [Node] = []
    while let next = current, next != "|", next != ")" {
      guard let atom = try atom() else { continue }
      parts.append(try quantified(atom))
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func quantified(_ atom: Node) throws -> Node {
    let bounds: (least: Int, most: Int?)
    switch current {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{":
      guard let counted = try counted() else { return atom }
      bounds = counted
      position -= 1
    default: return atom
    }
    position += 1
    // Lazy or greedy is the same to one who only asks whether there is a match.
    _ = take("?")
    if let next = current, next == "*" || next == "+" || next == "?" {
      throw PatternError(message: "two quantifiers after each other")
    }
    if case .assertion = atom { return bounds.least == 0 ? .empty : atom }
    return .repetition(atom, least: bounds.least, most: bounds.most)
  }

  /// `{n}`, `{n,}`, `{n,m}`; nil, and nothing read, where the brace is a letter.
  private mutating func counted() throws -> (Int, Int?)? {
    let start = position
    position += 1
    let least = number()
    var most = least
    if least != nil, take(",") { most = number() ?? -1 }
    guard let least, let most, take("}") else {
      position = start
      // A lone brace stands for itself, and was read as the atom before.
      return nil
    }
    guard least <= Self.mostTimes, most <= Self.mostTimes, most < 0 || most >= least else {
      throw PatternError(
        message: "a repetition goes from 0 to \(Self.mostTimes), the lesser first")
    }
    return (least, most < 0 ? nil : most)
  }

  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while let digit = current, ("0"..."9").contains(digit), value < 10_000 {
      value = value * 10 + Int(digit.value - 48)
      position += 1
    }
    return position > start ? value : nil
  }

  /// nil where flags were read, which match nothing themselves.
  private mutating func atom() throws -> Node? {
    guard let scalar = current else { return .empty }
    position += 1
    switch scalar {
    case "(": return try group()
    case "[": return .character(try bracket())
    case ".": return .character(.any(withLineFeed: flags.dotTakesLineFeed))
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "\\": return try escape()
    case "*", "+", "?":
      throw PatternError(message: "'\(scalar)' has nothing to repeat")
    default: return .character(.single(scalar, ignoresCase: flags.ignoresCase))
    }
  }

  private mutating func group() throws -> Node? {
    if take("?") {
      if take("P") || current == "<" {
        guard take("<") else { throw PatternError(message: "unknown group '(?P'") }
        if current == "=" || current == "!" { throw Self.lookaround }
        while let letter = current, letter != ">" {
          guard letter == "_" || letter.properties.isAlphabetic || ("0"..."9").contains(letter)
          else { throw PatternError(message: "wrong group name") }
          position += 1
        }
        guard take(">") else { throw PatternError(message: "the group name has no '>'") }
      } else if current == "=" || current == "!" {
        throw Self.lookaround
      } else if try !setFlags() {
        return nil
      }
    }
    let inner = try alternatives()
    guard take(")") else { throw PatternError(message: "'(' has no ')'") }
    return inner
  }

  private static let lookaround = PatternError(
    message: "lookaround is not supported", help: "combine two conditions with && instead")

  /// `(?i)` sets flags to the end of the group and gives false; `(?i:` opens one and gives true.
  private mutating func setFlags() throws -> Bool {
    var isOn = true
    let outer = flags
    while let letter = current {
      position += 1
      switch letter {
      case "i": flags.ignoresCase = isOn
      case "s": flags.dotTakesLineFeed = isOn
      case "m": flags.isMultiline = isOn
      case "U": break
      case "-": isOn = false
      case ")": return false
      case ":":
        // The flags hold inside only: put back when the group has been read.
        let inner = flags
        flags = outer
        pendingFlags = inner
        return true
      default: throw PatternError(message: "unknown flag '\(letter)'")
      }
    }
    throw PatternError(message: "'(' has no ')'")
  }

  private mutating func escape() throws -> Node {
    guard let letter = current else { throw PatternError(message: "the pattern ends with '\\'") }
    position += 1
    switch letter {
    case "A": return .assertion(.textStart)
    case "z": return .assertion(.textEnd)
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.notWordBoundary)
    case "1"..."9":
      throw PatternError(message: "back references such as '\\\(letter)' are not supported")
    default:
      var set = PatternClass(ignoresCase: flags.ignoresCase)
      set.items = try escapedItems(letter)
      return .character(set)
    }
  }
}
