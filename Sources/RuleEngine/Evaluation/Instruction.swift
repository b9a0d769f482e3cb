/// One step of a compiled expression; sixteen bytes. Operands are places of other instructions, or
/// numbers that the opcode gives a meaning. The program is a tree laid flat: `run` of the root runs
/// the rest.
struct Instruction: Sendable {
  enum Opcode: UInt8, Sendable, CaseIterable {
    /// a: constant
    case constant
    /// a: slot
    case slot
    /// a: local
    case local
    /// a: operand, b: field id
    case field
    /// a: operand, b: the table of field ids by kind; once lowered, where it begins in `operands`
    case fieldByKind
    /// a: operand, b: constant with the name; maps, optionals and what is known at run time only
    case select
    case optionalSelect
    /// a: operand, b: `AbstractProperty`
    case property
    /// a: the field's instruction; true where it gives something
    case hasField
    /// a: operand, b: constant with the name
    case hasKey
    /// a: operand, b: index
    case index
    case optionalIndex
    /// a: first operand in `operands`, b: count
    case and
    case or
    /// a: operand
    case not
    case negate
    /// a: condition, b: then, c: otherwise
    case conditional
    /// a, b: operands
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case isIn
    case add
    case subtract
    case multiply
    case divide
    case remainder
    /// a: first in `operands`, b: count; an operand n < 0 is the optional element ~n
    case list
    /// a: first in `operands`, b: count of entries, key and value in turn; as `list` for the key
    case map
    /// a: place in `functions`, b: first argument in `operands`, c: count
    case call
    /// a: operand
    case size
    /// a: from where, b: place in `searches`
    case reach
    /// a: from where, b: place in `searches`, c: to where
    case reaches
    /// a: operand, b: regular expression
    case matches
    /// a: range, b: first body in `operands`, c: first local
    case all
    case exists
    case existsOne
    case filter
    case mapList
    case filterMapList
    case transformMap
    case filterTransformMap
    case transformMapEntry
    case filterTransformMapEntry
    case sortBy
    case groupBy
    case optMap
    case optFlatMap
    /// a: the bound value, b: body in `operands`, c: local
    case bind
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A field that holds a list: absent is empty.
    static let isList = Flags(rawValue: 1)
    /// A call that can do something with null.
    static let takesNull = Flags(rawValue: 2)
    /// A macro with two variables.
    static let twoVariables = Flags(rawValue: 4)
  }

  var opcode: Opcode
  var flags: Flags = []
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}
