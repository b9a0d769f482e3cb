/// The one table of kinds, fields and relations. The decoder, the checker of rules, the graph's
/// columns and the reference page all come from it; adding a field is one line here.
package struct Metamodel: Sendable {
  package static let standard = Metamodel(chainKinds + meansKinds + steeringKinds)

  /// The sections of the table, in the order of `Kind`.
  package let kinds: [KindDefinition]
  /// All fields of all kinds, own and common ones and the inverses, by `FieldID`.
  package let fields: [FieldDefinition]
  /// The kind that each field belongs to, by `FieldID`.
  package let owners: [Kind]
  private let ids: [WordTable<FieldID>]
  private let ranges: [Range<Int>]

  typealias F = FieldDefinition

  /// Fields that every kind has.
  package static let commonFields: [FieldDefinition] = [
    F("id", .text),
    F("namn", .text, synonyms: ["titel", "rubrik", "benämning"]),
    F("kallas", .texts),
    F("källa", .many(KindSet(.source)), inverse: "belägger", synonyms: ["kommer från", "källor"]),
    F("källställen", .texts, .derived),
    F("citat", .texts),
    F("anmärkning", .text, .joined, synonyms: ["not", "kommentar", "notering"]),
    F("plan", .one(KindSet(.plan)), .derived),
    F("art", .text, .derived),
    F("bara_namn", .flag, .derived),
    F("deklarerad", .flag, .derived),
    F("närmast", .text, .derived),
    F("leder_till", .many(.chain), inverse: "följer_av"),
  ]

  private init(_ sections: [KindDefinition]) {
    let kinds = sections.sorted { $0.kind < $1.kind }
    var table: [[FieldDefinition]] = kinds.map { Self.commonFields + $0.fields }
    // Inverses: one more field for each target kind that has none of that name. Where the other end
    // may be written inside this one, this end may be named from there.
    for section in kinds {
      for field in Self.commonFields + section.fields {
        guard let inverse = field.inverse else { continue }
        let traits: FieldDefinition.Traits = field.traits.contains(.nested) ? [] : .inverse
        for target in field.type.targets.kinds {
          let row = Int(target.rawValue)
          guard let present = table[row].firstIndex(where: { $0.name == inverse }) else {
            table[row].append(
              F(inverse, .many(KindSet(section.kind)), traits, inverse: field.name))
            continue
          }
          let other = table[row][present]
          if case .many(let targets) = other.type, !targets.contains(section.kind) {
            table[row][present] = F(
              inverse, .many(targets.union(KindSet(section.kind))), other.traits,
              inverse: other.inverse, synonyms: other.synonyms)
          }
        }
      }
    }
    var fields: [FieldDefinition] = []
    var owners: [Kind] = []
    var ids: [WordTable<FieldID>] = []
    var ranges: [Range<Int>] = []
    for (section, row) in zip(kinds, table) {
      let start = fields.count
      var names: [String: FieldID] = [:]
      for field in row {
        names[field.name] = FieldID(fields.count)
        fields.append(field)
        owners.append(section.kind)
      }
      ids.append(WordTable(names))
      ranges.append(start..<fields.count)
    }
    self.kinds = kinds
    self.fields = fields
    self.owners = owners
    self.ids = ids
    self.ranges = ranges
  }

  package subscript(_ kind: Kind) -> KindDefinition { kinds[Int(kind.rawValue)] }
  package subscript(_ field: FieldID) -> FieldDefinition { fields[Int(field.index)] }

  /// The field of a kind by its word in plans and rules.
  package func field(_ name: String, of kind: Kind) -> FieldID? { ids[Int(kind.rawValue)][name] }

  /// All fields of a kind, as ids.
  package func fieldIDs(of kind: Kind) -> Range<Int> { ranges[Int(kind.rawValue)] }

  /// The kind by its Swedish word.
  package func kind(named name: String) -> Kind? { kinds.first { $0.name == name }?.kind }
}
