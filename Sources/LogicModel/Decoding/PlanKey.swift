/// A key that can stand in a plan file, for those who tell people about the format.
package struct PlanKey: Sendable {
  package let key: String
  package let meaning: Meaning

  package enum Meaning: Sendable {
    /// A field of the metamodel.
    case field(FieldDefinition)
    /// A list of elements, about all of which the heading says something: `genomfört`.
    case heading(FieldDefinition, says: String)
    /// A shorthand that the decoder writes out; the field of the same name, where there is one.
    case shorthand(FieldDefinition?)
    /// An everyday word for another key.
    case synonym(of: String)
  }

  /// The lists at the top of a file, in the order in which they are best read.
  package static var sections: [(key: String, kind: Kind)] { Vocabulary.sections }

  /// The keys of an element of a kind: those of the table in its order, then headings and
  /// shorthands, then everyday words.
  package static func keys(of kind: Kind) -> [PlanKey] {
    let metamodel = Metamodel.standard
    let vocabulary = Vocabulary.standard
    let names = metamodel.fieldIDs(of: kind).map { metamodel.fields[$0].name }
    var keys: [PlanKey] = []
    var synonyms: [PlanKey] = []
    let known = vocabulary.keys(of: kind)
    let listed = names.filter(Set(known).contains)
    for key in listed + known.filter({ !listed.contains($0) }) {
      guard let form = vocabulary.form(of: key, in: kind)?.form else { continue }
      let field = metamodel.field(key, of: kind).map { metamodel[$0] }
      keys.append(PlanKey(key: key, meaning: meaning(form, field)))
      for synonym in field?.synonyms ?? []
      where vocabulary.form(of: synonym, in: kind)?.readAs == key {
        synonyms.append(PlanKey(key: synonym, meaning: .synonym(of: key)))
      }
    }
    return keys + synonyms
  }

  private static func meaning(_ form: WrittenForm, _ field: FieldDefinition?) -> Meaning {
    let metamodel = Metamodel.standard
    switch form {
    case .field(let id): return .field(metamodel[id])
    case .group(let id, let preset, let value):
      let list = metamodel[id]
      guard let target = list.type.targets.first,
        let said = metamodel.field(preset, of: target),
        case .choice(let set) = metamodel[said].type
      else { return .field(list) }
      return .heading(list, says: "\(preset): \(set.values[value])")
    case .shorthand: return .shorthand(field)
    }
  }
}
