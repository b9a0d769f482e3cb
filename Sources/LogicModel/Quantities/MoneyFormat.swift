package import Syntax

extension Money {
  /// The sum for people, as short as its precision allows: `ca 33 MSEK`, `1,7 MSEK`,
  /// `25 001 367 kr`; in English `about 1.7 MSEK`, `25,001,367 SEK`.
  ///
  /// Digits below the precision are rounded away, half away from zero. Spaces are ordinary ones.
  package func formatted(_ language: Language = .swedish) -> String {
    let step = displayStep
    let unit = Self.displayUnits.first {
      step >= $0.leastStep && öre.magnitude >= $0.leastAmount
    }
    let isEnglish = language == .english
    let sign = öre < 0 ? "-" : ""
    let approximately = isApproximate ? (isEnglish ? "about " : "ca ") : ""
    let number: String
    let name: String
    if let unit {
      let decimals = step >= unit.öre ? 0 : Self.zeros(unit.öre / step)
      number = Self.decimal(
        öre.magnitude, per: unit.öre, decimals: decimals, isEnglish: isEnglish)
      name = isEnglish ? unit.english : unit.swedish
    } else {
      number = Self.decimal(
        öre.magnitude, per: 100, decimals: step < 100 && öre % 100 != 0 ? 2 : 0,
        isEnglish: isEnglish)
      name = isEnglish ? "SEK" : "kr"
    }
    return "\(approximately)\(sign)\(number) \(name)"
  }

  private struct DisplayUnit {
    let swedish: String
    let english: String
    /// Öre per unit.
    let öre: UInt64
    /// Used where the last digit shown is worth at least this …
    let leastStep: UInt64
    /// … and the whole amount at least this.
    let leastAmount: UInt64
  }

  private static let displayUnits = [
    DisplayUnit(
      swedish: "mdkr", english: "billion SEK", öre: 100_000_000_000, leastStep: 1_000_000_000,
      leastAmount: 100_000_000_000),
    DisplayUnit(
      swedish: "MSEK", english: "MSEK", öre: 100_000_000, leastStep: 10_000_000, leastAmount: 0),
    DisplayUnit(
      swedish: "MSEK", english: "MSEK", öre: 100_000_000, leastStep: 1_000_000,
      leastAmount: 100_000_000),
    DisplayUnit(
      swedish: "tkr", english: "thousand SEK", öre: 100_000, leastStep: 100_000, leastAmount: 0),
  ]

  /// What the last digit shown is worth in öre: the precision rounded down to a power of ten. A
  /// sum of many parts is coarser than a million by its parts' number only, and keeps its millions.
  private var displayStep: UInt64 {
    var step: UInt64 = 1
    while step <= precision.magnitude / 10 { step *= 10 }
    while step > 100_000_000, öre.magnitude % step != 0 { step /= 10 }
    return step
  }

  private static func zeros(_ power: UInt64) -> Int { String(power).utf8.count - 1 }

  private static func decimal(
    _ amount: UInt64, per unit: UInt64, decimals: Int, isEnglish: Bool
  ) -> String {
    var scale: UInt64 = 1
    for _ in 0..<decimals { scale *= 10 }
    let step = max(1, unit / scale)
    let rounded = amount / step + (amount % step >= (step + 1) / 2 && step > 1 ? 1 : 0)
    let whole = WrittenNumber.grouped(rounded / scale, by: isEnglish ? "," : " ")
    guard decimals > 0 else { return whole }
    let fraction = String(rounded % scale)
    let padding = String(repeating: "0", count: max(0, decimals - fraction.utf8.count))
    return whole + (isEnglish ? "." : ",") + padding + fraction
  }
}
