/// One node of the arena, 20 bytes. Children follow their parent in the array; a mapping's children
/// are keys and values in turn.
struct NodeRecord: Equatable, Sendable {
  enum Kind: UInt8 { case scalar, sequence, mapping }

  struct Flags: OptionSet {
    let rawValue: UInt16

    /// Read only after a repair that may have changed the meaning.
    static let repaired = Flags(rawValue: 1)
    /// A key that is not in the file; `aux` says which.
    static let synthetic = Flags(rawValue: 2)
    /// The range holds line ends.
    static let multiline = Flags(rawValue: 4)
    /// A quoted scalar without its last quote.
    static let unclosed = Flags(rawValue: 8)
    /// A comment follows on the same line.
    static let commentAfter = Flags(rawValue: 16)
    /// Comments stand inside the range and are no part of the text.
    static let commentsInside = Flags(rawValue: 32)
    /// Holds vertical tabs, form feeds or Unicode line separators, which are read as blanks.
    static let softBreaks = Flags(rawValue: 64)
  }

  var kind: Kind
  var style: ScalarStyle
  var flags: Flags
  /// The first byte, and the byte after the last, of the node's own text, quotes and brackets
  /// included; for block collections from the first key or dash to the end of the last child.
  var start: Int32
  var end: Int32
  /// The index of the first node after this one's subtree.
  var next: Int32
  /// Block scalars: the column at which content begins. Keys: a hash of the text. Synthetic keys:
  /// an index into `SyntheticKey`.
  var aux: Int32

  var range: SourceRange { SourceRange(start, end) }
}

/// The keys that the reader adds where people leave them out.
enum SyntheticKey: Int32, Sendable {
  case name, plan

  var text: String { self == .plan ? "plan" : "namn" }
}
