import LogicModel
import RuleEngine
import Syntax

/// A small metamodel and a model of it, for the tests of expressions.
struct ToyModel: Schema, World {
  /// By kind: name and fields.
  static let kinds: [(name: String, fields: [(name: String, type: CheckedType, absent: Bool)])] = [
    (
      "mål",
      [
        ("id", .string, false), ("namn", .string, true), ("belopp", .money, true),
        ("period", .period, true), ("antal", .int, true), ("prioriterat", .bool, true),
        (
          "status",
          .enumeration(.init(name: "status", values: ["planerad", "pågående", "genomförd"])), true
        ),
        ("aktiviteter", .list(.element([KindID(1)])), false),
        ("ägare", .element([KindID(2)]), true), ("ord", .list(.string), false),
        ("andel", .double, true), ("sedan", .date, true),
      ]
    ),
    (
      "aktivitet",
      [
        ("id", .string, false), ("namn", .string, true),
        ("nivå", .enumeration(.init(name: "nivå", values: ["lokal", "regional"])), true),
        ("mål", .list(.element([KindID(0)])), false), ("belopp", .money, true),
      ]
    ),
    (
      "aktör",
      [
        ("id", .string, false), ("namn", .string, true),
        (
          "mandat",
          .list(.enumeration(.init(name: "mandat", values: ["beslutar", "bereder"]))), false
        ),
      ]
    ),
  ]

  struct Element: Sendable {
    let kind: Int
    var values: [String: Value]
  }

  var elements: [Element] = []
  /// `leder_till`, from → to.
  var edges: [(Int32, Int32)] = []
  /// Whether it gives lists of elements also as what they are in a model.
  var givesElements = true

  // MARK: Schema

  func kind(named name: String) -> KindID? {
    Self.kinds.firstIndex { $0.name == name }.map { KindID(Int32($0)) }
  }

  func kindName(_ kind: KindID) -> String { Self.kinds[Int(kind.raw)].name }

  var kindNames: [String] { Self.kinds.map(\.name) }

  func field(named name: String, of kind: KindID) -> SchemaField? {
    let fields = Self.kinds[Int(kind.raw)].fields
    guard let place = fields.firstIndex(where: { $0.name == name }) else { return nil }
    return SchemaField(
      id: ColumnID(kind.raw * 100 + Int32(place)), type: fields[place].type,
      isNullable: fields[place].absent)
  }

  func fieldNames(of kind: KindID) -> [String] { Self.kinds[Int(kind.raw)].fields.map(\.name) }

  func relation(named name: String) -> RelationID? { name == "leder_till" ? RelationID(7) : nil }

  var relationNames: [String] { ["leder_till"] }

  // MARK: World

  func value(of field: ColumnID, of element: Int32) -> Value {
    let name = Self.kinds[Int(field.raw) / 100].fields[Int(field.raw) % 100].name
    return elements[Int(element)].values[name] ?? .null
  }

  func elements(of field: ColumnID, of element: Int32) -> ArraySlice<Int32>? {
    guard givesElements, case .list(let list) = value(of: field, of: element) else { return nil }
    let elements = list.items.compactMap { item -> Int32? in
      if case .element(let element) = item { return element }
      return nil
    }
    return elements.count == list.count ? elements[...] : nil
  }

  func kind(of element: Int32) -> KindID { KindID(Int32(elements[Int(element)].kind)) }

  func name(of element: Int32) -> String {
    guard case .string(let id)? = elements[Int(element)].values["id"] else { return "?" }
    return id.content
  }

  func reach(
    _ origins: ArraySlice<Int32>, _ relations: [RelationID], kind: KindID?
  ) -> [Int32] {
    var found: [Int32] = []
    var pending = origins
    while let next = pending.popLast() {
      for (from, to) in edges where from == next && !found.contains(to) {
        found.append(to)
        pending.append(to)
      }
    }
    return found.filter { kind == nil || self.kind(of: $0) == kind }.sorted()
  }

  func reaches(
    _ origins: ArraySlice<Int32>, _ targets: ArraySlice<Int32>, _ relations: [RelationID]
  ) -> Bool {
    reach(origins, relations, kind: nil).contains { targets.contains($0) }
  }

  func path(_ origins: [Int32], _ targets: [Int32], _ relations: [RelationID]) -> [Int32] {
    var ways = origins.map { [$0] }
    var seen = Set(origins)
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for (from, to) in edges where from == way[way.count - 1] {
        if targets.contains(to) { return way + [to] }
        if seen.insert(to).inserted { ways.append(way + [to]) }
      }
    }
    return []
  }

  func path(_ origins: [Int32], to kind: KindID, _ relations: [RelationID]) -> [Int32] {
    path(
      origins, elements.indices.map { Int32($0) }.filter { self.kind(of: $0) == kind }, relations)
  }

  func cycles(_ relation: RelationID, ownedBy plan: Int32) -> [[Int32]] {
    let members = elements.indices.map { Int32($0) }.filter { isInCycle($0, relation) }
    return members.isEmpty ? [] : [members]
  }

  func isInCycle(_ element: Int32, _ relation: RelationID) -> Bool {
    reach([element], [relation], kind: nil).contains(element)
  }

  func clusters(plan: Int32, kind: KindID, field: ColumnID, likeness: Double) -> [[Int32]] {
    [elements.indices.map { Int32($0) }.filter { self.kind(of: $0) == kind }]
  }

  func likeness(_ a: String, _ b: String) -> Double { a == b ? 1 : 0.5 }
  func fold(_ text: String) -> String { text.lowercased() }
  func words(_ text: String) -> [String] {
    text.lowercased().split(separator: " ").map(String.init)
  }
}
