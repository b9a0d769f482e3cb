import Foundation
import LogicModel
import Reports
import Syntax
import Testing

/// The schema for editors knows what the reader knows.
@Suite("The schema of plan files")
struct PlanSchemaTests {
  typealias Node = [String: Any]

  static func schema() throws -> Node {
    let bytes = PlanSchema.document.bytes
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Node)
  }

  @Test("it is JSON, and every reference leads somewhere")
  func references() throws {
    let schema = try Self.schema()
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let definitions = try #require(schema["$defs"] as? Node)
    var count = 0
    func walk(_ value: Any) {
      if let node = value as? Node {
        if let reference = node["$ref"] as? String {
          count += 1
          #expect(Self.target(reference, definitions) != nil, "\(reference) leads nowhere")
        }
        node.values.forEach(walk)
      }
      if let list = value as? [Any] { list.forEach(walk) }
    }
    walk(schema)
    #expect(count > 100)
  }

  @Test(
    "it knows the keys of plans",
    arguments: [
      "exempel/hel-kedja.yml", "exempel/alla-regler/plan.yml", "vastra-gotaland/mal/V1.1.yml",
    ])
  func keys(path: String) throws {
    let schema = try Self.schema()
    let definitions = try #require(schema["$defs"] as? Node)
    let file = House.root.appendingPathComponent("Models/" + path)
    let source = SourceFile(path: path, text: try String(contentsOf: file, encoding: .utf8))
    let document = DocumentReader.read(source, file: FileID(0), grammar: PlanGrammar()).document
    let strange = Self.strangeKeys(document.root, [schema], definitions)
    #expect(strange.isEmpty, "\(Set(strange).sorted())")
  }

  /// The keys that no schema at their place knows.
  private static func strangeKeys(
    _ node: DocumentNode, _ schemas: [Node], _ definitions: Node
  ) -> [String] {
    let choices = schemas.flatMap { expanded($0, definitions) }
    // A value of any shape may be written out.
    let shapes = ["properties", "additionalProperties", "items", "type", "enum"]
    if choices.contains(where: { $0["additionalProperties"] as? Bool == true }) { return [] }
    if choices.contains(where: { choice in shapes.allSatisfy { choice[$0] == nil } }) { return [] }
    if node.isSequence {
      let items = choices.compactMap { $0["items"] as? Node }
      return node.items.flatMap { strangeKeys($0, items, definitions) }
    }
    guard node.isMapping else { return [] }
    return node.entries.flatMap { key, value -> [String] in
      let named = choices.compactMap { ($0["properties"] as? Node)?[key.text] as? Node }
      let other = choices.filter { $0["properties"] == nil }
        .compactMap { $0["additionalProperties"] as? Node }
      guard !named.isEmpty || !other.isEmpty else { return [key.text] }
      return strangeKeys(value, named.isEmpty ? other : named, definitions)
    }
  }

  /// A schema without references and choices: all that it allows.
  private static func expanded(_ schema: Node, _ definitions: Node) -> [Node] {
    if let reference = schema["$ref"] as? String {
      return target(reference, definitions).map { expanded($0, definitions) } ?? []
    }
    if let choices = schema["anyOf"] as? [Node] {
      return choices.flatMap { expanded($0, definitions) }
    }
    return [schema]
  }

  private static func target(_ reference: String, _ definitions: Node) -> Node? {
    guard reference.hasPrefix("#/$defs/") else { return nil }
    let name = String(reference.dropFirst(8))
    return definitions[name.removingPercentEncoding ?? name] as? Node
  }
}
