import Syntax

/// A chain as boxes and arrows with short names, for languages that lay graphs out themselves.
struct ChainOutline {
  struct Box: Sendable {
    enum Sort: Sendable { case plain, missing, unknown, indicator }
    /// Letters and digits, unique within the chain.
    let name: String
    let text: String
    let sort: Sort
  }

  struct Arrow: Sendable {
    enum Sort: Sendable {
      /// Something leads to something.
      case link
      /// The chain breaks here.
      case gap
      /// An indicator measures something.
      case measure
      /// Nothing is said; the levels only stand in their order.
      case order
    }
    let from: String
    let to: String
    let sort: Sort
  }

  private(set) var boxes: [Box] = []
  private(set) var arrows: [Arrow] = []

  init(_ chain: Chain, language: Language) {
    // The box of each level that stands for it where levels are joined.
    var fronts: [Chain.Level: String] = [:]
    for (index, node) in chain.nodes.enumerated() {
      var text = ([node.name] + node.note).joined(separator: " · ")
      if !node.lacks.isEmpty {
        text +=
          language.word(" (saknas: ", " (missing: ") + node.lacks.joined(separator: ", ") + ")"
      }
      boxes.append(Box(name: "n\(index)", text: text, sort: .plain))
      if fronts[node.level] == nil { fronts[node.level] = "n\(index)" }
    }
    for (index, hole) in chain.holes.enumerated() {
      boxes.append(
        Box(name: "h\(index)", text: hole.text, sort: hole.sort == .missing ? .missing : .unknown))
      if fronts[hole.level] == nil { fronts[hole.level] = "h\(index)" }
    }
    for (index, indicator) in chain.indicators.enumerated() {
      boxes.append(Box(name: "i\(index)", text: indicator.name, sort: .indicator))
      if let level = indicator.level, let front = fronts[level] {
        arrows.append(Arrow(from: "i\(index)", to: front, sort: .measure))
      }
    }
    if let text = chain.unmeasured { boxes.append(Box(name: "u", text: text, sort: .missing)) }
    if let text = chain.firstBreak?.text {
      boxes.append(Box(name: "b", text: text, sort: .missing))
    }
    arrows += chain.links.map { Arrow(from: "n\($0.from)", to: "n\($0.to)", sort: .link) }
    join(fronts, chain)
  }

  /// Keeps the levels in their order where no link does.
  private mutating func join(_ fronts: [Chain.Level: String], _ chain: Chain) {
    let levels = Chain.Level.allCases.filter { fronts[$0] != nil }
    for (level, next) in zip(levels, levels.dropFirst()) {
      guard let from = fronts[level], let to = fronts[next] else { continue }
      if chain.firstBreak?.after == level {
        arrows.append(Arrow(from: from, to: to, sort: .gap))
      } else if !chain.links.contains(where: {
        chain.nodes[$0.from].level == level && chain.nodes[$0.to].level == next
      }) {
        arrows.append(Arrow(from: from, to: to, sort: .order))
      }
    }
  }
}
