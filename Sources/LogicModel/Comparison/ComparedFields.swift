/// Which fields are compared, and for relations on which of their two sides they are told.
struct ComparedFields: Sendable {
  static let standard = ComparedFields()

  struct Field: Sendable {
    let id: FieldID
    let definition: FieldDefinition
    let role: Role
  }

  enum Role: Sendable {
    /// A value, or several.
    case value
    /// Other elements that are named.
    case reference
    /// What the element stands in.
    case container
    /// What stands in the element: it says itself where it stands. Only that there is stated to be
    /// none is told here.
    case contents
  }

  /// By kind.
  let fields: [[Field]]

  private init() {
    let metamodel = Metamodel.standard
    fields = Kind.allCases.map { kind in
      if metamodel[kind].isDerived { return Self.ofDerived(kind) }
      return metamodel.fieldIDs(of: kind).compactMap { index in
        let definition = metamodel.fields[index]
        guard !Self.left.contains(definition.name) else { return nil }
        guard definition.type.isRelation else {
          let isCompared = !definition.isDerived || definition.name == "källställen"
          return isCompared
            ? Field(id: FieldID(index), definition: definition, role: .value) : nil
        }
        if definition.traits.contains(.derived) { return nil }
        return Field(id: FieldID(index), definition: definition, role: Self.role(definition))
      }
    }
  }

  subscript(kind: Kind) -> [Field] { fields[Int(kind.rawValue)] }

  /// The id is identity, and the document of a source is told with the place in it.
  private static let left: Set<String> = ["id", "källa"]

  /// Relations that are told where they are used, though what they lead to may be written inside:
  /// that an activity has no money any more is a change of the activity.
  private static let used: Set<String> = ["finansiering"]

  /// Parts stand in the whole, though they are not written inside it: a year of money that is given
  /// by the year.
  private static let parts: Set<String> = ["del_av"]

  private static func role(_ field: FieldDefinition) -> Role {
    if parts.contains(field.name) { return .container }
    if used.contains(field.name) { return .reference }
    if field.traits.contains(.nested) { return .contents }
    let isInside = field.type.targets.kinds.contains { target in
      guard let inverse = field.inverse, !used.contains(inverse),
        let other = Metamodel.standard.field(inverse, of: target)
      else { return false }
      return Metamodel.standard[other].traits.contains(.nested)
    }
    return isInside ? .container : .reference
  }

  /// What a link of the chain says of itself; cells say nothing of their own.
  private static func ofDerived(_ kind: Kind) -> [Field] {
    guard kind == .link else { return [] }
    return ["antagande", "belägg"].compactMap { name in
      Metamodel.standard.field(name, of: kind).map {
        Field(id: $0, definition: Metamodel.standard[$0], role: .value)
      }
    }
  }
}
