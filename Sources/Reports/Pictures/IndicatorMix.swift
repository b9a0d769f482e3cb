/// The indicators of a plan: of which sort they are and how far from the work they measure.
struct IndicatorMix: Sendable {
  enum Sort: Int, CaseIterable, Sendable {
    case process, result, structure, unstated
  }

  struct Mark: Sendable {
    let id: String
    let name: String
    let sort: Sort
    /// Steps from the activities; `nil` where it is not stated what is measured.
    let steps: Int?
    /// Whether the check found it to be too far from the work.
    let isFar: Bool
  }

  struct Row: Sendable {
    let goal: String
    let heading: String
    let marks: [Mark]
  }

  let plan: String
  let rows: [Row]
  /// Every indicator once, also those of several goals.
  let marks: [Mark]

  /// The columns: steps from the work, and last those that do not say.
  static let distances: [Int?] = [0, 1, 2, 3, nil]
}
