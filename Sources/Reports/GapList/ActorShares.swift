import Syntax

/// Sorts the gaps by those who could do something about them.
enum ActorShares {
  /// Goals by the number of the gap.
  private typealias Share = [Int: Set<Int>]

  /// The named with most gaps first; then the plan as a whole, then what nobody answers for.
  static func among(_ gaps: [Gap], _ language: Language) -> [ActorShare] {
    var named: [String: Share] = [:]
    var plan: Share = [:]
    var nobody: Share = [:]
    for gap in gaps {
      for part in gap.parts {
        let goals = part.goal.map { [$0] } ?? []
        if !part.actors.isEmpty {
          for actor in part.actors {
            named[actor, default: [:]][gap.number, default: []].formUnion(goals)
          }
        } else if part.goal == nil {
          plan[gap.number, default: []].formUnion(goals)
        } else {
          nobody[gap.number, default: []].formUnion(goals)
        }
      }
    }
    func share(_ name: String, _ sort: ActorShare.Sort, _ share: Share) -> ActorShare {
      let items = share.sorted { $0.key < $1.key }.map { number, goals in
        ActorShare.Item(number: number, title: gaps[number - 1].title, goals: goals.sorted())
      }
      return ActorShare(name: name, sort: sort, items: items)
    }
    let actors = named.sorted {
      $0.value.count != $1.value.count
        ? $0.value.count > $1.value.count : FindingOrder.precedes($0.key, $1.key)
    }
    let owner = language.word(
      "Styrgruppen eller den som äger planen", "The steering group or whoever owns the plan")
    let nobodyNamed = language.word(
      "Ingen ansvarig är angiven", "Nobody is stated as responsible")
    return actors.map { share($0.key, .named, $0.value) }
      + (plan.isEmpty ? [] : [share(owner, .plan, plan)])
      + (nobody.isEmpty ? [] : [share(nobodyNamed, .nobody, nobody)])
  }
}
