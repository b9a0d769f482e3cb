/// Turns the tree of a regular expression into an automaton (Thompson's construction).
struct PatternCompiler {
  /// Repetitions multiply; this bounds what they may come to.
  static let limit = 20_000

  private var states: [Pattern.State] = []
  private var isTooLarge = false

  mutating func compile(_ node: PatternParser.Node) -> Result<[Pattern.State], PatternError> {
    emit(node)
    states.append(.match)
    if isTooLarge { return .failure(PatternError(message: "the repetitions make it too large")) }
    return .success(states)
  }

  private mutating func emit(_ node: PatternParser.Node) {
    guard states.count < Self.limit else {
      isTooLarge = true
      return
    }
    switch node {
    case .empty: break
    case .character(let set): states.append(.character(set))
    case .assertion(let assertion): states.append(.assertion(assertion))
    case .sequence(let parts): for part in parts { emit(part) }
    case .alternatives(let options):
      var ends: [Int] = []
      for (place, option) in options.enumerated() {
        guard place < options.count - 1 else {
          emit(option)
          break
        }
        let split = states.count
        states.append(.match)
        emit(option)
        ends.append(states.count)
        states.append(.match)
        states[split] = .split(split + 1, states.count)
      }
      for end in ends { states[end] = .jump(states.count) }
    case .repetition(let inner, let least, let most):
      for _ in 0..<least where !isTooLarge { emit(inner) }
      guard let most else {
        let split = states.count
        states.append(.match)
        emit(inner)
        states.append(.jump(split))
        states[split] = .split(split + 1, states.count)
        return
      }
      var splits: [Int] = []
      for _ in least..<max(least, most) where !isTooLarge {
        splits.append(states.count)
        states.append(.match)
        emit(inner)
      }
      for split in splits { states[split] = .split(split + 1, states.count) }
    }
  }
}
