import LogicModel

/// The money of a plan in its smallest parts, and what each part is tied to.
struct MoneyFlow: Sendable {
  /// Where money goes.
  enum Target: Hashable, Sendable {
    /// Goals, by index; several share a sum that nobody has divided between them.
    case goals([Int])
    /// The check found that it is tied to no goal.
    case unmatched
    /// No goal is known, and the check did not call that a gap.
    case untried
  }

  /// A grant.
  struct Part: Sendable {
    let id: String
    let name: String
    let money: Money?
    let target: Target
  }

  /// Parts that people speak of as one: the years of a series.
  struct Series: Sendable {
    let name: String
    let parts: [Part]
  }

  /// Something that is named and not drawn to scale.
  struct Entry: Sendable {
    let id: String
    let text: String
  }

  let plan: String
  let goals: [Entry]
  let series: [Series]
  /// Money that is meant for something else than the plan.
  let outside: [Entry]
  /// Sums that the parts add up to, and money that is part of another sum.
  let wholes: [Entry]
  /// Goals that the check found to have no money, by index.
  let bare: [Int]
  /// Goals that no money is tied to, but that need none or are paid for in another way, by index.
  let other: [Int]

  var parts: [Part] { series.flatMap(\.parts) }
}
