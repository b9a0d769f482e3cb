import Syntax

/// How a column or band of the table is judged: what is measured, and what is said of it.
struct FrameworkRow: Sendable {
  let heading: LocalizedText
  let group: LocalizedText?
  /// The first that has sentences and something to judge speaks; all that have something are shown.
  let measures: [Measure]
  /// What is said where nothing can be judged.
  let silent: LocalizedText

  struct Measure: Sendable {
    let source: Source
    /// What holds, with the word for the things that are counted in front, unless those are the
    /// chains.
    let claim: LocalizedText
    let sentences: Sentences?
    /// What is added where another measure has given the sentence and this one does not hold for all.
    let but: LocalizedText?

    init(
      _ source: Source, _ swedish: String, _ english: String, _ sentences: Sentences? = nil,
      but: (sv: String, en: String)? = nil
    ) {
      self.source = source
      self.but = but.map { LocalizedText($0.sv, en: $0.en) }
      claim = LocalizedText(swedish, en: english)
      self.sentences = sentences
    }
  }

  /// Where a measure comes from.
  enum Source: Sendable {
    /// The verdicts of a rule.
    case rule(String)
    /// The chains of the goals, or of the activities where a plan has no goals.
    case chain(@Sendable (GoalChain) -> Bool)
    /// The same, but only where a plan has no goals.
    case activityChain(@Sendable (GoalChain) -> Bool)
  }

  /// What is said where something holds for all, for half or more, for some, for none. `{alla}`
  /// stands for the things of the chains: goals or activities.
  struct Sentences: Sendable {
    let whole: LocalizedText
    let most: LocalizedText
    let some: LocalizedText
    let none: LocalizedText

    init(_ texts: (sv: String, en: String)...) {
      func text(_ index: Int) -> LocalizedText {
        index < texts.count ? LocalizedText(texts[index].sv, en: texts[index].en) : ""
      }
      whole = text(0)
      most = text(1)
      some = text(2)
      none = text(3)
    }

    subscript(level: FrameworkTable.Level) -> LocalizedText? {
      switch level {
      case .unknown: nil
      case .whole: whole
      case .most: most
      case .some: some
      case .none: none
      }
    }
  }
}
