/// Why a pattern was refused.
struct PatternError: Error, Sendable {
  let message: String
  var help: String?
}
