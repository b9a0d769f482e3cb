import Foundation

/// A JSON text, read without mixing up numbers and truth.
enum JSON: Decodable, Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(_ text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let object = try? value.decode([String: JSON].self) {
      self = .object(object)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if value.decodeNil() {
      self = .null
    } else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no JSON value")
    }
  }

  /// A member; null where there is none.
  subscript(key: String) -> JSON {
    get {
      if case .object(let members) = self { return members[key] ?? .null }
      return .null
    }
    set {
      guard case .object(var members) = self else { return }
      members[key] = newValue
      self = .object(members)
    }
  }

  /// An item; null where there is none.
  subscript(index: Int) -> JSON {
    get { items.indices.contains(index) ? items[index] : .null }
    set {
      guard case .list(var items) = self, items.indices.contains(index) else { return }
      items[index] = newValue
      self = .list(items)
    }
  }

  var items: [JSON] {
    if case .list(let items) = self { return items }
    return []
  }

  var members: [String: JSON] {
    if case .object(let members) = self { return members }
    return [:]
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var number: Int? {
    if case .number(let number) = self { return Int(exactly: number) }
    return nil
  }
}
