import Syntax

/// What our expressions have beyond the Common Expression Language and its extension libraries
/// (`--strict-cel`): names with letters outside of ASCII, and functions of our own.
enum PortableForm {
  /// Functions and macros that no other implementation knows.
  private static let own: Set<String> =
    Checker.graphNames.union(
      (MoneyFunctions.declarations + TextFunctions.declarations).map(\.name)
        + ["datum", "monthsUntil", "groupBy"])

  static func departures(in tree: ExpressionTree) -> [ExpressionError] {
    var errors: [ExpressionError] = []
    for node in tree.nodes {
      switch node.kind {
      case .identifier(let name, _), .select(_, let name, _):
        checkName(name, at: node.nameRange, &errors)
      case .call(let name, _), .memberCall(_, let name, _):
        checkFunction(name, at: node.nameRange, &errors)
      case .macro(let macro, _, let variables, _):
        checkFunction(macro.rawValue, at: node.nameRange, &errors)
        for variable in variables { checkName(variable.name, at: variable.range, &errors) }
      default: break
      }
    }
    return errors
  }

  private static func checkName(
    _ name: String, at range: SourceRange, _ errors: inout [ExpressionError]
  ) {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    errors.append(
      ExpressionError(
        range: range, message: "'\(name)' is no name in standard CEL",
        help: "names are ASCII letters, digits and '_'"))
  }

  private static func checkFunction(
    _ name: String, at range: SourceRange, _ errors: inout [ExpressionError]
  ) {
    guard own.contains(name) else { return checkName(name, at: range, &errors) }
    errors.append(
      ExpressionError(
        range: range, message: "'\(name)' is no function of standard CEL",
        help: "it is our own; without --strict-cel it is allowed"))
  }
}
