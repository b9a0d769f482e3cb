import Foundation
import RuleEngine
import Syntax

/// One test of the suite: an expression, what it is checked against, and what it should give.
struct CELConformanceCase {
  let fields: [String: Any]

  init(_ fields: [String: Any]) { self.fields = fields }

  /// What went wrong, or nil.
  func run() -> String? {
    let expression = fields["expr"] as? String ?? ""
    var environment = CheckEnvironment(
      dialect: fields["disableCheck"] as? Bool == true ? .unchecked : .standard,
      schema: EmptySchema())
    environment.container = fields["container"] as? String ?? ""
    for declaration in fields["typeEnv"] as? [[String: Any]] ?? [] {
      declare(declaration, in: &environment)
    }
    let bindings = fields["bindings"] as? [String: [String: Any]] ?? [:]
    for name in bindings.keys where environment.variables[name] == nil {
      environment.declare(name, .dyn)
    }
    let (checked, errors) = Checker.check(expression, environment)
    guard let checked else {
      return "did not check: " + errors.map(\.message).joined(separator: "; ")
    }
    let typed = fields["typedResult"] as? [String: Any]
    if let deduced = typed?["deducedType"] as? [String: Any] {
      let wanted = type(deduced)
      if checked.type != wanted { return "is of type \(checked.type), expected \(wanted)" }
    }
    if fields["checkOnly"] as? Bool == true { return nil }
    let evaluator = Evaluator(world: EmptyWorld(), slotCount: environment.slotCount)
    for (name, binding) in bindings {
      guard let slot = environment.variables[name]?.slot,
        let value = binding["value"] as? [String: Any]
      else { continue }
      evaluator.bind(slot, self.value(value))
    }
    return verdict(evaluator.evaluate(checked), typed?["result"] as? [String: Any])
  }

  private func verdict(_ result: Value, _ typed: [String: Any]?) -> String? {
    if fields["evalError"] != nil {
      if case .error = result { return nil }
      return "gave \(describe(result)), expected an error"
    }
    if case .error(let error) = result { return "error: \(error.message)" }
    let wanted = (fields["value"] as? [String: Any] ?? typed).map { value($0) } ?? .bool(true)
    if same(result, wanted) { return nil }
    return "gave \(describe(result)), expected \(describe(wanted))"
  }

  /// As the suite compares: the type too, and NaN with NaN.
  private func same(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.double(let a), .double(let b)): return a == b || a.isNaN && b.isNaN
    case (.list(let a), .list(let b)):
      return a.items.count == b.items.count && zip(a.items, b.items).allSatisfy(same)
    case (.map(let a), .map(let b)):
      return a.keys.count == b.keys.count
        && zip(a.keys, a.values).allSatisfy { key, value in
          b[key].map { same(value, $0) } ?? false
        }
    default: return a.typeTag == b.typeTag && Value.areEqual(a, b)
    }
  }

  private func describe(_ value: Value) -> String {
    switch value {
    case .string(let text): "'\(text.content)'"
    case .list(let list): "[" + list.items.map(describe).joined(separator: ", ") + "]"
    case .map(let map):
      "{"
        + zip(map.keys, map.values).map { "\(describe($0)): \(describe($1))" }
        .joined(separator: ", ") + "}"
    case .bytes(let bytes): "\(bytes.content)"
    default: "\(value)"
    }
  }

  // MARK: Reading the suite's JSON

  private func declare(_ declaration: [String: Any], in environment: inout CheckEnvironment) {
    guard let name = declaration["name"] as? String else { return }
    if let ident = declaration["ident"] as? [String: Any] {
      environment.declare(name, type(ident["type"] as? [String: Any] ?? [:]))
    }
    guard let function = declaration["function"] as? [String: Any] else { return }
    let overloads = function["overloads"] as? [[String: Any]] ?? []
    environment.functions.append(
      FunctionDeclaration(
        declared: name,
        overloads.map { overload in
          .global(
            (overload["params"] as? [[String: Any]] ?? []).map(type),
            to: type(overload["resultType"] as? [String: Any] ?? [:]))
        }))
  }

  private func type(_ json: [String: Any]) -> CheckedType {
    if let primitive = json["primitive"] as? String {
      return [
        "BOOL": .bool, "INT64": .int, "UINT64": .uint, "DOUBLE": .double,
        "STRING": .string, "BYTES": .bytes,
      ][primitive] ?? .dyn
    }
    if let list = json["listType"] as? [String: Any] {
      return .list(type(list["elemType"] as? [String: Any] ?? [:]))
    }
    if let map = json["mapType"] as? [String: Any] {
      return .map(
        type(map["keyType"] as? [String: Any] ?? [:]),
        type(map["valueType"] as? [String: Any] ?? [:]))
    }
    return json.keys.contains("null") ? .null : .dyn
  }

  private func value(_ json: [String: Any]) -> Value {
    guard let (key, content) = json.first else { return .null }
    switch key {
    case "boolValue": return .bool(content as? Bool ?? false)
    case "int64Value": return .int(Int64(content as? String ?? "") ?? 0)
    case "uint64Value": return .uint(UInt64(content as? String ?? "") ?? 0)
    case "doubleValue":
      if let text = content as? String { return .double(Double(text) ?? .nan) }
      return .double((content as? NSNumber)?.doubleValue ?? 0)
    case "stringValue": return .text(content as? String ?? "")
    case "bytesValue":
      return .bytes(Bytes(Array(Data(base64Encoded: content as? String ?? "") ?? Data())))
    case "typeValue": return TypeTag(rawValue: content as? String ?? "").map { .type($0) } ?? .null
    case "listValue":
      let values = (content as? [String: Any])?["values"] as? [[String: Any]] ?? []
      return .items(values.map(value))
    case "mapValue":
      let entries = (content as? [String: Any])?["entries"] as? [[String: Any]] ?? []
      let keys = entries.map { value($0["key"] as? [String: Any] ?? [:]) }
      let values = entries.map { value($0["value"] as? [String: Any] ?? [:]) }
      if case .success(let map) = Map.make(keys: keys, values: values) { return .map(map) }
      return .null
    default: return .null
    }
  }
}
