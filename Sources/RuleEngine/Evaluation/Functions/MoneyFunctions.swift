import LogicModel
import Syntax

/// Sums of money, `belopp`, and how messages write them. All in öre, exact.
enum MoneyFunctions {
  static let declarations: [FunctionDeclaration] = [
    FunctionDeclaration(
      "belopp", [.global(.string, to: .money)],
      .unary { _, _ in .failure("'belopp' takes a literal text") }),
    FunctionDeclaration(
      "stämmer", [.global(.money, .money, to: .bool)],
      .binary { a, b, _ in
        guard case .money(let a) = a, case .money(let b) = b else { return .noSuchOverload }
        return .bool(agree(a, b))
      }),
    FunctionDeclaration(
      "kr", [.global(.money, to: .string), .global(.int, to: .string)],
      .unary { value, _ in
        switch value {
        case .money(let money): .text(written(money))
        // An int is öre, as `.värde` and the sums of it are.
        case .int(let öre):
          .text(written(Money(öre: öre, precision: precision(of: öre), isApproximate: false)))
        default: .noSuchOverload
        }
      }),
    FunctionDeclaration(
      "procent",
      [
        .global(.int, .int, to: .string), .global(.double, .double, to: .string),
        .global(.money, .money, to: .string),
      ], .binary { a, b, evaluator in procent(a, b, evaluator.language) }),
  ]

  /// A sum or difference is as coarse as the coarser of the two.
  static func combine(_ a: Money, _ b: Money, sign: Int64) -> Value {
    let (term, isTooLarge) = b.öre.multipliedReportingOverflow(by: sign)
    let (total, overflow) = a.öre.addingReportingOverflow(term)
    if isTooLarge || overflow { return .error(.overflow) }
    return .money(
      Money(
        öre: total, precision: max(a.precision, b.precision),
        isApproximate: a.isApproximate || b.isApproximate))
  }

  /// Within half a unit of the coarser precision, inclusive.
  static func agree(_ a: Money, _ b: Money) -> Bool {
    let (difference, overflow) = a.öre.subtractingReportingOverflow(b.öre)
    guard !overflow else { return false }
    return difference.magnitude <= UInt64(max(a.precision, b.precision)) / 2
  }

  /// "33 MSEK" where it was written in millions, "22,5 MSEK" in tenths of them, else
  /// "25 001 367 kr".
  static func written(_ money: Money) -> String {
    let prefix = money.isApproximate ? "ca " : ""
    let million: Int64 = 100_000_000
    if money.precision >= million / 100, money.öre % (million / 100) == 0 {
      return prefix + decimal(money.öre, unit: million) + " MSEK"
    }
    let kronor = decimal(money.öre, unit: 100)
    return prefix + kronor + " kr"
  }

  /// A whole number of units and the decimals that are needed, with the Swedish comma.
  private static func decimal(_ öre: Int64, unit: Int64) -> String {
    let magnitude = öre.magnitude
    let unit = UInt64(unit)
    var fraction = String(magnitude % unit)
    fraction = String(repeating: "0", count: String(unit).count - 1 - fraction.count) + fraction
    if unit == 100 {
      // Öre are two digits or none.
      if magnitude % unit == 0 { fraction = "" }
    } else {
      while fraction.hasSuffix("0") { fraction.removeLast() }
    }
    return (öre < 0 ? "−" : "") + grouped(magnitude / unit)
      + (fraction.isEmpty ? "" : ",\(fraction)")
  }

  /// Groups of three with a no-break space: "25 001 367"; four digits stay together no less.
  static func grouped(_ value: UInt64) -> String {
    let digits = Array(String(value))
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result += "\u{00A0}" }
      result.append(digit)
    }
    return result
  }

  /// How exact a computed sum looks: the largest of a million, a krona and an öre that divides it.
  private static func precision(of öre: Int64) -> Int64 {
    öre != 0 && öre % 1_000_000 == 0 && öre.magnitude >= 100_000_000
      ? 1_000_000 : öre % 100 == 0 ? 100 : 1
  }

  /// "60 % (9 av 15)", in an English message "60 % (9 of 15)"; "– (0 av 0)" where there is nothing to take a share of.
  private static func procent(_ a: Value, _ b: Value, _ language: Language) -> Value {
    let share: Double?
    let parts: (String, String)
    switch (a, b) {
    case (.int(let part), .int(let whole)):
      share = whole == 0 ? nil : Double(part) / Double(whole)
      parts = (number(part), number(whole))
    case (.double(let part), .double(let whole)):
      share = whole == 0 ? nil : part / whole
      parts = (NumberText.swedish(part), NumberText.swedish(whole))
    case (.money(let part), .money(let whole)):
      share = whole.öre == 0 ? nil : Double(part.öre) / Double(whole.öre)
      parts = (written(part), written(whole))
    default: return .noSuchOverload
    }
    let percent = share.map {
      NumberText.fixed(($0 * 100).rounded(.toNearestOrAwayFromZero), decimals: 0)
        .replacingMinus + " %"
    }
    let of = language == .english ? "of" : "av"
    return .text("\(percent ?? "–") (\(parts.0) \(of) \(parts.1))")
  }

  private static func number(_ value: Int64) -> String {
    (value < 0 ? "−" : "") + grouped(value.magnitude)
  }
}

extension String {
  /// With the minus sign of running text.
  fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}

extension NumberText {
  /// With a decimal comma and at most two decimals, for running text.
  static func swedish(_ value: Double) -> String {
    var text = fixed(value, decimals: 2)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return String(text.map { $0 == "." ? "," : $0 }).replacingMinus
  }
}
