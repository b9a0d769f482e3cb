import Syntax

/// The table goals × delregioner of a plan: what work there is in each cell.
struct Matrix: Sendable {
  /// What is said of a cell, the most work first.
  enum State: Int, CaseIterable, Sendable {
    case direct, planned, local, indirect, none, unknown, silent
  }

  struct Row: Sendable {
    /// The plan-qualified id.
    let goal: String
    let heading: String
    let cells: [Cell]
  }

  struct Cell: Sendable {
    /// The plan-qualified id.
    let id: String
    let state: State
    /// How many activities stand behind it.
    let activities: Int
  }

  let plan: String
  /// The delregioner, by id and name.
  let columns: [(id: String, name: String)]
  let rows: [Row]

  func count(of state: State) -> Int {
    rows.reduce(0) { $0 + $1.cells.count { $0.state == state } }
  }

  var cellCount: Int { rows.count * columns.count }
}

extension Matrix.State {
  init(word: String?, isUnknown: Bool) {
    switch word {
    case "direkt": self = .direct
    case "kommande": self = .planned
    case "lokalt": self = .local
    case "indirekt": self = .indirect
    case "inget": self = .none
    default: self = isUnknown ? .unknown : .silent
    }
  }

  /// Whether there is nothing to see where something could be.
  var isHole: Bool { self == .none || self == .silent }

  /// In a cell.
  func word(in language: Language) -> String {
    switch self {
    case .direct: language.word("direkt", "direct")
    case .planned: language.word("planerat", "planned")
    case .local: language.word("lokalt", "local")
    case .indirect: language.word("indirekt", "indirect")
    case .none: language.word("inget", "none")
    case .unknown: language.word("okänt", "unknown")
    case .silent: language.word("ej sagt", "not said")
    }
  }

  /// In the legend.
  func explanation(in language: Language) -> String {
    switch self {
    case .direct:
      language.word("direkt arbete, gjort eller pågående", "direct work, done or under way")
    case .planned: language.word("arbete som är planerat", "work that is planned")
    case .local: language.word("i huvudsak lokalt arbete", "mainly local work")
    case .indirect: language.word("indirekt, genom andra mål", "indirect, through other goals")
    case .none: language.word("inget arbete redovisat", "stated that there is no work")
    case .unknown: language.word("inte känt", "not known")
    case .silent: language.word("inget sagt om rutan", "nothing said of the cell")
    }
  }
}
