import LogicModel
import Syntax

/// What the model says of a claim.
struct ClaimAnswer {
  /// `nil` where it cannot be decided.
  var holds: Bool?
  /// The model's own answer in the words of the plan; `nil` where there is none.
  var computed: String?
  /// Names that the model gives and the claim leaves out.
  var unmentioned: [String] = []
  /// Names that the claim gives and the model does not.
  var unsupported: [String] = []
  /// Why it cannot be decided.
  var reason: LocalizedText?

  static func undecided(_ reason: LocalizedText, computed: String? = nil) -> ClaimAnswer {
    ClaimAnswer(holds: nil, computed: computed, reason: reason)
  }

  /// The derived fields of claims, and what this answer puts into them.
  var values: [(field: FieldID, value: Value)] {
    let truth: Value = holds.map { .bool($0) } ?? .unknown(.okänt)
    let values: [Value] = [
      truth, computed.map { .text($0) } ?? .null, .items(unmentioned.map { .text($0) }),
      .items(unsupported.map { .text($0) }),
    ]
    return zip(Self.fields, values).map { ($0, $1) }
  }

  /// In the order of `values`.
  static let fields: [FieldID] = ["stämmer", "beräknat", "nämner_inte", "saknar_stöd"]
    .compactMap { Metamodel.standard.field($0, of: .claim) }

  /// Whether an expression asks what came of claims.
  static func isRead(by program: Program) -> Bool {
    program.tables.fields.contains { read in fields.contains { Int32($0.index) == read.raw } }
  }
}
