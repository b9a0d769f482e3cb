import Foundation

/// As much of JSON Schema draft 4 as the schemas that we are held to make use of. A schema that says
/// something else is refused, so that nothing is passed over in silence.
struct JSONSchema {
  private let root: JSON

  init(_ root: JSON) { self.root = root }

  /// A schema that stands beside the tests.
  static func committed(_ name: String) throws -> JSONSchema {
    let file = House.root.appendingPathComponent("Tests/ScenarioTests/Schemas/" + name)
    return JSONSchema(try JSON(try String(contentsOf: file, encoding: .utf8)))
  }

  /// What is wrong with a value, each with the path to it.
  func problems(of value: JSON) -> [String] { problems(of: value, root, at: "$") }

  private func problems(of value: JSON, _ schema: JSON, at path: String) -> [String] {
    if let reference = schema["$ref"].text {
      guard let target = target(reference) else { return ["\(path): no such schema \(reference)"] }
      return problems(of: value, target, at: path)
    }
    return schema.members.sorted { $0.key < $1.key }.flatMap { keyword, wanted in
      problems(keyword, wanted, of: value, schema, at: path)
    }
  }

  private func target(_ reference: String) -> JSON? {
    guard reference.hasPrefix("#/") else { return nil }
    return reference.dropFirst(2).split(separator: "/").reduce(root) { $0?[String($1)] }
  }

  private func problems(
    _ keyword: String, _ wanted: JSON, of value: JSON, _ schema: JSON, at path: String
  ) -> [String] {
    func unless(_ holds: Bool) -> [String] {
      holds ? [] : ["\(path): not \(keyword) \(wanted)"]
    }
    switch (keyword, value) {
    case ("type", _):
      return unless(
        (wanted.text.map { [$0] } ?? wanted.items.compactMap(\.text))
          .contains { Self.isType($0, value) })
    case ("enum", _): return unless(wanted.items.contains(value))
    case ("anyOf", _):
      return unless(wanted.items.contains { problems(of: value, $0, at: path).isEmpty })
    case ("oneOf", _):
      return unless(wanted.items.count { problems(of: value, $0, at: path).isEmpty } == 1)
    case ("minimum", .number(let number)): return unless(number >= Double(wanted.number ?? .max))
    case ("maximum", .number(let number)): return unless(number <= Double(wanted.number ?? .min))
    case ("pattern", .text(let text)):
      return unless(text.range(of: wanted.text ?? "", options: .regularExpression) != nil)
    case ("format", .text(let text)): return unless(Self.isFormat(wanted.text ?? "", text))
    case ("minItems", .list(let items)): return unless(items.count >= wanted.number ?? .max)
    case ("uniqueItems", .list(let items)): return unless(Set(items).count == items.count)
    case ("items", .list(let items)):
      return items.enumerated().flatMap { problems(of: $1, wanted, at: "\(path)[\($0)]") }
    case ("required", .object(let members)):
      return wanted.items.compactMap(\.text).filter { members[$0] == nil }
        .map { "\(path): lacks \($0)" }
    case ("properties", .object(let members)):
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        wanted.members[name].map { problems(of: member, $0, at: "\(path).\(name)") } ?? []
      }
    case ("additionalProperties", .object(let members)):
      let others = members.filter { schema["properties"].members[$0.key] == nil }
      return others.sorted { $0.key < $1.key }.flatMap { name, member -> [String] in
        switch wanted {
        case .flag(true): []
        case .flag(false): ["\(path): unknown member \(name)"]
        default: problems(of: member, wanted, at: "\(path).\(name)")
        }
      }
    default:
      // Keywords that say nothing of a value of this type, or of any value.
      return Self.known.contains(keyword)
        ? [] : ["the schema says '\(keyword)', which is not known"]
    }
  }

  private static let known: Set<String> = [
    "$schema", "id", "title", "description", "default", "definitions", "minimum", "maximum",
    "pattern", "format", "minItems", "uniqueItems", "items", "required", "properties",
    "additionalProperties",
  ]

  private static func isType(_ name: String, _ value: JSON) -> Bool {
    switch (name, value) {
    case ("null", .null), ("boolean", .flag), ("string", .text), ("array", .list),
      ("object", .object), ("number", .number):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }

  private static func isFormat(_ name: String, _ text: String) -> Bool {
    let allowed = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
    switch name {
    case "uri": return text.contains(":") && text.utf8.allSatisfy(allowed.contains)
    case "uri-reference": return text.utf8.allSatisfy(allowed.contains)
    case "date-time":
      return text.range(
        of: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$",
        options: .regularExpression) != nil
    default: return false
    }
  }
}
