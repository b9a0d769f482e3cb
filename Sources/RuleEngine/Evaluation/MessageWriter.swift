import LogicModel
package import Syntax

/// How values read in running text: a list as "V1.1, V3.1 och V3.2", an element as its id or name,
/// money as written, what is absent as "ej angivet".
package struct MessageWriter: Sendable {
  let world: any World
  let language: Language

  package init(world: any World, language: Language) {
    self.world = world
    self.language = language
  }

  private struct Words: Sendable {
    let and: String
    let yes: String
    let no: String
    let absent: String
    let unknown: String
    let notApplicable: String
    let empty: String
    let failed: String
  }

  private static let swedish = Words(
    and: "och", yes: "ja", no: "nej", absent: "ej angivet", unknown: "okänt",
    notApplicable: "ej tillämpligt", empty: "inga", failed: "gick inte att räkna ut")
  private static let english = Words(
    and: "and", yes: "yes", no: "no", absent: "not stated", unknown: "unknown",
    notApplicable: "not applicable", empty: "none", failed: "could not be computed")

  private var words: Words { language == .swedish ? Self.swedish : Self.english }

  /// How many values one part of a message shows; lists that share their parts can be endless.
  static let limit = 1000

  package func text(_ value: Value) -> String {
    var left = Self.limit
    return text(value, &left)
  }

  private func text(_ value: Value, _ left: inout Int) -> String {
    left -= 1
    guard left > 0 else { return "…" }
    switch value {
    case .null: return words.absent
    case .bool(let value): return value ? words.yes : words.no
    case .int(let value): return String(value)
    case .uint(let value): return String(value)
    case .double(let value):
      return language == .swedish ? NumberText.swedish(value) : Self.english(value)
    case .string(let text): return text.content
    case .bytes(let bytes): return String(decoding: bytes.content, as: UTF8.self)
    case .list(let list): return enumeration(list.items.prefix(left).map { text($0, &left) })
    case .map(let map):
      return enumeration(
        zip(map.keys, map.values).prefix(left).map { "\(text($0, &left)): \(text($1, &left))" })
    case .type(let tag): return tag.rawValue
    case .timestamp(let time): return TimeFunctions.written(time)
    case .duration(let nanoseconds): return TimeFunctions.written(nanoseconds)
    case .optional(let box): return box.value.map { text($0, &left) } ?? words.absent
    case .element(let id): return world.name(of: id)
    case .date(let date): return CivilDate(date).written
    case .money(let money): return MoneyFunctions.written(money)
    case .period(let period): return period.written
    case .error(let error) where error.kind == .missing: return words.absent
    case .error: return words.failed
    case .unknown(let unknown):
      return unknown.reasons == .ejTillämpligt ? words.notApplicable : words.unknown
    }
  }

  /// "a", "a och b", "a, b och c".
  private func enumeration(_ items: [String]) -> String {
    guard let last = items.last else { return words.empty }
    if items.count == 1 { return last }
    return items.dropLast().joined(separator: ", ") + " \(words.and) \(last)"
  }

  private static func english(_ value: Double) -> String {
    var text = NumberText.fixed(value, decimals: 2)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
