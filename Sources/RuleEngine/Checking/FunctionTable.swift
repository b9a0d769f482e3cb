/// All functions of the rule language in one table: the place of a function in it is what a
/// compiled call holds.
enum FunctionTable {
  static let all: [FunctionDeclaration] =
    StandardFunctions.declarations + ConversionFunctions.declarations
    + StringFunctions.declarations + MathFunctions.declarations + ListFunctions.declarations
    + SetFunctions.declarations + OptionalFunctions.declarations + TimeFunctions.declarations
    + MoneyFunctions.declarations + TextFunctions.declarations

  /// The place by name.
  static let places: [String: Int] = Dictionary(
    all.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })

  /// `math`, `sets`, …: what stands before the dot in a qualified name.
  static let namespaces: Set<String> = Set(
    all.compactMap { declaration in
      declaration.name.firstIndex(of: ".").map { String(declaration.name[..<$0]) }
    })

  static subscript(name: String) -> FunctionDeclaration? { places[name].map { all[$0] } }
}
