import Foundation

/// Feeds one target with texts, one after the other.
struct Feeding {
  let target: Target
  let seed: UInt64
  /// Whether each text is printed before it is read: the last one is the one that broke.
  var shows = false

  private(set) var texts: UInt64 = 0
  private(set) var bytes = 0
  private(set) var broken = 0
  private(set) var slowest = 0.0
  /// The largest growth of time where a text became four times as long.
  private(set) var steepest = 0.0
  /// In MiB, when a thousand texts had been read, and at the end.
  private(set) var memory = (early: 0.0, late: 0.0)

  init(_ target: Target, seed: UInt64) {
    self.target = target
    self.seed = seed
  }

  /// A text follows from the seed and its number.
  mutating func run(from first: UInt64, count: UInt64, seconds: Double) {
    let end = ContinuousClock.now + .seconds(seconds)
    var number = first
    while number - first < count, ContinuousClock.now < end {
      feed(number)
      number += 1
      if number - first == 1_000 || memory.early == 0 { memory.early = Self.residentMebibytes() }
    }
    texts = number - first
    memory.late = Self.residentMebibytes()
  }

  private mutating func feed(_ number: UInt64) {
    var mutator = Mutator(seed: seed &* 0x1_0000_0001 ^ number &* 0x9E37_79B9)
    let base = mutator.excerpt(mutator.pick(target.corpus), lines: target.lines)
    let text = mutator.mutate(base, with: mutator.pick(target.corpus), words: target.words)
    if shows { print("--- \(target.name) \(number)\n\(String(decoding: text, as: UTF8.self))") }
    let (problem, time) = read(text)
    slowest = max(slowest, time)
    bytes += text.count
    // A tenth of a second for whatever, and a tenth of a millisecond for each byte.
    let isSlow = time > 0.1 + 1e-4 * Double(text.count)
    if let said = problem ?? (isSlow ? "took \(time) s for \(text.count) bytes" : nil) {
      tell(number, said, text)
    }
    if number.isMultiple(of: target.growth) { grow(number, text, &mutator) }
  }

  /// A text with a part that stands in it again and again takes time that grows with its length.
  private mutating func grow(_ number: UInt64, _ text: [UInt8], _ mutator: inout Mutator) {
    let (small, large) = mutator.grown(text, to: 16 << 10)
    var ratio = Double.infinity
    // The processor has other things to do as well: the best of some tries counts.
    for _ in 0..<3 where ratio > 8 {
      let (one, four) = (read(small), read(large))
      if let said = one.problem ?? four.problem { return tell(number, "grown: " + said, small) }
      // What takes a hundredth of a second says nothing.
      ratio = min(ratio, four.time < 0.02 ? 0 : four.time / max(one.time, 0.002))
    }
    steepest = max(steepest, ratio)
    if ratio > 10 { tell(number, "grown: \(ratio) times as long for four times as much", small) }
  }

  /// What does not hold of a text, and the seconds of processor that it took.
  private func read(_ text: [UInt8]) -> (problem: String?, time: Double) {
    let start = clock()
    let problem = target.run(text)
    return (problem, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }

  private mutating func tell(_ number: UInt64, _ said: String, _ text: [UInt8]) {
    broken += 1
    let shown = String(decoding: text.prefix(2_000), as: UTF8.self).debugDescription
    print("\(target.name) \(number): \(said)\n  \(shown)")
  }

  var summary: String {
    String(
      format: "%@ seed %llu: %llu texts, %ld bytes, %ld broken; slowest %.3f s, steepest %.1f, "
        + "memory %.0f → %.0f MiB", target.name.padding(toLength: 10, withPad: " ", startingAt: 0),
      seed, texts, bytes, broken, slowest, steepest, memory.early, memory.late)
  }

  /// What this process has in memory now, as Linux tells it; 0 elsewhere.
  private static func residentMebibytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
    return Double(line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }
}
