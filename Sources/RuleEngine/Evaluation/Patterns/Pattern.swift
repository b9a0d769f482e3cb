/// A regular expression for `matches` (RE2's syntax, CEL langdef, matches): a compiled automaton
/// that runs in time proportional to text × pattern, whatever the input. Works on code points;
/// `\d`, `\w`, `\s` and `\b` are ASCII, as in RE2.
package struct Pattern: Sendable {
  /// One state of the automaton.
  enum State: Sendable {
    case character(PatternClass)
    case assertion(Assertion)
    case split(Int, Int)
    case jump(Int)
    case match
  }

  enum Assertion: Sendable {
    case textStart
    case textEnd
    case lineStart
    case lineEnd
    case wordBoundary
    case notWordBoundary
  }

  let states: [State]
  /// What was compiled.
  let text: String

  /// Steps per eight bytes of text, for the budget.
  var cost: Int { states.count }

  /// The automaton, or why the pattern is none of RE2's.
  static func compile(_ text: String) -> Result<Pattern, PatternError> {
    var parser = PatternParser(text)
    return parser.parse().flatMap { tree in
      var compiler = PatternCompiler()
      return compiler.compile(tree).map { Pattern(states: $0, text: text) }
    }
  }

  /// Whether it is found anywhere in the text.
  func isFound(in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = StateSet(states.count)
    var next = StateSet(states.count)
    for place in 0...scalars.count {
      // A match may begin anywhere, so the first state is alive at every place.
      if add(0, to: &current, scalars, place) { return true }
      guard place < scalars.count else { break }
      for state in current.members {
        if case .character(let allowed) = states[state], allowed.contains(scalars[place]),
          add(state + 1, to: &next, scalars, place + 1)
        {
          return true
        }
      }
      swap(&current, &next)
      next.clear()
    }
    return false
  }

  /// Brings a state and all that it leads to without reading alive; true where that is the match.
  private func add(
    _ start: Int, to set: inout StateSet, _ text: [Unicode.Scalar], _ place: Int
  ) -> Bool {
    var pending = [start]
    while let state = pending.popLast() {
      guard set.insert(state) else { continue }
      switch states[state] {
      case .match: return true
      case .jump(let target): pending.append(target)
      case .split(let a, let b):
        pending.append(b)
        pending.append(a)
      case .assertion(let assertion):
        if holds(assertion, text, place) { pending.append(state + 1) }
      case .character: break
      }
    }
    return false
  }

  private func holds(_ assertion: Assertion, _ text: [Unicode.Scalar], _ place: Int) -> Bool {
    switch assertion {
    case .textStart: return place == 0
    case .textEnd: return place == text.count
    case .lineStart: return place == 0 || text[place - 1] == "\n"
    case .lineEnd: return place == text.count || text[place] == "\n"
    case .wordBoundary, .notWordBoundary:
      let before = place > 0 && PatternClass.isWord(text[place - 1])
      let after = place < text.count && PatternClass.isWord(text[place])
      return (before != after) == (assertion == .wordBoundary)
    }
  }

  /// The states alive at one place of the text.
  private struct StateSet {
    private(set) var members: [Int] = []
    private var isMember: [Bool]

    init(_ count: Int) { isMember = Array(repeating: false, count: count) }

    mutating func insert(_ state: Int) -> Bool {
      if isMember[state] { return false }
      isMember[state] = true
      members.append(state)
      return true
    }

    mutating func clear() {
      for state in members { isMember[state] = false }
      members.removeAll(keepingCapacity: true)
    }
  }
}
