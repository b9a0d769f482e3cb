import Syntax

/// What the picture of a chain shows, in sentences.
struct ChainAlternative {
  private let chain: Chain
  private let language: Language

  init(_ chain: Chain, language: Language) {
    self.chain = chain
    self.language = language
  }

  var sentences: [String] {
    let levels = Chain.Level.allCases.map { level -> String in
      let names = chain.indexes(of: level).map { told(chain.nodes[$0]) }
      let holes = chain.holes.filter { $0.level == level }.map(\.text)
      let word = level.word(in: language)
      let list = names.isEmpty ? "" : " (\(names.count)): " + names.joined(separator: "; ")
      let missing = holes.map { ($0.hasPrefix(word) ? "" : word + ": ") + $0 + "." }
      return ([list.isEmpty ? nil : word + list + "."].compactMap { $0 } + missing)
        .joined(separator: " ")
    }
    let measured = chain.indicators.map { indicator in
      let what =
        indicator.level?.word(in: language).lowercased()
        ?? language.word("det står inte vad", "not stated what")
      return "\(indicator.name) (\(language.word("mäter", "measures")): \(what))"
    }
    let indicators =
      measured.isEmpty
      ? nil
      : language.word("Indikatorer", "Indicators") + " (\(measured.count)): "
        + measured.joined(separator: "; ") + "."
    return [chain.firstBreak?.text].compactMap { $0 } + levels
      + [links, indicators, chain.unmeasured.map { $0 + "." }].compactMap { $0 }
  }

  private func told(_ node: Chain.Node) -> String {
    let lacks = node.lacks.joined(separator: ", ")
    return node.name
      + (lacks.isEmpty ? "" : " (\(language.word("saknar", "lacks")) \(lacks))")
  }

  /// How much hangs together, since who listens cannot follow forty lines.
  private var links: String? {
    guard !chain.nodes.isEmpty else { return nil }
    let tied = Set(chain.links.flatMap { [$0.from, $0.to] })
    return language.word(
      "\(tied.count) av \(chain.nodes.count) delar är knutna till varandra.",
      "\(tied.count) of \(chain.nodes.count) parts are tied to each other.")
  }
}
