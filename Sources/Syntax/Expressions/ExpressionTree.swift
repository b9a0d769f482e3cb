/// An expression as it was written: nodes in one flat array, each with its place in the text.
package struct ExpressionTree: Sendable {
  /// The place of a node in `nodes`.
  package struct NodeID: Hashable, Sendable {
    package let index: Int32
    package init(_ index: Int32) { self.index = index }
  }

  package struct Node: Sendable {
    package let kind: Kind
    /// The whole node, parentheses around it not included; UTF-8 bytes of the expression's text.
    package let range: SourceRange
    /// The field, function or operator that the node is about.
    package let nameRange: SourceRange
  }

  /// One element of a list literal; `[?x]` is optional.
  package struct Element: Sendable {
    package let value: NodeID
    package let isOptional: Bool
  }

  /// One entry of a map literal; `{?k: v}` is optional.
  package struct Entry: Sendable {
    package let key: NodeID
    package let value: NodeID
    package let isOptional: Bool
  }

  /// A name that a macro brings into scope.
  package struct Variable: Sendable {
    package let name: String
    package let range: SourceRange
  }

  package enum Kind: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    /// `isAbsolute` where a dot stands before: looked up from the root, past macro variables.
    case identifier(String, isAbsolute: Bool)
    /// `a.b`, or `a.?b` where optional.
    case select(NodeID, String, isOptional: Bool)
    /// `has(a.b)`; the node is the select.
    case has(NodeID)
    /// `a[b]`, or `a[?b]` where optional.
    case index(NodeID, NodeID, isOptional: Bool)
    case call(String, [NodeID])
    case memberCall(NodeID, String, [NodeID])
    case unary(ExpressionOperator, NodeID)
    case binary(ExpressionOperator, NodeID, NodeID)
    /// A chain of `&&` or of `||`, two terms or more: flat, so that a long one is not deep.
    case logical(ExpressionOperator, [NodeID])
    case conditional(NodeID, NodeID, NodeID)
    case list([Element])
    case map([Entry])
    /// `Type{field: value}`: parsed to be refused with a good message.
    case message(String)
    case macro(ExpressionMacro, NodeID, [Variable], [NodeID])
  }

  package let text: String
  package private(set) var nodes: [Node] = []
  package internal(set) var root = NodeID(0)

  init(text: String) { self.text = text }

  package subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  mutating func add(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(Int32(nodes.count - 1))
  }

  /// The text of a range.
  package func text(of range: SourceRange) -> String {
    String(decoding: text.utf8.dropFirst(Int(range.start)).prefix(range.count), as: UTF8.self)
  }
}
