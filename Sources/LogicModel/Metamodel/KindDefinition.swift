/// A section of the metamodel's table: one kind and its fields.
package struct KindDefinition: Sendable {
  package let kind: Kind
  /// The word in plans and rules, singular.
  package let name: String
  /// The word for several.
  package let plural: String
  /// The field's standard term in English.
  package let english: String
  /// Whether using a name that is not declared makes an element of it.
  package let isMadeByMention: Bool
  /// Whether elements are only computed, never written.
  package let isDerived: Bool
  /// The fields that lead towards the goals that an element serves.
  package let bearers: [String]
  /// What is written of the kind, in the order in which it is best read.
  package let fields: [FieldDefinition]

  init(
    _ kind: Kind, _ name: String, plural: String, english: String, madeByMention: Bool = false,
    derived: Bool = false, bearers: [String] = [], _ fields: [FieldDefinition]
  ) {
    self.kind = kind
    self.name = name
    self.plural = plural
    self.english = english
    self.isMadeByMention = madeByMention
    self.isDerived = derived
    self.bearers = bearers
    self.fields = fields
  }
}
