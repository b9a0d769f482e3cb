import LogicModel
import Syntax

/// Holds what a claim says against what the model says.
struct ClaimComparison {
  let names: ElementNames
  let writer: MessageWriter

  init(_ world: ModelWorld) {
    names = ElementNames(world)
    writer = MessageWriter(world: world, language: .swedish)
  }

  /// What came of a comparison; `nil` where the claim says something of another sort than the value.
  ///
  /// - Parameter expected: what the claim says; nothing stands for `ja`.
  func compare(_ value: Value, _ expected: [String]) -> ClaimAnswer? {
    let stated = expected.isEmpty ? ["ja"] : expected
    let computed = writer.text(value)
    switch value {
    case .null:
      return .undecided(
        .init("det som behövs är inte angivet", en: "what is needed is not stated"))
    case .unknown(let unknown): return .undecided(Self.reason(unknown))
    case .error(let error) where error.kind == .missing:
      return .undecided(
        .init("\(error.message) är inte angivet", en: "\(error.message) is not stated"))
    case .bool(let flag):
      guard stated.count == 1, let wanted = Self.flag(stated[0]) else { return nil }
      return ClaimAnswer(holds: flag == wanted, computed: computed)
    case .int(let number): return compare(Double(number), stated, computed)
    case .uint(let number): return compare(Double(number), stated, computed)
    case .double(let number): return compare(number, stated, computed)
    case .money(let money):
      guard stated.count == 1, let wanted = Money.read(stated[0]).value else { return nil }
      return ClaimAnswer(holds: MoneyFunctions.agree(money, wanted), computed: computed)
    case .list(let list):
      let items = list.items
      return compare(sure: items, possible: items, expected)
    case .element: return compare(sure: [value], possible: [value], expected)
    default:
      let wanted = stated.map { TextFolding.fold($0) }
      return ClaimAnswer(holds: wanted == [TextFolding.fold(computed)], computed: computed)
    }
  }

  private func compare(_ number: Double, _ stated: [String], _ computed: String) -> ClaimAnswer? {
    guard stated.count == 1, let wanted = StatedNumber.read(stated[0]) else { return nil }
    return ClaimAnswer(
      holds: wanted.agrees(with: number), computed: wanted.isPercent ? computed + " %" : computed)
  }

  /// A claim names what it means, or says how many they are.
  ///
  /// - Parameters:
  ///   - sure: what the claim has to count.
  ///   - possible: what it may count; holds all that is sure.
  func compare(sure: [Value], possible: [Value], _ expected: [String]) -> ClaimAnswer? {
    let computed = Self.enumeration(sure.map { names.shown($0, writer) })
    if expected.count == 1, let number = StatedNumber.read(expected[0]) {
      let isWithin = (sure.count...max(sure.count, possible.count)).contains {
        number.agrees(with: Double($0))
      }
      return ClaimAnswer(holds: isWithin, computed: computed)
    }
    if expected.count == 1, let nothing = Nothing.read(expected[0]) {
      return nothing == Nothing.none
        ? ClaimAnswer(holds: sure.isEmpty, computed: computed) : nil
    }
    guard !expected.isEmpty else { return nil }
    let unmentioned = sure.filter { value in !expected.contains { matches(value, $0) } }
    let unsupported = expected.filter { text in !possible.contains { matches($0, text) } }
    return ClaimAnswer(
      holds: unmentioned.isEmpty && unsupported.isEmpty, computed: computed,
      unmentioned: unmentioned.map { names.shown($0, writer) }, unsupported: unsupported)
  }

  private func matches(_ value: Value, _ text: String) -> Bool {
    guard let element = value.element else {
      return TextFolding.fold(writer.text(value)) == TextFolding.fold(text)
    }
    return names.isNamed(element, text)
  }

  /// `3: SAMLA, SIMBA, Skaraborg`; of nothing `0`.
  static func enumeration(_ names: [String]) -> String {
    names.isEmpty ? "0" : "\(names.count): " + names.joined(separator: ", ")
  }

  private static func flag(_ text: String) -> Bool? {
    switch TextFolding.fold(text) {
    case "ja", "sant", "true": true
    case "nej", "falskt", "false": false
    default: nil
    }
  }

  private static func reason(_ unknown: Unknown) -> LocalizedText {
    let paths = unknown.paths.map { "'\($0)'" }.joined(separator: ", ")
    let isUnknown = unknown.reasons.contains(.okänt)
    return LocalizedText(
      "\(paths) är \(isUnknown ? "okänt" : "ej tillämpligt")",
      en: "\(paths) is \(isUnknown ? "unknown" : "not applicable")")
  }
}
