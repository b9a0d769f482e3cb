/// What a rule came to on one plan, before anything is hidden or accepted: what a claim about the
/// rule is held against.
struct RuleCount: Sendable {
  var satisfied = 0
  var gaps = 0
  var unknown = 0
  /// What the gaps are about: the elements, or for a rule on plans the items that failed.
  var subjects: [Int32] = []
  /// Whether the rule itself asks what came of claims.
  var readsClaims = false

  /// What the rule was tried on.
  var assessed: Int { satisfied + gaps + unknown }
}
