/// A block collection that the reader is inside of.
struct OpenCollection {
  enum Kind {
    /// What stands around the file's top node.
    case root
    case mapping
    case sequence
    /// A sequence whose dashes stand at the column of the key above it.
    case indentless
  }

  var kind: Kind
  /// The column at which keys or dashes stand; -1 for the root.
  var indent: Int
  /// The collection's record; -1 for the root.
  var record: Int32
  /// The record of the key that is being given a value; -1 where there is none.
  var key: Int32 = -1
  /// Where an empty value would stand, while a value is awaited; -1 while none is.
  var pendingAt: Int
  /// The grammar's context, once it has been asked for.
  var context: Context = .unasked

  enum Context {
    case unasked, none
    case some(GrammarContext)
  }

  var isSequence: Bool { kind == .sequence || kind == .indentless }
  var isPending: Bool { pendingAt >= 0 }
}

/// A key that the grammar has taken in a context, by where it stood.
struct TakenKey {
  var context: Int32 = -1
  var start = 0
  var stop = 0
}
