/// A form that looks like a call and binds variables (CEL langdef, Macros, and the extensions for
/// two variables, bindings and optionals; `groupBy` is our own).
package enum ExpressionMacro: String, Sendable {
  case all
  case exists
  case existsOne
  case map
  case filter
  case transformList
  case transformMap
  case transformMapEntry
  case sortBy
  case groupBy
  case optMap
  case optFlatMap
  case bind

  /// How many variables come first among the arguments, and how many arguments in all.
  struct Shape: Sendable {
    let macro: ExpressionMacro
    let variables: Int
    let arguments: ClosedRange<Int>
  }

  /// By the name that is written. A call that fits no shape is an ordinary call.
  static let shapes: [String: [Shape]] = [
    "all": [
      .init(macro: .all, variables: 1, arguments: 2...2),
      .init(macro: .all, variables: 2, arguments: 3...3),
    ],
    "exists": [
      .init(macro: .exists, variables: 1, arguments: 2...2),
      .init(macro: .exists, variables: 2, arguments: 3...3),
    ],
    "exists_one": [
      .init(macro: .existsOne, variables: 1, arguments: 2...2),
      .init(macro: .existsOne, variables: 2, arguments: 3...3),
    ],
    "existsOne": [
      .init(macro: .existsOne, variables: 1, arguments: 2...2),
      .init(macro: .existsOne, variables: 2, arguments: 3...3),
    ],
    "map": [.init(macro: .map, variables: 1, arguments: 2...3)],
    "filter": [.init(macro: .filter, variables: 1, arguments: 2...2)],
    "transformList": [.init(macro: .transformList, variables: 2, arguments: 3...4)],
    "transformMap": [.init(macro: .transformMap, variables: 2, arguments: 3...4)],
    "transformMapEntry": [.init(macro: .transformMapEntry, variables: 2, arguments: 3...4)],
    "sortBy": [.init(macro: .sortBy, variables: 1, arguments: 2...2)],
    "groupBy": [.init(macro: .groupBy, variables: 1, arguments: 2...2)],
    "optMap": [.init(macro: .optMap, variables: 1, arguments: 2...2)],
    "optFlatMap": [.init(macro: .optFlatMap, variables: 1, arguments: 2...2)],
  ]
}
