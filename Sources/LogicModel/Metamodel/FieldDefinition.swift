/// A line of the metamodel's table: one field of one kind. A class, since a line is looked at for
/// every value of a plan and copies of all its parts would cost more than what they are looked at for.
package final class FieldDefinition: Sendable {
  /// The word in plans and rules.
  package let name: String
  package let type: FieldType
  // What is asked of the type for every value, so that it need not be taken apart each time.
  let targets: KindSet
  let isRelation: Bool
  let isList: Bool
  let isText: Bool
  package let traits: Traits
  /// The field of the target kinds that lists the elements back.
  package let inverse: String?
  /// Other words that people write for it.
  package let synonyms: [String]

  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The other element may be written out here; that sets the relation.
    package static let nested = Traits(rawValue: 1)
    /// Computed, never written.
    package static let derived = Traits(rawValue: 2)
    /// Where it is empty and the goal corresponds to another, rules see the other's value.
    package static let inherited = Traits(rawValue: 4)
    /// A link of the chain from this element to the other.
    package static let leads = Traits(rawValue: 8)
    /// A link of the chain from the other element to this one.
    package static let follows = Traits(rawValue: 16)
    /// The other side is made only by listing this field backwards.
    package static let inverse = Traits(rawValue: 32)
    /// Two elements of the same kind, each other's equal: the relation holds both ways.
    package static let symmetric = Traits(rawValue: 64)
    /// Several texts for one element are joined, and do not contradict each other.
    package static let joined = Traits(rawValue: 128)
  }

  package init(
    _ name: String, _ type: FieldType, _ traits: Traits = [], inverse: String? = nil,
    synonyms: [String] = []
  ) {
    self.name = name
    self.type = type
    targets = type.targets
    isRelation = type.isRelation
    isList = type.isList
    isText = type.isText
    self.traits = traits
    self.inverse = inverse
    self.synonyms = synonyms
  }

  package var isDerived: Bool { traits.contains(.derived) || traits.contains(.inverse) }
}

/// A field of the metamodel: its place in the whole table.
package struct FieldID: Hashable, Sendable {
  package let index: UInt16
  package init(_ index: Int) { self.index = UInt16(index) }
}
