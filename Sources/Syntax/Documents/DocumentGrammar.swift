/// What the reader needs to know of the metamodel to choose between repairs.
///
/// It is asked once per list of mappings and where something has gone wrong, not for every key.
package protocol DocumentGrammar: Sendable {
  /// The context of the file's top mapping.
  var root: GrammarContext { get }

  /// The context under `key` in a mapping of `context`; `nil` when the key does not belong there.
  func context(of key: String, in context: GrammarContext) -> GrammarContext?

  /// Whether a value in this context may be prose, so that `Workshop: ta fram nuläge` is a sentence.
  func holdsText(_ context: GrammarContext) -> Bool

  /// The context of the items of a list that stands here.
  func item(of context: GrammarContext) -> GrammarContext
}

/// A position in the grammar; the number means something to the grammar only. Not negative.
package struct GrammarContext: Hashable, Sendable {
  /// The grammar's own number for the context.
  package let index: Int32

  package init(_ index: Int32) { self.index = index }
}
