import LogicModel

/// The metamodel as the checker of expressions asks for it.
///
/// Besides the kinds of the table there is one that stands for the variable `alla`: its fields are
/// the kinds, each the list of all elements of that kind.
package struct MetamodelSchema: Schema {
  package static let standard = MetamodelSchema()

  /// The kind of the variable `alla`.
  package static let everything = KindID(Int32(Kind.allCases.count))
  /// The element that `alla` is bound to.
  package static let everythingElement: Int32 = -1
  /// Field ids from here on are lists of `alla`.
  static let everythingFields = Int32(1 << 16)

  /// Names of relations, sorted; a `RelationID` indexes them.
  package let relationNames: [String]
  private let relations: [String: RelationID]

  private init() {
    let metamodel = Metamodel.standard
    let names = Set(metamodel.fields.filter { $0.type.isRelation }.map(\.name)).sorted()
    relationNames = names
    relations = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, RelationID(Int32($0))) })
  }

  package func kind(named name: String) -> KindID? {
    Metamodel.standard.kind(named: name).map { KindID(Int32($0.rawValue)) }
  }

  package func kindName(_ kind: KindID) -> String {
    kind == Self.everything ? "alla" : Metamodel.standard.kinds[Int(kind.raw)].name
  }

  package var kindNames: [String] { Metamodel.standard.kinds.map(\.name) }

  package func field(named name: String, of kind: KindID) -> SchemaField? {
    let metamodel = Metamodel.standard
    if kind == Self.everything {
      guard let listed = metamodel.kind(named: name) else { return nil }
      let raw = Int32(listed.rawValue)
      return SchemaField(
        id: ColumnID(Self.everythingFields + raw), type: .list(.element([KindID(raw)])),
        isNullable: false)
    }
    guard let kind = Kind(rawValue: UInt8(kind.raw)), let id = metamodel.field(name, of: kind)
    else {
      return nil
    }
    let field = metamodel[id]
    return SchemaField(
      id: ColumnID(Int32(id.index)), type: Self.type(of: field),
      isNullable: !field.type.isList && !Self.alwaysThere.contains(name))
  }

  /// Fields that every element has a value of.
  private static let alwaysThere: Set<String> = [
    "id", "namn", "plan", "art", "bara_namn", "deklarerad", "beslutar",
  ]

  package func fieldNames(of kind: KindID) -> [String] {
    if kind == Self.everything { return kindNames }
    guard let kind = Kind(rawValue: UInt8(kind.raw)) else { return [] }
    return Metamodel.standard.fieldIDs(of: kind).map { Metamodel.standard.fields[$0].name }
  }

  package func relation(named name: String) -> RelationID? { relations[name] }

  private static func type(of field: FieldDefinition) -> CheckedType {
    switch field.type {
    case .text: .string
    case .texts: .list(.string)
    case .flag: .bool
    case .integer: .int
    case .number: .double
    case .money: .money
    case .period: .period
    case .choice(let set): .enumeration(.init(name: field.name, values: set.values))
    case .choices(let set): .list(.enumeration(.init(name: field.name, values: set.values)))
    case .one(let kinds): .element(elements(kinds))
    case .many(let kinds): .list(.element(elements(kinds)))
    }
  }

  private static func elements(_ kinds: KindSet) -> [KindID] {
    kinds == .all ? [] : kinds.kinds.map { KindID(Int32($0.rawValue)) }
  }
}
