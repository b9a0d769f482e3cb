import Testing

@testable import LogicModel

/// A plan text, and what must come of it.
struct DecodingCase: Sendable, CustomTestStringConvertible {
  /// What the case is about.
  let title: String
  /// One file, or several.
  let files: [String]
  /// `element.fält: värde`, the element by id or name; the value as `DecodedPlans` shows it, or
  /// `saknas`.
  let facts: [String]
  /// Every finding of the decoder as rule and text: `okand-nyckel 'färg'`.
  let told: [String]

  init(_ title: String, _ text: String, facts: [String] = [], told: [String] = []) {
    self.init(title, files: [text], facts: facts, told: told)
  }

  init(_ title: String, files: [String], facts: [String] = [], told: [String] = []) {
    self.title = title
    self.files = files
    self.facts = facts
    self.told = told
  }

  var testDescription: String { title }

  func check() {
    let plans = DecodedPlans(
      files: files.enumerated().map { ("fil\($0.offset + 1).yml", $0.element) })
    for fact in facts { #expect(Self.state(fact, in: plans) == fact) }
    #expect(plans.told == told)
  }

  /// The fact as the model has it.
  static func state(_ fact: String, in plans: DecodedPlans) -> String {
    guard let colon = fact.firstRange(of: ": "),
      let dot = fact[..<colon.lowerBound].lastIndex(of: ".")
    else { return "inte på formen element.fält: värde" }
    let name = String(fact[..<dot])
    let field = String(fact[fact.index(after: dot)..<colon.lowerBound])
    if let kind = Kind.allCases.first(where: { Metamodel.standard[$0].plural == name }),
      field == "id"
    {
      return name + ".id: " + plans.ids(kind).joined(separator: " | ")
    }
    guard let element = plans.element(name) else {
      return "inget heter \(name): \(plans.model.ids)"
    }
    return name + "." + field + ": " + (plans.value(field, of: element) ?? "saknas")
  }
}
